// SPDX-License-Identifier: Apache-2.0
#include "app/source/sourceitem.h"

#include "app/inspector/inspected.h"
#include "app/source/sourceplace.h"
#include "app/source/sourcethings.h"
#include "app/workspace/plaintext.h"

#include <QCursor>
#include <QHoverEvent>
#include <QKeyEvent>

#include <chrono>

namespace pilothouse::app {

using namespace std::chrono_literals;

SourceItem::SourceItem(QQuickItem *parent)
    : SourceView(parent)
{
    setAcceptHoverEvents(true);
    m_leading.setSingleShot(true);
    m_leading.setInterval(120ms);
    connect(&m_leading, &QTimer::timeout, this, &SourceItem::lead);
    connect(this, &SourceView::caretMoved, this, &SourceItem::problemChanged);
}

void SourceItem::setWorkspace(Workspace *workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace) {
        m_workspace->disconnect(this);
        m_workspace->editing()->disconnect(this);
    }
    m_workspace = workspace;
    if (workspace) {
        connect(workspace->editing(), &Editing::plainTextChanged, this, &SourceItem::take);
        connect(workspace, &Workspace::environmentChanged, this, &SourceItem::readWhole);
        connect(workspace, &Workspace::environmentChanged, this, &SourceItem::follow);
        connect(workspace, &Workspace::selectionChanged, this, [this] {
            m_leading.stop(); // what was selected last counts
            follow();
        });
        if (workspace->editing()->isPossible())
            setText(workspace->editing()->plainText());
        readWhole();
        follow();
    }
    Q_EMIT workspaceChanged();
}

void SourceItem::setProblems(Problems *problems)
{
    if (problems == m_problems)
        return;
    if (m_problems)
        m_problems->disconnect(this);
    m_problems = problems;
    if (problems) {
        connect(problems, &Problems::gathered, this, &SourceItem::readMarks);
        readMarks();
    }
    Q_EMIT problemsChanged();
}

/// What has no file has no draft.
void SourceItem::readWhole()
{
    if (!m_workspace->editing()->isPossible())
        setText(plainText(m_workspace->loaded().text));
}

void SourceItem::readMarks()
{
    std::vector<SourceMark> found;
    const auto &rows = m_problems->rows();
    for (int row = 0; row < int(rows.size()); ++row) {
        const Finding &problem = rows[std::size_t(row)];
        if (problem.where.line < 1 || !m_workspace || problem.where.file != m_workspace->filePath())
            continue;
        const SourceSelection range = rangeAt(lines(), problem.where.line, problem.where.column);
        found.push_back({.position = range.begin(),
                         .length = range.length(),
                         .tone = problem.tone,
                         .text = problem.text,
                         .next = problem.next,
                         .fix = problem.fix,
                         .row = row});
    }
    std::ranges::stable_sort(found, {}, &SourceMark::position);
    setMarks(std::move(found));
    m_hovered = -1;
    Q_EMIT hovered();
    Q_EMIT problemChanged();
}

const SourceMark *SourceItem::markAtCaret() const
{
    const auto at =
        std::ranges::find_if(marks(), [&](const SourceMark &mark) { return mark.covers(selection().caret); });
    if (at != marks().end())
        return &*at;
    const auto inLine = std::ranges::find_if(
        marks(), [&](const SourceMark &mark) { return lines().lineAt(mark.position) == caretLine() - 1; });
    return inLine == marks().end() ? nullptr : &*inLine;
}

QString SourceItem::problem() const
{
    const SourceMark *mark = markAtCaret();
    return !mark ? QString() : mark->next.isEmpty() ? mark->text : tr("%1; %2").arg(mark->text, mark->next);
}

QString SourceItem::problemFix() const
{
    const SourceMark *mark = markAtCaret();
    return mark ? mark->fix : QString();
}

int SourceItem::problemTone() const
{
    const SourceMark *mark = markAtCaret();
    return int(mark ? mark->tone : status::Kind::Running);
}

void SourceItem::nextProblem(bool backwards)
{
    const int next = backwards ? markBefore(marks(), selection().caret) : markAfter(marks(), selection().caret);
    if (next < 0)
        return;
    const qsizetype place = marks()[std::size_t(next)].position;
    select({place, place});
    reveal(place);
    ledTo(place);
}

