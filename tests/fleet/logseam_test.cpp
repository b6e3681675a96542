// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/logseam.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::fleet;

namespace {

QDateTime at(int millisecond)
{
    return QDateTime::fromMSecsSinceEpoch(1'800'000'000'000 + millisecond, Qt::UTC);
}

/// The lines taken of those at these times, numbered from 0.
std::vector<int> taken(LogSeam &seam, const std::vector<int> &times)
{
    std::vector<int> numbers;
    for (int number = 0; number < int(times.size()); ++number) {
        if (seam.takes({.at = at(times[std::size_t(number)]), .text = {}}))
            numbers.push_back(number);
    }
    return numbers;
}

using Numbers = std::vector<int>;

} // namespace

class LogSeamTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLogThatHadNoLineIsAskedForAsAtFirst()
    {
        LogSeam seam;
        const auto request = seam.resume({.tail = 7, .follow = true});
        QCOMPARE(request.tail, 7);
        QVERIFY(!request.since.isValid());
    }

    void goingOnAsksForAllSinceTheLastLine()
    {
        LogSeam seam;
        QCOMPARE(taken(seam, {1, 2}), (Numbers{0, 1}));
        const auto request = seam.resume({.tail = 7, .follow = true});
        QCOMPARE(request.tail, -1);
        QCOMPARE(request.since, at(2));
        QVERIFY(request.follow);
    }

    void aLineThatComesAgainProvesThatNoneIsMissing()
    {
        LogSeam seam;
        (void)taken(seam, {1, 2});
        (void)seam.resume({});
        QCOMPARE(seam.verdict(), LogSeam::Verdict::Pending);
        QCOMPARE(taken(seam, {2, 3, 4}), (Numbers{1, 2}));
        QCOMPARE(seam.verdict(), LogSeam::Verdict::Whole);
    }

    void linesOfOneMomentAreCounted()
    {
        LogSeam seam;
        (void)taken(seam, {1, 2, 2});
        (void)seam.resume({});
        QCOMPARE(taken(seam, {2, 2, 2, 3}), (Numbers{2, 3})); // the third had not come before
        QCOMPARE(seam.verdict(), LogSeam::Verdict::Whole);
        (void)seam.resume({});
        QCOMPARE(taken(seam, {3, 3}), (Numbers{1}));
    }

    void aLastLineThatIsGoneMeansThatOthersMayBe()
    {
        LogSeam seam;
        (void)taken(seam, {1, 2, 2});
        (void)seam.resume({});
        QCOMPARE(taken(seam, {2, 9}), (Numbers{1}));
        QCOMPARE(seam.verdict(), LogSeam::Verdict::Torn);
        (void)seam.resume({});
        QCOMPARE(taken(seam, {9, 10}), (Numbers{1}));
        QCOMPARE(seam.verdict(), LogSeam::Verdict::Whole);
    }

    void breakingAgainBeforeALineChangesNothing()
    {
        LogSeam seam;
        (void)taken(seam, {1, 2, 2});
        (void)seam.resume({});
        QCOMPARE(taken(seam, {2}), Numbers{});
        QCOMPARE(seam.resume({}).since, at(2));
        QCOMPARE(taken(seam, {2, 2, 5}), (Numbers{2}));
        QCOMPARE(seam.verdict(), LogSeam::Verdict::Whole);
    }

    void linesWithoutTimesAreAllTaken()
    {
        LogSeam seam;
        QVERIFY(seam.takes({}));
        QVERIFY(seam.takes({}));
        QVERIFY(!seam.resume({}).since.isValid());
    }
};

QTEST_GUILESS_MAIN(LogSeamTest)
#include "logseam_test.moc"
