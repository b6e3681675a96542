// SPDX-License-Identifier: Apache-2.0
#include "app/source/sourcepainter.h"

#include "app/shell/glyph.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

namespace pilothouse::app {

namespace {

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

/// One picture on its way to the screen.
class Painting
{
public:
    Painting(QPainter &painter, const SourcePicture &picture, SourceScan &scan)
        : m_painter(painter)
        , m_picture(picture)
        , m_lines(picture.lines)
        , m_geometry(picture.geometry)
        , m_colours(picture.colours)
        , m_scan(scan)
        , m_first(picture.geometry.firstVisible())
        , m_last(picture.geometry.lastVisible(picture.lines))
        , m_current(picture.lines.lineAt(picture.selection.caret))
    {
    }

    void paint()
    {
        m_painter.fillRect(QRectF(QPointF(0, 0), m_geometry.size), m_colours.ground);
        paintGrounds();
        m_painter.save();
        // Within what is to be painted anew: letters painted over themselves become bold.
        m_painter.setClipRect(
            QRectF(m_geometry.gutter - 2, 0, m_geometry.size.width() - m_geometry.gutter + 2, m_geometry.size.height()),
            Qt::IntersectClip);
        paintFound();
        paintSelection();
        for (int line = m_first; line <= m_last; ++line)
            paintText(line);
        paintUnderlines();
        if (m_picture.hasCaret)
            paintCaret();
        m_painter.restore();
        paintGutter();
    }

private:
    [[nodiscard]] QColor toneColour(status::Kind tone) const
    {
        return tone == status::Kind::Failed ? m_colours.error
            : tone == status::Kind::Drifted ? m_colours.warning
                                            : m_colours.muted;
    }

    [[nodiscard]] QColor roleColour(SourceRole role) const
    {
        switch (role) {
        case SourceRole::Plain:
            return m_colours.text;
        case SourceRole::Key:
            return m_colours.key;
        case SourceRole::String:
            return m_colours.string;
        case SourceRole::Number:
        case SourceRole::Word:
            return m_colours.number;
        case SourceRole::Comment:
        case SourceRole::Mark:
            return m_colours.muted;
        case SourceRole::Anchor:
            return m_colours.anchor;
        case SourceRole::Template:
            return m_colours.inTemplate;
        }
        Q_UNREACHABLE();
    }

    void paintGrounds()
    {
        const SourceBlock &thing = m_picture.thing;
        if (thing.first >= 0) {
            const QRectF block(0, m_geometry.topOf(thing.first), m_geometry.size.width(),
                               (thing.last - thing.first + 1) * m_geometry.lineHeight);
            m_painter.fillRect(block, withAlpha(m_colours.accent, 0.07));
            m_painter.fillRect(QRectF(block.topLeft(), QSizeF(3, block.height())), m_colours.accent);
        }
        if (m_picture.selection.isEmpty())
            m_painter.fillRect(m_geometry.lineRect(m_current), withAlpha(m_colours.current, 0.7));
    }

    void paintFound()
    {
        if (m_picture.found.isEmpty())
            return;
        const qsizetype end = m_lines.end(m_last);
        qsizetype at = m_lines.begin(m_first);
        while ((at = m_lines.text().indexOf(m_picture.found, at, Qt::CaseInsensitive)) >= 0 && at < end) {
            const QRectF rect = m_geometry.rectOf(m_lines, at, at + m_picture.found.size());
            m_painter.fillRect(rect, withAlpha(m_colours.warning, 0.3));
            at += m_picture.found.size();
        }
    }

    void paintSelection()
    {
        const SourceSelection &selection = m_picture.selection;
        if (selection.isEmpty())
            return;
        const int first = std::max(m_lines.lineAt(selection.begin()), m_first);
        const int last = std::min(m_lines.lineAt(selection.end()), m_last);
        const QColor colour = withAlpha(m_colours.selection, m_picture.focused ? 1 : 0.6);
        for (int line = first; line <= last; ++line) {
            QRectF rect = m_geometry.rectOf(m_lines, std::max(selection.begin(), m_lines.begin(line)),
                                            std::min(selection.end(), m_lines.end(line)));
            if (selection.end() > m_lines.end(line))
                rect.setWidth(rect.width() + m_geometry.blank);
            m_painter.fillRect(rect, colour);
        }
    }

