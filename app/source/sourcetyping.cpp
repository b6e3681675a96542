// SPDX-License-Identifier: Apache-2.0
#include "app/source/sourcetyping.h"

#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

constexpr int indentStep = 2;

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || u"_-."_s.contains(c);
}

/// The lines a selection touches; one that ends at a line's beginning does not touch it.
struct Touched {
    int first = 0;
    int last = 0;
};

Touched touchedBy(const SourceLines &lines, const SourceSelection &selection)
{
    const int first = lines.lineAt(selection.begin());
    const int last = lines.lineAt(selection.end());
    return {first, last > first && lines.begin(last) == selection.end() ? last - 1 : last};
}

/// Lines that change at their beginnings: an edit each, put together to one.
class LineEdits
{
public:
    LineEdits(const SourceLines &lines, const SourceSelection &selection)
        : m_lines(lines)
        , m_selection(selection)
        , m_touched(touchedBy(lines, selection))
        , m_at(lines.begin(m_touched.first))
    {
    }

    [[nodiscard]] Touched touched() const { return m_touched; }

    void edit(qsizetype position, qsizetype removed, QStringView added)
    {
        m_text += QStringView(m_lines.text()).sliced(m_at, position - m_at);
        m_text += added;
        m_at = position + removed;
        shift(m_result.anchor, m_selection.anchor, position, removed, added.size());
        shift(m_result.caret, m_selection.caret, position, removed, added.size());
        m_changes = true;
    }

    [[nodiscard]] std::optional<SourceChange> take()
    {
        if (!m_changes)
            return {};
        const qsizetype begin = m_lines.begin(m_touched.first);
        return SourceChange{
            begin, m_at - begin, m_text, {m_selection.anchor + m_result.anchor, m_selection.caret + m_result.caret}};
    }

private:
    static void shift(qsizetype &by, qsizetype place, qsizetype position, qsizetype removed, qsizetype added)
    {
        if (place >= position)
            by += added - std::min(removed, place - position);
    }

    const SourceLines &m_lines;
    const SourceSelection m_selection;
    const Touched m_touched;
    qsizetype m_at;
    QString m_text;
    SourceSelection m_result; ///< by how much both ends move
    bool m_changes = false;
};

/// Where a block below this line begins: under what a dash introduces, deeper behind a colon.
QString indentationBelow(QStringView line)
{
    qsizetype column = indentationOf(line);
    QStringView rest = line.sliced(column);
    while (rest.startsWith(u"- ") && (rest.contains(u": ") || rest.trimmed().endsWith(u':'))) {
        const qsizetype gap = 1 + indentationOf(rest.sliced(1));
        column += gap;
        rest = rest.sliced(gap);
    }
    const qsizetype comment = rest.indexOf(u" #");
    const QStringView said = (comment < 0 ? rest : rest.first(comment)).trimmed();
    const bool opens = said.endsWith(u':') || said.endsWith(u": |") || said.endsWith(u": >");
    return QString(column + (opens && !said.startsWith(u'#') ? indentStep : 0), u' ');
}

} // namespace

SourceChange typed(const SourceSelection &selection, const QString &text)
{
    const qsizetype caret = selection.begin() + text.size();
    return {selection.begin(), selection.length(), text, {caret, caret}};
}

SourceChange brokenLine(const SourceLines &lines, const SourceSelection &selection)
{
    const qsizetype begin = lines.begin(lines.lineAt(selection.begin()));
    const QStringView before = QStringView(lines.text()).sliced(begin, selection.begin() - begin);
    // Blanks behind would add to the indentation; within it they are what is left of it.
    qsizetype end = selection.end();
    while (!before.trimmed().isEmpty() && end < lines.size() && lines.text()[end] == u' ')
        ++end;
    return typed({selection.begin(), end}, u'\n' + indentationBelow(before));
}

