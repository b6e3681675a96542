// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/problems/problems.h"
#include "app/source/sourcecompletion.h"
#include "app/source/sourceview.h"
#include "app/workspace/workspace.h"

#include <QPointer>

namespace pilothouse::app {

/// The text of a workspace's manifest as the operator has it: what is typed goes to the draft, what forms and undo do
/// comes back, problems are underlined, and what is selected elsewhere is marked. GUI thread.
class SourceItem : public pilothouse::app::SourceView // in full, for the registration of its properties
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(pilothouse::app::Problems *problems READ problems WRITE setProblems NOTIFY problemsChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(QString problemFix READ problemFix NOTIFY problemChanged)
    Q_PROPERTY(int problemTone READ problemTone NOTIFY problemChanged)
    Q_PROPERTY(int problemCount READ problemCount NOTIFY problemChanged)
    Q_PROPERTY(pilothouse::app::SourceCompletion *completion READ completion CONSTANT)
    Q_PROPERTY(QString hoveredProblem READ hoveredProblem NOTIFY hovered)
    Q_PROPERTY(QPointF hoveredAt READ hoveredAt NOTIFY hovered)

public:
    explicit SourceItem(QQuickItem *parent = nullptr);

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] Problems *problems() const { return m_problems; }
    void setProblems(Problems *problems);
    /// What is wrong where the caret stands, or else in its line; empty: nothing.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString problemFix() const; ///< what can be done about it at once
    [[nodiscard]] int problemTone() const;    ///< Status
    [[nodiscard]] int problemCount() const { return int(marks().size()); }
    [[nodiscard]] QString hoveredProblem() const;
    [[nodiscard]] QPointF hoveredAt() const; ///< where to say so

    [[nodiscard]] SourceCompletion *completion() { return &m_completion; }
    /// Types one of the proposals.
    Q_INVOKABLE void choose(int proposal);

    /// Leads to the next problem, or the one before.
    Q_INVOKABLE void nextProblem(bool backwards);
    /// Mends the problem at the caret.
    Q_INVOKABLE void fixProblem();

Q_SIGNALS:
    void workspaceChanged();
    void problemsChanged();
    void problemChanged();
    void hovered();
    void leaveRequested(); ///< the keyboard wants to be elsewhere
    void goToRequested();  ///< a line is to be asked for

protected:
    bool accept(const SourceChange &change) override;
    bool pressed(QKeyEvent *event) override;
    void ledTo(qsizetype position) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;

private:
    enum class Asked { ByKey, ByTyping };
    void propose(Asked asked);
    void proposeAfter(QKeyEvent *event);
    bool pressedProposing(QKeyEvent *event);
    void takeProposal();
    void readWhole();
    void readMarks();
    void follow();
    void lead();
    [[nodiscard]] int lineOf(const QString &key) const; ///< from 0; -1: nowhere in this file
    [[nodiscard]] const SourceMark *markAtCaret() const;

    QPointer<Workspace> m_workspace;
    QPointer<Problems> m_problems;
    QTimer m_leading; ///< a caret on its way selects nothing
    SourceCompletion m_completion;
    QString m_led; ///< what the caret has selected last
    int m_hovered = -1;
};

} // namespace pilothouse::app