    void paintText(int line)
    {
        QString text = m_lines.line(line).toString();
        QList<QTextLayout::FormatRange> formats;
        for (const SourceSpan &span : m_scan.line(m_lines, line).spans) {
            QTextLayout::FormatRange range{int(span.begin), int(span.length), {}};
            range.format.setForeground(roleColour(span.role));
            formats.append(range);
        }
        QTextLayout layout(text, m_geometry.font);
        if (line == m_current && !m_picture.preedit.isEmpty())
            layout.setPreeditArea(int(m_picture.selection.caret - m_lines.begin(line)), m_picture.preedit);
        layout.setFormats(formats);
        layout.beginLayout();
        QTextLine shaped = layout.createLine();
        layout.endLayout();
        if (!shaped.isValid())
            return;
        m_painter.setPen(m_colours.text);
        const double y = m_geometry.topOf(line) + (m_geometry.lineHeight - shaped.height()) / 2;
        layout.draw(&m_painter, QPointF(m_geometry.gutter - m_geometry.scroll.x(), y));
    }

    void paintUnderlines()
    {
        const qsizetype end = m_lines.end(m_last);
        m_painter.setRenderHint(QPainter::Antialiasing);
        for (const SourceMark &mark : m_picture.marks) {
            if (mark.position + mark.length < m_lines.begin(m_first) || mark.position > end)
                continue;
            const QRectF rect = m_geometry.rectOf(m_lines, mark.position, mark.position + mark.length);
            m_painter.setPen(QPen(toneColour(mark.tone), 1.3));
            m_painter.drawPath(
                wave(rect.left(), std::max(rect.right(), rect.left() + m_geometry.blank), rect.bottom() - 2.5));
        }
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    }

    static QPainterPath wave(double from, double to, double y)
    {
        QPainterPath path(QPointF(from, y));
        bool up = true;
        for (double x = from + 2; x <= to; x += 2, up = !up)
            path.lineTo(x, up ? y - 2 : y);
        return path;
    }

    void paintCaret()
    {
        const qsizetype caret = m_picture.selection.caret;
        QRectF rect = m_geometry.rectOf(m_lines, caret, caret);
        rect.translate(double(m_picture.preedit.size()) * m_geometry.blank, 0);
        m_painter.fillRect(QRectF(rect.left() - 1, rect.top() + 1, 2, rect.height() - 2), m_colours.accent);
    }

    void paintGutter()
    {
        m_painter.setFont(m_geometry.font);
        const double right = m_geometry.gutter - 12;
        for (int line = m_first; line <= m_last; ++line) {
            m_painter.setPen(line == m_current ? m_colours.text : m_colours.muted);
            m_painter.drawText(QRectF(0, m_geometry.topOf(line), right, m_geometry.lineHeight),
                               Qt::AlignRight | Qt::AlignVCenter, QString::number(line + 1));
        }
        int marked = -1; // the worst of a line is painted last
        for (auto mark = m_picture.marks.rbegin(); mark != m_picture.marks.rend(); ++mark) {
            const int line = m_lines.lineAt(std::min(mark->position, m_lines.size()));
            if (line < m_first || line > m_last || (line == marked && mark->tone != status::Kind::Failed))
                continue;
            marked = line;
            const QRectF box(6, m_geometry.topOf(line) + (m_geometry.lineHeight - 12) / 2, 12, 12);
            m_painter.fillRect(box, m_colours.ground);
            m_painter.setRenderHint(QPainter::Antialiasing);
            paintGlyph(m_painter, mark->tone, box, toneColour(mark->tone));
            m_painter.setRenderHint(QPainter::Antialiasing, false);
        }
    }

    QPainter &m_painter;
    const SourcePicture &m_picture;
    const SourceLines &m_lines;
    const SourceGeometry &m_geometry;
    const SourceColours &m_colours;
    SourceScan &m_scan;
    const int m_first;
    const int m_last;
    const int m_current;
};

} // namespace

void SourceBlock::shift(int at, int lineCount)
{
    if (at < first)
        first += lineCount;
    if (at <= last)
        last = std::max(first, last + lineCount);
}

void paintSource(QPainter &painter, const SourcePicture &picture, SourceScan &scan)
{
    Painting(painter, picture, scan).paint();
}

} // namespace pilothouse::app
