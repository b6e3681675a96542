// SPDX-License-Identifier: Apache-2.0
#include "app/source/sourceview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

#include <optional>

namespace pilothouse::app {

namespace {

constexpr double wheelLines = 3; ///< a notch of the wheel

struct Walk {
    QKeySequence::StandardKey moves;
    QKeySequence::StandardKey selects;
    SourceStep step;
};

constexpr Walk walks[] = {
    {QKeySequence::MoveToPreviousChar, QKeySequence::SelectPreviousChar, SourceStep::Left},
    {QKeySequence::MoveToNextChar, QKeySequence::SelectNextChar, SourceStep::Right},
    {QKeySequence::MoveToPreviousWord, QKeySequence::SelectPreviousWord, SourceStep::WordLeft},
    {QKeySequence::MoveToNextWord, QKeySequence::SelectNextWord, SourceStep::WordRight},
    {QKeySequence::MoveToStartOfLine, QKeySequence::SelectStartOfLine, SourceStep::LineBegin},
    {QKeySequence::MoveToEndOfLine, QKeySequence::SelectEndOfLine, SourceStep::LineEnd},
    {QKeySequence::MoveToStartOfDocument, QKeySequence::SelectStartOfDocument, SourceStep::Begin},
    {QKeySequence::MoveToEndOfDocument, QKeySequence::SelectEndOfDocument, SourceStep::End},
};

QString plain(QString text)
{
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n').remove(QChar());
}

} // namespace

void SourceView::keyPressEvent(QKeyEvent *event)
{
    event->setAccepted(pressed(event) || press(event));
}

bool SourceView::press(QKeyEvent *event)
{
    if (pressMoving(event) || pressEditing(event))
        return true;
    const QString text = event->text();
    const auto commands = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool isAltGr = commands == (Qt::ControlModifier | Qt::AltModifier);
    if (text.isEmpty() || !text[0].isPrint() || (commands && !isAltGr))
        return false;
    make(typed(m_selection, text));
    return true;
}

bool SourceView::pressMoving(QKeyEvent *event)
{
    for (const Walk &walk : walks) {
        const bool selects = event->matches(walk.selects);
        if (!selects && !event->matches(walk.moves))
            continue;
        const bool collapses =
            !selects && !m_selection.isEmpty() && (walk.step == SourceStep::Left || walk.step == SourceStep::Right);
        setCaret(collapses ? (walk.step == SourceStep::Left ? m_selection.begin() : m_selection.end())
                           : stepped(m_lines, m_selection.caret, walk.step),
                 selects);
        return true;
    }
    const auto modifiers = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const bool selects = event->modifiers() & Qt::ShiftModifier;
    const int page = std::max(1, int(height() / m_geometry.lineHeight) - 2);
    if (modifiers != Qt::NoModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_Up:
        return moveLines(-1, selects), true;
    case Qt::Key_Down:
        return moveLines(1, selects), true;
    case Qt::Key_PageUp:
        return moveLines(-page, selects), true;
    case Qt::Key_PageDown:
        return moveLines(page, selects), true;
    default:
        return false;
    }
}

bool SourceView::pressEditing(QKeyEvent *event)
{
    const auto apply = [this](const std::optional<SourceChange> &change) {
        if (change)
            make(*change);
        return true;
    };
    const auto erase = [&](SourceStep step) {
        return apply(erased(m_lines, m_selection, stepped(m_lines, m_selection.caret, step)));
    };
    if (event->matches(QKeySequence::SelectAll))
        return select({0, m_lines.size()}), true;
    if (event->matches(QKeySequence::Copy))
        return copy(), true;
    if (event->matches(QKeySequence::Cut))
        return copy(), m_selection.isEmpty() || apply(typed(m_selection, {}));
    if (event->matches(QKeySequence::Paste))
        return paste(false), true;
    if (event->matches(QKeySequence::DeleteStartOfWord))
        return erase(SourceStep::WordLeft);
    if (event->matches(QKeySequence::DeleteEndOfWord))
        return erase(SourceStep::WordRight);
    if (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier | Qt::ControlModifier))
        return false;
    const bool isControl = event->modifiers() & Qt::ControlModifier;
    if (isControl && event->key() == Qt::Key_Slash)
        return apply(commented(m_lines, m_selection));
    if (isControl)
        return false;
    switch (event->key()) {
    case Qt::Key_Backspace:
        return erase(SourceStep::Left);
    case Qt::Key_Delete:
        return erase(SourceStep::Right);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return apply(brokenLine(m_lines, m_selection));
    case Qt::Key_Tab:
        return apply(indented(m_lines, m_selection));
    case Qt::Key_Backtab:
        return apply(outdented(m_lines, m_selection));
    default:
        return false;
    }
}

