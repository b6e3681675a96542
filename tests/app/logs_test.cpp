// SPDX-License-Identifier: Apache-2.0
#include "app/logs/logfilter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

LogEntry line(const QString &text, qint64 at, int source = 0)
{
    return toEntry({model::LogLine::Channel::Output, QDateTime::fromMSecsSinceEpoch(at, Qt::UTC), text.toUtf8()},
                   source, {});
}

QStringList shown(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, 0).data().toString());
    return texts;
}

struct Fixture {
    LogModel log;
    LogFilter filter{log};
    QAbstractItemModelTester logTester{&log, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester filterTester{&filter, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class LogsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void escapesAreTakenOutAndColoursKept()
    {
        const AnsiText text = fromTerminal("\x1b[1;31mred\x1b[0m plain\x1b]0;title\x07 \x1b[38;5;2mgreen\x1b[K"_ba);
        QCOMPARE(text.text, u"red plain green"_s);
        QCOMPARE(text.spans.size(), 2u);
        QCOMPARE(text.spans[0], (AnsiSpan{0, 3, 1}));
        QCOMPARE(text.spans[1], (AnsiSpan{10, 5, 2}));
    }

    void brokenEscapesAndBytesDoNoHarm_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("escape at the end") << "abc\x1b"_ba;
        QTest::newRow("unfinished control") << "abc\x1b[31"_ba;
        QTest::newRow("unfinished title") << "abc\x1b]0;x"_ba;
        QTest::newRow("colour without number") << "abc\x1b[38m"_ba;
        QTest::newRow("carriage return") << "abc\r"_ba;
    }
    void brokenEscapesAndBytesDoNoHarm()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(fromTerminal(bytes).text, u"abc"_s);
    }

    void styledTextIsEscaped()
    {
        const AnsiText text{u"a <b>"_s, {{2, 3, 1}}};
        QCOMPARE(toStyledText(text, Ground::Dark), u"a&nbsp;<font color=\"#F0704A\">&lt;b&gt;</font>"_s);
    }

    void levelsAreRecognisedWhereTheyAreMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("level");
        QTest::newRow("capitals") << u"12:00 ERROR boom"_s << int(loglevel::Kind::Error);
        QTest::newRow("brackets") << u"2024/01/01 [warn] 7#7: slow"_s << int(loglevel::Kind::Warning);
        QTest::newRow("field") << u"ts=1 level=debug msg=x"_s << int(loglevel::Kind::Debug);
        QTest::newRow("json") << u"{\"level\": \"info\",\"a\":1}"_s << int(loglevel::Kind::Info);
        QTest::newRow("prose") << u"no error, all info fine"_s << int(loglevel::Kind::Unknown);
        QTest::newRow("inside a word") << u"TERRORIST ERRORS2"_s << int(loglevel::Kind::Unknown);
    }
    void levelsAreRecognisedWhereTheyAreMeant()
    {
        QFETCH(QString, text);
        QTEST(int(loglevel::find(text).kind), "level");
    }

    void aLeadingLevelHasAColumnOfItsOwn()
    {
        const LogEntry entry = line(u"[WARN] disk full"_s, 1);
        QCOMPARE(entry.content.text, u"disk full"_s);
        QCOMPARE(entry.level, loglevel::Kind::Warning);
        QCOMPARE(line(u"12:00 WARN disk full"_s, 1).content.text, u"12:00 WARN disk full"_s);
    }

    void severalInstancesShareOneTimeLine()
    {
        Fixture f;
        f.log.append({line(u"a1"_s, 10), line(u"a3"_s, 30), line(u"a5"_s, 50)});
        f.log.append({line(u"b4"_s, 40, 1), line(u"b2"_s, 20, 1), line(u"b6"_s, 60, 1)});
        QCOMPARE(shown(f.log), QStringList({u"a1"_s, u"b2"_s, u"a3"_s, u"b4"_s, u"a5"_s, u"b6"_s}));
    }

    void aBatchInOrderIsOneInsertion()
    {
        Fixture f;
        f.log.append({line(u"first"_s, 1)});
        QSignalSpy inserted(&f.log, &QAbstractItemModel::rowsInserted);
        f.log.append({line(u"a"_s, 2), line(u"b"_s, 3), line(u"c"_s, 3)});
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(shown(f.log), QStringList({u"first"_s, u"a"_s, u"b"_s, u"c"_s}));
    }

    void theOldestGoWhenTheRingIsFull()
    {
        LogModel log(100);
        const QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < 106; ++i)
            log.append({line(QString::number(i), i)});
        QCOMPARE(log.rowCount(), 100);
        QCOMPARE(log.index(0, 0).data().toString(), u"6"_s);
        std::vector<LogEntry> flood;
        for (int i = 0; i < 1000; ++i)
            flood.push_back(line(u"x"_s, 1000 + i));
        log.append(flood);
        QCOMPARE(log.rowCount(), 100);
    }

    void theCountIsRightWhenItIsAnnounced()
    {
        Fixture f;
        int announced = 0;
        connect(&f.filter, &LogFilter::countChanged, this, [&] { announced = f.filter.count(); });
        f.log.append({line(u"a"_s, 1), line(u"b"_s, 2)});
        QCOMPARE(announced, 2);
    }

    void findCountsAndMarksButHidesNothing()
    {
        Fixture f;
        f.filter.setPattern(u"orders.in"_s);
        f.log.append(
            {line(u"no leader for orders.in"_s, 1), line(u"ordersXin"_s, 2), line(u"Orders.In twice orders.in"_s, 3)});
        QCOMPARE(f.filter.rowCount(), 3);
        QCOMPARE(f.filter.matchCount(), 2);
        QCOMPARE(f.filter.index(0, 0).data(LogFilter::MatchesRole).toList(), QVariantList({QPoint(14, 9)}));
        QCOMPARE(f.filter.nextMatch(0), 2);
        QCOMPARE(f.filter.nextMatch(2), 0);
        QCOMPARE(f.filter.previousMatch(0), 2);
    }

    void filterHidesWhatDoesNotMatch()
    {
        Fixture f;
        f.log.append({line(u"GET /a"_s, 1), line(u"POST /b"_s, 2)});
        f.filter.setRegex(true);
        f.filter.setOnlyMatches(true);
        f.filter.setPattern(u"^(GET|PUT)"_s);
        QCOMPARE(shown(f.filter), QStringList({u"GET /a"_s}));
        f.log.append({line(u"PUT /c"_s, 3), line(u"HEAD /d"_s, 4)});
        QCOMPARE(shown(f.filter), QStringList({u"GET /a"_s, u"PUT /c"_s}));
        QCOMPARE(f.filter.matchCount(), 2);
    }

    void aWrongExpressionIsSaidAndHidesNothing()
    {
        Fixture f;
        f.log.append({line(u"a"_s, 1)});
        f.filter.setRegex(true);
        f.filter.setOnlyMatches(true);
        f.filter.setPattern(u"("_s);
        QVERIFY(!f.filter.patternProblem().isEmpty());
        QCOMPARE(f.filter.rowCount(), 1);
    }

    void matchesAreForgottenWithTheirLines()
    {
        LogModel log(10);
        LogFilter filter(log);
        filter.setPattern(u"hit"_s);
        log.append({line(u"hit"_s, 0)});
        for (int i = 1; i < 12; ++i)
            log.append({line(u"miss"_s, i)});
        QCOMPARE(filter.matchCount(), 0);
    }

    void linesThatSayLessAreHiddenByLevel()
    {
        Fixture f;
        f.log.append({line(u"DEBUG a"_s, 1), line(u"ERROR b"_s, 2), line(u"no level"_s, 3)});
        f.filter.setLowestLevel(int(loglevel::Kind::Warning));
        QCOMPARE(shown(f.filter), QStringList({u"b"_s, u"no level"_s}));
    }

    void aClickSelectsALineAndShiftExtends()
    {
        Fixture f;
        f.log.setSourceNames({u"web-1"_s});
        f.log.append({line(u"a"_s, 1), line(u"b"_s, 2), line(u"c"_s, 3)});
        f.filter.click(2, 0);
        f.filter.click(1, Qt::ShiftModifier);
        QCOMPARE(f.filter.selectedCount(), 2);
        const QStringList lines = f.filter.selectedText().split(u'\n');
        QVERIFY(lines[0].endsWith(u"web-1 b"_s));
        QVERIFY(lines[1].endsWith(u"web-1 c"_s));
        f.log.append({line(u"earlier"_s, 0)});
        QCOMPARE(f.filter.selectedText().split(u'\n'), lines);
    }

    void aSourceTakesItsLinesWithIt()
    {
        Fixture f;
        f.log.append({line(u"a"_s, 1, 0), line(u"b"_s, 2, 1), line(u"c"_s, 3, 0)});
        f.log.removeSource(0);
        QCOMPARE(shown(f.filter), QStringList({u"b"_s}));
    }
};

QTEST_GUILESS_MAIN(LogsTest)
#include "logs_test.moc"
