// SPDX-License-Identifier: Apache-2.0
#include "core/layout/ranking.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <random>

using namespace pilothouse::layout;

namespace {

Arcs connected(int vertices, int arcCount, unsigned seed)
{
    std::mt19937 random(seed);
    Arcs arcs{vertices, {}};
    for (int v = 1; v < vertices; ++v)
        arcs.arcs.emplace_back(int(random() % unsigned(v)), v);
    while (int(arcs.arcs.size()) < arcCount) {
        const int a = int(random() % unsigned(vertices));
        const int b = int(random() % unsigned(vertices));
        if (a != b)
            arcs.arcs.emplace_back(std::min(a, b), std::max(a, b));
    }
    return acyclic(arcs);
}

bool goesUp(const Arcs &arcs, const std::vector<int> &ranks)
{
    return std::ranges::all_of(
        arcs.arcs, [&](const auto &arc) { return ranks[std::size_t(arc.first)] < ranks[std::size_t(arc.second)]; });
}

int lengthOf(const Arcs &arcs, const std::vector<int> &ranks)
{
    int total = 0;
    for (const auto &[from, to] : arcs.arcs)
        total += ranks[std::size_t(to)] - ranks[std::size_t(from)];
    return total;
}

/// The least there can be, by trying all ranks.
int leastLength(const Arcs &arcs)
{
    std::vector<int> ranks(std::size_t(arcs.vertexCount), 0);
    int least = -1;
    const std::function<void(int)> tryAll = [&](int v) {
        if (v == arcs.vertexCount) {
            if (goesUp(arcs, ranks) && (least < 0 || lengthOf(arcs, ranks) < least))
                least = lengthOf(arcs, ranks);
            return;
        }
        for (int &r = ranks[std::size_t(v)] = 0; r < arcs.vertexCount; ++r)
            tryAll(v + 1);
    };
    tryAll(0);
    return least;
}

} // namespace

class RankingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void arcsAreAsShortAsTheyCanBe_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed)
            QTest::addRow("graph %u", seed) << seed;
    }
    void arcsAreAsShortAsTheyCanBe()
    {
        QFETCH(unsigned, seed);
        const Arcs arcs = connected(6, 8, seed);
        const std::vector<int> ranks = rank(arcs);
        QVERIFY(goesUp(arcs, ranks));
        QCOMPARE(lengthOf(arcs, ranks), leastLength(arcs));
    }

    void largeGraphsAreRankedToo()
    {
        const Arcs arcs = connected(3000, 4500, 3);
        QVERIFY(goesUp(arcs, rank(arcs)));
    }
};

QTEST_GUILESS_MAIN(RankingTest)
#include "ranking_test.moc"
