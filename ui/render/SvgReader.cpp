#include "render/SvgReader.h"

#include <algorithm>
#include <optional>
#include <vector>

#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include "base/Numbers.h"

namespace memewright {
namespace {

const QLatin1String kSvg("http://www.w3.org/2000/svg");
const QLatin1String kLinks("http://www.w3.org/1999/xlink");
const QLatin1String kXml("http://www.w3.org/XML/1998/namespace");
const QLatin1String kInclusions("http://www.w3.org/2001/XInclude");

constexpr int kDeepest = 200; ///< elements within each other
constexpr int kLongestEntity = 4096; ///< characters that one reference may become
constexpr qsizetype kMostReferences = 1000; ///< to entities, where a drawing has its own
constexpr double kPixelsPerInch = 96;
constexpr qsizetype kMostPathPoints = 32'767; ///< Qt draws a path up to here and leaves out the rest

/// What is drawn, and what that is made of. All else is left out.
const QSet<QString>& drawn()
{
    static const QSet<QString> names = [] {
        const QString all =
            QStringLiteral("svg g defs symbol use a switch title desc style path rect circle ellipse line polyline polygon text "
                           "tspan textPath textArea "
                           "tbreak linearGradient radialGradient stop solidColor animate animateColor animateMotion "
                           "animateTransform set clipPath mask "
                           "pattern marker filter font font-face font-face-src font-face-name glyph missing-glyph hkern");
        const QStringList list = all.split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return names;
}

/// A place in the drawing itself, as gradients are named, is the only one that may be pointed to.
bool pointsOutside(QStringView css)
{
    static const QRegularExpression outside(
        QStringLiteral("url\\s*\\(\\s*['\"]?\\s*(?!['\"\\s#])|@import"), QRegularExpression::CaseInsensitiveOption);
    return outside.match(css).hasMatch();
}

bool stylePointsOutside(QStringView css)
{
    static const QRegularExpression comments(QStringLiteral("/\\*.*?\\*/"), QRegularExpression::DotMatchesEverythingOption);
    // An escape could spell any word, and no drawing program writes one.
    return css.contains(QLatin1Char('\\')) || pointsOutside(css.toString().remove(comments));
}

/// What Qt makes of a command's numbers in path data. Closing a path has none.
struct PathCommand {
    int numbers = 0;
    int points = 0;
};

PathCommand pathCommand(QChar letter)
{
    switch (letter.toLower().unicode()) {
    case 'h':
    case 'v':
        return {1, 1};
    case 'm':
    case 'l':
        return {2, 1};
    case 't':
        return {2, 3};
    case 's':
    case 'q':
        return {4, 3};
    case 'c':
        return {6, 3};
    case 'a':
        return {7, 6}; // two curves, or four where its flag asks for the longer way
    default:
        return {0, 1};
    }
}

/// Behind the number that begins there: 1.5.5 and 1-5 are two.
qsizetype numberEnd(QStringView data, qsizetype at)
{
    const auto is = [&](const char* any) { return at < data.size() && QLatin1String(any).contains(data[at]); };
    const auto skipDigits = [&] {
        while (is("0123456789"))
            ++at;
    };
    at += is("+-");
    skipDigits();
    at += is(".");
    skipDigits();
    if (is("eE")) {
        ++at;
        at += is("+-");
        skipDigits();
    }
    return at;
}

/// How many points Qt's path of this data has, or a few more: lines of no length are counted here, and arcs by their longest.
qsizetype pathPoints(QStringView data)
{
    qsizetype points = 0;
    PathCommand command;
    int numbers = 0; ///< of the command so far
    bool closed = false;
    for (qsizetype at = 0; at < data.size();) {
        const QChar c = data[at];
        if (c.unicode() < 0x80 && c.isLetter()) {
            command = pathCommand(c);
            numbers = 0;
            // What follows the end of a part without a beginning begins where the last part did.
            points += (command.numbers == 0 || (closed && c.toLower() != QLatin1Char('m'))) ? 1 : 0;
            closed = command.numbers == 0;
            ++at;
        } else if (const qsizetype end = numberEnd(data, at); end == at || command.numbers == 0) {
            ++at;
        } else {
            const bool isArc = command.numbers == 7;
            const bool isFlag = isArc && (numbers % 7 == 3 || numbers % 7 == 4);
            points += isArc && numbers % 7 == 3 && c == QLatin1Char('1') ? 6 : 0;
            at = isFlag ? at + 1 : end; // flags may stand without a blank between
            ++numbers;
            points += numbers % command.numbers == 0 ? command.points : 0;
        }
    }
    return points;
}

/// How often things are drawn: a few elements that use each other could stand for billions.
class DrawnParts
{
public:
    /// For each element, with its id or an empty one.
    void open(const QString& id)
    {
        // Parts of one name count as one, so that it does not matter which of them is drawn.
        const std::size_t part = id.isEmpty() ? m_open.back() : m_named.value(id, m_parts.size());
        if (part == m_parts.size()) {
            m_parts.emplace_back();
            m_named.insert(id, part);
        }
        if (part != m_open.back())
            m_parts[m_open.back()].inner.push_back(part);
        ++m_parts[part].elements;
        m_open.push_back(part);
    }
    void close() { m_open.pop_back(); }
    /// By the element that is open.
    void uses(const QString& id) { m_parts[m_open.back()].used.append(id); }

    bool areTooMany() { return drawn(0, 0) > kMostDrawn; }

private:
    struct Part {
        double elements = 0;
        std::vector<std::size_t> inner;
        QStringList used;
        double drawn = -1; ///< once it is known
    };

    double drawn(std::size_t part, int depth)
    {
        if (depth > kDeepest) // or it uses itself
            return 2 * kMostDrawn;
        if (m_parts[part].drawn >= 0)
            return m_parts[part].drawn;
        double sum = m_parts[part].elements;
        for (const std::size_t inner : m_parts[part].inner)
            sum += drawn(inner, depth + 1);
        for (const QString& used : m_parts[part].used)
            if (const auto named = m_named.constFind(used); named != m_named.constEnd() && sum <= kMostDrawn)
                sum += drawn(*named, depth + 1);
        return m_parts[part].drawn = sum;
    }

    static constexpr double kMostDrawn = 500'000;

    std::vector<Part> m_parts{1}; ///< what has no name belongs to the one around it
    std::vector<std::size_t> m_open{0};
    QHash<QString, std::size_t> m_named;
};

class SvgCopy
{
public:
    SvgCopy(const QString& text, std::string name) : m_name(std::move(name)), m_reader(text), m_writer(&m_drawing.svg)
    {
        m_reader.setEntityExpansionLimit(kLongestEntity);
        m_references = text.count(QLatin1Char('&'));
    }

    Result<SvgDrawing> copy();

private:
    Status copyToken();
    Status checkDocument() const;
    Status checkTypes() const;
    Status checkElement() const;
    Status checkAttribute(const QXmlStreamAttribute& attribute) const;
    Status copyElement();
    void copyAttribute(const QXmlStreamAttribute& attribute);
    Status endElement();
    void copyText();
    Status outside(const std::string& what) const
    {
        return fail(ErrorCode::Unsupported, "the drawing " + m_name + " " + what, "save it as a PNG");
    }

    std::string m_name;
    SvgDrawing m_drawing;
    QXmlStreamReader m_reader;
    QXmlStreamWriter m_writer;
    qsizetype m_references = 0;
    int m_depth = 0; ///< elements that are open
    int m_leftOut = 0; ///< of them, those that are not copied
    bool m_inStyle = false;
    DrawnParts m_parts;
    QString m_style; ///< the text of the style element that is open
};

std::optional<double> pixels(QStringView length)
{
    static const QRegularExpression form(QStringLiteral("^\\s*([0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*(px|pt|pc|mm|cm|in|)\\s*$"));
    static const QHash<QString, double> units{{QString(), 1}, {QStringLiteral("px"), 1},
        {QStringLiteral("pt"), kPixelsPerInch / 72}, {QStringLiteral("pc"), kPixelsPerInch / 6},
        {QStringLiteral("mm"), kPixelsPerInch / 25.4}, {QStringLiteral("cm"), kPixelsPerInch / 2.54},
        {QStringLiteral("in"), kPixelsPerInch}};
    const QRegularExpressionMatch match = form.match(length);
    const double value = match.captured(1).toDouble() * units.value(match.captured(2));
    return match.hasMatch() && value > 0 ? std::optional(value) : std::nullopt;
}

QSizeF viewBoxSize(QStringView box)
{
    static const QRegularExpression between(QStringLiteral("[\\s,]+"));
    const QStringList numbers = box.trimmed().toString().split(between);
    return numbers.size() == 4 ? QSizeF(numbers[2].toDouble(), numbers[3].toDouble()) : QSizeF();
}

/// As browsers size a drawing that is shown alone; one in percent, or without a size, is as large as its view box.
QSizeF sizeOf(const QXmlStreamAttributes& root)
{
    const std::optional<double> width = pixels(root.value(QLatin1String("width")));
    const std::optional<double> height = pixels(root.value(QLatin1String("height")));
    const QSizeF box = viewBoxSize(root.value(QLatin1String("viewBox")));
    if (width && height)
        return {*width, *height};
    if (!(box.width() > 0 && box.height() > 0))
        return {};
    if (width)
        return {*width, *width * box.height() / box.width()};
    return height ? QSizeF(*height * box.width() / box.height(), *height) : box;
}

Status SvgCopy::checkDocument() const
{
    const QString encoding = m_reader.documentEncoding().toString();
    for (const char* known : {"", "UTF-8", "UTF8", "UTF-16", "US-ASCII"})
        if (encoding.compare(QLatin1String(known), Qt::CaseInsensitive) == 0)
            return {};
    return fail(ErrorCode::Unsupported, "the drawing " + m_name + " is written in " + encoding.toStdString(), "save it as UTF-8");
}

Status SvgCopy::checkTypes() const
{
    static const QRegularExpression parameter(QStringLiteral("<!ENTITY\\s+%\\s+\\S+\\s+(SYSTEM|PUBLIC)?"));
    const QXmlStreamEntityDeclarations entities = m_reader.entityDeclarations();
    const auto isOutside = [](const QXmlStreamEntityDeclaration& entity) {
        return !entity.systemId().isEmpty() || !entity.publicId().isEmpty();
    };
    bool hasParameters = false, reachesOutside = std::any_of(entities.begin(), entities.end(), isOutside);
    for (auto found = parameter.globalMatch(m_reader.text().toString()); found.hasNext(); hasParameters = true)
        reachesOutside = found.next().hasCaptured(1) || reachesOutside;
    if (reachesOutside)
        return outside("takes text from other files");
    if (hasParameters)
        return outside("has parameter entities in its document type, which are not read");
    return !entities.isEmpty() && m_references > kMostReferences ? outside("refers to too many entities") : Status();
}

Status SvgCopy::checkAttribute(const QXmlStreamAttribute& attribute) const
{
    const QString value = attribute.value().toString();
    const bool isLink = attribute.name().compare(QLatin1String("href"), Qt::CaseInsensitive) == 0;
    // Where a click would lead is nothing that is drawn.
    if (isLink && m_reader.name() != QLatin1String("a") && !value.trimmed().startsWith(QLatin1Char('#')))
        return outside("refers to " + value.left(80).toStdString());
    const bool isStyle = attribute.name() == QLatin1String("style");
    return (isStyle ? stylePointsOutside(value) : pointsOutside(value)) ? outside("refers to other files in its styles")
                                                                        : Status();
}

void SvgCopy::copyAttribute(const QXmlStreamAttribute& attribute)
{
    const QString name = attribute.name().toString(), value = attribute.value().toString();
    const QStringView space = attribute.namespaceUri();
    if (name == QLatin1String("href") && m_reader.name() == QLatin1String("a"))
        return;
    if (name == QLatin1String("href") && m_reader.name() == QLatin1String("use"))
        m_parts.uses(value.trimmed().mid(1));
    if (space.isEmpty())
        m_writer.writeAttribute(name, value);
    else if (space == kLinks)
        m_writer.writeAttribute(QStringLiteral("xlink:") + name, value);
    else if (space == kXml && name == QLatin1String("space"))
        m_writer.writeAttribute(QStringLiteral("xml:space"), value);
}

Status SvgCopy::checkElement() const
{
    if (m_reader.namespaceUri() == kInclusions)
        return outside("includes other files");
    for (const char* picture : {"image", "feImage"})
        if (m_reader.name().compare(QLatin1String(picture), Qt::CaseInsensitive) == 0)
            return outside("embeds pictures");
    for (const QXmlStreamAttribute& attribute : m_reader.attributes())
        if (const Status checked = checkAttribute(attribute); !checked)
            return checked;
    if (m_depth > kDeepest)
        return fail(
            ErrorCode::Malformed, "the drawing " + m_name + " is nested too deeply", "open and save it again, or as a PNG");
    return {};
}

Status SvgCopy::copyElement()
{
    ++m_depth;
    if (const Status checked = checkElement(); !checked)
        return checked;
    const QString name = m_reader.name().toString();
    const QStringView space = m_reader.namespaceUri();
    const bool isRoot = m_depth == 1;
    if (isRoot && name != QLatin1String("svg"))
        return fail(ErrorCode::Malformed, "the picture " + m_name + " is not an SVG drawing", "use PNG, JPEG, WebP, GIF or SVG");
    if (m_leftOut > 0 || (!space.isEmpty() && space != kSvg) || !drawn().contains(name)) {
        ++m_leftOut;
        return {};
    }
    if (name == QLatin1String("path") && pathPoints(m_reader.attributes().value(QLatin1String("d"))) > kMostPathPoints)
        return outside("has a path of more than " + grouped(kMostPathPoints) + " points, which would be drawn only in part");
    m_writer.writeStartElement(name);
    if (isRoot) {
        m_writer.writeDefaultNamespace(kSvg);
        m_writer.writeNamespace(kLinks, QStringLiteral("xlink"));
        m_drawing.size = sizeOf(m_reader.attributes());
        m_drawing.stretched = m_reader.attributes().value(QLatin1String("preserveAspectRatio")) == QLatin1String("none");
    }
    m_parts.open(m_reader.attributes().value(QLatin1String("id")).toString());
    for (const QXmlStreamAttribute& attribute : m_reader.attributes())
        copyAttribute(attribute);
    m_inStyle = name == QLatin1String("style");
    return {};
}

Status SvgCopy::endElement()
{
    --m_depth;
    m_inStyle = false;
    if (m_leftOut > 0) {
        --m_leftOut;
        return {};
    }
    m_writer.writeEndElement();
    m_parts.close();
    return stylePointsOutside(std::exchange(m_style, {})) ? outside("refers to other files in its styles") : Status();
}

void SvgCopy::copyText()
{
    if (m_depth == 0 || m_leftOut > 0)
        return;
    m_writer.writeCharacters(m_reader.text().toString());
    if (m_inStyle)
        m_style += m_reader.text();
}

Status SvgCopy::copyToken()
{
    switch (m_reader.readNext()) {
    case QXmlStreamReader::StartDocument:
        return checkDocument();
    case QXmlStreamReader::DTD:
        return checkTypes();
    case QXmlStreamReader::StartElement:
        return copyElement();
    case QXmlStreamReader::EndElement:
        return endElement();
    case QXmlStreamReader::Characters:
        copyText();
        return {};
    case QXmlStreamReader::EntityReference:
        return outside("refers to an entity that it does not have");
    case QXmlStreamReader::ProcessingInstruction:
        return m_reader.processingInstructionTarget() == QLatin1String("xml-stylesheet")
            ? outside("takes its styles from other files")
            : Status();
    default: // comments say nothing to a reader
        return {};
    }
}

Result<SvgDrawing> SvgCopy::copy()
{
    while (!m_reader.atEnd())
        if (const Status copied = copyToken(); !copied)
            return tl::make_unexpected(copied.error());
    if (m_reader.hasError())
        return fail(ErrorCode::Malformed,
            "the picture " + m_name + " is not a sound SVG drawing: line " + numberText(m_reader.lineNumber()) + ", "
                + m_reader.errorString().toStdString(),
            "open and save it again");
    if (m_parts.areTooMany())
        return fail(
            ErrorCode::Unsupported, "the drawing " + m_name + " uses its parts too often to be drawn", "save it as a PNG");
    return std::move(m_drawing);
}

/// Where the XML declaration names the encoding, in bytes or text of which each ASCII character is one.
const QRegularExpression& declaredEncoding()
{
    static const QRegularExpression form(QStringLiteral("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']"));
    return form;
}

/// Names of encodings that browsers all read as windows-1252: it has letters where the others have nothing that is drawn.
bool isLatin(const QString& encoding)
{
    static const QSet<QString> names{QStringLiteral("iso-8859-1"), QStringLiteral("iso8859-1"), QStringLiteral("iso_8859-1"),
        QStringLiteral("latin1"), QStringLiteral("windows-1252"), QStringLiteral("cp1252"), QStringLiteral("us-ascii"),
        QStringLiteral("ascii")};
    return names.contains(encoding.toLower());
}

QString fromLatin(const QByteArray& bytes)
{
    // From 0x80 to 0x9F; 0: as in ISO 8859-1.
    static constexpr char16_t kOthers[]{0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
        0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
        0, 0x017E, 0x0178};
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text)
        if (c.unicode() >= 0x80 && c.unicode() <= 0x9F && kOthers[c.unicode() - 0x80] != 0)
            c = QChar(kOthers[c.unicode() - 0x80]);
    return text;
}

} // namespace

bool looksLikeSvg(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::encodingForData(bytes, u'<').value_or(QStringDecoder::Utf8));
    const QString start = decoder.decode(bytes.left(256));
    return start.trimmed().startsWith(QLatin1Char('<'));
}

Result<SvgDrawing> readSvg(const QByteArray& bytes, const std::string& name)
{
    const auto unicode = QStringDecoder::encodingForData(bytes, u'<');
    QStringDecoder decoder(unicode.value_or(QStringDecoder::Utf8));
    QString text = decoder.decode(bytes);
    const QRegularExpressionMatch declared = declaredEncoding().match(text);
    const bool latin = isLatin(declared.captured(1));
    // Programs that ask for ASCII write UTF-8 where that does not suffice.
    const bool utf8 = !decoder.hasError() && declared.captured(1).endsWith(QLatin1String("ascii"), Qt::CaseInsensitive);
    if (latin && !unicode && !utf8)
        text = fromLatin(bytes);
    else if (decoder.hasError() || QLatin1String(decoder.name()).startsWith(QLatin1String("UTF-32")))
        return fail(
            ErrorCode::Unsupported, "the drawing " + name + " is written in neither UTF-8 nor UTF-16", "save it as UTF-8");
    if (latin) // it is text now
        text.replace(declared.capturedStart(1), declared.capturedLength(1), QStringLiteral("UTF-8"));
    // Blanks before the first element are common, and against the rules before an XML declaration.
    return SvgCopy(text.trimmed(), name).copy();
}

} // namespace memewright
