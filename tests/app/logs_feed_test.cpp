// SPDX-License-Identifier: Apache-2.0
#include "app/logs/logfeed.h"

#include "core/base/publisher.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

QDateTime at(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

model::LogLine line(const QByteArray &text, qint64 ms)
{
    return {model::LogLine::Channel::Output, at(ms), text};
}

LogTarget running(const QString &name, qint64 startedMs = 1)
{
    LogTarget target;
    target.instance = {name};
    target.ship = {u"prod-1"_s};
    target.exists = target.up = target.reachable = true;
    target.started = at(startedMs);
    return target;
}

/// A feed whose engine side is in the test's hands: the newest publisher of each instance.
struct Fixture {
    std::map<QString, base::Publisher<model::LogLine>> said;
    std::map<QString, int> openings;
    fleet::LogRequest asked; ///< at the last opening
    LogFeed feed;

    Fixture()
    {
        feed.setOpener(
            [this](const model::ShipId &, const model::InstanceId &instance, const fleet::LogRequest &request) {
                asked = request;
                said.insert_or_assign(instance.value, base::Publisher<model::LogLine>());
                openings[instance.value] += 1;
                return said.at(instance.value).subscription();
            });
    }

    /// The ship of "a" was away.
    void comeBack()
    {
        LogTarget away = running(u"a"_s);
        away.reachable = false;
        feed.setTargets({away});
        feed.setTargets({running(u"a"_s)});
    }

    QStringList shown()
    {
        QStringList texts;
        for (int row = 0; row < feed.lines()->rowCount(); ++row)
            texts.append(feed.lines()->index(row, 0).data().toString());
        return texts;
    }
};

} // namespace

class LogFeedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void instancesAreMergedByTime()
    {
        Fixture f;
        f.feed.setTargets({running(u"a"_s), running(u"b"_s)});
        f.said.at(u"b"_s).push(line("second", 20));
        f.said.at(u"a"_s).push(line("first", 10));
        QTRY_COMPARE(f.shown(), QStringList({u"first"_s, u"second"_s}));
        QCOMPARE(f.feed.sources()->rowCount(), 2);
    }

    void whatIsKnownAnewDoesNotReopenALiveStream()
    {
        Fixture f;
        f.feed.setTargets({running(u"a"_s)});
        f.feed.setTargets({running(u"a"_s)});
        QCOMPARE(f.openings[u"a"_s], 1);
    }

    void aRestartIsADividerAndTheStreamGoesOnWithoutRepeats()
    {
        Fixture f;
        f.feed.setTargets({running(u"a"_s, 1)});
        f.said.at(u"a"_s).push(line("before", 10));
        QTRY_COMPARE(f.shown().size(), 1);
        f.said.at(u"a"_s).end({});
        QTRY_COMPARE(f.shown().size(), 2);
        LogTarget again = running(u"a"_s, 15);
        again.exitCode = 137;
        f.feed.setTargets({again});
        QCOMPARE(f.openings[u"a"_s], 2);
        f.said.at(u"a"_s).push(line("before", 10));
        f.said.at(u"a"_s).push(line("after", 20));
        QTRY_COMPARE(f.shown().size(), 4);
        const QStringList shown = f.shown();
        QCOMPARE(shown[0], u"before"_s);
        QVERIFY(shown[2].contains(u"137"_s));
        QCOMPARE(shown[3], u"after"_s);
        QVERIFY(f.feed.lines()->index(2, 0).data(LogModel::DividerRole).toBool());
    }

    void aBrokenStreamSaysWhyAndIsTakenUpWhenTheShipIsBack()
    {
        Fixture f;
        f.feed.setTargets({running(u"a"_s)});
        f.said.at(u"a"_s).end(base::failure(base::ErrorCode::Unreachable, u"connection lost"_s));
        QTRY_COMPARE(f.shown().size(), 1);
        QVERIFY(f.shown()[0].contains(u"connection lost"_s));
        QVERIFY(f.feed.sources()->index(0).data(LogSources::TroubleRole).toBool());
        LogTarget away = running(u"a"_s);
        away.reachable = false;
        f.feed.setTargets({away});
        QCOMPARE(f.openings[u"a"_s], 1);
        f.feed.setTargets({running(u"a"_s)});
        QCOMPARE(f.openings[u"a"_s], 2);
    }

    void aGapIsMarkedWhereLinesMayBeMissing()
    {
        Fixture f;
        f.feed.setTargets({running(u"a"_s)});
        f.said.at(u"a"_s).push(line("before", 10));
        QTRY_COMPARE(f.shown().size(), 1);
        f.said.at(u"a"_s).end(base::failure(base::ErrorCode::Unreachable, u"it broke"_s));
        QTRY_COMPARE(f.shown().size(), 2);
        f.comeBack();
        QCOMPARE(f.asked.since, line("before", 10).at);
        f.said.at(u"a"_s).push(line("after", 20));
        QTRY_COMPARE(f.shown().size(), 4);
        QVERIFY2(f.shown()[2].contains(u"lines may be missing"_s), qPrintable(f.shown()[2]));
        QCOMPARE(f.shown()[3], u"after"_s);
    }

    void aBreakThatCostNothingIsSaidToHaveCostNothing()
    {
        Fixture f;
        f.feed.setTargets({running(u"a"_s)});
        f.said.at(u"a"_s).push(line("before", 10));
        QTRY_COMPARE(f.shown().size(), 1);
        f.said.at(u"a"_s).end(base::failure(base::ErrorCode::Unreachable, u"it broke"_s));
        QTRY_COMPARE(f.shown().size(), 2);
        f.comeBack();
        f.said.at(u"a"_s).push(line("before", 10));
        f.said.at(u"a"_s).push(line("after", 20));
        QTRY_COMPARE(f.shown().size(), 4);
        QVERIFY2(f.shown()[2].contains(u"no line is missing"_s), qPrintable(f.shown()[2]));
        QCOMPARE(f.shown()[3], u"after"_s);
    }

    void anInstanceWithoutContainerIsOpenedOnceItHasOne()
    {
        Fixture f;
        LogTarget absent = running(u"a"_s);
        absent.exists = absent.up = false;
        f.feed.setTargets({absent});
        QCOMPARE(f.openings[u"a"_s], 0);
        f.feed.setTargets({running(u"a"_s)});
        QCOMPARE(f.openings[u"a"_s], 1);
    }

    void removingAnInstanceEndsItsStreamAndTakesItsLines()
    {
        Fixture f;
        f.feed.setTargets({running(u"a"_s), running(u"b"_s)});
        f.said.at(u"a"_s).push(line("from a", 1));
        f.said.at(u"b"_s).push(line("from b", 2));
        QTRY_COMPARE(f.shown().size(), 2);
        f.feed.setTargets({running(u"b"_s)});
        QCOMPARE(f.shown(), QStringList({u"from b"_s}));
        QVERIFY(f.said.at(u"a"_s).stopToken().stop_requested());
    }

    void newLinesAreCountedOnlyWhileNotFollowing()
    {
        Fixture f;
        f.feed.setTargets({running(u"a"_s)});
        f.said.at(u"a"_s).push(line("1", 1));
        QTRY_COMPARE(f.shown().size(), 1);
        QCOMPARE(f.feed.newLineCount(), 0);
        f.feed.setFollowing(false);
        f.said.at(u"a"_s).push(line("2", 2));
        f.said.at(u"a"_s).push(line("3", 3));
        QTRY_COMPARE(f.feed.newLineCount(), 2);
        f.feed.setFollowing(true);
        QCOMPARE(f.feed.newLineCount(), 0);
    }
};

QTEST_GUILESS_MAIN(LogFeedTest)
#include "logs_feed_test.moc"
