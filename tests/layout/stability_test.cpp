// SPDX-License-Identifier: Apache-2.0
#include "tests/layout/graphs.h"

#include <QTest>

using namespace pilothouse::layout;
using namespace Qt::StringLiterals;

namespace {

/// How far a group is from where it was, wherever the corner of the whole is now.
double farthest(const Placement &before, const Placement &after)
{
    double most = 0;
    for (std::size_t g = 0; g < before.homes.size(); ++g) {
        const QPointF way = after.homes[g] - before.homes[g];
        most = std::max({most, qAbs(way.x()), qAbs(way.y())});
    }
    return most;
}

/// A graph's layout, which it remembers as the one before.
Placement laidOut(Graph &graph)
{
    const Placement placement = layered(graph);
    for (std::size_t g = 0; g < graph.groups.size(); ++g)
        graph.groups[g].former = placement.homes[g];
    return placement;
}

} // namespace

class StabilityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groupsKeepTheirOrderWhenOneIsAdded()
    {
        Graph graph = random(30, 4, 11);
        const Placement before = layered(graph);
        for (std::size_t g = 0; g < graph.groups.size(); ++g)
            graph.groups[g].former = before.groups[g].topLeft();
        graph.groups.push_back({2, {}});
        graph.edges.push_back({{29}, {30}});
        const Placement after = layered(graph);
        int turned = 0;
        int pairs = 0;
        for (std::size_t a = 0; a < 30; ++a) {
            for (std::size_t b = 0; b < 30; ++b) {
                if (before.groups[a].left() != before.groups[b].left()
                    || before.groups[a].top() >= before.groups[b].top())
                    continue;
                ++pairs;
                turned +=
                    after.groups[a].top() > after.groups[b].top() && after.groups[a].left() == after.groups[b].left()
                    ? 1
                    : 0;
            }
        }
        QVERIFY(pairs > 20);
        QVERIFY2(turned * 20 <= pairs, qPrintable(QString::number(turned)));
    }

    void aNewcomerMovesOthersByLessThanACardsWidth_data()
    {
        QTest::addColumn<QString>("ties");
        for (const QString &ties : {u"needs"_s, u"is needed"_s, u"comes between"_s, u"joins parts"_s})
            QTest::newRow(qPrintable(ties)) << ties;
    }
    void aNewcomerMovesOthersByLessThanACardsWidth()
    {
        QFETCH(QString, ties);
        int tooFar = 0;
        for (unsigned seed = 1; seed <= 40; ++seed) {
            Graph graph = random(60, 2, seed);
            const Placement before = laidOut(graph);
            graph.groups.push_back({2, {}});
            const Edge beside = graph.edges[seed];
            if (ties == u"comes between"_s || ties == u"needs"_s)
                graph.edges.push_back({beside.from, {60}});
            if (ties == u"comes between"_s || ties == u"is needed"_s)
                graph.edges.push_back({{60}, beside.to});
            for (int g = 0; ties == u"joins parts"_s && g < 60; g += 20)
                graph.edges.push_back({{g}, {60}});
            const Placement after = layered(graph);
            QVERIFY(!overlaps(after.groups));
            tooFar += farthest(before, after) < cardSize(2, {}).width() ? 0 : 1;
        }
        QVERIFY2(tooFar <= 1, qPrintable(QString::number(tooFar)));
    }

    void whatStandsStaysWhereNothingIsAdded()
    {
        for (unsigned seed = 1; seed <= 10; ++seed) {
            Graph graph = random(60, 3, seed);
            const Placement before = laidOut(graph);
            QVERIFY2(farthest(before, layered(graph)) < 60,
                     qPrintable(QString::number(farthest(before, layered(graph)))));
        }
    }

    void aNewcomerBetweenTwoStandsBetweenThem()
    {
        Graph graph = chainOf(3);
        const Placement before = laidOut(graph);
        graph.groups.push_back({2, {}});
        graph.edges.push_back({{0}, {3}});
        graph.edges.push_back({{3}, {1}});
        const Placement after = layered(graph);
        QVERIFY(after.groups[0].right() < after.groups[3].left());
        QVERIFY(after.groups[3].right() < after.groups[1].left());
    }

    void aNewArcMovesWhatItLeadsToAndNothingElse()
    {
        Graph graph = chainOf(3);
        graph.groups.push_back({2, {}});
        graph.edges.push_back({{0}, {3}});
        const Placement before = laidOut(graph);
        graph.edges.push_back({{2}, {3}});
        const Placement after = layered(graph);
        QVERIFY(after.groups[2].right() < after.groups[3].left());
        for (std::size_t g = 0; g < 3; ++g)
            QCOMPARE(after.homes[g].x(), before.homes[g].x());
    }

    void whatNeedsTheMovedOneMovesWithIt()
    {
        Graph graph = chainOf(3);
        graph.groups.push_back({2, {}});
        graph.edges.push_back({{0}, {3}});
        const Placement before = laidOut(graph);
        graph.edges.push_back({{3}, {1}});
        const Placement after = layered(graph);
        QVERIFY(after.groups[3].right() < after.groups[1].left());
        QVERIFY(after.groups[1].right() < after.groups[2].left());
    }

    void aNewcomerLeftOfAllMovesNothing()
    {
        Graph graph = chainOf(3);
        const Placement before = laidOut(graph);
        graph.groups.push_back({2, {}});
        graph.edges.push_back({{3}, {0}});
        const Placement after = layered(graph);
        QVERIFY(after.groups[3].right() < after.groups[0].left());
        QCOMPARE(farthest(before, after), 0.0);
    }
};

QTEST_GUILESS_MAIN(StabilityTest)
#include "stability_test.moc"
