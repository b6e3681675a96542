// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/maphit.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// What the pointer is over, whether it rests there, and what is to be said of it then. GUI thread.
class MapHover : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QString note READ note NOTIFY noteChanged)
    Q_PROPERTY(QRectF rect READ rect NOTIFY noteChanged)

public:
    explicit MapHover(QObject *parent = nullptr);

    [[nodiscard]] const MapHit &hit() const { return m_hit; }
    /// Long enough to dim the rest. Once it has, it goes on doing so until the pointer is over nothing.
    [[nodiscard]] bool isResting() const { return m_resting; }
    [[nodiscard]] const QString &note() const { return m_note; } ///< of a row: its check, and why that failed
    [[nodiscard]] const QRectF &rect() const { return m_rect; }  ///< of that row, in the item

    void moveTo(const MapHit &hit);
    /// The scene is another one.
    void forget();
    void setNote(const QString &note, const QRectF &rect);

Q_SIGNALS:
    void changed(); ///< over something else, or resting now
    void noteChanged();

private:
    MapHit m_hit;
    bool m_resting = false;
    QTimer m_rest;
    QString m_note;
    QRectF m_rect;
};

} // namespace pilothouse::app
