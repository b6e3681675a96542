// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::cli;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::variant<Arguments, Answer> parse(const QString &line)
{
    return parseArguments(u"pilotctl "_s.append(line).split(u' ', Qt::SkipEmptyParts));
}

Arguments arguments(const QString &line)
{
    const auto parsed = parse(line);
    if (const auto *answer = std::get_if<Answer>(&parsed))
        qFatal("%s", qPrintable(answer->text));
    return std::get<Arguments>(parsed);
}

Answer answer(const QString &line)
{
    const auto parsed = parse(line);
    return std::holds_alternative<Answer>(parsed) ? std::get<Answer>(parsed) : Answer{-1, {}};
}

} // namespace

class ArgumentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void globalOptionsStandBeforeOrAfterTheCommand()
    {
        for (const auto &line :
             {u"--yes -f fleet.yaml --format json start web"_s, u"start web -f fleet.yaml --yes --json"_s}) {
            const auto a = arguments(line);
            QCOMPARE(a.command, Command::Start);
            QCOMPARE(a.file, u"fleet.yaml"_s);
            QCOMPARE(a.format, Format::Json);
            QCOMPARE(a.confirmation, Confirmation::Given);
            QCOMPARE(a.intent.selection.things, QStringList{u"web"_s});
        }
    }

    void theManifestIsMaestroYamlUnlessNamed()
    {
        QCOMPARE(arguments(u"status"_s).file, u"maestro.yaml"_s);
        QCOMPARE(arguments(u"-f - status"_s).file, u"-"_s);
    }

    void withoutThingsDependenciesAreAddedUnlessIgnored()
    {
        QCOMPARE(arguments(u"start"_s).intent.selection.expansion, planning::Expansion::WithDependencies);
        QCOMPARE(arguments(u"start web"_s).intent.selection.expansion, planning::Expansion::AsGiven);
        QCOMPARE(arguments(u"start -d web"_s).intent.selection.expansion, planning::Expansion::WithDependencies);
        QCOMPARE(arguments(u"start -i"_s).intent.selection.expansion, planning::Expansion::AsGiven);
        QCOMPARE(arguments(u"start -i"_s).intent.ordering, planning::Ordering::Ignored);
    }

    void maestrosLettersMeanWhatTheyMeant()
    {
        const auto a = arguments(
            u"restart -d -c 3 -C web-* -S prod* -s -r --only-if-changed --step-delay 5 --stop-start-delay 2 web"_s);
        QCOMPARE(a.concurrency, 3);
        QCOMPARE(a.intent.verb, planning::Verb::Restart);
        QCOMPARE(a.intent.selection.containerFilter, u"web-*"_s);
        QCOMPARE(a.intent.selection.shipFilter, u"prod*"_s);
        QVERIFY(a.intent.selection.expandServices);
        QCOMPARE(a.intent.refresh, planning::ImageRefresh::Always);
        QVERIFY(a.intent.onlyIfChanged);
        QCOMPARE(a.intent.stepDelay, 5s);
        QCOMPARE(a.intent.stopStartDelay, 2s);
    }

    void allImpliesExpandServices()
    {
        QVERIFY(arguments(u"stop -a"_s).intent.selection.expandServices);
        QVERIFY(arguments(u"stop -a"_s).intent.selection.all);
    }

    void stopKillAndRestartWithoutThingNeedAll_data()
    {
        QTest::addColumn<QString>("verb");
        for (const auto *verb : {"stop", "kill", "restart"})
            QTest::newRow(verb) << QString::fromLatin1(verb);
    }
    void stopKillAndRestartWithoutThingNeedAll()
    {
        QFETCH(QString, verb);
        const auto a = answer(verb);
        QCOMPARE(a.exitCode, exitUsage);
        QVERIFY2(a.text.contains(u"--all"_s), qPrintable(a.text));
    }

    void logsFollowsWithEitherLetter()
    {
        for (const auto &line : {u"logs -f web-1"_s, u"logs -F web-1"_s, u"logs --follow web-1"_s})
            QCOMPARE(arguments(line).following, Following::Yes);
        const auto a = arguments(u"-f fleet.yaml logs -n 20 web-1"_s);
        QCOMPARE(a.following, Following::No);
        QCOMPARE(a.lines, 20);
        QCOMPARE(a.file, u"fleet.yaml"_s);
    }

    void logsWithoutThingIsWrongUsage() { QCOMPARE(answer(u"logs"_s).exitCode, exitUsage); }

    void reuseAndRefreshExcludeEachOther() { QCOMPARE(answer(u"start -r --reuse"_s).exitCode, exitUsage); }

    void dependenciesMayBeAddedAndTheirOrderIgnored()
    {
        const auto intent = arguments(u"start -d -i web"_s).intent;
        QCOMPARE(intent.selection.expansion, planning::Expansion::WithDependencies);
        QCOMPARE(intent.ordering, planning::Ordering::Ignored);
    }

    void aConcurrencyOutOfRangeIsSaidInWholeNumbers()
    {
        QVERIFY2(answer(u"start -c -1"_s).text.contains(u"10000"_s), qPrintable(answer(u"start -c -1"_s).text));
        QVERIFY(!answer(u"start -c -1"_s).text.contains(u".0"_s));
    }

    void anUnknownCommandOrOptionIsWrongUsage()
    {
        QCOMPARE(answer(u"strat"_s).exitCode, exitUsage);
        QCOMPARE(answer(u"status --nope"_s).exitCode, exitUsage);
        QCOMPARE(answer(QString()).exitCode, exitUsage);
        QCOMPARE(answer(u"status --format yaml"_s).exitCode, exitUsage);
    }

    void helpIsNoMistake()
    {
        const auto a = answer(u"--help"_s);
        QCOMPARE(a.exitCode, exitDone);
        for (const auto &command : {u"validate"_s, u"plan"_s, u"apply"_s, u"deptree"_s})
            QVERIFY2(a.text.contains(command), qPrintable(a.text));
    }

    void aThingMayBeCalledLikeACommand()
    {
        const auto a = arguments(u"start logs status"_s);
        QCOMPARE(a.command, Command::Start);
        QCOMPARE(a.intent.selection.things, (QStringList{u"logs"_s, u"status"_s}));
    }

    void hostsAndFullAreSaidApart()
    {
        QCOMPARE(arguments(u"status -H"_s).detail, Detail::Brief);
        QCOMPARE(arguments(u"status -H"_s).hosts, Hosts::Addresses);
        QCOMPARE(arguments(u"status -F"_s).detail, Detail::Full);
        QCOMPARE(arguments(u"dump -c"_s).detail, Detail::Full);
    }

    void completeTakesWhateverIsOnTheLine()
    {
        QCOMPARE(arguments(u"complete -- -f a.yaml stop --a"_s).words,
                 (QStringList{u"-f"_s, u"a.yaml"_s, u"stop"_s, u"--a"_s}));
        QCOMPARE(arguments(u"-f a.yaml complete start"_s).words, (QStringList{u"-f"_s, u"a.yaml"_s, u"start"_s}));
    }

    void aLoginIsForOneRegistry()
    {
        QCOMPARE(answer(u"login"_s).exitCode, exitUsage);
        QCOMPARE(answer(u"login a.example b.example"_s).exitCode, exitUsage);
        const auto a = arguments(u"login a.example:5000 -u me --password-stdin"_s);
        QCOMPARE(a.words, QStringList{u"a.example:5000"_s});
        QCOMPARE(a.username, u"me"_s);
        QCOMPARE(a.password, Password::FromStandardInput);
        QCOMPARE(a.clearText, ClearText::Ask);
    }

    void credentialsAreListedOrForgotten()
    {
        QCOMPARE(arguments(u"credentials"_s).words, QStringList());
        QCOMPARE(arguments(u"credentials forget registry me@a.example"_s).words.size(), 3);
        QCOMPARE(answer(u"credentials forget"_s).exitCode, exitUsage);
        QCOMPARE(answer(u"credentials remember me"_s).exitCode, exitUsage);
    }

    void aMistakeIsToldInOurName()
    {
        for (const auto &line : {u"stop"_s, u"logs"_s, u"strat"_s, u"status --nope"_s, u"status --format yaml"_s})
            QVERIFY2(answer(line).text.startsWith(u"pilotctl: "_s), qPrintable(answer(line).text));
    }

    void aThingNamedTwiceCountsOnce() { QCOMPARE(arguments(u"start web web"_s).intent.selection.things.size(), 1); }
};

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "arguments_test.moc"
