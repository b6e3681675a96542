// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/source/sourcepainter.h"
#include "app/source/sourcetyping.h"

#include <QFont>
#include <QQuickPaintedItem>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// A text that can be typed in, of any length: what is not seen costs nothing. What is typed is told before it counts;
/// undo is somebody else's. GUI thread.
class SourceView : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(pilothouse::app::SourceColours *colours READ colours CONSTANT)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY fontChanged)
    Q_PROPERTY(double scrollY READ scrollY WRITE setScrollY NOTIFY scrolled)
    Q_PROPERTY(double scrollX READ scrollX WRITE setScrollX NOTIFY scrolled)
    Q_PROPERTY(QSizeF contentSize READ contentSize NOTIFY scrolled)
    Q_PROPERTY(double gutter READ gutter NOTIFY scrolled)
    Q_PROPERTY(int caretLine READ caretLine NOTIFY caretMoved)
    Q_PROPERTY(int caretColumn READ caretColumn NOTIFY caretMoved)
    Q_PROPERTY(QRectF caretRect READ caretRect NOTIFY caretMoved)
    Q_PROPERTY(QString lineText READ lineText NOTIFY caretMoved)
    Q_PROPERTY(QString selectedText READ selectedText NOTIFY caretMoved)
    Q_PROPERTY(QString found READ found WRITE setFound NOTIFY foundChanged)

public:
    explicit SourceView(QQuickItem *parent = nullptr);

    [[nodiscard]] SourceColours *colours() { return &m_colours; }
    [[nodiscard]] QFont font() const { return m_geometry.font; }
    void setFont(const QFont &font);
    [[nodiscard]] double scrollY() const { return m_geometry.scroll.y(); }
    void setScrollY(double y) { setScroll({scrollX(), y}); }
    [[nodiscard]] double scrollX() const { return m_geometry.scroll.x(); }
    void setScrollX(double x) { setScroll({x, scrollY()}); }
    [[nodiscard]] QSizeF contentSize() const { return m_geometry.contentSize(m_lines); }
    [[nodiscard]] double gutter() const { return m_geometry.gutter; }
    [[nodiscard]] int caretLine() const { return m_lines.lineAt(m_selection.caret) + 1; }
    [[nodiscard]] int caretColumn() const;
    [[nodiscard]] QRectF caretRect() const;
    [[nodiscard]] QString lineText() const { return m_lines.line(caretLine() - 1).toString(); }
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] QString found() const { return m_found; }
    void setFound(const QString &text);

    /// Leads to the next place of what is looked for, or the one before; false if there is none.
    Q_INVOKABLE bool findNext(bool backwards);
    /// Leads to a line and column, which count from 1; column 0: to the first thing in the line.
    Q_INVOKABLE void show(int line, int column);
    /// The same, as the operator's own doing: what stands there is selected.
    Q_INVOKABLE void goTo(int line);

    void paint(QPainter *painter) override;
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    void fontChanged();
    void scrolled();
    void edited();     ///< another text, for whatever reason
    void caretMoved(); ///< or what is selected has changed
    void foundChanged();

protected:
    [[nodiscard]] const SourceLines &lines() const { return m_lines; }
    [[nodiscard]] const SourceSelection &selection() const { return m_selection; }
    [[nodiscard]] const SourceGeometry &geometry() const { return m_geometry; }
    [[nodiscard]] SourceScan &scan() { return m_scan; }
    [[nodiscard]] const std::vector<SourceMark> &marks() const { return m_marks; }
    void setMarks(std::vector<SourceMark> marks);
    void setThing(const SourceBlock &block);
    void select(const SourceSelection &selection);
    void reveal(qsizetype position);

    /// All of it is another one.
    void setText(const QString &text);
    /// What somebody else changed in it.
    void take(qsizetype position, qsizetype removed, const QString &added);
    /// What the operator does to it.
    void make(const SourceChange &change);
    /// Asked before a change counts; false: it does not.
    virtual bool accept(const SourceChange &change) = 0;
    /// A key, before it means what it means in every text; true: it has been dealt with.
    virtual bool pressed(QKeyEvent *event) = 0;
    /// The caret is where the operator has put it.
    virtual void ledTo(qsizetype position) = 0;

    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    void replace(qsizetype position, qsizetype removed, const QString &added);
    void setScroll(const QPointF &scroll);
    void setCaret(qsizetype caret, bool selects);
    void blink();
    bool press(QKeyEvent *event);
    bool pressEditing(QKeyEvent *event);
    bool pressMoving(QKeyEvent *event);
    void moveLines(int count, bool selects);
    void copy();
    void paste(bool ofMouse);

    SourceColours m_colours;
    SourceGeometry m_geometry;
    SourceLines m_lines;
    SourceScan m_scan;
    SourceSelection m_selection;
    std::vector<SourceMark> m_marks;
    SourceBlock m_thing;
    QString m_found;
    QString m_preedit;
    qsizetype m_column = -1; ///< where walking up and down goes back to
    QTimer m_blinking;
    bool m_caretSeen = true;
};

} // namespace pilothouse::app
