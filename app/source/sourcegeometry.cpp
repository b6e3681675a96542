// SPDX-License-Identifier: Apache-2.0
#include "app/source/sourcegeometry.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace pilothouse::app {

namespace {

constexpr double markRoom = 20; ///< for a problem's mark
constexpr double margin = 8;

bool isNarrow(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 32 && c.unicode() < 127; });
}

/// Only what is not of one width needs a look at the glyphs.
template <typename F>
auto withLayout(const QFont &font, QStringView line, F f)
{
    QTextLayout layout(line.toString(), font);
    layout.beginLayout();
    const QTextLine first = layout.createLine();
    layout.endLayout();
    return f(first);
}

} // namespace

void SourceGeometry::setFont(const QFont &wanted)
{
    font = wanted;
    const QFontMetricsF metrics(font);
    lineHeight = std::ceil(metrics.height()) + 2;
    blank = metrics.horizontalAdvance(u'0');
}

void SourceGeometry::setLineCount(int count)
{
    const int digits = std::max(3, int(std::log10(std::max(count, 1))) + 1);
    gutter = markRoom + digits * blank + 2 * margin;
}

int SourceGeometry::firstVisible() const
{
    return std::max(0, int(scroll.y() / lineHeight));
}

int SourceGeometry::lastVisible(const SourceLines &lines) const
{
    return std::min(lines.count() - 1, int((scroll.y() + size.height()) / lineHeight));
}

double SourceGeometry::xOf(QStringView line, qsizetype column) const
{
    const double origin = gutter - scroll.x();
    if (isNarrow(line.first(std::min(column, line.size()))))
        return origin + double(column) * blank;
    return origin + withLayout(font, line, [&](const QTextLine &shaped) { return shaped.cursorToX(int(column)); });
}

QRectF SourceGeometry::rectOf(const SourceLines &lines, qsizetype begin, qsizetype end) const
{
    const int line = lines.lineAt(begin);
    const QStringView text = lines.line(line);
    const double left = xOf(text, begin - lines.begin(line));
    return {left, topOf(line), xOf(text, std::min(end - lines.begin(line), text.size())) - left, lineHeight};
}

int SourceGeometry::lineAt(const SourceLines &lines, double y) const
{
    return std::clamp(int(std::floor((y + scroll.y()) / lineHeight)), 0, lines.count() - 1);
}

qsizetype SourceGeometry::positionAt(const SourceLines &lines, const QPointF &point) const
{
    const int line = lineAt(lines, point.y());
    const QStringView text = lines.line(line);
    const double x = point.x() + scroll.x() - gutter;
    if (!isNarrow(text))
        return lines.begin(line) + withLayout(font, text, [&](const QTextLine &shaped) { return shaped.xToCursor(x); });
    return lines.begin(line) + std::clamp<qsizetype>(qRound64(x / blank), 0, text.size());
}

QSizeF SourceGeometry::contentSize(const SourceLines &lines) const
{
    return {gutter + double(lines.longest() + 4) * blank, lines.count() * lineHeight + margin};
}

} // namespace pilothouse::app
