// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/writing.h"

#include <algorithm>
#include <string_view>
#include <vector>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::edit {

using Style = SourceNode::Style;

namespace {

/// Whether `candidate` means the value, written where it is to stand.
bool readsAs(const QByteArray &candidate, const Value &value, Room room)
{
    const QByteArray document = room == Room::Block ? "k: " + candidate + "\n" : "{k: " + candidate + ", l: 0}\n";
    Problems problems({});
    const auto read = readYaml(document, problems);
    const Node *node = read && read->root() ? read->root()->find("k") : nullptr;
    return node && problems.count() == 0 && !firstDifference(Value::of(*node), value)
        && read->root()->entries.size() == (room == Room::Block ? 1U : 2U);
}

QByteArray singleQuoted(const QString &text)
{
    return "'" + QString(text).replace("'"_L1, "''"_L1).toUtf8() + "'";
}

QByteArray doubleQuoted(const QString &text)
{
    QString quoted = u"\""_s;
    for (const QChar c : text) {
        const ushort code = c.unicode();
        if (c == u'"' || c == u'\\')
            quoted += u'\\' + QString(c);
        else if (c == u'\n')
            quoted += "\\n"_L1;
        else if (c == u'\t')
            quoted += "\\t"_L1;
        else if (c == u'\r')
            quoted += "\\r"_L1;
        else if (code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029 || code == 0xFEFF)
            quoted += u"\\u%1"_s.arg(code, 4, 16, QLatin1Char('0'));
        else
            quoted += c;
    }
    return (quoted + u'"').toUtf8();
}

QByteArray literal(const ScalarWish &wish)
{
    QString text = wish.value.text;
    const bool ends = text.endsWith(u'\n');
    if (ends)
        text.chop(1);
    if (text.isEmpty() || text.endsWith(u'\n') || text.startsWith(u'\n') || text.startsWith(u' ')
        || text.startsWith(u'\t'))
        return {};
    QByteArray result = ends ? "|" : "|-";
    const QByteArray indent(wish.column, ' ');
    for (const QString &line : text.split(u'\n'))
        result += wish.lineBreak + (line.isEmpty() ? QByteArray() : indent + line.toUtf8());
    return result;
}

bool isOneLine(const QByteArray &text)
{
    return !text.isEmpty() && !text.contains('\n') && !text.contains('\r');
}

/// Whether text without quotes is text to every reader. PyYAML refuses tabs and a lone `=`; our own scanner does not.
bool isPlain(const QByteArray &text)
{
    constexpr std::string_view indicators = ",[]{}#&*!|>'\"%@`?:";
    const bool isDash = text.startsWith('-') && (text.size() == 1 || text[1] == ' ');
    return isOneLine(text) && !text.contains('\t') && !isDash && text != "=" && text != "<<"
        && indicators.find(text[0]) == std::string_view::npos;
}

/// Characters that some readers take for a line break, or do not show.
bool needsEscapes(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        const ushort code = c.unicode();
        return code == 0x85 || code == 0x2028 || code == 0x2029 || code == 0xFEFF;
    });
}

std::vector<QByteArray> candidatesFor(const ScalarWish &wish, Room room)
{
    const QString &text = wish.value.text;
    std::vector<QByteArray> candidates;
    if (wish.value.type != Scalar::Type::Text)
        return {isOneLine(wish.raw) ? wish.raw : text.toUtf8()};
    if (needsEscapes(text))
        return {};
    if (room == Room::Block && (wish.style == Style::Literal || (wish.style == Style::Folded && text.contains(u'\n'))))
        candidates.push_back(literal(wish));
    if (wish.style == Style::DoubleQuoted)
        candidates.push_back(doubleQuoted(text));
    if (wish.style == Style::SingleQuoted)
        candidates.push_back(singleQuoted(text));
    const bool isQuoted = wish.raw.startsWith('"') || wish.raw.startsWith('\'');
    if (isPlain(wish.raw) || (isQuoted && isOneLine(wish.raw)))
        candidates.push_back(wish.raw);
    if (isPlain(text.toUtf8()))
        candidates.push_back(text.toUtf8());
    candidates.push_back(singleQuoted(text));
    return candidates;
}

} // namespace

QByteArray scalarText(const ScalarWish &wish, Room room)
{
    for (const QByteArray &candidate : candidatesFor(wish, room)) {
        if (!candidate.isEmpty() && readsAs(candidate, wish.value, room))
            return candidate;
    }
    return wish.value.type == Scalar::Type::Text ? doubleQuoted(wish.value.text) : QByteArray("null");
}

QByteArray keyText(const std::string &name, Style style, Room room)
{
    // A scalar on one line that reads as that text alone does so before a colon as well.
    if (style != Style::DoubleQuoted && style != Style::SingleQuoted)
        style = Style::Plain;
    if (name == "<<")
        return "\"<<\"";
    return scalarText({.value = Value::ofText(QString::fromStdString(name)), .style = style}, room);
}

} // namespace pilothouse::manifest::edit
