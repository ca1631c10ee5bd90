#include <doctest/doctest.h>

#include "text/HtmlEntities.h"

using namespace memewright;

TEST_CASE("Character references by name and by number are decoded, also such as were escaped twice")
{
    CHECK(decodeHtmlEntities("fish &amp; chips &lt;3 &gt; &quot;hm&quot; it&apos;s") == "fish & chips <3 > \"hm\" it's");
    CHECK(decodeHtmlEntities("&#039;&#39;&#x27;&#X27;") == "''''");
    CHECK(decodeHtmlEntities("&rsquo;&hellip;&nbsp;&eacute;&Eacute;&zwnj;") == "\u2019\u2026\u00a0\u00e9\u00c9\u200c");
    CHECK(decodeHtmlEntities("&#146;&#8217;&#128512;") == "\u2019\u2019\U0001f600");
    CHECK(decodeHtmlEntities("&amp;quot;&amp;amp;") == "\"&");
}

TEST_CASE("What is no character reference stays as it is")
{
    for (const char* text : {"", "&", "&&;", "rock & roll;", "&nothing;", "&#;", "&#x;", "&#xd800;", "&#1114112;", "&#0;",
             "&#99999999999;", "&amp", "&Amp;", "at&t; a&b", "&thetasymbolisnotthis;", "&# 39;", "&#-1;"})
        CHECK(decodeHtmlEntities(text) == text);
}
