// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/envfile.h"
#include "core/manifest/maestro/rings.h"
#include "core/manifest/maestro/shlex.h"
#include "core/manifest/nearestname.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace Qt::StringLiterals;

class WordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCommandLineSplitsAsInAShell_data()
    {
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *line, const QStringList &words) { QTest::newRow(line) << words; };
        row("sleep 3600", {u"sleep"_s, u"3600"_s});
        row("  a \t b\n", {u"a"_s, u"b"_s});
        row("sh -c 'echo \"$X\"; exec y'", {u"sh"_s, u"-c"_s, u"echo \"$X\"; exec y"_s});
        row("\"a b\"c'd e'", {u"a bcd e"_s});
        row("a\\ b \\'", {u"a b"_s, u"'"_s});
        row("\"\\\"\\\\\\n\"", {u"\"\\\\n"_s});
        row("'' \"\"", {QString(u""_s), QString(u""_s)});
        row("a#b #c", {u"a#b"_s, u"#c"_s});
        row("", {});
    }
    void aCommandLineSplitsAsInAShell()
    {
        QFETCH(QStringList, words);
        const auto split = splitCommandLine(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(split);
        QCOMPARE(*split, words);
    }

    void anOpenQuoteIsAnErrorThatDoesNotRepeatTheText()
    {
        for (const QString &line : {u"login 'hunter2"_s, u"login \"hunter2"_s, u"hunter2 \\"_s}) {
            const auto split = splitCommandLine(line);
            QVERIFY(!split);
            QVERIFY(!split.error().message.contains("hunter2"_L1));
        }
    }

    void theNearestNameIsSuggestedIfNearEnough()
    {
        const NearestName names({u"restart"_s, u"ports"_s, u"volumes"_s, u"volumes_from"_s});
        QCOMPARE(names.to(u"retsart"_s), u"restart"_s);
        QCOMPARE(names.to(u"port"_s), u"ports"_s);
        QCOMPARE(names.to(u"Volumes"_s), u"volumes"_s);
        QCOMPARE(names.to(u"healthcheck"_s), QString());
        QCOMPARE(names.to(u"x"_s), QString());
    }

    void aSwapOfNeighboursIsOneEdit()
    {
        QCOMPARE(editDistance(u"ab", u"ba", 5), 1);
        QCOMPARE(editDistance(u"kitten", u"sitting", 5), 3);
        QCOMPARE(editDistance(u"abcdef", u"uvwxyz", 2), 3);
    }

    void anEnvFileKeepsItsLinesVerbatim()
    {
        const EnvFile file = parseEnvFile("# note\nA=1\n\n B = x=y \r\nexport C=\"q\"\nD=\n #E=kept\n", u"x.env"_s);
        QVERIFY(file.problems.empty());
        QStringList lines;
        for (const model::Variable &v : file.variables)
            lines += u"%1|%2|%3"_s.arg(v.setting.name, *v.setting.value).arg(v.where.line);
        QCOMPARE(lines, QStringList({u"A|1|2"_s, u"B | x=y|4"_s, u"export C|\"q\"|5"_s, u"D||6"_s, u"#E|kept|7"_s}));
    }

    void aBadLineOfAnEnvFileIsNamedWithoutItsText()
    {
        const EnvFile file = parseEnvFile("A=1\nhunter2\n=x\n", u"x.env"_s);
        QCOMPARE(file.problems.size(), std::size_t(2));
        QCOMPARE(file.problems[0].where, (model::SourceLocation{u"x.env"_s, 2, 1}));
        QVERIFY(!toString(file.problems[0]).contains("hunter2"_L1));
        QCOMPARE(file.problems[1].where.line, 3);
    }

    void eachGroupHasOneRing()
    {
        // 0 -> 1 -> 2 -> 0, 3 leads into it, 4 leads to itself, 5 to nothing.
        const auto rings = findRings({{1}, {2}, {0}, {0}, {4}, {}});
        QCOMPARE(rings, (std::vector<std::vector<int>>{{0, 1, 2}, {4}}));
    }

    void aLongRingNeedsNoDeepStack()
    {
        std::vector<std::vector<int>> graph(200'000);
        for (int i = 0; i < int(graph.size()); ++i)
            graph[std::size_t(i)] = {(i + 1) % int(graph.size())};
        const auto rings = findRings(graph);
        QCOMPARE(rings.size(), std::size_t(1));
        QCOMPARE(rings[0].size(), graph.size());
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
