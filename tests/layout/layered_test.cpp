// SPDX-License-Identifier: Apache-2.0
#include "core/layout/lanes.h"
#include "tests/layout/graphs.h"

#include <QTest>

#include <algorithm>

using namespace pilothouse::layout;

namespace {

/// Points along a route, curves included.
std::vector<QPointF> samples(const Route &route)
{
    std::vector<QPointF> points;
    for (std::size_t i = 1; i < route.size(); ++i) {
        const QPointF a = route[i - 1];
        const QPointF b = route[i];
        for (double t = 0; t <= 1; t += 0.05) {
            const double x =
                a.x() + (b.x() - a.x()) * (1.5 * t * (1 - t) * (1 - t) + 1.5 * t * t * (1 - t) + t * t * t);
            const double y = a.y() + (b.y() - a.y()) * t * t * (3 - 2 * t);
            points.emplace_back(x, y);
        }
    }
    return points;
}

int crossingsOf(const Graph &graph)
{
    Arcs arcs{int(graph.groups.size()), {}};
    for (const Edge &edge : graph.edges)
        arcs.arcs.emplace_back(edge.from.group, edge.to.group);
    arcs = acyclic(arcs);
    Lanes lanes = makeLanes(arcs, rank(arcs));
    reduceCrossings(lanes, std::vector<int>(arcs.arcs.size(), 0));
    return int(crossingCount(lanes));
}

} // namespace

class LayeredTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLaidOutFromNothing()
    {
        QCOMPARE(layered({}).size, QSizeF());
        QCOMPARE(packed({}).size, QSizeF());
    }

    void oneGroupStandsInTheCorner()
    {
        const Placement placement = layered({{{3, {}}}, {}});
        QCOMPARE(placement.groups.front().topLeft(), QPointF(0, 0));
        QCOMPARE(placement.members.front().size(), 3u);
        QCOMPARE(placement.size, placement.groups.front().size());
    }

    void aGroupWithoutMembersIsOnlyItsHeader()
    {
        const Placement placement = layered({{{0, {}}}, {}});
        QCOMPARE(placement.groups.front().height(), Metrics{}.header);
    }

    void groupsDoNotOverlap_data()
    {
        QTest::addColumn<int>("groups");
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed)
            QTest::addRow("%u groups, seed %u", seed * 9, seed) << int(seed * 9) << seed;
    }
    void groupsDoNotOverlap()
    {
        QFETCH(int, groups);
        QFETCH(unsigned, seed);
        const Graph graph = random(groups, 6, seed);
        QVERIFY(!overlaps(layered(graph).groups));
        QVERIFY(!overlaps(packed(graph).groups));
    }

    void membersLieWithinTheirGroupAndApart()
    {
        const Placement placement = layered(random(20, 30, 5));
        for (std::size_t g = 0; g < placement.groups.size(); ++g) {
            QVERIFY(!overlaps(placement.members[g]));
            for (const QRectF &member : placement.members[g])
                QVERIFY(placement.groups[g].contains(member));
        }
    }

    void edgesRunFromLeftToRight()
    {
        const Graph graph = random(60, 4, 7);
        const Placement placement = layered(graph);
        for (std::size_t e = 0; e < graph.edges.size(); ++e) {
            const Edge &edge = graph.edges[e];
            QVERIFY(placement.groups[std::size_t(edge.from.group)].right()
                    < placement.groups[std::size_t(edge.to.group)].left());
            const auto ascending = [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); };
            QVERIFY(std::ranges::is_sorted(placement.routes[e], ascending));
        }
    }

    void edgesBeginAndEndAtTheirGroups()
    {
        const Graph graph = random(60, 4, 8);
        const Placement placement = layered(graph);
        for (std::size_t e = 0; e < graph.edges.size(); ++e) {
            const QRectF &from = placement.groups[std::size_t(graph.edges[e].from.group)];
            const QRectF &to = placement.groups[std::size_t(graph.edges[e].to.group)];
            const Route &route = placement.routes[e];
            QCOMPARE(route.front().x(), from.right());
            QCOMPARE(route.back().x(), to.left());
            QVERIFY(from.top() <= route.front().y() && route.front().y() <= from.bottom());
            QVERIFY(to.top() <= route.back().y() && route.back().y() <= to.bottom());
        }
    }

    void edgesPassBehindNoGroup_data() { groupsDoNotOverlap_data(); }
    void edgesPassBehindNoGroup()
    {
        QFETCH(int, groups);
        QFETCH(unsigned, seed);
        const Placement placement = layered(random(groups, 6, seed));
        for (const Route &route : placement.routes) {
            for (const QPointF &point : samples(route)) {
                const auto covers = [&](const QRectF &r) { return r.adjusted(1, 1, -1, -1).contains(point); };
                QVERIFY(std::ranges::none_of(placement.groups, covers));
            }
        }
    }

    void theSameGraphIsAlwaysLaidOutTheSame()
    {
        const Graph graph = random(80, 5, 3);
        QVERIFY(layered(graph) == layered(graph));
    }

    void aRingIsDrawnWithOneEdgeBackwards()
    {
        Graph graph = chainOf(3);
        graph.edges.push_back({{2}, {0}});
        const Placement placement = layered(graph);
        QVERIFY(!overlaps(placement.groups));
        const auto backwards = [](const Route &r) { return r.front().x() > r.back().x(); };
        QCOMPARE(std::ranges::count_if(placement.routes, backwards), 1);
    }

    void aSelfEdgeHasNoRoute()
    {
        const Placement placement = layered({{{1, {}}, {1, {}}}, {{{0}, {0}}, {{0}, {1}}}});
        QVERIFY(placement.routes[0].empty());
        QVERIFY(!placement.routes[1].empty());
    }

    void anEdgeBetweenMembersMeetsTheirRows()
    {
        const Placement placement = layered({{{4, {}}, {4, {}}}, {{{0, 3}, {1, 0}}}});
        QCOMPARE(placement.routes[0].front().y(), placement.members[0][3].center().y());
        QCOMPARE(placement.routes[0].back().y(), placement.members[1][0].center().y());
    }

    void edgesOfOnePairRunBesideEachOther()
    {
        const Placement placement = layered({{{4, {}}, {4, {}}}, {{{0}, {1}}, {{0}, {1}}}});
        QVERIFY(placement.routes[0].front().y() != placement.routes[1].front().y());
    }

    void aChainIsStraight()
    {
        const Placement placement = layered(chainOf(6));
        for (const Route &route : placement.routes)
            QCOMPARE(route.size(), 2u);
    }

    void aLoneDependencyStandsNextToWhatNeedsIt()
    {
        Graph graph = chainOf(5);
        graph.groups.push_back({1, {}});
        graph.edges.push_back({{5}, {4}});
        const Placement placement = layered(graph);
        QCOMPARE(placement.groups[5].left(), placement.groups[3].left());
    }

    void smallGraphsHaveTheFewestCrossingsThereCanBe_data()
    {
        QTest::addColumn<Graph>("graph");
        QTest::addColumn<int>("crossings");
        const auto of = [](int groups, const std::vector<std::pair<int, int>> &arcs) {
            Graph graph{std::vector<Group>(std::size_t(groups), Group{2, {}}), {}};
            for (const auto &[from, to] : arcs)
                graph.edges.push_back({{from}, {to}});
            return graph;
        };
        QTest::newRow("twisted pairs") << of(6, {{0, 5}, {1, 4}, {2, 3}}) << 0;
        QTest::newRow("tree") << of(7, {{0, 2}, {1, 3}, {0, 4}, {1, 5}, {2, 6}, {3, 6}}) << 0;
        QTest::newRow("complete 3 by 3") << of(6,
                                               {{0, 3}, {0, 4}, {0, 5}, {1, 3}, {1, 4}, {1, 5}, {2, 3}, {2, 4}, {2, 5}})
                                         << 9;
        // zookeeper 0, kafka 1, orders 2, web 3, postgres 4, catalog 5, search 6, redis 7, cart 8
        QTest::newRow("shop") << of(9, {{0, 1}, {1, 2}, {4, 2}, {4, 5}, {5, 6}, {2, 3}, {5, 3}, {6, 3}, {7, 8}, {8, 3}})
                              << 0;
    }
    void smallGraphsHaveTheFewestCrossingsThereCanBe()
    {
        QFETCH(Graph, graph);
        QFETCH(int, crossings);
        QCOMPARE(crossingsOf(graph), crossings);
    }

    void sweepsRemoveMostCrossingsOfALargeGraph()
    {
        const Graph graph = random(200, 3, 9);
        Arcs arcs{int(graph.groups.size()), {}};
        for (const Edge &edge : graph.edges)
            arcs.arcs.emplace_back(edge.from.group, edge.to.group);
        arcs = acyclic(arcs);
        Lanes lanes = makeLanes(arcs, rank(arcs));
        const long long before = crossingCount(lanes);
        reduceCrossings(lanes, std::vector<int>(arcs.arcs.size(), 0));
        QVERIFY2(crossingCount(lanes) * 4 < before, qPrintable(QString::number(crossingCount(lanes))));
    }

    void manyGroupsOfOneLayerFillAWideScreen()
    {
        Graph graph{std::vector<Group>(41, Group{4, {}}), {}};
        for (int g = 1; g <= 40; ++g)
            graph.edges.push_back({{0}, {g}});
        const QSizeF size = layered(graph).size;
        QVERIFY2(size.width() > 0.8 * size.height(),
                 qPrintable(QStringLiteral("%1 x %2").arg(size.width()).arg(size.height())));
        QVERIFY(size.width() < 4 * size.height());
    }

    void looseGroupsFillAWideScreen()
    {
        const QSizeF size = layered({std::vector<Group>(60, Group{3, {}}), {}}).size;
        QVERIFY(size.width() > 1.2 * size.height());
        QVERIFY(size.width() < 2.5 * size.height());
    }

    void aManyMemberGroupHasSeveralColumns()
    {
        const QSizeF size = cardSize(200, {});
        QVERIFY(size.width() > 0.5 * size.height());
        QVERIFY(size.width() < 2.5 * size.height());
    }

    void tenThousandMembersAreLaidOut()
    {
        const Graph graph = random(500, 20, 42);
        const Placement placement = layered(graph);
        QVERIFY(!overlaps(placement.groups));
        QCOMPARE(placement.routes.size(), graph.edges.size());
    }
};

QTEST_GUILESS_MAIN(LayeredTest)
#include "layered_test.moc"
