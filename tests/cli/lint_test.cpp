// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::cli;
using namespace Qt::StringLiterals;

namespace {

const QByteArray shop =
    "__maestro: {schema: 2}\nname: shop\nships: {one: {ip: 10.0.0.1}}\nservices:\n  db:\n    image: postgres:15\n"
    "    env: {LEVEL: info}   # for all\n    instances:\n      db-1:\n        ship: one\n        ports: {sql: 5432}\n"
    "        env: {LEVEL: info, MODE: fast}   # own\n"
    "  web: {image: nginx, requires: [db], instances: {web-1: {ship: one, ports: {http: 80}}}}\n";

} // namespace

/// `pilotctl lint` and `pilotctl impact`, the built program.
class LintTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;

    struct Outcome {
        int exitCode;
        QByteArray out;
        QByteArray error;
    };

    Outcome run(const QStringList &words)
    {
        QProcess process;
        process.setWorkingDirectory(m_home->path());
        process.start(QStringLiteral(PILOTHOUSE_BIN_DIR "/pilotctl"), QStringList{u"-f"_s, u"shop.yaml"_s} + words);
        process.waitForFinished(30'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_home->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
    }

    [[nodiscard]] QByteArray text() const
    {
        QFile file(m_home->filePath(u"shop.yaml"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        write(u"shop.yaml"_s, shop);
    }

    void eachFindingIsALineWithItsRule()
    {
        const auto outcome = run({u"lint"_s});
        QCOMPARE(outcome.exitCode, exitDone);
        QCOMPARE(outcome.error,
                 "shop.yaml:9:7: warning: instance db-1: service web requires db, and starts as soon as this container "
                 "does: it has no running check; add one below lifecycle: running [unchecked-dependency]\n"
                 "shop.yaml:12:15: warning: instance db-1: variable LEVEL repeats the value that service db gives it "
                 "in line 7; leave it out here [shadowed-variable]\n"
                 "shop.yaml:13:16: warning: service web: the image nginx is whatever nginx:latest names when it is "
                 "pulled; write the version that is meant, or a digest [unpinned-image]\n");
        QCOMPARE(outcome.out,
                 "shop.yaml: 0 errors, 3 warnings, 0 hints; --fix mends 1; --fix --rule ID has a proposal for 1\n");
        QCOMPARE(text(), shop);
    }

    void anErrorIsAnInvalidManifest()
    {
        QCOMPARE(run({u"lint"_s, u"--rule"_s, u"unpinned-image=error"_s}).exitCode, exitInvalidManifest);
        write(u".pilothouse-lint.yaml"_s, "rules: {unpinned-image: error}\n");
        QCOMPARE(run({u"lint"_s}).exitCode, exitInvalidManifest);
        QCOMPARE(run({u"lint"_s, u"--rule"_s, u"unpinned-image=off"_s}).exitCode, exitDone);
        QCOMPARE(run({u"lint"_s, u"--rule"_s, u"unpinned=off"_s}).exitCode, exitUsage);
    }

    void fixMakesProposalsOfChosenRulesAlone()
    {
        const auto sure = run({u"lint"_s, u"--fix"_s, u"--dry-run"_s});
        QVERIFY2(sure.out.contains("--fix --rule ID has a proposal for 1"), sure.out.constData());
        QVERIFY(!sure.out.contains("type: tcp"));
        const auto chosen = run({u"lint"_s, u"--fix"_s, u"--rule"_s, u"unchecked-dependency"_s});
        QVERIFY2(chosen.out.contains("+            - {type: tcp, port: sql}"), chosen.out.constData());
        QVERIFY(text().contains("- {type: tcp, port: sql}"));
        QCOMPARE(run({u"lint"_s, u"--rule"_s, u"unchecked-dependency"_s}).exitCode, exitUsage);
    }

    void whatIsSureIsFixedAndNothingElse()
    {
        const auto shown = run({u"lint"_s, u"--fix"_s, u"--dry-run"_s});
        QVERIFY(shown.out.contains("-        env: {LEVEL: info, MODE: fast}   # own\n"
                                   "+        env: {MODE: fast}   # own\n"));
        QCOMPARE(text(), shop);
        QCOMPARE(run({u"lint"_s, u"--fix"_s}).exitCode, exitDone);
        QCOMPARE(text(), QByteArray(shop).replace("{LEVEL: info, MODE", "{MODE"));
        QVERIFY(!run({u"lint"_s, u"--fix"_s}).out.contains("@@"));
    }

    void aRuleIsExplained()
    {
        QVERIFY(run({u"lint"_s, u"--explain"_s, u"port-order"_s}).out.startsWith("# port-order\n"));
        const auto unknown = run({u"lint"_s, u"--explain"_s, u"port-ordre"_s});
        QCOMPARE(unknown.exitCode, exitUsage);
        QVERIFY2(unknown.error.contains("did you mean \"port-order\"?"), unknown.error);
    }

    void programsGetFindings()
    {
        const auto json = QJsonDocument::fromJson(run({u"--json"_s, u"lint"_s}).out).object();
        QCOMPARE(json[u"warnings"_s].toInt(), 3);
        QCOMPARE(json[u"diagnostics"_s][1][u"rule"_s].toString(), u"shadowed-variable"_s);
        QCOMPARE(json[u"diagnostics"_s][1][u"about"_s][u"name"_s].toString(), u"db-1"_s);
        QVERIFY(json[u"diagnostics"_s][1][u"fix"_s][u"sure"_s].toBool());
    }

    void impactTellsWhoNotices()
    {
        const auto outcome = run({u"impact"_s, u"db"_s, u"--offline"_s});
        QCOMPARE(outcome.exitCode, exitDone);
        QCOMPARE(outcome.out,
                 "stop service db: db-1\n"
                 "By the manifest alone: no ship was seen, so all that is written there is taken for running.\n"
                 "Service db keeps no healthy instance\n"
                 "Lose a hard dependency: 1 instance of 1 service on 1 ship\n"
                 "  web-1 on one requires db\n"
                 "Ports that go dark:\n"
                 "  one:5432 (sql of db-1)\n");
    }

    void impactIsToldToProgramsToo()
    {
        const auto words = QStringList{u"impact"_s, u"one"_s, u"--action"_s, u"remove"_s, u"--offline"_s};
        const auto json = QJsonDocument::fromJson(run(words + QStringList{u"--format"_s, u"json"_s}).out).object();
        QCOMPARE(json[u"basis"_s].toString(), u"manifest"_s);
        QCOMPARE(json[u"action"_s].toString(), u"remove"_s);
        QCOMPARE(json[u"instances"_s].toArray().size(), 2);
        QCOMPARE(json[u"ports"_s].toArray().size(), 2);
    }

    void anUnknownThingIsWrongUsage()
    {
        const auto outcome = run({u"impact"_s, u"web-2"_s, u"--action"_s, u"stop"_s});
        QCOMPARE(outcome.exitCode, exitUsage);
        QVERIFY2(outcome.error.contains("did you mean web-1?"), outcome.error);
        QCOMPARE(run({u"impact"_s, u"web-1"_s, u"--action"_s, u"hit"_s}).exitCode, exitUsage);
        QCOMPARE(run({u"impact"_s}).exitCode, exitUsage);
    }
};

QTEST_GUILESS_MAIN(LintTest)
#include "lint_test.moc"
