// SPDX-License-Identifier: Apache-2.0
#include "app/logs/ansitext.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

constexpr qsizetype longestLine = 16'384;
constexpr char16_t escape = 0x1b;

/// Reads a line once from left to right.
class Reader
{
public:
    explicit Reader(const QString &raw)
        : m_raw(raw)
    {
    }

    AnsiText read()
    {
        while (m_at < m_raw.size() && m_out.text.size() < longestLine) {
            const char16_t c = m_raw[m_at++].unicode();
            if (c == escape)
                skipSequence();
            else if (c == u'\t')
                m_out.text += u"    "_s;
            else if (c >= 0x20 && c != 0x7f)
                m_out.text += QChar(c);
        }
        endSpan();
        return std::move(m_out);
    }

private:
    void skipSequence()
    {
        if (m_at >= m_raw.size())
            return;
        const QChar kind = m_raw[m_at++];
        if (kind == u'[')
            skipControl();
        else if (kind == u']')
            skipOperatingSystemCommand();
    }

    void skipControl()
    {
        const qsizetype begin = m_at;
        while (m_at < m_raw.size() && (m_raw[m_at] < u'@' || m_raw[m_at] > u'~'))
            ++m_at;
        if (m_at < m_raw.size() && m_raw[m_at] == u'm')
            applyRendition(QStringView(m_raw).mid(begin, m_at - begin));
        ++m_at;
    }

    void skipOperatingSystemCommand()
    {
        while (m_at < m_raw.size() && m_raw[m_at] != u'\a' && m_raw[m_at] != QChar(escape))
            ++m_at;
        m_at += m_at < m_raw.size() && m_raw[m_at] == QChar(escape) ? 2 : 1;
    }

    void applyRendition(QStringView parameters)
    {
        const auto numbers = parameters.split(u';');
        for (qsizetype i = 0; i < numbers.size(); ++i) {
            const int number = numbers[i].toInt();
            if (number == 38 || number == 48) {
                const bool palette = i + 2 < numbers.size() && numbers[i + 1] == u"5";
                if (number == 38)
                    setColor(palette && numbers[i + 2].toInt() < 16 ? numbers[i + 2].toInt() : -1);
                i += palette ? 2 : 4;
            } else if (number >= 30 && number <= 37) {
                setColor(number - 30);
            } else if (number >= 90 && number <= 97) {
                setColor(number - 90 + 8);
            } else if (number == 0 || number == 39) {
                setColor(-1);
            }
        }
    }

    void setColor(int color)
    {
        if (color == m_color)
            return;
        endSpan();
        m_color = color;
        m_spanStart = m_out.text.size();
    }

    void endSpan()
    {
        const qsizetype length = m_out.text.size() - m_spanStart;
        if (m_color >= 0 && length > 0)
            m_out.spans.push_back({int(m_spanStart), int(length), m_color});
    }

    const QString &m_raw;
    qsizetype m_at = 0;
    AnsiText m_out;
    int m_color = -1;
    qsizetype m_spanStart = 0;
};

/// Terminal colours with enough contrast on our grounds; black and white give way to the grounds' own grey.
QLatin1StringView colorName(int color, Ground ground)
{
    static constexpr std::array dark{"#93A1B0"_L1, "#F0704A"_L1, "#2FB58A"_L1, "#E9A63A"_L1,
                                     "#4DA3F5"_L1, "#B98CE6"_L1, "#4FC3D0"_L1, "#E4E9EF"_L1};
    static constexpr std::array light{"#1C2530"_L1, "#C8431D"_L1, "#0E8A63"_L1, "#8F5A00"_L1,
                                      "#1767C0"_L1, "#7B3FB5"_L1, "#0B7885"_L1, "#5E6C7B"_L1};
    return ground == Ground::Dark ? dark[std::size_t(color % 8)] : light[std::size_t(color % 8)];
}

QString escaped(QStringView text)
{
    return text.toString().toHtmlEscaped().replace(u' ', u"&nbsp;"_s);
}

} // namespace

AnsiText fromTerminal(const QByteArray &line)
{
    const QString raw = QString::fromUtf8(line.left(4 * longestLine));
    return Reader(raw).read();
}

QString toStyledText(const AnsiText &text, Ground ground)
{
    QString styled;
    qsizetype at = 0;
    const QStringView all(text.text);
    for (const auto &span : text.spans) {
        styled += escaped(all.mid(at, span.start - at));
        styled += u"<font color=\"%1\">"_s.arg(colorName(span.color, ground));
        styled += escaped(all.mid(span.start, span.length)) + u"</font>"_s;
        at = span.start + span.length;
    }
    return styled + escaped(all.mid(at));
}

} // namespace pilothouse::app
