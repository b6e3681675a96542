// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace pilothouse::app {

/// A text of lines with "\n" between them. Lines count from 0; positions and lengths are in UTF-16 units.
class SourceLines
{
public:
    explicit SourceLines(QString text = {});

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] qsizetype size() const { return m_text.size(); }
    [[nodiscard]] int count() const { return int(m_begins.size()); } ///< at least one
    [[nodiscard]] qsizetype longest() const;                         ///< the length of the longest line

    [[nodiscard]] int lineAt(qsizetype position) const;
    [[nodiscard]] qsizetype begin(int line) const { return m_begins[std::size_t(line)]; }
    [[nodiscard]] qsizetype end(int line) const; ///< before the line break
    [[nodiscard]] QStringView line(int line) const;

    void replace(qsizetype position, qsizetype removed, const QString &added);

private:
    QString m_text;
    std::vector<qsizetype> m_begins;
    mutable qsizetype m_longest = -1; ///< -1: not known
};

/// The number of blanks a line begins with.
[[nodiscard]] int indentationOf(QStringView line);

/// What the operator has selected: from `anchor` to `caret`, which may stand before it.
struct SourceSelection {
    qsizetype anchor = 0;
    qsizetype caret = 0;

    [[nodiscard]] bool isEmpty() const { return anchor == caret; }
    [[nodiscard]] qsizetype begin() const { return std::min(anchor, caret); }
    [[nodiscard]] qsizetype end() const { return std::max(anchor, caret); }
    [[nodiscard]] qsizetype length() const { return end() - begin(); }
    bool operator==(const SourceSelection &) const = default;
};

} // namespace pilothouse::app
