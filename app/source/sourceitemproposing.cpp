// SPDX-License-Identifier: Apache-2.0
//
// What is proposed while typing, and what is made of it.
#include "app/source/sourceitem.h"

#include <QKeyEvent>

namespace pilothouse::app {

namespace {

constexpr int indentStep = 2;
constexpr int mostUnasked = 200; ///< what is longer is no help to anybody who types on

} // namespace

void SourceItem::propose(Asked asked)
{
    const SourcePlace place = placeAt(lines(), scan(), selection().caret);
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    const ProposalSources sources{environment.get(), m_workspace ? &m_workspace->observed() : nullptr};
    auto proposals = fitting(proposalsAt(lines(), scan(), selection().caret, sources), place.typed);
    const bool isDone = proposals.size() == 1 && proposals.front().text == place.typed;
    const bool isUnwanted =
        asked == Asked::ByTyping && (place.typed.isEmpty() || int(proposals.size()) > mostUnasked || isDone);
    m_completion.show(isUnwanted ? std::vector<Proposal>() : std::move(proposals));
}

void SourceItem::takeProposal()
{
    const Proposal proposal = m_completion.chosen();
    m_completion.close();
    const SourcePlace place = placeAt(lines(), scan(), selection().caret);
    const qsizetype caret = selection().caret;
    const QStringView rest = QStringView(lines().text()).sliced(caret, lines().end(caretLine() - 1) - caret);
    QString text = proposal.text;
    if (proposal.isKey && !rest.startsWith(u':')) {
        const bool goesBelow = proposal.isNested && rest.trimmed().isEmpty();
        text += goesBelow
            ? QStringLiteral(":\n") + QString(place.begin - lines().begin(caretLine() - 1) + indentStep, u' ')
            : QStringLiteral(": ");
    }
    make(typed({place.begin, caret}, text));
}

bool SourceItem::pressedProposing(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
        return propose(Asked::ByKey), true;
    if (!m_completion.isOpen())
        return false;
    switch (event->key()) {
    case Qt::Key_Up:
        return m_completion.step(-1), true;
    case Qt::Key_Down:
        return m_completion.step(1), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        return takeProposal(), true;
    case Qt::Key_Escape:
        return m_completion.close(), true;
    default:
        return false;
    }
}

/// Typing on narrows what is proposed; everything else shuts it.
void SourceItem::proposeAfter(QKeyEvent *event)
{
    const QString text = event->text();
    const bool isWord = !text.isEmpty() && (text[0].isLetterOrNumber() || text[0] == u'_');
    const bool isBack = event->key() == Qt::Key_Backspace && m_completion.isOpen();
    const bool isCommand = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    if ((isWord || isBack || (m_completion.isOpen() && !text.isEmpty() && text[0].isPrint() && text[0] != u' '))
        && !isCommand)
        propose(Asked::ByTyping);
    else if (event->key() != Qt::Key_Shift && event->key() != Qt::Key_Control)
        m_completion.close();
}

void SourceItem::choose(int proposal)
{
    m_completion.setCurrent(proposal);
    if (m_completion.isOpen())
        takeProposal();
    forceActiveFocus(Qt::MouseFocusReason);
}

} // namespace pilothouse::app
