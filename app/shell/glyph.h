// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shell/status.h"

#include <QColor>
#include <QQuickPaintedItem>

class QPainter;

namespace pilothouse::app {

/// Paints a status as its shape: ● running, ◐ starting, ▲ failed, ◆ drifted, ○ stopped, ✕ unreachable, + to be
/// created. `box` is square; the shape keeps a tenth of it as margin. The map's painter uses it too.
void paintGlyph(QPainter &painter, status::Kind kind, const QRectF &box, const QColor &color);

/// A status as a shape, for rows and chips. QML: StatusGlyph wraps it with the theme's colour and a name.
class Glyph : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(pilothouse::app::status::Kind status READ status WRITE setStatus NOTIFY statusChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)

public:
    explicit Glyph(QQuickItem *parent = nullptr);

    [[nodiscard]] status::Kind status() const { return m_status; }
    void setStatus(status::Kind status);
    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor &color);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void statusChanged();
    void colorChanged();

private:
    status::Kind m_status = status::Kind::Stopped;
    QColor m_color;
};

} // namespace pilothouse::app
