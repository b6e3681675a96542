// SPDX-License-Identifier: Apache-2.0
#include "app/source/sourcelines.h"

#include <algorithm>

namespace pilothouse::app {

namespace {

std::vector<qsizetype> beginsIn(QStringView text, qsizetype offset)
{
    std::vector<qsizetype> begins;
    for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1))
        begins.push_back(offset + at + 1);
    return begins;
}

} // namespace

SourceLines::SourceLines(QString text)
    : m_text(std::move(text))
    , m_begins(beginsIn(m_text, 0))
{
    m_begins.insert(m_begins.begin(), 0);
}

qsizetype SourceLines::longest() const
{
    if (m_longest < 0) {
        for (int each = 0; each < count(); ++each)
            m_longest = std::max(m_longest, end(each) - begin(each));
    }
    return m_longest;
}

int SourceLines::lineAt(qsizetype position) const
{
    return int(std::ranges::upper_bound(m_begins, position) - m_begins.begin()) - 1;
}

qsizetype SourceLines::end(int line) const
{
    return line + 1 < count() ? begin(line + 1) - 1 : m_text.size();
}

QStringView SourceLines::line(int line) const
{
    return QStringView(m_text).sliced(begin(line), end(line) - begin(line));
}

void SourceLines::replace(qsizetype position, qsizetype removed, const QString &added)
{
    const auto first = std::ranges::upper_bound(m_begins, position);
    const auto last = std::upper_bound(first, m_begins.end(), position + removed);
    const auto behind = m_begins.erase(first, last);
    std::for_each(behind, m_begins.end(), [&](qsizetype &begin) { begin += added.size() - removed; });
    const auto begins = beginsIn(added, position);
    m_begins.insert(behind, begins.begin(), begins.end());
    m_text.replace(position, removed, added);
    m_longest = -1;
}

int indentationOf(QStringView line)
{
    const auto text = std::ranges::find_if(line, [](QChar c) { return c != u' '; });
    return int(text - line.begin());
}

} // namespace pilothouse::app
