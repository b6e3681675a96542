// SPDX-License-Identifier: Apache-2.0
//
// How good the map's layout is: crossings, length of edges and time beside Graphviz dot on the same graphs. Both are
// judged by what is drawn: curves are sampled, and every place where two of them cross counts.
#include "bench/layoutgraphs.h"

#include <QElapsedTimer>
#include <QHash>
#include <QLineF>
#include <QProcess>
#include <QStandardPaths>

#include <cmath>
#include <cstdio>
#include <ctime>
#include <set>

using namespace pilothouse::layout;
using namespace Qt::StringLiterals;

namespace {

using Line = std::vector<QPointF>;

struct Drawing {
    std::vector<QRectF> nodes;
    std::vector<Line> edges;
    double seconds = 0;
};

struct Quality {
    long long crossings = 0;
    double length = 0;
    int overlaps = 0;
    int pierced = 0; ///< pairs of an edge and a node that it runs behind
};

// --- drawings -------------------------------------------------------------------------------------------------------

void sampleCurve(Line &line, const QPointF &a, const QPointF &b, const QPointF &c, const QPointF &d)
{
    constexpr int steps = 12;
    for (int i = 1; i <= steps; ++i) {
        const double t = double(i) / steps;
        const double u = 1 - t;
        line.push_back(u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d);
    }
}

Drawing ours(const Graph &graph)
{
    Drawing drawing;
    const std::clock_t begin = std::clock();
    const Placement placement = layered(graph);
    drawing.seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
    drawing.nodes = placement.groups;
    for (const Route &route : placement.routes) {
        Line line{route.front()};
        for (std::size_t i = 1; i < route.size(); ++i) {
            const QPointF &a = route[i - 1];
            const QPointF &b = route[i];
            const double middle = (a.x() + b.x()) / 2;
            if (a.y() == b.y())
                line.push_back(b);
            else
                sampleCurve(line, a, {middle, a.y()}, {middle, b.y()}, b);
        }
        drawing.edges.push_back(std::move(line));
    }
    return drawing;
}

QByteArray dotText(const Graph &graph)
{
    const Metrics metrics;
    const QSizeF card = cardSize(2, metrics);
    QByteArray text = "digraph g { rankdir=LR; nodesep=" + QByteArray::number(metrics.groupGap / 72)
        + "; ranksep=" + QByteArray::number(1.5 * metrics.layerGap / 72)
        + "; node [shape=box fixedsize=true label=\"\" width=" + QByteArray::number(card.width() / 72)
        + " height=" + QByteArray::number(card.height() / 72) + "]; edge [arrowhead=none];\n";
    for (std::size_t i = 0; i < graph.groups.size(); ++i)
        text += QByteArray::number(qulonglong(i)) + ";\n";
    for (const Edge &edge : graph.edges)
        text += QByteArray::number(edge.from.group) + "->" + QByteArray::number(edge.to.group) + ";\n";
    return text + "}\n";
}

Drawing dots(const Graph &graph)
{
    Drawing drawing;
    drawing.nodes.resize(graph.groups.size());
    QElapsedTimer timer;
    timer.start();
    QProcess dot;
    dot.start(u"dot"_s, {u"-Tplain"_s, u"-y"_s});
    dot.write(dotText(graph));
    dot.closeWriteChannel();
    dot.waitForFinished(-1);
    drawing.seconds = double(timer.nsecsElapsed()) / 1e9;
    for (const QByteArray &row : dot.readAllStandardOutput().replace("\\\n", "").split('\n')) {
        const QList<QByteArray> words = row.simplified().split(' ');
        if (words[0] == "node") {
            const QSizeF size(72 * words[4].toDouble(), 72 * words[5].toDouble());
            const QPointF centre(72 * words[2].toDouble(), 72 * words[3].toDouble());
            drawing.nodes[words[1].toUInt()] =
                QRectF(centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height());
        } else if (words[0] == "edge") {
            std::vector<QPointF> points;
            for (int i = 0; i < words[3].toInt(); ++i)
                points.emplace_back(72 * words[4 + 2 * i].toDouble(), 72 * words[5 + 2 * i].toDouble());
            Line line{points.front()};
            for (std::size_t i = 3; i < points.size(); i += 3)
                sampleCurve(line, points[i - 3], points[i - 2], points[i - 1], points[i]);
            drawing.edges.push_back(std::move(line));
        }
    }
    return drawing;
}

// --- judging --------------------------------------------------------------------------------------------------------

double cross(const QPointF &a, const QPointF &b)
{
    return a.x() * b.y() - a.y() * b.x();
}

bool doCross(const QLineF &s, const QLineF &t)
{
    const auto side = [](const QLineF &line, const QPointF &p) { return cross(line.p2() - line.p1(), p - line.p1()); };
    constexpr double touch = 1e-6;
    const double a = side(s, t.p1());
    const double b = side(s, t.p2());
    const double c = side(t, s.p1());
    const double d = side(t, s.p2());
    return ((a > touch && b < -touch) || (a < -touch && b > touch))
        && ((c > touch && d < -touch) || (c < -touch && d > touch));
}

/// Pieces of all edges by the cells of a coarse grid, so that only near ones are compared.
class Grid
{
public:
    void add(const QLineF &piece, int edge)
    {
        const int index = int(m_pieces.size());
        m_pieces.push_back({piece, edge});
        for (int x = cell(std::min(piece.x1(), piece.x2())); x <= cell(std::max(piece.x1(), piece.x2())); ++x) {
            for (int y = cell(std::min(piece.y1(), piece.y2())); y <= cell(std::max(piece.y1(), piece.y2())); ++y)
                m_cells[{x, y}].push_back(index);
        }
    }

