// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QStaticText>

class QPainter;

namespace pilothouse::app {

/// Draws elided lines of text and keeps them laid out, because laying out is what costs.
class MapText
{
public:
    enum class Weight { Normal, Bold };
    struct Style {
        int pixels = 13; ///< font height
        Weight weight = Weight::Normal;
        bool operator==(const Style &) const = default;
    };

    void setFamily(const QString &family);

    /// Centred vertically in the box. Returns the width drawn, in pixels.
    double draw(QPainter &painter, const QRectF &box, const QString &text, const Style &style, Qt::Alignment alignment);

    /// Of the whole text, in pixels.
    double width(const QString &text, const Style &style) { return prepared({text, style, widest}).size().width(); }

private:
    static constexpr int widest = 100'000;
    struct Key {
        QString text;
        Style style;
        int width = 0;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, key.text, key.style.pixels, int(key.style.weight), key.width);
        }
    };
    [[nodiscard]] const QFont &font(const Style &style);
    [[nodiscard]] const QStaticText &prepared(const Key &key);

    QString m_family = QStringLiteral("Noto Sans");
    QHash<int, QFont> m_fonts;
    QHash<Key, QStaticText> m_texts;
};

} // namespace pilothouse::app
