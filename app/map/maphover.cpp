// SPDX-License-Identifier: Apache-2.0
#include "app/map/maphover.h"

namespace pilothouse::app {

using namespace std::chrono_literals;

MapHover::MapHover(QObject *parent)
    : QObject(parent)
{
    m_rest.setInterval(180ms);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_resting = m_hit.card >= 0;
        Q_EMIT changed();
    });
}

void MapHover::moveTo(const MapHit &hit)
{
    if (m_hit == hit)
        return;
    m_hit = hit;
    if (hit.card < 0) {
        m_rest.stop();
        m_resting = false;
    } else if (!m_resting) {
        m_rest.start();
    }
    Q_EMIT changed();
}

void MapHover::forget()
{
    m_rest.stop();
    m_hit = {};
    m_resting = false;
}

void MapHover::setNote(const QString &note, const QRectF &rect)
{
    if (m_note == note && m_rect == rect)
        return;
    m_note = note;
    m_rect = rect;
    Q_EMIT noteChanged();
}

} // namespace pilothouse::app