    [[nodiscard]] long long crossings() const
    {
        std::set<std::pair<int, int>> found;
        for (const auto &pieces : m_cells) {
            for (std::size_t i = 0; i < pieces.size(); ++i) {
                for (std::size_t j = i + 1; j < pieces.size(); ++j) {
                    const Piece &a = m_pieces[std::size_t(pieces[i])];
                    const Piece &b = m_pieces[std::size_t(pieces[j])];
                    if (a.edge != b.edge && doCross(a.line, b.line))
                        found.emplace(std::min(pieces[i], pieces[j]), std::max(pieces[i], pieces[j]));
                }
            }
        }
        return (long long)(found.size());
    }

    [[nodiscard]] int pierced(const std::vector<QRectF> &nodes) const
    {
        std::set<std::pair<int, int>> found;
        for (std::size_t n = 0; n < nodes.size(); ++n) {
            const QRectF inner = nodes[n].adjusted(3, 3, -3, -3);
            for (int x = cell(inner.left()); x <= cell(inner.right()); ++x) {
                for (int y = cell(inner.top()); y <= cell(inner.bottom()); ++y) {
                    for (const int index : m_cells.value({x, y})) {
                        const QLineF &line = m_pieces[std::size_t(index)].line;
                        if (inner.contains(line.center()))
                            found.emplace(m_pieces[std::size_t(index)].edge, int(n));
                    }
                }
            }
        }
        return int(found.size());
    }

private:
    struct Piece {
        QLineF line;
        int edge;
    };
    static int cell(double place) { return int(std::floor(place / 48)); }

    std::vector<Piece> m_pieces;
    QHash<std::pair<int, int>, std::vector<int>> m_cells;
};

Quality judge(const Drawing &drawing)
{
    Quality quality;
    Grid grid;
    for (std::size_t e = 0; e < drawing.edges.size(); ++e) {
        const Line &line = drawing.edges[e];
        for (std::size_t i = 1; i < line.size(); ++i) {
            const QLineF piece(line[i - 1], line[i]);
            quality.length += piece.length();
            grid.add(piece, int(e));
        }
    }
    quality.crossings = grid.crossings();
    quality.pierced = grid.pierced(drawing.nodes);
    for (std::size_t a = 0; a < drawing.nodes.size(); ++a) {
        for (std::size_t b = a + 1; b < drawing.nodes.size(); ++b)
            quality.overlaps += drawing.nodes[a].adjusted(1, 1, -1, -1).intersects(drawing.nodes[b]);
    }
    return quality;
}

void compare(const char *name, Graph (*make)(int, unsigned), int nodes)
{
    Quality mine;
    Quality theirs;
    double seconds = 0;
    double theirSeconds = 0;
    const int rounds = nodes <= 300 ? 5 : 2;
    for (int seed = 1; seed <= rounds; ++seed) {
        const Graph graph = make(nodes, unsigned(seed));
        const Drawing own = ours(graph);
        const Drawing dot = dots(graph);
        const Quality a = judge(own);
        const Quality b = judge(dot);
        mine = {mine.crossings + a.crossings, mine.length + a.length, mine.overlaps + a.overlaps,
                mine.pierced + a.pierced};
        theirs.crossings += b.crossings;
        theirs.length += b.length;
        seconds += own.seconds;
        theirSeconds += dot.seconds;
    }
    std::printf("%-11s %6d  %9lld %9lld %6.2f   %6.2f  %8d %8d   %7.1f ms %8.1f ms\n", name, nodes,
                mine.crossings / rounds, theirs.crossings / rounds,
                double(mine.crossings) / double(std::max(1LL, theirs.crossings)), mine.length / theirs.length,
                mine.overlaps, mine.pierced, 1e3 * seconds / rounds, 1e3 * theirSeconds / rounds);
    std::fflush(stdout);
}

void timeOnly(int nodes)
{
    for (const auto &[name, make] : {std::pair("stacks", &stacks), std::pair("random DAG", &randomDag)})
        std::printf("%-11s %6d  %.0f ms\n", name, nodes, 1e3 * ours(make(nodes, 1)).seconds);
}

} // namespace

int main()
{
    if (QStandardPaths::findExecutable(u"dot"_s).isEmpty()) {
        std::puts("skipped: Graphviz (graphviz) is not installed");
        return 0;
    }
    std::puts("targets: crossings <= 1.10 and length <= 1.20 times dot's, no overlaps;");
    std::puts("         1,000 nodes in 50 ms, 5,000 in 300 ms, 20,000 in 2 s");
    std::puts("graph        nodes  crossings       dot  ratio   length  overlaps  pierced         ours          dot");
    for (const int nodes : {20, 100, 300, 1000}) {
        compare("stacks", &stacks, nodes);
        compare("random DAG", &randomDag, nodes);
    }
    for (const int nodes : {5000, 20000})
        timeOnly(nodes);
    return 0;
}
