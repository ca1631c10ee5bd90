#include <QSvgRenderer>

#include "render/SvgReader.h"
#include "support/Patience.h"

using namespace memewright;

namespace {

/// A drawing of a red square with this inside, and these attributes at its root.
QByteArray svg(const QByteArray& inside, const QByteArray& root = "width='40' height='40'", const QByteArray& before = {})
{
    return before + "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' " + root
        + "><rect width='40' height='40' fill='#ff0000'/>" + inside + "</svg>";
}

QByteArray utf16(const QByteArray& text, bool bigEndian, bool mark)
{
    QByteArray bytes;
    if (mark)
        bytes += bigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (const QChar c : QString::fromUtf8(text))
        for (const bool high : {bigEndian, !bigEndian})
            bytes += char(high ? c.unicode() >> 8 : c.unicode() & 0xFF);
    return bytes;
}

int s_warnings = 0; ///< by Qt, while they are counted

QString why(const QByteArray& bytes)
{
    const Result<SvgDrawing> drawing = readSvg(bytes, "a.svg");
    return drawing ? QStringLiteral("taken") : QString::fromStdString(drawing.error().text);
}

} // namespace

/// Drawings that people bring: what is harmless is drawn, what reaches outside of the file is refused.
class TestSvgReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsHarmlessIsTaken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const QByteArray& bytes) { QTest::newRow(name) << bytes; };
        row("plain", svg({}));
        row("comments, even of pictures", svg("<!-- <image href='x.png'/> @import url(x) -->", {}, "<!-- by hand -->\n"));
        row("instructions to other programs", svg({}, {}, "<?xml version='1.0'?><?sketch version='3'?>"));
        row("a document type", svg({}, {}, "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.0//EN' 'http://www.w3.org/TR/svg10.dtd'>"));
        row("entities of its own",
            svg("<g style='&st;'><text>&who; &amp; &#65;</text></g>", {},
                "<!DOCTYPE svg [<!ENTITY st 'fill:#00ff00;'> <!ENTITY who 'Ann &amp; &st;'>]>"));
        row("namespaces of drawing programs",
            svg("<i:pgf xmlns:i='http://ns.example/i'>AAAA<i:deep/></i:pgf><metadata><r:RDF xmlns:r='urn:r'/></metadata>"));
        row("a prefix for all names", "<s:svg xmlns:s='http://www.w3.org/2000/svg' width='4' height='4'><s:rect/></s:svg>");
        row("no namespace", "<svg width='4' height='4'><rect/></svg>");
        row("gradients by name",
            svg("<linearGradient id='g'/><rect fill='url(#g)' style='stroke: URL( \"#g\" )'/><use xlink:href='#g'/>"));
        row("styles", svg("<style type='text/css'><![CDATA[ .a{fill:url(#g)} /* url(x.png) */ ]]></style>"));
        row("a link for clicks", svg("<a xlink:href='https://memes.example/'><rect/></a>"));
        row("blanks ahead", "\n\n  " + svg({}));
        row("a mark of UTF-8", "\xEF\xBB\xBF" + svg({}));
        row("UTF-16", utf16(svg("<text>\xC3\xA4</text>"), false, true));
        row("UTF-16, big end first", utf16(svg({}, {}, "<?xml version='1.0' encoding='utf-16'?>"), true, true));
        row("UTF-16 without a mark", utf16(svg({}), false, false));
        row("text in the program's way", svg("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>words</p></foreignObject>"));
        row("a script that nobody runs", svg("<script>alert(1)</script>"));
    }

    void whatIsHarmlessIsTaken()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(looksLikeSvg(bytes));
        const Result<SvgDrawing> drawing = readSvg(bytes, "a.svg");
        QVERIFY2(drawing, drawing ? "" : drawing.error().text.c_str());
        QVERIFY(QSvgRenderer().load(drawing->svg));
        for (const char* gone : {"<!DOCTYPE", "<!ENTITY", "<?", "<!--", "script", "pgf", "https://memes"})
            QVERIFY2(!drawing->svg.contains(gone), gone);
        // A second reading changes nothing: what was written is itself harmless.
        QCOMPARE(readSvg(drawing->svg, "a.svg")->svg, drawing->svg);
    }

    void oldEncodingsAreRead_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("read");
        QTest::newRow("latin") << QByteArray("ISO-8859-1") << QByteArray("na\xEFve \xD8") << QByteArray("na\u00EFve \u00D8");
        QTest::newRow("latin by another name") << QByteArray("latin1") << QByteArray("\xBF") << QByteArray("\u00BF");
        QTest::newRow("windows") << QByteArray("Windows-1252") << QByteArray("\x80 \x93x\x94 \x9F")
                                 << QByteArray("\u20AC \u201Cx\u201D \u0178");
        QTest::newRow("ASCII") << QByteArray("us-ascii") << QByteArray("plain") << QByteArray("plain");
        QTest::newRow("UTF-8 as ASCII") << QByteArray("US-ASCII") << QByteArray("\u00FC") << QByteArray("\u00FC");
        QTest::newRow("more than ASCII") << QByteArray("US-ASCII") << QByteArray("\xFC") << QByteArray("\u00FC");
    }

    void oldEncodingsAreRead()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, read);
        for (const QByteArray& before : {QByteArray(), QByteArray("\n ")}) {
            const QByteArray declaration = before + "<?xml version=\"1.0\" encoding=\"" + encoding + "\" standalone='yes'?>\n";
            const QByteArray bytes = svg("<text>" + text + "</text>", {}, declaration);
            QVERIFY(looksLikeSvg(bytes));
            const Result<SvgDrawing> drawing = readSvg(bytes, "a.svg");
            QVERIFY2(drawing, drawing ? "" : drawing.error().text.c_str());
            QVERIFY(drawing->svg.contains("<text>" + read + "</text>"));
            QVERIFY(QSvgRenderer().load(drawing->svg));
        }
        // Text that is plainly UTF-16 or has a mark of UTF-8 is that, whatever it says.
        const QByteArray wrong = svg("<text>\u00E9</text>", {}, "<?xml version='1.0' encoding='" + encoding + "'?>");
        for (const QByteArray& bytes : {"\xEF\xBB\xBF" + wrong, utf16(wrong, false, true)})
            QVERIFY(readSvg(bytes, "a.svg")->svg.contains("<text>\u00E9</text>"));
    }

    void whatIsTakenFromWhereIsSaidRightly()
    {
        QVERIFY(why(svg({}, {}, "<!DOCTYPE svg [<!ENTITY % tone 'red'>]>")).contains(QStringLiteral("parameter entities")));
        for (const char* type : {"<!ENTITY % f SYSTEM 'f.dtd'>", "<!ENTITY % f PUBLIC 'f' 'f.dtd'>",
                 "<!ENTITY % a 'b'><!ENTITY % f SYSTEM 'f.dtd'>", "<!ENTITY f SYSTEM 'f.txt'>"})
            QVERIFY2(why(svg({}, {}, QByteArray("<!DOCTYPE svg [") + type + "]>")).contains(QStringLiteral("other files")), type);
    }

    void aPathIsDrawnWholeOrRefused_data()
    {
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<int>("most"); // that Qt draws
        const auto row = [](const char* name, const char* part, int most) { QTest::newRow(name) << QByteArray(part) << most; };
        row("lines", " L1 N", 32'766);
        row("lines without a letter", " 1-N", 32'766);
        row("steps", "hNv1", 16'383);
        row("curves", "c1,1 2,2 N.5.5", 10'922);
        row("smooth curves", "S1e0 1 N 2", 10'922);
        row("bends", "q1 1 N 2", 10'922);
        row("half circles", "a5 5 0 0110 0", 5'461);
        row("long arcs", "a5 5 0 111 1.", 2'730);
        row("triangles", "m1 N l3 4 z", 10'922);
        row("triangles from one corner", "l3 N Z", 10'922);
    }

    void aPathIsDrawnWholeOrRefused()
    {
        QFETCH(QByteArray, part);
        QFETCH(int, most);
        const auto path = [&](int times) {
            QByteArray data = "M0 0";
            for (int i = 0; i < times; ++i)
                data += QByteArray(part).replace("N", QByteArray::number(i % 9 + 1));
            return svg("<path d='" + data + "'/>");
        };
        const Result<SvgDrawing> whole = readSvg(path(most - 5), "a.svg");
        QVERIFY2(whole, whole ? "" : whole.error().text.c_str());
        const auto warns = [](const QByteArray& bytes) {
            s_warnings = 0;
            const QtMessageHandler before =
                qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) { ++s_warnings; });
            QSvgRenderer().load(bytes);
            qInstallMessageHandler(before);
            return s_warnings > 0;
        };
        QVERIFY(!warns(whole->svg));
        QVERIFY(warns(path(most + 5)));
        QVERIFY(why(path(most + 5)).contains(QStringLiteral("32,767 points")));
    }

    void manyShortPathsAreDrawn()
    {
        QCOMPARE(why(svg(QByteArray("<path d='M1 1h2v2z'/>").repeated(40'000))), QStringLiteral("taken"));
        QCOMPARE(why(svg("<polyline points='" + QByteArray("1,2 ").repeated(50'000) + "'/>")), QStringLiteral("taken"));
    }

    void entitiesStandForTheirTexts()
    {
        const QByteArray bytes =
            svg("<text id='&a;'>&b;</text>", {}, "<!DOCTYPE svg [<!ENTITY a 'one'><!ENTITY b '&a; &lt; two'>]>");
        QVERIFY(readSvg(bytes, "a.svg")->svg.contains("<text id=\"one\">one &lt; two</text>"));
    }

    void whatReachesOutsideIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const QByteArray& bytes) { QTest::newRow(name) << bytes; };
        row("a file as a picture", svg("<image xlink:href='/etc/passwd' width='4' height='4'/>"));
        row("a picture by a newer name", svg("<image href='file:///home/x.png'/>"));
        row("a picture in the text", svg("<image xlink:href='data:image/png;base64,iVBORw0KGgo='/>"));
        row("a picture by a prefix", svg("<z:image xmlns:z='http://www.w3.org/2000/svg' xlink:href='x.png'/>"));
        row("a picture in capitals", svg("<IMAGE xlink:href='x.png'/>"));
        row("a picture in a filter", svg("<filter><feImage xlink:href='x.png'/></filter>"));
        row("a picture where nothing is drawn", svg("<metadata><o:x xmlns:o='urn:o'><image/></o:x></metadata>"));
        row("a picture from an entity", svg("&p;", {}, "<!DOCTYPE svg [<!ENTITY p \"<image href='x.png'/>\">]>"));
        row("an entity from a file", svg("<text>&f;</text>", {}, "<!DOCTYPE svg [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"));
        row("one that is never used", svg({}, {}, "<!DOCTYPE svg [<!ENTITY f SYSTEM 'f.txt'>]>"));
        row("one that is public", svg({}, {}, "<!DOCTYPE svg [<!ENTITY f PUBLIC 'f' 'https://memes.example/f'>]>"));
        row("a parameter entity", svg({}, {}, "<!DOCTYPE svg [<!ENTITY % f SYSTEM 'f.dtd'> %f;]>"));
        row("an unknown entity", svg("<text>&nobody;</text>", {}, "<!DOCTYPE svg SYSTEM 'f.dtd'>"));
        row("a style sheet", svg({}, {}, "<?xml-stylesheet type='text/css' href='x.css'?>"));
        row("an import", svg("<style>@import 'x.css';</style>"));
        row("an import in capitals", svg("<style>@IMPORT url('x.css');</style>"));
        row("an import with a comment", svg("<style>@im/**/port 'x.css';</style>"));
        row("an import by escapes", svg("<style>@\\69mport 'x.css';</style>"));
        row("a font by address", svg("<style>@font-face{src:url( \"https://memes.example/f.woff\" )}</style>"));
        row("a fill by address", svg("<rect fill='url(other.svg#g)'/>"));
        row("a style by address", svg("<rect style='fill : url ( other.svg#g )'/>"));
        row("a style by escapes", svg("<rect style='fill:u\\72l(other.svg#g)'/>"));
        row("another drawing", svg("<use xlink:href='other.svg#g'/>"));
        row("another drawing by a newer name", svg("<use href='//memes.example/o.svg#g'/>"));
        row("a gradient of another drawing", svg("<linearGradient xlink:href='other.svg#g'/>"));
        row("a script by address", svg("<script xlink:href='x.js'/>"));
        row("an inclusion", svg("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='x.svg'/>"));
    }

    void whatReachesOutsideIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const Result<SvgDrawing> drawing = readSvg(bytes, "a.svg");
        QVERIFY2(!drawing, drawing ? drawing->svg.constData() : "");
        QVERIFY2(drawing.error().text.find("a.svg") != std::string::npos, drawing.error().text.c_str());
        QVERIFY(!drawing.error().hint.empty());
    }

    void whatIsNoSoundDrawingIsNamed()
    {
        QVERIFY(why("<svg><g>").contains(QStringLiteral("not a sound SVG drawing")));
        QVERIFY(why("<html><body/></html>").contains(QStringLiteral("not an SVG drawing")));
        QVERIFY(why("<?xml version='1.0' encoding='koi8-r'?><svg/>").contains(QStringLiteral("koi8-r")));
        QVERIFY(why("<svg>\xE4</svg>").contains(QStringLiteral("UTF-8")));
        QVERIFY(why(QByteArray("\xFF\xFE\0\0<\0\0\0", 8)).contains(QStringLiteral("UTF-8")));
        QVERIFY(
            why(svg(QByteArray("<g>").repeated(5000) + QByteArray("</g>").repeated(5000))).contains(QStringLiteral("deeply")));
    }

    void entitiesCannotGrowWithoutEnd()
    {
        QByteArray types = "<!DOCTYPE svg [<!ENTITY a0 'haha'>";
        for (int i = 1; i < 12; ++i)
            types += "<!ENTITY a" + QByteArray::number(i) + " '" + ("&a" + QByteArray::number(i - 1) + ";").repeated(10) + "'>";
        QVERIFY(why(svg("<text>&a11;</text>", {}, types + "]>")) != QStringLiteral("taken"));
        QVERIFY(why(svg("<text>&b;</text>", {}, "<!DOCTYPE svg [<!ENTITY b '&b;'>]>")) != QStringLiteral("taken"));
        const QByteArray wide = "<!DOCTYPE svg [<!ENTITY w '" + QByteArray(4000, 'w') + "'>]>";
        QVERIFY(why(svg("<text>" + QByteArray("&w;").repeated(100'000) + "</text>", {}, wide)) != QStringLiteral("taken"));
    }

    void partsCannotBeUsedWithoutEnd()
    {
        const auto uses = [](const QByteArray& id, int times) {
            return QByteArray("<use xlink:href='#" + id + "'/>").repeated(times);
        };
        QByteArray levels = "<defs><g id='l0'><rect/></g>";
        for (int i = 1; i < 12; ++i)
            levels += "<g id='l" + QByteArray::number(i) + "'>" + uses("l" + QByteArray::number(i - 1), 10) + "</g>";
        levels += "</defs>";
        QCOMPARE(why(svg(levels.left(levels.indexOf("<g id='l4'")) + "</defs>" + uses("l3", 20))), QStringLiteral("taken"));
        QVERIFY(why(svg(levels + uses("l11", 1))).contains(QStringLiteral("too often")));
        QVERIFY(why(svg("<g id='a'>" + uses("b", 1) + "</g><g id='b'>" + uses("a", 1) + "</g>"))
                    .contains(QStringLiteral("too often")));
        QVERIFY(why(svg("<g id='a'>" + uses("a", 1) + "</g>")).contains(QStringLiteral("too often")));
        QByteArray chain;
        for (int i = 0; i < 20'000; ++i)
            chain += "<g id='c" + QByteArray::number(i) + "'>" + uses("c" + QByteArray::number(i + 1), 1) + "</g>";
        QVERIFY(why(svg(chain)) != QStringLiteral("taken"));
        // A name that two parts have, or nobody has.
        QCOMPARE(why(svg("<g id='a'/><g id='a'/>" + uses("a", 2) + uses("nobody", 2))), QStringLiteral("taken"));
    }

    void theSizeIsWhatTheDrawingSays_data()
    {
        QTest::addColumn<QByteArray>("root");
        QTest::addColumn<QSizeF>("size");
        const auto row = [](const QByteArray& root, QSizeF size) { QTest::newRow("of " + root) << root << size; };
        row("width='300' height='200'", {300, 200});
        row("width=' 300px ' height='2e2'", {300, 200});
        row("width='1in' height='72pt'", {96, 96});
        row("width='25.4mm' height='2.54cm' viewBox='0 0 9 9'", {96, 96});
        row("width='6pc' height='10'", {96, 10});
        row("viewBox='-5 -5 640 480'", {640, 480});
        row("viewBox='0,0,640,480' width='100%' height='50%'", {640, 480});
        row("viewBox='0 0 640 480' width='320'", {320, 240});
        row("viewBox='0 0 640 480' height='96mm'", {96 * 96 / 25.4 * 4 / 3, 96 * 96 / 25.4});
        row("viewBox='0 0 640 480' width='auto' height='20em'", {640, 480});
        row("viewBox='0 0 640 480' width='0' height='-3'", {640, 480});
        row("viewBox='0 0 0 480'", {});
        row("viewBox='broken' width='12'", {});
        row("", {});
    }

    void theSizeIsWhatTheDrawingSays()
    {
        QFETCH(QByteArray, root);
        QFETCH(QSizeF, size);
        const Result<SvgDrawing> drawing = readSvg(svg({}, root), "a.svg");
        QVERIFY(drawing);
        QVERIFY(qAbs(drawing->size.width() - qMax(0.0, size.width())) < 1e-6 || (size.isEmpty() && drawing->size.isEmpty()));
        QVERIFY(qAbs(drawing->size.height() - qMax(0.0, size.height())) < 1e-6 || (size.isEmpty() && drawing->size.isEmpty()));
    }

    void otherPicturesAreNoDrawings()
    {
        for (const QByteArray& bytes : {QByteArray("\x89PNG\r\n\x1a\n"), QByteArray("GIF89a<svg"), QByteArray("\x1f\x8b\x08"),
                 QByteArray(), QByteArray("BM<svg"), QByteArray("plain text <svg>")})
            QVERIFY(!looksLikeSvg(bytes));
    }
};

QTEST_MAIN(TestSvgReader)
#include "TestSvgReader.moc"
