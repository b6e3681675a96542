// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/mapcolours.h"
#include "app/map/mapfocus.h"
#include "app/map/maphit.h"
#include "app/map/mappainter.h"
#include "app/map/maptransition.h"
#include "app/map/mapwalk.h"

#include <QBasicTimer>
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
    Q_PROPERTY(QString fontFamily READ fontFamily WRITE setFontFamily NOTIFY fontFamilyChanged)
    Q_PROPERTY(int motion READ motion WRITE setMotion NOTIFY motionChanged)
    Q_PROPERTY(qreal zoom READ zoom NOTIFY viewportChanged)
    Q_PROPERTY(QString find READ find WRITE setFind NOTIFY findChanged)
    Q_PROPERTY(bool onlyNotAsItShouldBe READ onlyNotAsItShouldBe WRITE setOnlyNotAsItShouldBe NOTIFY filterChanged)
    Q_PROPERTY(int matchCount READ matchCount NOTIFY findChanged)
    Q_PROPERTY(bool editable MEMBER m_editable NOTIFY editableChanged)
    Q_PROPERTY(QString hoveredNote READ hoveredNote NOTIFY hoveredNoteChanged)
    Q_PROPERTY(QRectF hoveredRect READ hoveredRect NOTIFY hoveredNoteChanged)

public:
    explicit MapView(QQuickItem *parent = nullptr);

    [[nodiscard]] MapColours *colours() { return &m_colours; }
    [[nodiscard]] QString fontFamily() const { return m_fontFamily; }
    void setFontFamily(const QString &family);
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
    /// What is to be said of the row under a resting pointer: its check, and why that failed. Mostly empty.
    [[nodiscard]] QString hoveredNote() const { return m_hoveredNote; }
    [[nodiscard]] QRectF hoveredRect() const; ///< of that row, in the item
    [[nodiscard]] const MapScene &scene() const { return m_scene; }
    [[nodiscard]] const MapViewport &viewport() const { return m_viewport; }
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
    void fontFamilyChanged();
    void motionChanged();
    void viewportChanged();
    void findChanged();
    void filterChanged();
    void hoveredNoteChanged();
    void pinChanged();
    void editableChanged();
    void findRequested(); ///< the operator pressed the key for it
    void selectRequested(const QStringList &keys);
    void foldRequested(const QString &key);                     ///< of a card: fold it, or unfold it
    void editRequested(const QString &key, bool removes);       ///< empty: of nothing yet, to add something
    void edgeRequested(const QString &from, const QString &to); ///< drawn from the card of what is needed
    void activated(const QString &key);                         ///< Enter or double click

protected:
    /// Another scene: another environment or arrangement, or the same one edited. Fits it unless it is an edit.
    enum class Show { Fitted, InPlace };
    void showScene(MapScene scene, Show how);
    /// Statuses of the scene that is shown.
    void updateScene(const std::function<void(MapScene &)> &change);
    void showSelection(const QStringList &keys);
    [[nodiscard]] const QStringList &shownSelection() const { return m_selection; }

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
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Drag { None, Pressed, Pan, Band, Minimap, Edge };
    [[nodiscard]] MapHit hitAt(const QPointF &at) const { return app::hitAt(m_scene, m_viewport.toScene(at)); }
    [[nodiscard]] bool hasHandles() const { return m_viewport.detail() != MapDetail::Dot; }
    [[nodiscard]] QRectF rectOf(const QString &key) const;
    void setHover(const MapHit &hit);
    void setViewport(const MapViewport &viewport);
    void zoomAt(const QPointF &position, double factor);
    void moveTo(const QPointF &minimapPosition);
    void reveal(const QString &key);
    void step(MapStep step);
    void pinSelection(MapReach reach);
    void foldSelection();
    void drawEdge();
    void leave();
    void clickSelect(const MapHit &hit, Qt::KeyboardModifiers modifiers);
    void selectBand();
    void relight();
    void refreshHoveredNote();
    void markSelection();
    void paintEdgeHandle(QPainter &painter);

    MapColours m_colours;
    QString m_fontFamily = QStringLiteral("Noto Sans");
    MapPainter m_painter;
    MapScene m_scene;
    MapViewport m_viewport;
    MapTransition m_transition;
    QVariantAnimation m_arrival; ///< at another arrangement
    bool m_editable = false;     ///< edges may be drawn; things added, edited and removed
    bool m_fitted = true;        ///< follows the item's size until the operator moves
    MapQuestion m_question;
    MapLight m_light;
    QStringList m_matches, m_selection;
    std::vector<char> m_selectedRows, m_selectedCards;
    MapHit m_hover;
    bool m_hoverLights = false; ///< the pointer has rested long enough to dim the rest
    QBasicTimer m_hoverRest;
    QString m_hoveredNote;
    Drag m_drag = Drag::None;
    QPointF m_pressed, m_dragged;
};

} // namespace pilothouse::app
