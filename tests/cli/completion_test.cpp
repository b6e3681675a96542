// SPDX-License-Identifier: Apache-2.0
#include "app/cli/completion.h"
#include "tests/planning/sample.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::cli;
using namespace pilothouse::sample;

namespace {

std::shared_ptr<const model::Environment> ofShop(const Reading &)
{
    return std::make_shared<const model::Environment>(shop().take());
}

std::shared_ptr<const model::Environment> ofBrokenManifest(const Reading &)
{
    return nullptr;
}

/// What may stand at the end of a line; a blank at its end begins a new word.
QStringList proposed(const QString &line, const EnvironmentOf &environmentOf = ofShop)
{
    QStringList words;
    for (const auto &proposal : proposals(grammar(), line.split(u' '), environmentOf))
        words.push_back(proposal.word);
    return words;
}

} // namespace

class CompletionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyLineProposesTheCommands()
    {
        const auto words = proposed({});
        for (const auto &command : {u"apply"_s, u"deptree"_s, u"dump"_s, u"logs"_s, u"status"_s})
            QVERIFY2(words.contains(command), qPrintable(command));
        QVERIFY(!words.contains(u"complete"_s));
        QVERIFY(!words.contains(u"web"_s));
    }

    void aBegunCommandIsFinished() { QCOMPARE(proposed(u"sta"_s), (QStringList{u"start"_s, u"status"_s})); }

    void thingsAreContainersAndServices()
    {
        QCOMPARE(proposed(u"start we"_s), (QStringList{u"web"_s, u"web-1"_s, u"web-2"_s}));
        QCOMPARE(proposed(u"-f fleet.yaml logs st"_s), (QStringList{u"store"_s, u"store-a"_s, u"store-b"_s}));
    }

    void aServiceIsProposedForStoppingOnlyWhereItMayBeNamed()
    {
        QCOMPARE(proposed(u"stop we"_s), (QStringList{u"web-1"_s, u"web-2"_s}));
        QCOMPARE(proposed(u"stop -s we"_s), (QStringList{u"web"_s, u"web-1"_s, u"web-2"_s}));
    }

    void whatIsNamedAlreadyIsNotProposedAgain()
    {
        QCOMPARE(proposed(u"start web-1 we"_s), (QStringList{u"web"_s, u"web-2"_s}));
    }

    void optionsAreThoseOfTheCommandAndOfAll()
    {
        const auto words = proposed(u"restart --s"_s);
        QVERIFY2(words.contains(u"--step-delay"_s) && words.contains(u"--stop-start-delay"_s),
                 qPrintable(words.join(u' ')));
        QVERIFY(!words.contains(u"--show-hosts"_s));
        QVERIFY(proposed(u"restart --f"_s).contains(u"--file"_s));
        QVERIFY(!proposed(u"restart --file x --f"_s).contains(u"--file"_s));
    }

    void valuesBelongToTheirOption()
    {
        QCOMPARE(proposed(u"status --format "_s), (QStringList{u"json"_s, u"text"_s}));
        QCOMPARE(proposed(u"status --format=j"_s), QStringList{u"--format=json"_s});
        QCOMPARE(proposed(u"start -S "_s), (QStringList{u"east"_s, u"west"_s}));
        QCOMPARE(proposed(u"start --container-filter lo"_s), QStringList{u"lone"_s});
        QCOMPARE(proposed(u"status -f "_s), QStringList());
    }

    void theFileIsTheOneNamedAnywhereBefore()
    {
        QString file;
        const auto remember = [&](const Reading &reading) {
            file = reading.file;
            return ofShop(reading);
        };
        for (const auto &line : {u"-f a.yaml start "_s, u"start --file=a.yaml "_s, u"start -fa.yaml "_s}) {
            file.clear();
            QVERIFY(!proposed(line, remember).isEmpty());
            QCOMPARE(file, u"a.yaml"_s);
        }
    }

    void behindLogsTheLetterFMeansToFollow() { QVERIFY(proposed(u"logs -f we"_s).contains(u"web-1"_s)); }

    void aBrokenManifestHasNoNames()
    {
        QCOMPARE(proposed(u"start "_s, ofBrokenManifest), QStringList());
        QVERIFY(!proposed(u"start --w"_s, ofBrokenManifest).isEmpty());
    }

    void anEditIsCompletedWordByWord()
    {
        QCOMPARE(proposed(u"edit re"_s), (QStringList{u"remove"_s, u"rename"_s}));
        QCOMPARE(proposed(u"edit rename s"_s), (QStringList{u"service"_s, u"ship"_s}));
        QCOMPARE(proposed(u"edit rename ship "_s), (QStringList{u"east"_s, u"west"_s}));
        QCOMPARE(proposed(u"edit move web-1 "_s), (QStringList{u"east"_s, u"west"_s}));
        QCOMPARE(proposed(u"edit --dry-run move we"_s), (QStringList{u"web-1"_s, u"web-2"_s}));
        QCOMPARE(proposed(u"edit set "_s), QStringList());
    }

    void commandsWithoutThingsProposeNone()
    {
        QCOMPARE(proposed(u"ships "_s), QStringList());
        QCOMPARE(proposed(u"validate we"_s), QStringList());
    }

    void aMisspeltCommandOrOptionIsTold()
    {
        const auto told = [](const QString &line) {
            return misspeltWord(grammar(), line.split(u' ')).value_or(QString());
        };
        QCOMPARE(told(u"-f x.yaml strat web"_s), u"there is no command strat; did you mean start?"_s);
        QCOMPARE(told(u"restart --step-dely 3"_s),
                 u"there is no option --step-dely for restart; did you mean --step-delay?"_s);
        QCOMPARE(told(u"start web --yes"_s), QString());
    }
};

QTEST_GUILESS_MAIN(CompletionTest)
#include "completion_test.moc"
