// SPDX-License-Identifier: Apache-2.0
#include "core/audit/audit.h"
#include "tests/support/fakeoperationrunner.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace pilothouse;
using namespace pilothouse::audit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using pilothouse::testing::bare;
using pilothouse::testing::FakeOperationRunner;
using Level = model::Auditor::Level;
using Outcome = Record::Outcome;

namespace {

/// A web service that answers every request with the same bytes, or not at all.
class Service : public QObject
{
public:
    explicit Service(QByteArray answer)
        : m_answer(std::move(answer))
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            auto *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                requests += socket->readAll();
                if (!m_answer.isEmpty())
                    socket->write(m_answer);
            });
        });
    }
    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1/hook"_s.arg(m_server.serverPort()); }

    QByteArray requests;

private:
    QTcpServer m_server;
    QByteArray m_answer;
};

const QByteArray fine = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
const QByteArray forbidden = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";

} // namespace

/// A run of two containers, i0 then i1, and those who are told of it.
class AuditTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;
    std::unique_ptr<FakeOperationRunner> m_runner;
    std::unique_ptr<execution::Run> m_run;

    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    [[nodiscard]] QString read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    /// The lines of a log without their times.
    [[nodiscard]] QStringList lines(const QString &name) const
    {
        QStringList all;
        for (const QString &line : read(name).split(u'\n', Qt::SkipEmptyParts))
            all += line.mid(24);
        return all;
    }
    [[nodiscard]] QString script(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + text) < 0
            || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            qFatal("no script");
        return path(name);
    }
    /// A run and its audit. `secret` is the value of a variable DB_PASSWORD; i1 fails with `error` if there is one.
    std::unique_ptr<Audit> prepare(std::vector<model::Auditor> auditors, Programs programs = Programs::Trusted,
                                   const QString &secret = {}, const QString &error = {})
    {
        auto environment = std::make_shared<model::Environment>();
        environment->name = u"shop"_s;
        environment->file = path(u"maestro.yaml"_s);
        environment->auditors = std::move(auditors);
        model::Service service;
        service.id = {u"s"_s};
        service.variables = {{{u"DB_PASSWORD"_s, secret}, {}, {}}};
        environment->services.add(service);
        m_run.reset();
        m_runner = std::make_unique<FakeOperationRunner>(
            [error](const planning::Step &step) -> std::optional<base::Result<execution::OperationResult>> {
                if (step.id.value == 1 && !error.isEmpty())
                    return base::failure(base::ErrorCode::Conflict, error);
                return execution::OperationResult{};
            });
        m_run = std::make_unique<execution::Run>(bare({{}, {0}}), *m_runner, execution::ExecutionLimits{});
        return std::make_unique<Audit>(environment, planning::Verb::Start, *m_run, programs);
    }
    /// Runs, and waits for the auditors.
    void sail(Audit &audit)
    {
        m_run->start();
        QTRY_VERIFY_WITH_TIMEOUT(audit.isFinished(), 20'000);
        QVERIFY(m_run->state().outcome);
    }

private Q_SLOTS:
    void initTestCase() { qputenv("LOGNAME", "ann"); }

    void aLogHoldsThePlayAndEachContainer()
    {
        const auto audit = prepare({{model::LogAuditor{u"all.log"_s}, Level::Debug}, {model::LogAuditor{u"a.log"_s}}});
        sail(*audit);
        QCOMPARE(lines(u"all.log"_s),
                 (QStringList{u"INFO: ann is starting i0, i1."_s, u"DEBUG: ann is starting i0."_s,
                              u"DEBUG: Start of i0 succeeded."_s, u"DEBUG: ann is starting i1."_s,
                              u"DEBUG: Start of i1 succeeded."_s, u"INFO: Start of i0, i1 succeeded."_s}));
        QCOMPARE(lines(u"a.log"_s),
                 (QStringList{u"INFO: ann is starting i0, i1."_s, u"INFO: Start of i0, i1 succeeded."_s}));
        QCOMPARE(audit->records().size(), 8u);
        QCOMPARE(audit->records()[0].outcome, Outcome::Told);
        QCOMPARE(audit->records()[0].text, u"ann is starting i0, i1."_s);
        QVERIFY(audit->warnings().isEmpty());
    }

    void aNewLogIsForItsOwnersEyesAndAnOldOneGrows()
    {
        for (int i = 0; i < 2; ++i)
            sail(*prepare({{model::LogAuditor{u"private.log"_s}}}));
        QCOMPARE(lines(u"private.log"_s).size(), 4);
        QCOMPARE(QFileInfo(path(u"private.log"_s)).permissions() & QFile::Permissions(0x0077), QFile::Permissions());
    }

    void aFailureIsToldWithItsReasonButWithoutSecrets()
    {
        const auto audit = prepare({{model::LogAuditor{u"failed.log"_s}}}, Programs::Trusted, u"hunter2"_s,
                                   u"hunter2 is no password"_s);
        sail(*audit);
        QCOMPARE(lines(u"failed.log"_s).mid(1),
                 (QStringList{u"ERROR: Failed to start i1! (message: •••••• is no password)"_s,
                              u"ERROR: Failed to start i0, i1! (message: •••••• is no password)"_s}));
        QVERIFY(!audit->records().back().text.contains(u"hunter2"_s));
    }

    void aPipeThatNobodyReadsHoldsNothingUp()
    {
        QCOMPARE(::mkfifo(path(u"pipe"_s).toLocal8Bit().constData(), 0600), 0);
        const auto audit = prepare({{model::LogAuditor{u"pipe"_s}}});
        sail(*audit);
        QCOMPARE(audit->warnings().size(), 1);
        QCOMPARE(*m_run->state().outcome, execution::RunFinished::Outcome::Succeeded);
    }

    void aWebhookIsCalledWithItsPayload()
    {
        Service service(fine);
        model::HttpAuditor http{service.url()};
        http.payload = QJsonObject{{u"text"_s, u"{who} {action} {what}"_s}};
        const auto audit = prepare({{http}});
        sail(*audit);
        QVERIFY2(service.requests.startsWith("POST /hook HTTP/1.1\r\n"), service.requests.constData());
        QVERIFY(service.requests.endsWith(R"({"text":"ann start i0, i1"})"));
        QCOMPARE(audit->records()[0].outcome, Outcome::Told);
        QCOMPARE(audit->records()[0].auditor, u"http 127.0.0.1"_s);
    }

    void aServiceThatNeverAnswersHoldsNothingUpAndIsMentionedOnce()
    {
        Service silent({});
        model::HttpAuditor http{silent.url()};
        http.timeout = 1s;
        const auto audit = prepare({{http, Level::Debug}});
        QSignalSpy ended(m_run.get(), &execution::Run::finished);
        m_run->start();
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(!audit->isFinished()); // the run did not wait
        QTRY_VERIFY_WITH_TIMEOUT(audit->isFinished(), 20'000);
        QCOMPARE(audit->warnings(), (QStringList{u"the auditor http 127.0.0.1 was not told: no answer within 1 s"_s}));
        QCOMPARE(audit->records()[2].problem, u"no answer within 1 s"_s);
    }

    void whoeverEndsWaitsNoLongerThanHeSays()
    {
        Service silent({});
        model::HttpAuditor http{silent.url()};
        http.timeout = 600s;
        const auto audit = prepare({{http}});
        audit->finishWithin(10ms);
        sail(*audit);
        QCOMPARE(audit->records()[0].outcome, Outcome::Failed);
    }

    void ignoredErrorsAreNotMentioned()
    {
        model::HttpAuditor nobody{u"http://127.0.0.1:1/"_s};
        const auto audit = prepare({{nobody, Level::Info, true}});
        sail(*audit);
        QVERIFY(audit->warnings().isEmpty());
        QCOMPARE(audit->records()[0].outcome, Outcome::Failed);
        QCOMPARE(audit->records()[0].problem, u"connection refused"_s);
    }

    void aRefusalIsTellingButNeverTheTokenOrTheAddress()
    {
        Service service(forbidden);
        const model::SlackAuditor slack{u"#ops"_s, base::Secret(u"xoxb-s3cr3t"_s), {}, {}, service.url() + u"/T0K3N"_s};
        const auto audit = prepare({{slack}});
        sail(*audit);
        QCOMPARE(audit->warnings(), (QStringList{u"the auditor slack #ops was not told: it answered 403 Forbidden"_s}));
        QVERIFY(service.requests.contains("xoxb-s3cr3t"));
    }

    void slacksOwnNoIsANo()
    {
        Service service("HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n"
                        R"({"ok":false,"error":"channel_not_found"})");
        const auto audit = prepare({{model::SlackAuditor{u"#o"_s, {}, {}, {}, service.url()}}});
        sail(*audit);
        QCOMPARE(audit->records()[0].problem, u"it answered: channel_not_found"_s);
    }

    void aTokenDoesNotFollowARedirection()
    {
        Service other(fine);
        Service service("HTTP/1.1 307 Temporary Redirect\r\nLocation: " + other.url().toLatin1()
                        + "\r\nContent-Length: 0\r\n\r\n");
        const auto audit = prepare({{model::SlackAuditor{u"#o"_s, base::Secret(u"t0k3n"_s), {}, {}, service.url()}}});
        sail(*audit);
        QCOMPARE(audit->records()[0].outcome, Outcome::Failed);
        QVERIFY(other.requests.isEmpty());
    }

    void aScriptIsRunWithArgumentsAndInput()
    {
        const QString file = script(u"told.sh"_s, "{ echo \"$#: $*\"; cat; } > \"$0.out\"\n");
        const auto audit = prepare({{model::ExecAuditor{file, u"{action} $(id) {what}"_s, {}}}});
        sail(*audit);
        QCOMPARE(read(u"told.sh.out"_s),
                 u"8: start $(id) [i0 (on s0), i1 (on s0)]\n"
                 R"({"i0":{"service":"","ship":""},"i1":{"service":"","ship":""}})"_s);
        QCOMPARE(audit->records().size(), 1u);
    }

    void aScriptNobodyTrustsIsNotRun()
    {
        const QString file = script(u"evil.sh"_s, "touch \"$0.out\"\n");
        const auto audit = prepare({{model::ExecAuditor{file, u"x"_s, {}}}}, Programs::Refused);
        sail(*audit);
        QCOMPARE(audit->records()[0].outcome, Outcome::Withheld);
        QVERIFY(!QFileInfo::exists(file + u".out"_s));
        QCOMPARE(audit->warnings().size(), 1);
    }

    void aScriptThatFailsSaysWhyWithoutSecrets()
    {
        const QString file = script(u"fails.sh"_s, "echo first >&2; echo no hunter2 >&2; exit 3\n");
        const auto audit = prepare({{model::ExecAuditor{file, u"x"_s, {}}}}, Programs::Trusted, u"hunter2"_s);
        sail(*audit);
        QCOMPARE(audit->records()[0].problem, u"it ended with status 3: no ••••••"_s);
    }

    void aScriptThatHangsIsKilledWithItsChildren()
    {
        const QString file = script(u"hangs.sh"_s, "sleep 600 & echo $! > \"$0.pid\"; wait\n");
        const auto audit = prepare({{model::ExecAuditor{file, u"x"_s, 1s}}});
        sail(*audit);
        QCOMPARE(audit->records()[0].problem, u"it had not ended after 1 s and was killed"_s);
        const int child = read(u"hangs.sh.pid"_s).toInt();
        QVERIFY(child > 0);
        const auto isGone = [child] {
            QFile status(u"/proc/%1/stat"_s.arg(child));
            return !status.open(QIODevice::ReadOnly) || status.readAll().contains(") Z ");
        };
        QTRY_VERIFY(isGone());
    }

    void aScriptThatIsMissingIsAProblemOfItsOwn()
    {
        const auto audit = prepare({{model::ExecAuditor{u"./no-such.sh"_s, u"x"_s, {}}}});
        sail(*audit);
        QVERIFY2(audit->records()[0].problem.startsWith(u"it cannot be started"_s),
                 qPrintable(audit->records()[0].problem));
    }

    void mailGoesToSendmail()
    {
        const QString file = script(u"sendmail"_s, "{ echo \"$*\"; cat; } >> \"$0.out\"\n");
        const auto audit =
            prepare({{model::MailAuditor{{u"ops@x.example"_s, u"me@x.example"_s}, u"bot@x.example"_s, {}, file}}});
        sail(*audit);
        const QString mails = read(u"sendmail.out"_s);
        QVERIFY2(mails.startsWith(u"-t -i\nTo: ops@x.example, me@x.example\nFrom: bot@x.example\n"
                                  "Subject: [shop] ann is starting i0, i1.\n"_s),
                 qPrintable(mails));
        QVERIFY(mails.contains(u"Subject: [shop] Start of i0, i1 succeeded."_s));
        QVERIFY(mails.contains(u"  i1 on s0\n"_s));
    }

    void whatAShipThatCannotBeReachedHoldsUpIsToldOfEachContainer()
    {
        auto environment = std::make_shared<model::Environment>();
        environment->auditors = {{model::LogAuditor{path(u"reach.log"_s)}}};
        auto plan = bare({{}});
        plan.actions.push_back(plan.actions[0]);
        plan.actions[1].instance = {u"i1"_s};
        FakeOperationRunner runner([](const planning::Step &) {
            return std::optional<base::Result<execution::OperationResult>>(
                base::failure(base::ErrorCode::Unreachable, u"gone"_s));
        });
        execution::Run run(plan, runner, {});
        Audit audit(environment, planning::Verb::Stop, run, Programs::Trusted);
        run.start();
        QTRY_VERIFY(audit.isFinished());
        QCOMPARE(
            lines(u"reach.log"_s).mid(1),
            (QStringList{u"ERROR: Failed to stop i0! (message: gone)"_s, u"ERROR: Failed to stop i1! (message: gone)"_s,
                         u"ERROR: Failed to stop i0, i1! (message: gone)"_s}));
    }

    void aStoppedRunIsToldAsAFailure()
    {
        const auto audit = prepare({{model::LogAuditor{u"stopped.log"_s}}});
        m_run->pause();
        m_run->start();
        m_run->stop();
        QTRY_VERIFY(audit->isFinished());
        QCOMPARE(lines(u"stopped.log"_s).last(),
                 u"ERROR: Failed to start i0, i1! (message: stopped before it was done)"_s);
    }

    void withoutAuditorsTheAuditEndsWithTheRun()
    {
        const auto audit = prepare({});
        QSignalSpy finished(audit.get(), &Audit::finished);
        sail(*audit);
        QCOMPARE(finished.size(), 1);
        QVERIFY(audit->records().empty());
    }
};

QTEST_GUILESS_MAIN(AuditTest)
#include "audit_test.moc"