SourceChange indented(const SourceLines &lines, const SourceSelection &selection)
{
    const Touched touched = touchedBy(lines, selection);
    if (selection.isEmpty() || touched.first == touched.last) {
        const qsizetype column = selection.begin() - lines.begin(touched.first);
        return typed(selection, QString(indentStep - column % indentStep, u' '));
    }
    LineEdits edits(lines, selection);
    for (int line = touched.first; line <= touched.last; ++line) {
        if (!lines.line(line).isEmpty())
            edits.edit(lines.begin(line), 0, QString(indentStep, u' '));
    }
    return edits.take().value_or(SourceChange{selection.begin(), 0, {}, selection});
}

std::optional<SourceChange> outdented(const SourceLines &lines, const SourceSelection &selection)
{
    LineEdits edits(lines, selection);
    for (int line = edits.touched().first; line <= edits.touched().last; ++line) {
        const int blanks = std::min(indentStep, indentationOf(lines.line(line)));
        if (blanks > 0)
            edits.edit(lines.begin(line), blanks, {});
    }
    return edits.take();
}

std::optional<SourceChange> commented(const SourceLines &lines, const SourceSelection &selection)
{
    LineEdits edits(lines, selection);
    bool all = true;
    int column = std::numeric_limits<int>::max();
    for (int line = edits.touched().first; line <= edits.touched().last; ++line) {
        const QStringView text = lines.line(line);
        if (text.trimmed().isEmpty())
            continue;
        column = std::min(column, indentationOf(text));
        all = all && text.trimmed().startsWith(u'#');
    }
    for (int line = edits.touched().first; line <= edits.touched().last; ++line) {
        const QStringView text = lines.line(line);
        if (text.trimmed().isEmpty())
            continue;
        const int mark = indentationOf(text);
        if (all)
            edits.edit(lines.begin(line) + mark, text.sliced(mark).startsWith(u"# ") ? 2 : 1, {});
        else
            edits.edit(lines.begin(line) + column, 0, u"# ");
    }
    return edits.take();
}

std::optional<SourceChange> erased(const SourceLines &lines, const SourceSelection &selection, qsizetype until)
{
    if (!selection.isEmpty())
        return typed(selection, {});
    if (until == selection.caret)
        return {};
    const int line = lines.lineAt(selection.caret);
    const qsizetype column = selection.caret - lines.begin(line);
    if (until == selection.caret - 1 && column > 1 && indentationOf(lines.line(line)) >= column)
        until = selection.caret - (column % indentStep == 0 ? indentStep : column % indentStep);
    return typed({selection.caret, until}, {});
}

qsizetype stepped(const SourceLines &lines, qsizetype position, SourceStep step)
{
    const QString &text = lines.text();
    const int line = lines.lineAt(position);
    const auto grapheme = [&](bool forward) {
        const qsizetype begin = lines.begin(line);
        const QString here = lines.line(line).toString();
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, here);
        finder.setPosition(position - begin);
        return begin + (forward ? finder.toNextBoundary() : finder.toPreviousBoundary());
    };
    switch (step) {
    case SourceStep::Left:
        return position == lines.begin(line) ? std::max<qsizetype>(position - 1, 0) : grapheme(false);
    case SourceStep::Right:
        return position == lines.end(line) ? std::min(position + 1, text.size()) : grapheme(true);
    case SourceStep::WordLeft:
        while (position > 0 && !isWord(text[position - 1]))
            --position;
        while (position > 0 && isWord(text[position - 1]))
            --position;
        return position;
    case SourceStep::WordRight:
        while (position < text.size() && isWord(text[position]))
            ++position;
        while (position < text.size() && !isWord(text[position]))
            ++position;
        return position;
    case SourceStep::LineBegin: {
        const qsizetype first = lines.begin(line) + indentationOf(lines.line(line));
        return position == first ? lines.begin(line) : first;
    }
    case SourceStep::LineEnd:
        return lines.end(line);
    case SourceStep::Begin:
        return 0;
    case SourceStep::End:
        return text.size();
    }
    Q_UNREACHABLE();
}

SourceSelection wordAt(const SourceLines &lines, qsizetype position)
{
    SourceSelection word{position, position};
    while (word.anchor > 0 && isWord(lines.text()[word.anchor - 1]))
        --word.anchor;
    while (word.caret < lines.size() && isWord(lines.text()[word.caret]))
        ++word.caret;
    return word;
}

} // namespace pilothouse::app
