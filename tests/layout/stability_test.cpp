// SPDX-License-Identifier: Apache-2.0
#include "tests/layout/graphs.h"

#include <QTest>

using namespace pilothouse::layout;

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

    void aNewcomerMovesOthersByLessThanItsOwnSize_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed)
            QTest::addRow("graph %u", seed) << seed;
    }
    void aNewcomerMovesOthersByLessThanItsOwnSize()
    {
        QFETCH(unsigned, seed);
        Graph graph = random(60, 2, seed);
        const Placement before = layered(graph);
        for (std::size_t g = 0; g < graph.groups.size(); ++g)
            graph.groups[g].former = before.groups[g].topLeft();
        graph.groups.push_back({2, {}});
        const Edge beside = graph.edges[seed];
        graph.edges.push_back({beside.from, {60}});
        graph.edges.push_back({beside.to, {60}});
        const Placement after = layered(graph);
        QVERIFY(!overlaps(after.groups));
        const QSizeF size = cardSize(2, {});
        for (std::size_t g = 0; g < 60; ++g) {
            const QPointF moved = after.groups[g].topLeft() - before.groups[g].topLeft();
            QVERIFY2(qAbs(moved.x()) < size.width() && qAbs(moved.y()) < size.width(),
                     qPrintable(QStringLiteral("%1: %2, %3").arg(g).arg(moved.x()).arg(moved.y())));
        }
    }
};

QTEST_GUILESS_MAIN(StabilityTest)
#include "stability_test.moc"
