// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/linediff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace pilothouse::manifest::edit;

/// What makes one text of another by lines, and what two have made of one together.
class LinediffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineThatChangedIsOneReplacement()
    {
        const Patch patch = linePatchBetween("a\nb\nc\n", "a\nB\nc\n");
        QCOMPARE(patch.replacements, (std::vector<Replacement>{{2, 2, "B\n"}}));
    }

    void changesApartAreReplacementsApart()
    {
        const Patch patch = linePatchBetween("a\nb\nc\nd\n", "A\nb\nc\nd\ne\n");
        QCOMPARE(patch.replacements, (std::vector<Replacement>{{0, 2, "A\n"}, {8, 0, "e\n"}}));
    }

    void theSameTextIsNoPatch()
    {
        QVERIFY(linePatchBetween("a\nb", "a\nb").isEmpty());
        QVERIFY(linePatchBetween("", "").isEmpty());
    }

    void whateverTheTextsThePatchMakesOneOfTheOther()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 2000; ++round) {
            const QByteArray before = textOf(random);
            const QByteArray after = textOf(random);
            QCOMPARE(linePatchBetween(before, after).appliedTo(before), after);
        }
    }

    void textsThatAreAllDifferentAreOneReplacement()
    {
        QByteArray before;
        QByteArray after;
        for (int line = 0; line < 3000; ++line) {
            before += "old " + QByteArray::number(line) + '\n';
            after += "new " + QByteArray::number(line) + '\n';
        }
        const Patch patch = linePatchBetween("same\n" + before, "same\n" + after);
        QCOMPARE(patch.replacements.size(), 1U);
        QCOMPARE(patch.replacements.front().offset, 5);
    }

    void whatTwoChangedApartIsMerged()
    {
        QCOMPARE(mergedLines("a\nb\nc\nd\n", "A\nb\nc\nd\n", "a\nb\nc\nD\n"), QByteArray("A\nb\nc\nD\n"));
    }

    void whatBothChangedAlikeIsMergedOnce()
    {
        QCOMPARE(mergedLines("a\nb\nc\n", "a\nB\nc\n", "a\nB\nc\n"), QByteArray("a\nB\nc\n"));
    }

    void whatBothChangedInOneLineOrSideBySideIsNotMerged()
    {
        QVERIFY(!mergedLines("a\nb\nc\n", "a\nB\nc\n", "a\nX\nc\n"));
        QVERIFY(!mergedLines("a\nb\nc\n", "a\nB\nc\n", "a\nb\nC\n"));
        QVERIFY(!mergedLines("a\n", "a\nmine\n", "a\ntheirs\n"));
    }

private:
    static QByteArray textOf(QRandomGenerator &random)
    {
        QByteArray text;
        for (int line = random.bounded(12); line > 0; --line)
            text += QByteArray("abc").mid(random.bounded(3), 1) + '\n';
        return random.bounded(2) == 0 ? text : text + 'z';
    }
};

QTEST_GUILESS_MAIN(LinediffTest)
#include "linediff_test.moc"
