// SPDX-License-Identifier: Apache-2.0
#include "app/source/sourceview.h"

#include <QCursor>
#include <QGuiApplication>
#include <QPainter>
#include <QStyleHints>

#include <algorithm>

namespace pilothouse::app {

SourceView::SourceView(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton);
    setFlag(ItemAcceptsInputMethod);
    setFlag(ItemIsFocusScope, false);
    setActiveFocusOnTab(true);
    setOpaquePainting(true);
    setCursor(QCursor(Qt::IBeamCursor));
    m_geometry.setLineCount(1);
    m_blinking.setInterval(QGuiApplication::styleHints()->cursorFlashTime() / 2);
    connect(&m_blinking, &QTimer::timeout, this, [this] {
        m_caretSeen = !m_caretSeen;
        update(caretRect().adjusted(-2, 0, 2, 0).toAlignedRect());
    });
    connect(&m_colours, &SourceColours::changed, this, [this] { update(); });
    connect(this, &SourceView::caretMoved, this, [this] {
        blink();
        updateInputMethod(Qt::ImCursorRectangle | Qt::ImCursorPosition | Qt::ImSurroundingText);
        update();
    });
}

void SourceView::setFont(const QFont &font)
{
    if (font == m_geometry.font)
        return;
    m_geometry.setFont(font);
    m_geometry.setLineCount(m_lines.count());
    Q_EMIT fontChanged();
    Q_EMIT scrolled();
    update();
}

int SourceView::caretColumn() const
{
    return int(m_selection.caret - m_lines.begin(caretLine() - 1)) + 1;
}

QRectF SourceView::caretRect() const
{
    const QRectF rect = m_geometry.rectOf(m_lines, m_selection.caret, m_selection.caret);
    return {rect.left() - 1, rect.top(), 2, rect.height()};
}

QString SourceView::selectedText() const
{
    return m_lines.text().mid(m_selection.begin(), m_selection.length());
}

void SourceView::setFound(const QString &text)
{
    if (text == m_found)
        return;
    m_found = text;
    Q_EMIT foundChanged();
    update();
}

bool SourceView::findNext(bool backwards)
{
    const QString &text = m_lines.text();
    if (m_found.isEmpty() || !text.contains(m_found, Qt::CaseInsensitive))
        return false;
    qsizetype at = -1;
    if (backwards && m_selection.begin() > 0)
        at = text.lastIndexOf(m_found, m_selection.begin() - 1, Qt::CaseInsensitive);
    else if (!backwards)
        at = text.indexOf(m_found, m_selection.end(), Qt::CaseInsensitive);
    if (at < 0) // around the end
        at = backwards ? text.lastIndexOf(m_found, -1, Qt::CaseInsensitive)
                       : text.indexOf(m_found, 0, Qt::CaseInsensitive);
    select({at, at + m_found.size()});
    reveal(at);
    ledTo(at);
    return true;
}

void SourceView::show(int line, int column)
{
    const SourceSelection place = rangeAt(m_lines, line, column);
    select({place.begin(), place.begin()});
    reveal(place.begin());
}

void SourceView::goTo(int line)
{
    show(line, 0);
    ledTo(m_selection.caret);
}

void SourceView::paint(QPainter *painter)
{
    const SourcePicture picture{.lines = m_lines,
                                .geometry = m_geometry,
                                .marks = m_marks,
                                .colours = m_colours,
                                .selection = m_selection,
                                .thing = m_thing,
                                .found = m_found,
                                .preedit = m_preedit,
                                .focused = hasActiveFocus(),
                                .hasCaret = hasActiveFocus() && m_caretSeen};
    paintSource(*painter, picture, m_scan);
}

void SourceView::setMarks(std::vector<SourceMark> marks)
{
    m_marks = std::move(marks);
    update();
}

void SourceView::setThing(const SourceBlock &block)
{
    if (block == m_thing)
        return;
    m_thing = block;
    update();
}

void SourceView::select(const SourceSelection &selection)
{
    const SourceSelection bounded{std::clamp<qsizetype>(selection.anchor, 0, m_lines.size()),
                                  std::clamp<qsizetype>(selection.caret, 0, m_lines.size())};
    m_column = -1;
    if (bounded == m_selection)
        return;
    m_selection = bounded;
    Q_EMIT caretMoved();
}

