// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/yaml/yamltext.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

constexpr char32_t invalid = 0xFFFFFFFF;

struct Character {
    char32_t code = invalid;
    int length = 1;
};

Character multiByteCharacter(const QByteArray &text, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return i < text.size() ? uchar(text[i]) : uchar(0); };
    const uchar lead = byte(at);
    const int length = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || lead >= 0xF5)
        return {};
    char32_t code = lead & (0xFF >> (length + 1));
    for (int i = 1; i < length; ++i) {
        const uchar next = byte(at + i);
        if ((next & 0xC0) != 0x80)
            return {};
        code = (code << 6) | (next & 0x3F);
    }
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (code < smallest[length] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return {};
    return {code, length};
}

/// YAML 1.1 §4.1.1, c-printable.
bool isPrintable(char32_t c)
{
    return c == 0x85 || (c >= 0xA0 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
}

/// Whether the text has only characters YAML allows; else reports the first other one.
bool isAllowed(const QByteArray &text, Problems &problems)
{
    for (qsizetype at = 0; at < text.size();) {
        const uchar c = uchar(text[at]);
        if ((c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t' || c == '\r') {
            ++at;
            continue;
        }
        const Character character = c < 0x80 ? Character{c, 1} : multiByteCharacter(text, at);
        if (character.code == invalid) {
            problems.error(markOf(text, at), "encoding"_L1, u"not valid UTF-8"_s, u"save the file as UTF-8"_s);
            return false;
        }
        if (!isPrintable(character.code)) {
            const QString code = QString::number(character.code, 16).rightJustified(4, u'0').toUpper();
            problems.error(markOf(text, at), "encoding"_L1,
                           u"the control character U+%1 is not allowed in YAML"_s.arg(code));
            return false;
        }
        at += character.length;
    }
    return true;
}

} // namespace

QByteArray asUtf8(const QByteArray &text)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        return text.mid(3);
    if (text.startsWith("\xFF\xFE") || text.startsWith("\xFE\xFF"))
        return QString(QStringDecoder(QStringDecoder::Utf16)(text)).toUtf8();
    return text;
}

std::optional<QByteArray> cleanText(const QByteArray &text, Problems &problems)
{
    QByteArray clean = asUtf8(text);
    if (!isAllowed(clean, problems))
        return {};
    // yaml-cpp 0.7 knows "\r\n" but not the lone "\r" that YAML also counts as a line break.
    if (clean.contains('\r')) {
        for (qsizetype i = 0; i < clean.size(); ++i) {
            if (clean[i] == '\r' && (i + 1 == clean.size() || clean[i + 1] != '\n'))
                clean[i] = '\n';
        }
    }
    return clean;
}

Mark markOf(const QByteArray &text, qsizetype offset)
{
    Mark mark;
    for (qsizetype i = 0; i < std::min(offset, text.size()); ++i) {
        if (text[i] == '\n')
            mark = {mark.line + 1, 1};
        else if ((uchar(text[i]) & 0xC0) != 0x80)
            ++mark.column;
    }
    return mark;
}

qsizetype firstBracketTooMany(const QByteArray &text)
{
    constexpr int mostOpen = 1'000;
    int open = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '[' || c == '{') {
            if (++open > mostOpen)
                return at;
        } else if ((c == ']' || c == '}') && open > 0) {
            --open;
        }
    }
    return -1;
}

bool isQuoteClosed(const QByteArray &text, qsizetype offset)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (offset < text.size() && (text[offset] == '&' || text[offset] == '!' || isBlank(text[offset]))) {
        while (offset < text.size() && !isBlank(text[offset]))
            ++offset;
        while (offset < text.size() && isBlank(text[offset]))
            ++offset;
    }
    if (offset >= text.size() || (text[offset] != '"' && text[offset] != '\''))
        return true;
    const char quote = text[offset];
    for (++offset; offset < text.size(); ++offset) {
        const bool escapes = quote == '"'
            ? text[offset] == '\\'
            : text[offset] == quote && offset + 1 < text.size() && text[offset + 1] == quote;
        if (escapes)
            ++offset;
        else if (text[offset] == quote)
            return true;
    }
    return false;
}

QString aliasAt(const QByteArray &text, qsizetype offset)
{
    if (offset < 0 || offset >= text.size() || text[offset] != '*')
        return {};
    QByteArray name = text.mid(offset + 1, 80);
    const auto end = std::ranges::find_if(
        name, [](char c) { return std::string_view(" \t\r\n,]}").find(c) != std::string_view::npos; });
    name.truncate(end - name.begin());
    return QString::fromUtf8(name);
}

CharacterColumns::CharacterColumns(const QByteArray &text)
    : m_text(text)
    , m_isAscii(std::ranges::all_of(text, [](char c) { return uchar(c) < 0x80; }))
{
}

Mark CharacterColumns::markOf(qsizetype offset, int line, int byteColumn)
{
    if (m_isAscii || offset < byteColumn || offset > m_text.size())
        return {line + 1, byteColumn + 1};
    if (line != m_line || offset < m_offset) {
        m_line = line;
        m_offset = offset - byteColumn;
        m_column = 1;
    }
    for (; m_offset < offset; ++m_offset)
        m_column += (uchar(m_text[m_offset]) & 0xC0) != 0x80 ? 1 : 0;
    return {line + 1, m_column};
}

} // namespace pilothouse::manifest