void SourceView::moveLines(int count, bool selects)
{
    const int line = m_lines.lineAt(m_selection.caret);
    const qsizetype column = m_column >= 0 ? m_column : m_selection.caret - m_lines.begin(line);
    const int target = std::clamp(line + count, 0, m_lines.count() - 1);
    const bool hitsEnd = target == line;
    const qsizetype place =
        hitsEnd ? (count < 0 ? 0 : m_lines.size()) : std::min(m_lines.begin(target) + column, m_lines.end(target));
    setCaret(place, selects);
    m_column = column;
}

void SourceView::copy()
{
    if (!m_selection.isEmpty())
        QGuiApplication::clipboard()->setText(selectedText());
}

void SourceView::paste(bool ofMouse)
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    const QString text = plain(clipboard->text(ofMouse ? QClipboard::Selection : QClipboard::Clipboard));
    if (!text.isEmpty())
        make(typed(m_selection, text));
}

void SourceView::inputMethodEvent(QInputMethodEvent *event)
{
    m_preedit = event->preeditString();
    if (!event->commitString().isEmpty() || event->replacementLength() > 0) {
        const qsizetype from = m_selection.begin() + event->replacementStart();
        const qsizetype length = event->replacementLength() > 0 ? event->replacementLength() : m_selection.length();
        const qsizetype begin = std::clamp<qsizetype>(from, 0, m_lines.size());
        make(typed({begin, std::min(begin + length, m_lines.size())}, plain(event->commitString())));
    }
    event->accept();
    update();
}

QVariant SourceView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    const qsizetype begin = m_lines.begin(caretLine() - 1);
    switch (query) {
    case Qt::ImEnabled:
        return isEnabled();
    case Qt::ImCursorRectangle:
    case Qt::ImAnchorRectangle:
        return caretRect();
    case Qt::ImFont:
        return font();
    case Qt::ImCursorPosition:
        return int(m_selection.caret - begin);
    case Qt::ImSurroundingText:
        return lineText();
    case Qt::ImCurrentSelection:
        return selectedText();
    case Qt::ImHints:
        return int(Qt::ImhMultiLine | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    default:
        return QQuickPaintedItem::inputMethodQuery(query);
    }
}

void SourceView::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    const qsizetype position = m_geometry.positionAt(m_lines, event->position());
    if (event->position().x() < m_geometry.gutter - 4 && event->button() == Qt::LeftButton) {
        const int line = m_lines.lineAt(position);
        select({m_lines.begin(line), line + 1 < m_lines.count() ? m_lines.begin(line + 1) : m_lines.size()});
        ledTo(m_lines.begin(line));
    } else {
        setCaret(position, event->modifiers() & Qt::ShiftModifier);
        if (event->button() == Qt::MiddleButton)
            paste(true);
    }
    event->accept();
}

void SourceView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    select({m_selection.anchor, m_geometry.positionAt(m_lines, event->position())});
    reveal(m_selection.caret);
}

void SourceView::mouseDoubleClickEvent(QMouseEvent *event)
{
    select(wordAt(m_lines, m_geometry.positionAt(m_lines, event->position())));
}

void SourceView::wheelEvent(QWheelEvent *event)
{
    const QPointF notches = QPointF(event->angleDelta()) / 120.0;
    const QPointF pixels =
        event->pixelDelta().isNull() ? notches * wheelLines * m_geometry.lineHeight : QPointF(event->pixelDelta());
    const bool sideways = event->modifiers() & Qt::ShiftModifier;
    setScroll(m_geometry.scroll - (sideways ? QPointF(pixels.y(), pixels.x()) : pixels));
    event->accept();
}

} // namespace pilothouse::app