/// Brings a place into view: at the rim if it is near, else into the upper third. A view that has no room yet does so
/// once it has some.
void SourceView::reveal(qsizetype position)
{
    if (width() <= m_geometry.gutter || height() <= 0)
        return;
    const QRectF rect = m_geometry.rectOf(m_lines, position, position);
    QPointF scroll = m_geometry.scroll;
    const double above = rect.top() - m_geometry.lineHeight;
    const double below = rect.bottom() + m_geometry.lineHeight - height();
    if (above < 0 || below > 0) {
        const bool isNear = above > -4 * m_geometry.lineHeight && below < 4 * m_geometry.lineHeight;
        scroll.ry() += !isNear ? rect.top() - height() / 3 : above < 0 ? above : below;
    }
    const double room = 3 * m_geometry.blank;
    if (rect.left() + scroll.x() < width() - room)
        scroll.setX(0); // the beginning of lines is what they are told by
    else if (rect.left() < m_geometry.gutter + room)
        scroll.rx() += rect.left() - m_geometry.gutter - room;
    else if (rect.left() > width() - room)
        scroll.rx() += rect.left() - width() + room;
    setScroll(scroll);
}

void SourceView::setText(const QString &text)
{
    if (text == m_lines.text())
        return;
    m_lines = SourceLines(text);
    m_scan.forgetFrom(0);
    m_marks.clear();
    m_thing = {};
    m_selection = {};
    m_geometry.setLineCount(m_lines.count());
    setScroll({});
    Q_EMIT edited();
    Q_EMIT scrolled();
    Q_EMIT caretMoved();
}

void SourceView::replace(qsizetype position, qsizetype removed, const QString &added)
{
    const int line = m_lines.lineAt(position);
    const int before = m_lines.count();
    m_lines.replace(position, removed, added);
    m_scan.forgetFrom(line);
    shiftMarks(m_marks, position, removed, added.size());
    m_thing.shift(line, m_lines.count() - before);
    m_geometry.setLineCount(m_lines.count());
    Q_EMIT edited();
    Q_EMIT scrolled();
}

/// What somebody else changes moves the caret only as far as it must; with the keyboard here it is an undo, and the
/// operator wants to see it.
void SourceView::take(qsizetype position, qsizetype removed, const QString &added)
{
    const auto moved = [&](qsizetype place) {
        return place <= position ? place : place >= position + removed ? place + added.size() - removed : position;
    };
    const SourceSelection kept{moved(m_selection.anchor), moved(m_selection.caret)};
    const bool isAnother = removed == m_lines.size();
    replace(position, removed, added);
    m_selection = isAnother ? SourceSelection()
        : hasActiveFocus()  ? SourceSelection{position + added.size(), position + added.size()}
                            : kept;
    Q_EMIT caretMoved();
    if (hasActiveFocus()) {
        reveal(m_selection.caret);
        ledTo(m_selection.caret);
    }
    setScroll(m_geometry.scroll);
}

void SourceView::make(const SourceChange &change)
{
    if (!accept(change))
        return;
    replace(change.position, change.removed, change.added);
    m_column = -1;
    m_selection = change.selection;
    Q_EMIT caretMoved();
    reveal(m_selection.caret);
    setScroll(m_geometry.scroll);
}

void SourceView::setScroll(const QPointF &scroll)
{
    const QSizeF content = contentSize();
    const QPointF bounded(std::clamp(scroll.x(), 0.0, std::max(0.0, content.width() - width())),
                          std::clamp(scroll.y(), 0.0, std::max(0.0, content.height() - height())));
    if (bounded == m_geometry.scroll)
        return;
    m_geometry.scroll = bounded;
    Q_EMIT scrolled();
    Q_EMIT caretMoved(); // on the screen
}

void SourceView::setCaret(qsizetype caret, bool selects)
{
    select({selects ? m_selection.anchor : caret, caret});
    reveal(m_selection.caret);
    ledTo(m_selection.caret);
}

void SourceView::blink()
{
    m_caretSeen = true;
    if (hasActiveFocus() && m_blinking.interval() > 0)
        m_blinking.start();
    else
        m_blinking.stop();
}

void SourceView::focusInEvent(QFocusEvent *event)
{
    QQuickPaintedItem::focusInEvent(event);
    blink();
    update();
}

void SourceView::focusOutEvent(QFocusEvent *event)
{
    QQuickPaintedItem::focusOutEvent(event);
    blink();
    update();
}

void SourceView::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    const bool hadRoom = before.width() > m_geometry.gutter && before.height() > 0;
    const bool caretWasSeen = QRectF(QPointF(), m_geometry.size).intersects(caretRect());
    m_geometry.size = now.size();
    setScroll(m_geometry.scroll);
    if (caretWasSeen || !hadRoom)
        reveal(m_selection.caret); // as when the dock comes up below
    update();
}

} // namespace pilothouse::app
