// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapview.h"

#include "core/base/thread.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

constexpr double readable = 0.9; ///< zoom at which a name that was looked for is shown

} // namespace

MapView::MapView(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setOpaquePainting(true);
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton);
    setAcceptHoverEvents(true);
    setActiveFocusOnTab(true);
    connect(&m_colours, &MapColours::changed, this, [this] {
        m_painter.setPalette(m_colours.palette());
        update();
    });
    m_arrival.setStartValue(0.0);
    m_arrival.setEndValue(1.0);
    m_arrival.setDuration(0);
    m_arrival.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_arrival, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(&m_arrival, &QVariantAnimation::finished, this, [this] { update(); });
    connect(this, &QQuickItem::activeFocusChanged, this, [this] { update(); });
}

void MapView::setFontFamily(const QString &family)
{
    if (m_fontFamily == family)
        return;
    m_fontFamily = family;
    m_painter.setFamily(family);
    update();
    Q_EMIT fontFamilyChanged();
}

void MapView::setMotion(int milliseconds)
{
    if (motion() == milliseconds)
        return;
    m_arrival.setDuration(milliseconds);
    Q_EMIT motionChanged();
}

void MapView::setFind(const QString &find)
{
    if (m_question.find == find)
        return;
    m_question.find = find;
    m_matches = matches(m_scene, find);
    relight();
    Q_EMIT findChanged();
}

void MapView::setOnlyNotAsItShouldBe(bool only)
{
    if (m_question.onlyNotAsItShouldBe == only)
        return;
    m_question.onlyNotAsItShouldBe = only;
    relight();
    Q_EMIT filterChanged();
}

void MapView::setPin(const MapPin &pin)
{
    if (m_question.pin == pin)
        return;
    m_question.pin = pin;
    relight();
    Q_EMIT pinChanged();
}

void MapView::fit()
{
    setViewport(fitted(m_scene.size, size()));
    m_fitted = true;
}

void MapView::zoomBy(qreal factor)
{
    zoomAt(QPointF(width() / 2, height() / 2), factor);
}

void MapView::centreOn(const QString &key)
{
    const QRectF target = rectOf(key);
    if (target.isNull())
        return;
    MapViewport viewport = m_viewport;
    viewport.zoom = std::max(viewport.zoom, readable);
    const QPointF middle = target.center() * viewport.zoom;
    viewport.origin = {std::round(width() / 2 - middle.x()), std::round(height() / 2 - middle.y())};
    setViewport(viewport);
}

void MapView::findNext()
{
    if (m_matches.isEmpty())
        return;
    const auto present = m_selection.isEmpty() ? -1 : m_matches.indexOf(m_selection.constFirst());
    const QString key = m_matches[(present + 1) % m_matches.size()];
    centreOn(key);
    Q_EMIT selectRequested({key});
}

void MapView::paint(QPainter *painter)
{
    const bool arriving = m_arrival.state() == QAbstractAnimation::Running;
    const MapScene underWay =
        arriving ? m_transition.underWay(m_scene, m_viewport, m_arrival.currentValue().toDouble()) : MapScene();
    const MapPicture picture{
        arriving ? underWay : m_scene,  m_viewport, m_light, m_selectedRows, m_selectedCards, m_hover.row, m_hover.card,
        QDateTime::currentDateTimeUtc()};
    m_painter.paint(*painter, picture);
    if (m_drag == Drag::Band) {
        const QColor accent = m_colours.palette().accent;
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(accent);
        painter->setBrush(QColor(accent.red(), accent.green(), accent.blue(), 36));
        painter->drawRect(QRectF(m_pressed, m_dragged).normalized().toAlignedRect());
    }
    paintEdgeHandle(*painter);
    if (hasActiveFocus() && m_selection.isEmpty()) {
        painter->setPen(m_colours.palette().accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(boundingRect().adjusted(0, 0, -1, -1));
    }
}

void MapView::showScene(MapScene scene, Show how)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    const bool rearranged = m_scene.grouping != scene.grouping && motion() > 0;
    m_transition = rearranged ? MapTransition(m_scene, m_viewport) : MapTransition();
    m_scene = std::move(scene);
    m_hover = {};
    m_hoverLights = false;
    m_matches = matches(m_scene, m_question.find);
    m_painter.forget();
    markSelection();
    if (!m_question.pin.service.isEmpty()
        && std::ranges::find(m_scene.services, m_question.pin.service) == m_scene.services.end())
        setPin({});
    if (how == Show::Fitted || m_fitted)
        fit();
    relight();
    m_arrival.stop();
    if (m_transition.isWorthwhile())
        m_arrival.start();
}

void MapView::updateScene(const std::function<void(MapScene &)> &change)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    change(m_scene);
    m_painter.forget();
    relight();
}

void MapView::showSelection(const QStringList &keys)
{
    m_selection = keys;
    markSelection();
    relight();
}

void MapView::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.size() == before.size())
        return;
    if (m_fitted) {
        fit();
        return;
    }
    MapViewport viewport = m_viewport;
    viewport.size = now.size();
    setViewport(viewport);
}

QRectF MapView::rectOf(const QString &key) const
{
    if (const int row = m_scene.rowOf(key); row >= 0)
        return m_scene.placeOf(m_scene.rows[std::size_t(row)]);
    const int card = m_scene.cardOf(key);
    return card >= 0 ? m_scene.cards[std::size_t(card)].rect : QRectF();
}

void MapView::setHover(const MapHit &hit)
{
    if (m_hover == hit)
        return;
    m_hover = hit;
    if (hit.card < 0) {
        m_hoverRest.stop();
        m_hoverLights = false;
    } else if (!m_hoverLights) {
        m_hoverRest.start(180, this);
    }
    relight();
}

QRectF MapView::hoveredRect() const
{
    return m_hover.row >= 0 ? m_viewport.toScreen(m_scene.rows[std::size_t(m_hover.row)].rect) : QRectF();
}

void MapView::refreshHoveredNote()
{
    QString note;
    if (m_hoverLights && m_hover.row >= 0) {
        const MapRow &row = m_scene.rows[std::size_t(m_hover.row)];
        note = row.failure.isEmpty() ? row.note : row.note + u": "_s + row.failure;
        note += (note.isEmpty() || row.finding.isEmpty() ? QString() : u"\n"_s) + row.finding;
    }
    if (note == std::exchange(m_hoveredNote, note))
        return;
    Q_EMIT hoveredNoteChanged();
}

void MapView::setViewport(const MapViewport &viewport)
{
    m_fitted = false;
    if (m_viewport == viewport)
        return;
    m_viewport = viewport;
    update();
    Q_EMIT viewportChanged();
}

void MapView::relight()
{
    MapQuestion question = m_question;
    if (m_hoverLights) {
        question.row = m_hover.row;
        question.card = m_hover.card;
    } else if (m_selection.size() == 1) {
        question.row = m_scene.rowOf(m_selection.constFirst());
        question.card = m_scene.cardOf(m_selection.constFirst());
    }
    m_light = lightFor(m_scene, question);
    refreshHoveredNote();
    update();
}

void MapView::markSelection()
{
    m_selectedRows.assign(m_scene.rows.size(), 0);
    m_selectedCards.assign(m_scene.cards.size(), 0);
    for (const QString &key : m_selection) {
        if (const int row = m_scene.rowOf(key); row >= 0)
            m_selectedRows[std::size_t(row)] = 1;
        if (const int card = m_scene.cardOf(key); card >= 0)
            m_selectedCards[std::size_t(card)] = 1;
    }
}

} // namespace pilothouse::app
