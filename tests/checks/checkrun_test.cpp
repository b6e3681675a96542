// SPDX-License-Identifier: Apache-2.0
//
// Each kind of check against the real thing: sockets, programs, and a simulated engine for the container.
#include "core/checks/checkrun.h"
#include "core/rehearsal/rehearsal.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace pilothouse;
using namespace pilothouse::model;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const ShipId east{u"east"_s};
const InstanceId web{u"web-1"_s};
constexpr checks::Pace quick{20ms, 500ms, 20ms, 10ms};

/// A web server that gives one prepared answer after the other, the last one for ever.
class Web : public QObject
{
public:
    explicit Web(QByteArrayList answers)
        : m_answers(std::move(answers))
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            auto *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
        });
    }
    int port() const { return m_server.serverPort(); }
    QByteArrayList requests;

    static QByteArray says(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
    {
        return "HTTP/1.1 " + status + "\r\nConnection: close\r\n" + headers
            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

private:
    void answer(QTcpSocket *socket)
    {
        const QByteArray request = socket->property("request").toByteArray() + socket->readAll();
        socket->setProperty("request", request);
        if (!request.contains("\r\n\r\n"))
            return;
        requests += request;
        socket->write(m_answers.size() > 1 ? m_answers.takeFirst() : m_answers.value(0));
        socket->disconnectFromHost();
    }

    QTcpServer m_server;
    QByteArrayList m_answers;
};

} // namespace

class CheckRunTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<rehearsal::Rehearsal> m_rehearsal;
    std::unique_ptr<engine::Engine> m_engine;
    std::vector<VariableSetting> m_variables;
    QStringList m_progress;
    InstanceId m_instance;

    void put(const QStringList &command)
    {
        ContainerSpec spec;
        spec.image = u"shop/web:1"_s;
        spec.command = command;
        QVERIFY(m_rehearsal->putContainer(east, m_instance.value, spec));
    }
    base::Result<QString> run(decltype(Check::what) what, LifecycleState state = LifecycleState::Running)
    {
        checks::CheckRun run(*m_engine, {state, std::move(what), {}}, {m_instance, m_variables}, quick, nullptr);
        std::optional<base::Result<QString>> end;
        connect(&run, &checks::CheckRun::progressed, this, [&](double, const QString &text) { m_progress += text; });
        connect(&run, &checks::CheckRun::finished, this, [&](const base::Result<QString> &result) { end = result; });
        run.start();
        if (!QTest::qWaitFor([&] { return end.has_value(); }, 20'000))
            return base::failure(base::ErrorCode::Internal, u"the check never ended"_s);
        return *end;
    }
    bool isUp()
    {
        std::optional<bool> up;
        m_engine->containers().inspect(m_instance.value).then(this, [&](const base::Result<ObservedContainer> &seen) {
            up = seen && seen->isUp();
        });
        (void)QTest::qWaitFor([&] { return up.has_value(); }, 5'000);
        return up.value_or(true);
    }
    static QString messageOf(const base::Result<QString> &result)
    {
        return result ? u"passed"_s : result.error().message;
    }
    static HttpCheck get(const Web &server, const QString &path = u"/"_s)
    {
        return {.host = u"127.0.0.1"_s, .port = server.port(), .path = path, .maximumWait = 1s};
    }
    static ExecCheck shell(const QString &script, int attempts = 1)
    {
        return {{u"sh"_s, u"-c"_s, script}, attempts, ExecCheck::VariablesBy::Environment};
    }

private Q_SLOTS:
    void init()
    {
        m_rehearsal = std::make_unique<rehearsal::Rehearsal>();
        m_rehearsal->setSpeed(20);
        const UnixEndpoint endpoint{m_rehearsal->addShip(east, {{.reference = u"shop/web:1"_s}})};
        m_engine = std::make_unique<engine::Engine>(*transport::makeDialer(endpoint), engine::EngineOptions{});
        m_instance = web;
        m_variables.clear();
        m_progress.clear();
        put({u"sleep"_s, u"3600"_s});
    }

    void tcpPassesOnceSomebodyListens()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const int port = server.serverPort();
        QVERIFY(run(TcpCheck{u"p"_s, u"127.0.0.1"_s, port, 1}));
        server.close();
        QCOMPARE(messageOf(run(TcpCheck{u"p"_s, u"127.0.0.1"_s, port, 3})),
                 u"web-1: running check tcp 127.0.0.1:%1 did not pass in 3 attempts: connection refused"_s.arg(port));
        QVERIFY(m_progress.contains(u"attempt 2 of 3: connection refused"_s));
    }

    void httpNeedsExactly200()
    {
        Web server({Web::says("503 Busy", "no"), Web::says("201 Created", "no"), Web::says("200 OK", "yes")});
        QCOMPARE(run(get(server, u"/up?a=b"_s)).value_or(u"failed"_s), u"at attempt 3"_s);
        QVERIFY(server.requests[0].startsWith("GET /up?a=b HTTP/1.1"));
        Web never({Web::says("404 Not Found", "")});
        QVERIFY2(messageOf(run(get(never))).endsWith(": answered 404 Not Found"_L1),
                 qPrintable(messageOf(run(get(never)))));
    }

    void httpSearchesForAPatternWhateverTheStatus()
    {
        Web server({Web::says("500 Oops", "Maestro\nsays READY")});
        auto check = get(server);
        check.pattern = u"Maestro.*READY"_s;
        QVERIFY(run(check));
        check.pattern = u"Pilot"_s;
        QVERIFY(messageOf(run(check)).endsWith("answered 500 Oops, and nothing in it matches"_L1));
    }

    void httpFollowsRedirectsAndTellsAnotherHostNoCredentials()
    {
        Web other({Web::says("200 OK", "")});
        Web server(
            {Web::says("302 Found", "", "Location: /b\r\n"),
             Web::says("302 Found", "", "Location: http://127.0.0.1:" + QByteArray::number(other.port()) + "/c\r\n")});
        auto check = get(server);
        check.options.credentials = {u"me"_s, u"secret"_s};
        check.options.headers = {{u"X-Test"_s, u"1"_s}};
        QVERIFY(run(check));
        QCOMPARE(server.requests.size(), 2);
        QVERIFY(server.requests[1].contains("Authorization: Basic bWU6c2VjcmV0\r\n"));
        QVERIFY(other.requests.value(0).startsWith("GET /c "));
        QVERIFY(other.requests[0].contains("X-Test: 1") && !other.requests[0].contains("Authorization"));
    }

    void httpLeavesRedirectsAloneWhenToldTo()
    {
        Web server({Web::says("302 Found", "", "Location: /b\r\n")});
        auto check = get(server);
        check.options.redirects = HttpRequestOptions::Redirects::Leave;
        QVERIFY(messageOf(run(check)).endsWith("answered 302 Found"_L1));
    }

    void httpEndsInItsTimeThoughTheServerSaysNothing()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const HttpCheck check{.host = u"127.0.0.1"_s, .port = silent.serverPort(), .maximumWait = 1s};
        QVERIFY(messageOf(run(check)).endsWith("did not pass within 1 s (1 attempt): no answer"_L1));
    }

    void execGivesTheContainersVariables()
    {
        m_variables = {{u"MARK"_s, u"it's"_s}};
        QVERIFY(run(shell(u"test \"$MARK ${PATH:+path}\" = \"it's path\""_s)));
        m_variables.push_back({u"API_TOKEN"_s, u"hunter2"_s});
        QCOMPARE(
            messageOf(run(shell(u"echo no $API_TOKEN; exit 3"_s))),
            u"web-1: running check exec sh -c 'echo no $API_TOKEN; exit 3' did not pass in 1 attempt: ended with 3: no ••••••"_s);
    }

    void execTellsVariablesOnStandardInputIfAsked()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"in"_s);
        m_variables = {{u"MARK"_s, u"a\nb"_s}};
        auto check = shell(u"cat > %1; test -z \"$MARK\""_s.arg(path));
        check.variablesBy = ExecCheck::VariablesBy::Input;
        QVERIFY(run(check));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(file.readAll()).object()["MARK"_L1].toString(), u"a\nb"_s);
    }

    void execIsTriedAgain()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"count"_s);
        const QString script = u"echo x >> %1; test $(wc -l < %1) -ge 3"_s.arg(path);
        QCOMPARE(run(shell(script, 5)).value_or(u"failed"_s), u"at attempt 3"_s);
    }

    void aMissingProgramFailsAtOnce()
    {
        const auto result = run(ExecCheck{{u"/no/such/program"_s}, 180});
        QVERIFY(!result);
        QCOMPARE(result.error().code, base::ErrorCode::NotFound);
        QVERIFY(result.error().message.contains("could not be run: /no/such/program"_L1));
    }

    void givingUpKillsTheProgramAndAllItStarted()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"pid"_s);
        checks::CheckRun run(
            *m_engine,
            {LifecycleState::Running, shell(u"sleep 600 & echo $! > %1.new; mv %1.new %1; wait"_s.arg(path)), {}},
            {web, {}}, quick, nullptr);
        run.start();
        QFile file(path);
        QTRY_VERIFY(QFile::exists(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const int pid = file.readAll().trimmed().toInt();
        QVERIFY(pid > 0);
        run.giveUp();
        // Nobody may be there to bury it: a zombie is dead, too.
        QTRY_VERIFY([&] {
            QFile stat(u"/proc/%1/stat"_s.arg(pid));
            return !stat.open(QIODevice::ReadOnly) || stat.readAll().contains(") Z ");
        }());
    }

    void rexecNeedsZeroInTheContainer()
    {
        QVERIFY(run(RexecCheck{{u"true"_s}, 1}));
        QCOMPARE(
            messageOf(run(RexecCheck{{u"sh"_s, u"-c"_s, u"echo not yet; exit 4"_s}, 2})),
            u"web-1: running check rexec sh -c 'echo not yet; exit 4' did not pass in 2 attempts: ended with 4: not yet"_s);
    }

    void sleepCountsDown()
    {
        QVERIFY(run(SleepCheck{3s}));
        QCOMPARE(m_progress, QStringList({u"3 s left"_s, u"2 s left"_s, u"1 s left"_s}));
    }

    void aContainerThatDiesMeanwhileFailsTheCheckAtOnce()
    {
        m_instance = {u"web-2"_s};
        put({u"sh"_s, u"-c"_s, u"echo last words; sleep 4; exit 3"_s});
        const auto result = run(SleepCheck{10'000s});
        QCOMPARE(messageOf(result), u"web-2: running check sleep 10000 s broken off: the container exited (3)"_s);
        QVERIFY2(result.error().detail.contains("last words"_L1), qPrintable(result.error().detail));
    }

    void nothingIsRunBeforeAStartWhileTheContainerIsUp()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"trace"_s);
        QCOMPARE(messageOf(run(shell(u"touch %1"_s.arg(path)), LifecycleState::PreStart)),
                 u"web-1: pre-start check exec sh -c 'touch %1' not begun: the container is running"_s.arg(path));
        QVERIFY(!QFile::exists(path));
    }

    void whatIsDownAlreadyNeedsNoLeaveToStop()
    {
        m_instance = {u"web-2"_s};
        put({u"false"_s});
        QTRY_VERIFY(!isUp());
        QCOMPARE(run(shell(u"exit 1"_s), LifecycleState::PreStop).value_or(u"failed"_s), u"down already"_s);
    }
};

QTEST_GUILESS_MAIN(CheckRunTest)
#include "checkrun_test.moc"
