// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapview.h"

#include "app/map/mapaccessible.h"
#include "app/map/mapsentences.h"
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
    setSmooth(false); // pixel by pixel: nothing is to be interpolated
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton);
    setAcceptHoverEvents(true);
    setActiveFocusOnTab(true);
    connect(&m_colours, &MapColours::changed, this, [this] {
        m_painter.setPalette(m_colours.palette());
        m_painter.setFamily(m_colours.family());
        update();
    });
    m_arrival.setStartValue(0.0);
    m_arrival.setEndValue(1.0);
    m_arrival.setDuration(0);
    m_arrival.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_arrival, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(&m_arrival, &QVariantAnimation::finished, this, [this] { update(); });
    connect(&m_hover, &MapHover::changed, this, &MapView::relight);
    connect(this, &QQuickItem::activeFocusChanged, this, [this] { update(); });
    AccessibleMap::offer();
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
    refind();
    relight();
    Q_EMIT findChanged();
}

void MapView::refind()
{
    m_matches = matches(m_scene, m_question.find);
    m_matches.removeIf([this](const QString &key) {
        const int row = m_scene.rowOf(key);
        return row >= 0 && isFilteredOut(row);
    });
}

void MapView::filterOut(std::vector<char> rows)
{
    if (m_question.filteredOut != rows) {
        m_question.filteredOut = std::move(rows);
        refind();
        relight();
    }
    Q_EMIT filteredOutChanged();
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
    setViewport(zoomedAt(m_viewport, QPointF(width() / 2, height() / 2), factor));
}

void MapView::centreOn(const QString &key)
{
    if (const QRectF target = rectOf(key); !target.isNull())
        setViewport(centredOn(m_viewport, target, readable));
}

void MapView::findNext()
{
    if (m_matches.isEmpty())
        return;
    const auto present = m_selection.isEmpty() ? -1 : m_matches.indexOf(m_selection.first());
    const QString key = m_matches[(present + 1) % m_matches.size()];
    centreOn(key);
    Q_EMIT selectRequested({key});
}

void MapView::paint(QPainter *painter)
{
    const bool arriving = m_arrival.state() == QAbstractAnimation::Running;
    const MapScene underWay =
        arriving ? m_transition.underWay(m_scene, m_viewport, m_arrival.currentValue().toDouble()) : MapScene();
    const MapPicture picture{arriving ? underWay : m_scene,
                             m_viewport,
                             m_light,
                             m_selection.rows,
                             m_selection.cards,
                             m_hover.hit().row,
                             m_hover.hit().card,
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
    paintDraggedCard(*painter);
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
    if (how == Show::InPlace) // what stands where it stood is seen where it was seen
        m_viewport.origin -= (scene.origin - m_scene.origin) * m_viewport.zoom;
    m_scene = std::move(scene);
    m_hover.forget();
    m_question.filteredOut.clear();
    refind();
    m_painter.forget();
    m_selection = selectionOf(m_scene, m_selection.keys);
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
    m_selection = selectionOf(m_scene, keys);
    relight();
    Q_EMIT selectionShown();
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

QString MapView::sentenceOf(const QString &key) const
{
    const int row = m_scene.rowOf(key);
    const int card = m_scene.cardOf(key);
    return row >= 0 ? m_scene.rows[std::size_t(row)].name
        : card >= 0 ? cardSentence(m_scene.cards[std::size_t(card)], m_scene.grouping)
                    : QString();
}

void MapView::refreshHoveredNote()
{
    const int at = m_hover.isResting() ? m_hover.hit().row : -1;
    if (at < 0)
        return m_hover.setNote({}, {});
    const MapRow &row = m_scene.rows[std::size_t(at)];
    QString note = row.failure.isEmpty() ? row.note : row.note + u": "_s + row.failure;
    note += (note.isEmpty() || row.finding.isEmpty() ? QString() : u"\n"_s) + row.finding;
    m_hover.setNote(note, m_viewport.toScreen(row.rect));
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
    if (m_hover.isResting()) {
        question.row = m_hover.hit().row;
        question.card = m_hover.hit().card;
    } else if (m_selection.keys.size() == 1) {
        question.row = m_scene.rowOf(m_selection.first());
        question.card = m_scene.cardOf(m_selection.first());
    }
    m_light = lightFor(m_scene, question);
    refreshHoveredNote();
    update();
}

} // namespace pilothouse::app
