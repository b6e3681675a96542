// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapscene.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;

namespace {

MapEdge edge(MapEdgeKind kind, const layout::Route &route)
{
    return {0, 1, kind, route};
}

const layout::Route trunk{{0, 0}, {100, 0}, {200, 0}};
const layout::Route branch{{0, 0}, {100, 0}, {150, 40}};

} // namespace

class MapStrandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWayThatIsSharedIsDrawnOnce()
    {
        const auto strands = strandsOf({edge(MapEdgeKind::Requires, trunk), edge(MapEdgeKind::Requires, branch)}, {});
        QCOMPARE(strands.size(), 2u);
        QCOMPARE(strands[0].route, trunk);
        QCOMPARE(strands[1].route, (layout::Route{{100, 0}, {150, 40}}));
    }

    void aBranchInTheMiddleLeavesBothEndsToDraw()
    {
        const auto strands = strandsOf(
            {edge(MapEdgeKind::Requires, {{50, 0}, {100, 0}}), edge(MapEdgeKind::Requires, {{0, 0}, {200, 0}})}, {});
        QCOMPARE(strands.size(), 3u);
        QCOMPARE(strands[1].route, (layout::Route{{0, 0}, {50, 0}}));
        QCOMPARE(strands[2].route, (layout::Route{{100, 0}, {200, 0}}));
    }

    void otherKindsAreDrawnToo()
    {
        const auto strands = strandsOf({edge(MapEdgeKind::Requires, trunk), edge(MapEdgeKind::WantsInfo, trunk)}, {});
        QCOMPARE(strands.size(), 2u);
        QCOMPARE(strands[1].kind, MapEdgeKind::WantsInfo);
    }

    void oneEdgeOfABundleIsWholeWhenItAloneIsLit()
    {
        const auto strands =
            strandsOf({edge(MapEdgeKind::Requires, trunk), edge(MapEdgeKind::Requires, branch)}, {0, 1});
        QCOMPARE(strands.size(), 1u);
        QCOMPARE(strands[0].route, branch);
    }

    void edgesThatComeToOnePointHaveOneHead()
    {
        const auto strands = strandsOf(
            {edge(MapEdgeKind::Requires, trunk), edge(MapEdgeKind::Requires, {{50, 40}, {100, 0}, {200, 0}})}, {});
        QCOMPARE(strands.size(), 2u);
        QVERIFY(strands[0].hasHead);
        QVERIFY(!strands[1].hasHead);
    }
};

QTEST_GUILESS_MAIN(MapStrandsTest)
#include "map_strands_test.moc"
