// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/mapcolours.h"
#include "app/map/mapfocus.h"
#include "app/map/maphover.h"
#include "app/map/mappainter.h"
#include "app/map/mapselection.h"
#include "app/map/maptransition.h"
#include "app/map/mapwalk.h"

#include <QQuickPaintedItem>
#include <QUrl>
#include <QVariantAnimation>

namespace pilothouse::app {

/// Shows a MapScene and lets the operator move about in it: one painted item, painted anew only when something changed.
/// Selections, activations and edits it asks for by signal. GUI thread.
class MapView : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(pilothouse::app::MapColours *colours READ colours CONSTANT)
    Q_PROPERTY(pilothouse::app::MapHover *hover READ hover CONSTANT)
    Q_PROPERTY(int motion READ motion WRITE setMotion NOTIFY motionChanged)
    Q_PROPERTY(qreal zoom READ zoom NOTIFY viewportChanged)
    Q_PROPERTY(QString find READ find WRITE setFind NOTIFY findChanged)
    Q_PROPERTY(bool onlyNotAsItShouldBe READ onlyNotAsItShouldBe WRITE setOnlyNotAsItShouldBe NOTIFY filterChanged)
    Q_PROPERTY(int matchCount READ matchCount NOTIFY findChanged)
    Q_PROPERTY(bool editable MEMBER m_editable NOTIFY editableChanged)

public:
    explicit MapView(QQuickItem *parent = nullptr);

    [[nodiscard]] MapColours *colours() { return &m_colours; }
    [[nodiscard]] MapHover *hover() { return &m_hover; }
    /// How long a change of arrangement takes, in milliseconds; 0: none is shown.
    [[nodiscard]] int motion() const { return m_arrival.duration(); }
    void setMotion(int milliseconds);
    [[nodiscard]] qreal zoom() const { return m_viewport.zoom; }
    [[nodiscard]] QString find() const { return m_question.find; }
    void setFind(const QString &find);
    [[nodiscard]] bool onlyNotAsItShouldBe() const { return m_question.onlyNotAsItShouldBe; }
    void setOnlyNotAsItShouldBe(bool only);
    [[nodiscard]] int matchCount() const { return int(m_matches.size()); }
    [[nodiscard]] const MapPin &pin() const { return m_question.pin; } ///< outlives the selection; Esc leaves it
    void setPin(const MapPin &pin);
    [[nodiscard]] int filteredOutCount() const { return int(std::ranges::count(m_question.filteredOut, char(1))); }
    [[nodiscard]] const MapScene &scene() const { return m_scene; }
    [[nodiscard]] const MapViewport &viewport() const { return m_viewport; }
    [[nodiscard]] const MapLight &light() const { return m_light; }
    [[nodiscard]] const QStringList &shownSelection() const { return m_selection.keys; }
    [[nodiscard]] QRectF rectOf(const QString &key) const; ///< in the scene; null if it is not there
    /// A row or card of the scene in words, for a screen reader.
    [[nodiscard]] virtual QString sentenceOf(const QString &key) const;
    [[nodiscard]] bool isFilteredOut(int row) const { return m_question.isOut(row); }
    /// Shows the whole scene.
    Q_INVOKABLE void fit();
    /// Zooms about the middle; 1.25 is one step in.
    Q_INVOKABLE void zoomBy(qreal factor);
    /// Brings "instance:web-1" or "service:web" into the middle, readably large.
    Q_INVOKABLE void centreOn(const QString &key);
    /// Writes all of the map, as arranged, folded and lit, as SVG or PNG. Empty, or why it could not be written.
    Q_INVOKABLE QString exportTo(const QUrl &file);
    /// Selects and centres the next thing whose name has the text that is looked for.
    Q_INVOKABLE void findNext();

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void motionChanged();
    void viewportChanged();
    void findChanged();
    void filterChanged();
    void filteredOutChanged();
    void pinChanged();
    void selectionShown(); ///< another one
    void editableChanged();
    void findRequested(); ///< the operator pressed the key for it
    void selectRequested(const QStringList &keys);
    void foldRequested(const QString &key);                         ///< of a card: fold it, or unfold it
    void editRequested(const QString &key, bool removes);           ///< empty: of nothing yet, to add something
    void edgeRequested(const QString &from, const QString &to);     ///< drawn from the card of what is needed
    void placeRequested(const QString &key, const QPointF &corner); ///< of a card, in the scene
    void activated(const QString &key);                             ///< Enter or double click

protected:
    /// Another scene: another environment or arrangement, or the same one edited. Fits it unless it is an edit.
    enum class Show { Fitted, InPlace };
    void showScene(MapScene scene, Show how);
    /// Statuses of the scene that is shown.
    void updateScene(const std::function<void(MapScene &)> &change);
    void showSelection(const QStringList &keys);
    /// By row; empty: none.
    void filterOut(std::vector<char> rows);

    void geometryChange(const QRectF &now, const QRectF &before) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Drag { None, Pressed, Pan, Band, Minimap, Edge, Card };
    [[nodiscard]] MapHit hitAt(const QPointF &at) const { return app::hitAt(m_scene, m_viewport.toScene(at)); }
    [[nodiscard]] bool hasHandles() const { return m_viewport.detail() != MapDetail::Dot; }
    void setViewport(const MapViewport &viewport);
    void pan(const QPointF &by);
    void moveTo(const QPointF &minimapPosition);
    void step(MapStep step);
    void pinSelection(MapReach reach);
    void foldSelection();
    void drawEdge();
    [[nodiscard]] QRectF draggedCard() const;
    void dropCard();
    void nudge(const QPointF &by);
    void leave();
    void clickSelect(const MapHit &hit, Qt::KeyboardModifiers modifiers);
    void selectBand();
    void relight();
    void refreshHoveredNote();
    void refind();
    void paintEdgeHandle(QPainter &painter);
    void paintDraggedCard(QPainter &painter);

    MapColours m_colours;
    MapPainter m_painter;
    MapScene m_scene;
    MapViewport m_viewport;
    MapTransition m_transition;
    QVariantAnimation m_arrival; ///< at another arrangement
    bool m_editable = false;     ///< edges may be drawn; things added, edited and removed
    bool m_fitted = true;        ///< follows the item's size until the operator moves
    MapQuestion m_question;
    MapLight m_light;
    QStringList m_matches;
    MapSelection m_selection;
    MapHover m_hover;
    Drag m_drag = Drag::None;
    QPointF m_pressed, m_dragged;
};

} // namespace pilothouse::app
