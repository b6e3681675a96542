// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/source/sourcelines.h"

#include <QFont>
#include <QRectF>

namespace pilothouse::app {

/// Where the characters of a text stand on the screen: lines of one height, numbers to the left of them.
struct SourceGeometry {
    QFont font;
    double lineHeight = 18;
    double blank = 7;  ///< the width of a character, as most are
    double gutter = 0; ///< the width of what stands to the left of the text
    QSizeF size;       ///< of the pane
    QPointF scroll;    ///< what is above and to the left of it

    void setFont(const QFont &wanted);
    /// Leaves room for the numbers of that many lines.
    void setLineCount(int count);

    [[nodiscard]] int firstVisible() const;
    [[nodiscard]] int lastVisible(const SourceLines &lines) const;
    [[nodiscard]] double topOf(int line) const { return line * lineHeight - scroll.y(); }
    [[nodiscard]] QRectF lineRect(int line) const { return {0, topOf(line), size.width(), lineHeight}; }
    [[nodiscard]] double xOf(QStringView line, qsizetype column) const;
    /// The bounds of a range within one line.
    [[nodiscard]] QRectF rectOf(const SourceLines &lines, qsizetype begin, qsizetype end) const;
    [[nodiscard]] qsizetype positionAt(const SourceLines &lines, const QPointF &point) const;
    [[nodiscard]] int lineAt(const SourceLines &lines, double y) const;
    [[nodiscard]] QSizeF contentSize(const SourceLines &lines) const;
};

} // namespace pilothouse::app