void SourceItem::fixProblem()
{
    if (const SourceMark *mark = markAtCaret(); mark && !mark->fix.isEmpty())
        m_problems->fix(mark->row);
}

QString SourceItem::hoveredProblem() const
{
    if (m_hovered < 0 || m_hovered >= problemCount())
        return {};
    const SourceMark &mark = marks()[std::size_t(m_hovered)];
    return mark.next.isEmpty() ? mark.text : tr("%1; %2").arg(mark.text, mark.next);
}

QPointF SourceItem::hoveredAt() const
{
    if (m_hovered < 0 || m_hovered >= problemCount())
        return {};
    const SourceMark &mark = marks()[std::size_t(m_hovered)];
    return geometry().rectOf(lines(), mark.position, mark.position).bottomLeft();
}

void SourceItem::hoverMoveEvent(QHoverEvent *event)
{
    const qsizetype place = geometry().positionAt(lines(), event->position());
    const bool inGutter = event->position().x() < geometry().gutter;
    setCursor(QCursor(inGutter ? Qt::ArrowCursor : Qt::IBeamCursor));
    const auto found = std::ranges::find_if(marks(), [&](const SourceMark &mark) {
        return inGutter ? lines().lineAt(mark.position) == lines().lineAt(place) : mark.covers(place);
    });
    const int hit = found == marks().end() ? -1 : int(found - marks().begin());
    if (hit == m_hovered)
        return;
    m_hovered = hit;
    Q_EMIT hovered();
}

void SourceItem::hoverLeaveEvent(QHoverEvent *event)
{
    SourceView::hoverLeaveEvent(event);
    m_hovered = -1;
    Q_EMIT hovered();
}

bool SourceItem::accept(const SourceChange &change)
{
    return m_workspace && m_workspace->editing()->type(change.position, change.removed, change.added);
}

void SourceItem::keyPressEvent(QKeyEvent *event)
{
    if (pressedProposing(event)) {
        event->accept();
        return;
    }
    SourceView::keyPressEvent(event);
    proposeAfter(event);
}

void SourceItem::focusOutEvent(QFocusEvent *event)
{
    SourceView::focusOutEvent(event);
    m_completion.close();
    if (m_leading.isActive()) { // before anything else is selected there
        m_leading.stop();
        lead();
    }
}

bool SourceItem::pressed(QKeyEvent *event)
{
    const bool isControl = event->modifiers() == Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_F8:
        nextProblem(event->modifiers() & Qt::ShiftModifier);
        return true;
    case Qt::Key_Escape:
    case Qt::Key_F6:
        Q_EMIT leaveRequested();
        return true;
    case Qt::Key_G:
        if (isControl)
            Q_EMIT goToRequested();
        return isControl;
    case Qt::Key_Period: // as in other editors: mend what is wrong here
        if (isControl)
            fixProblem();
        return isControl;
    default:
        return false;
    }
}

void SourceItem::ledTo(qsizetype)
{
    m_completion.close();
    m_leading.start();
}

/// The thing whose lines the caret is in becomes what is selected.
void SourceItem::lead()
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    const QString key = environment ? thingAt(lines(), scan(), selection().caret, *environment) : QString();
    if (key.isEmpty())
        return;
    m_led = key;
    if (m_workspace->selection() != QStringList{key})
        m_workspace->select({key});
    else
        follow();
}

/// What is selected elsewhere is marked, and brought into view unless the operator is at work here.
void SourceItem::follow()
{
    const QString key = m_workspace->selection().value(0);
    const int line = lineOf(key);
    setThing(line < 0 ? SourceBlock() : SourceBlock{line, lastLineOfBlock(lines(), line)});
    const bool isOurs = key == std::exchange(m_led, key);
    if (line < 0 || isOurs || hasActiveFocus())
        return;
    const qsizetype place = lines().begin(line) + indentationOf(lines().line(line));
    select({place, place});
    reveal(place);
}

int SourceItem::lineOf(const QString &key) const
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    const auto where = environment ? whereOf(*environment, key) : std::nullopt;
    const bool isHere = where && where->file == environment->file && where->line >= 1 && where->line <= lines().count();
    return isHere ? where->line - 1 : -1;
}

} // namespace pilothouse::app
