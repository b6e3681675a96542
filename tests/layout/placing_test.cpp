// SPDX-License-Identifier: Apache-2.0
#include "core/layout/detour.h"
#include "tests/layout/graphs.h"

#include <QTest>

using namespace pilothouse::layout;

namespace {

/// Edges that pass behind groups they have nothing to do with.
int strayEdges(const Graph &graph, const Placement &placement)
{
    int stray = 0;
    for (std::size_t e = 0; e < graph.edges.size(); ++e) {
        for (std::size_t g = 0; g < placement.groups.size(); ++g) {
            if (int(g) != graph.edges[e].from.group && int(g) != graph.edges[e].to.group
                && passes(placement.routes[e], placement.groups[g].adjusted(1, 1, -1, -1)))
                ++stray;
        }
    }
    return stray;
}

} // namespace

class PlacingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutPlacesHomesAreWhereGroupsAre()
    {
        const Placement placement = layered(random(30, 3, 1));
        QCOMPARE(placement.origin, QPointF());
        for (std::size_t g = 0; g < placement.groups.size(); ++g)
            QCOMPARE(placement.groups[g].topLeft(), placement.homes[g]);
    }

    void aGroupStandsWhereItWasPutAndOthersMakeRoom_data()
    {
        QTest::addColumn<bool>("isPacked");
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 6; ++seed) {
            QTest::addRow("layered %u", seed) << false << seed;
            QTest::addRow("packed %u", seed) << true << seed;
        }
    }
    void aGroupStandsWhereItWasPutAndOthersMakeRoom()
    {
        QFETCH(bool, isPacked);
        QFETCH(unsigned, seed);
        Graph graph = random(40, 4, seed);
        if (isPacked)
            graph.edges.clear();
        const auto layOut = [&] { return isPacked ? packed(graph) : layered(graph); };
        const Placement before = layOut();
        // On top of another, and beyond the left border.
        graph.groups[5].place = before.groups[20].topLeft() + QPointF(30, 10);
        graph.groups[7].place = QPointF(-400, before.size.height() / 2);
        const Placement after = layOut();
        QCOMPARE(after.groups[5].topLeft() - after.origin, *graph.groups[5].place);
        QCOMPARE(after.groups[7].topLeft() - after.origin, *graph.groups[7].place);
        QVERIFY(!overlaps(after.groups));
        QCOMPARE(after.homes, before.homes);
        int stayed = 0;
        for (std::size_t g = 0; g < after.groups.size(); ++g)
            stayed += after.groups[g].topLeft() - after.origin == before.groups[g].topLeft() ? 1 : 0;
        QVERIFY2(stayed >= 34, qPrintable(QString::number(stayed)));
        for (const QRectF &group : after.groups)
            QVERIFY(group.left() >= 0 && group.top() >= 0);
    }

    void edgesStillPassBehindNothing()
    {
        int stray = 0;
        int edges = 0;
        for (unsigned seed = 1; seed <= 6; ++seed) {
            Graph graph = random(24, 3, seed);
            const Placement before = layered(graph);
            QCOMPARE(strayEdges(graph, before), 0);
            graph.groups[6].place = before.groups[15].topLeft() + QPointF(20, 60);
            stray += strayEdges(graph, layered(graph));
            edges += int(graph.edges.size());
        }
        // In a crowd there is not always a way of three bends.
        QVERIFY2(stray * 50 <= edges, qPrintable(QStringLiteral("%1 of %2").arg(stray).arg(edges)));
    }

    void anEdgeMeetsThePlacedGroup()
    {
        Graph graph = chainOf(3);
        graph.groups[1].place = QPointF(300, 500);
        const Placement placement = layered(graph);
        QCOMPARE(placement.routes[0].back().x(), placement.groups[1].left());
        QCOMPARE(placement.routes[1].front().x(), placement.groups[1].right());
        QVERIFY(placement.routes[1].front().y() > placement.groups[1].top());
        QVERIFY(placement.routes[1].front().y() < placement.groups[1].bottom());
    }
};

QTEST_GUILESS_MAIN(PlacingTest)
#include "placing_test.moc"
