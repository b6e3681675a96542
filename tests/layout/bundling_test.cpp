// SPDX-License-Identifier: Apache-2.0
#include "tests/layout/graphs.h"

#include <QLineF>
#include <QTest>

#include <algorithm>

using namespace pilothouse::layout;

namespace {

/// What a route is at a distance from the left, where it is straight there.
std::optional<double> heightAt(const Route &route, double x)
{
    for (std::size_t i = 1; i < route.size(); ++i) {
        const auto [left, right] = std::minmax(route[i - 1].x(), route[i].x());
        if (left <= x && x <= right && qAbs(route[i - 1].y() - route[i].y()) < 0.01)
            return route[i].y();
    }
    return std::nullopt;
}

/// A chain of six, and three more that need its first and stand where its last stands.
Graph fan(int kinds)
{
    Graph graph = chainOf(6);
    for (int g = 6; g < 9; ++g) {
        graph.groups.push_back({2, {}});
        graph.edges.push_back({{0}, {g}, g % kinds});
        graph.edges.push_back({{4}, {g}});
    }
    return graph;
}

/// Pairs of edges that run as one somewhere.
std::vector<std::pair<std::size_t, std::size_t>> company(const Graph &graph, const Placement &placement)
{
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t a = 0; a < graph.edges.size(); ++a) {
        for (std::size_t b = a + 1; b < graph.edges.size(); ++b) {
            const auto isShared = [&](const QPointF &point) {
                const auto height = heightAt(placement.routes[b], point.x() + 1);
                return height && heightAt(placement.routes[a], point.x() + 1) == height;
            };
            if (std::ranges::any_of(placement.routes[a], isShared))
                pairs.emplace_back(a, b);
        }
    }
    return pairs;
}

} // namespace

class BundlingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void edgesThatGoTheSameLongWayRunAsOne()
    {
        const Graph graph = fan(1);
        const Placement placement = layered(graph);
        const double before = placement.groups[3].center().x();
        std::vector<double> heights;
        for (std::size_t e = 0; e < graph.edges.size(); ++e) {
            if (graph.edges[e].from.group == 0 && graph.edges[e].to.group >= 6)
                heights.push_back(heightAt(placement.routes[e], before).value_or(-1));
        }
        QCOMPARE(heights.size(), 3u);
        QCOMPARE(heights, std::vector<double>(3, heights.front()));
        QVERIFY(heights.front() >= 0);
    }

    void edgesOfDifferentKindsKeepApart()
    {
        const Graph graph = fan(3);
        QVERIFY(company(graph, layered(graph)).empty());
    }

    void whatRunsAsOneHasAnEndInCommon_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 10; ++seed)
            QTest::addRow("graph %u", seed) << seed;
    }
    void whatRunsAsOneHasAnEndInCommon()
    {
        QFETCH(unsigned, seed);
        Graph graph = random(60, 2, seed);
        for (std::size_t e = 0; e < graph.edges.size(); ++e)
            graph.edges[e].kind = e % 5 == 0 ? 1 : 0;
        const auto pairs = company(graph, layered(graph));
        QVERIFY(!pairs.empty());
        for (const auto &[a, b] : pairs) {
            const Edge &one = graph.edges[a];
            const Edge &other = graph.edges[b];
            QCOMPARE(one.kind, other.kind);
            QVERIFY(one.from.group == other.from.group || one.to.group == other.to.group);
        }
    }

    void edgesOfOnePairAndKindAreOneOnTheirLanes()
    {
        Graph graph = chainOf(4);
        graph.edges.push_back({{0}, {3}});
        graph.edges.push_back({{0}, {3}});
        const Placement placement = layered(graph);
        const double middle = placement.groups[1].center().x();
        QVERIFY(placement.routes[3].back().y() != placement.routes[4].back().y());
        QCOMPARE(heightAt(placement.routes[3], middle), heightAt(placement.routes[4], middle));
    }
};

QTEST_GUILESS_MAIN(BundlingTest)
#include "bundling_test.moc"
