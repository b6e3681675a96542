// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/yaml/pythontext.h"

#include "core/manifest/yaml/yamlscalar.h"

#include <QStringList>

#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

QString escaped(char32_t code)
{
    const auto hex = [&](int width) { return QString::number(code, 16).rightJustified(width, u'0'); };
    if (code <= 0xFF)
        return u"\\x"_s + hex(2);
    return code <= 0xFFFF ? u"\\u"_s + hex(4) : u"\\U"_s + hex(8);
}

QString literal(char32_t code, char32_t quote)
{
    switch (code) {
    case '\n':
        return u"\\n"_s;
    case '\r':
        return u"\\r"_s;
    case '\t':
        return u"\\t"_s;
    case '\\':
        return u"\\\\"_s;
    default:
        break;
    }
    if (code == quote)
        return u"\\"_s + QChar(quote);
    if (code == ' ' || (QChar::isPrint(code) && !QChar::isSpace(code)))
        return QString::fromUcs4(&code, 1);
    return escaped(code);
}

QString literalOf(const Node &node)
{
    QStringList parts;
    switch (node.kind) {
    case NodeKind::Scalar:
        return scalarOf(node).literal();
    case NodeKind::Sequence:
        for (const Node *item : node.items)
            parts += literalOf(*item);
        return u'[' + parts.join(u", "_s) + u']';
    case NodeKind::Mapping:
        for (const Entry &entry : node.entries)
            parts += literalOf(*entry.key) + u": "_s + literalOf(*entry.value);
        break;
    }
    return u'{' + parts.join(u", "_s) + u'}';
}

} // namespace

QString pythonText(double number)
{
    if (std::isnan(number))
        return u"nan"_s;
    if (std::isinf(number))
        return number < 0 ? u"-inf"_s : u"inf"_s;
    char buffer[32];
    const auto end = std::to_chars(std::begin(buffer), std::end(buffer), number, std::chars_format::scientific).ptr;
    QString scientific = QString::fromLatin1(buffer, end - buffer);
    const auto e = scientific.indexOf(u'e');
    const int exponent = QStringView(scientific).mid(e + 1).toInt();
    if (exponent < -4 || exponent >= 16) // Python writes two digits of exponent at least, as to_chars does
        return scientific;
    QString digits = scientific.left(e);
    const QString sign = digits.startsWith(u'-') ? u"-"_s : QString();
    digits.remove(u'-').remove(u'.');
    if (exponent < 0)
        return sign + u"0."_s + QString(-exponent - 1, u'0') + digits;
    if (digits.size() <= exponent + 1)
        return sign + digits.leftJustified(exponent + 1, u'0') + u".0"_s;
    return sign + digits.insert(exponent + 1, u'.');
}

QString pythonLiteral(const QString &text)
{
    const bool useDouble = text.contains(u'\'') && !text.contains(u'"');
    const char32_t quote = useDouble ? U'"' : U'\'';
    QString result(QChar(static_cast<char16_t>(quote)));
    for (const uint code : text.toUcs4())
        result += literal(code, quote);
    return result + QChar(static_cast<char16_t>(quote));
}

QString pythonText(const Node &node)
{
    return node.isScalar() ? scalarOf(node).text : literalOf(node);
}

} // namespace pilothouse::manifest
