// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace pilothouse::manifest::lint {

/// The lines of a text as the operator wrote it. Refers to the text.
class SourceLines
{
public:
    explicit SourceLines(const QByteArray &text)
        : m_text(text)
        , m_begins{0}
    {
        for (qsizetype at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
            m_begins.push_back(at + 1);
    }

    /// One line from a column on, both counted from 1; nothing where there is none.
    [[nodiscard]] QString from(int line, int column) const
    {
        if (line < 1 || std::size_t(line) > m_begins.size())
            return {};
        const qsizetype begin = m_begins[std::size_t(line) - 1];
        const qsizetype end = std::size_t(line) == m_begins.size() ? m_text.size() : m_begins[std::size_t(line)];
        return QString::fromUtf8(m_text.mid(begin, end - begin)).mid(column - 1);
    }

private:
    const QByteArray &m_text;
    std::vector<qsizetype> m_begins;
};

} // namespace pilothouse::manifest::lint
