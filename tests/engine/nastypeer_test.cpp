// SPDX-License-Identifier: Apache-2.0
#include "core/engine/engine.h"
#include "tests/support/scriptedpeer.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::engine;
using namespace Qt::StringLiterals;
using test::ScriptedPeer;

using Answer = ScriptedPeer::Answer;

namespace {

std::unique_ptr<Engine> connectTo(const ScriptedPeer &peer, const QString &version = u"1.41"_s)
{
    auto dialer = transport::makeDialer(model::UnixEndpoint{peer.path()});
    return std::make_unique<Engine>(std::move(*dialer),
                                    EngineOptions{.apiVersion = version, .timeout = std::chrono::seconds(1)});
}

// The answer, or nothing within ten seconds.
template <typename T>
std::optional<base::Result<T>> await(const base::Reply<T> &reply)
{
    QObject receiver;
    std::optional<base::Result<T>> answer;
    reply.then(&receiver, [&](base::Result<T> result) { answer = std::move(result); });
    (void)QTest::qWaitFor([&] { return answer.has_value(); }, 10'000);
    return answer;
}

QByteArray ok(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

class NastyPeerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerInManyPiecesIsOneAnswer()
    {
        Answer answer;
        for (const auto byte :
             QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n[]\n\r\n0\r\n\r\n"))
            answer.pieces.emplace_back(1, byte);
        ScriptedPeer peer({answer, {.pieces = {ok("[]")}}});
        auto engine = connectTo(peer);
        QVERIFY(*await(engine->networks().list()));
        QVERIFY(*await(engine->networks().list()));
        QCOMPARE(peer.connectionCount, 1); // kept alive
    }

    void badAnswersAreErrors_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QByteArray &bytes, base::ErrorCode code) {
            QTest::newRow(name) << bytes << int(code);
        };
        using enum base::ErrorCode;
        row("nothing", "", Unreachable);
        row("half a head", "HTTP/1.1 200 OK\r\nContent-Le", Unreachable);
        row("half a body", "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n[", Unreachable);
        row("half a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n[", Unreachable);
        row("another protocol", "SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n", Protocol);
        row("no JSON", ok("<html>hello</html>"), Protocol);
        row("the wrong JSON", ok("{}"), Protocol);
        row("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n[]", Protocol);
        row("a proxy's page", "HTTP/1.1 403 Forbidden\r\nContent-Length: 4\r\n\r\nno!\n", Unauthorized);
        row("a broken engine", "HTTP/1.1 500 Oops\r\nContent-Length: 15\r\n\r\n{\"message\":\"x\"}", Internal);
        row("an error without words", "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", Internal);
    }
    void badAnswersAreErrors()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        ScriptedPeer peer({{.pieces = {bytes}, .closes = true}});
        auto engine = connectTo(peer);
        const auto answer = await(engine->networks().list());
        QVERIFY(answer && !*answer);
        QCOMPARE(int(answer->error().code), code);
        QVERIFY(!answer->error().message.isEmpty());
    }

    void anAnswerThatNeverComesTimesOut()
    {
        ScriptedPeer peer(std::vector{Answer{}});
        auto engine = connectTo(peer);
        const auto answer = await(engine->networks().list());
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().code, base::ErrorCode::TimedOut);
        QTRY_COMPARE(peer.closedCount, 1);
    }

    void anAnswerThatStopsTimesOut()
    {
        ScriptedPeer peer({{.pieces = {"HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n["}}});
        auto engine = connectTo(peer);
        const auto answer = await(engine->networks().list());
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().code, base::ErrorCode::TimedOut);
    }

    void cancellingACallClosesItsConnection()
    {
        ScriptedPeer peer(std::vector{Answer{}});
        auto engine = connectTo(peer);
        const auto reply = engine->networks().list();
        QTRY_COMPARE(peer.requests.size(), 1);
        reply.cancel();
        const auto answer = await(reply);
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().code, base::ErrorCode::Cancelled);
        QTRY_COMPARE(peer.closedCount, 1);
    }

    void destroyingTheEngineCancelsWhatIsUnderWay()
    {
        ScriptedPeer peer(std::vector{Answer{}});
        auto engine = connectTo(peer);
        const auto reply = engine->networks().list();
        QTRY_COMPARE(peer.requests.size(), 1);
        engine.reset();
        const auto answer = await(reply);
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().code, base::ErrorCode::Cancelled);
    }

    void aReadOnAKeptConnectionThatHadBeenClosedIsTriedOnceMore()
    {
        ScriptedPeer peer({{.pieces = {ok("[]")}}, {.pieces = {}, .closes = true}, {.pieces = {ok("[]")}}});
        auto engine = connectTo(peer);
        QVERIFY(*await(engine->networks().list()));
        QVERIFY(*await(engine->networks().list()));
        QCOMPARE(peer.connectionCount, 2);
        QCOMPARE(peer.requests.size(), 3);
    }

    void aChangeIsNeverSentTwice()
    {
        ScriptedPeer peer({{.pieces = {ok("[]")}}, {.pieces = {}, .closes = true}, {.pieces = {ok("{}")}}});
        auto engine = connectTo(peer);
        QVERIFY(*await(engine->networks().list()));
        const auto answer = await(engine->containers().start(u"x"_s));
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().code, base::ErrorCode::Unreachable);
        QCOMPARE(peer.requests.size(), 2);
    }

    void theNewestVersionBothKnowIsUsed_data()
    {
        QTest::addColumn<QByteArray>("offer");
        QTest::addColumn<QString>("version");
        QTest::newRow("older than ours") << QByteArray(R"({"ApiVersion":"1.30","MinAPIVersion":"1.12"})") << u"1.30"_s;
        QTest::newRow("newer than ours") << QByteArray(R"({"ApiVersion":"1.99","MinAPIVersion":"1.24"})") << u"1.47"_s;
        QTest::newRow("too old") << QByteArray(R"({"ApiVersion":"1.9"})") << QString();
        QTest::newRow("too new") << QByteArray(R"({"ApiVersion":"2.1","MinAPIVersion":"2.0"})") << QString();
        QTest::newRow("no engine") << QByteArray("{}") << QString();
    }
    void theNewestVersionBothKnowIsUsed()
    {
        QFETCH(QByteArray, offer);
        QFETCH(QString, version);
        ScriptedPeer peer({{.pieces = {ok(offer)}}, {.pieces = {ok("[]")}}});
        auto engine = connectTo(peer, {});
        const auto answer = await(engine->networks().list());
        QVERIFY(answer);
        QCOMPARE(answer->has_value(), !version.isEmpty());
        QCOMPARE(peer.requests.first(), "GET /version HTTP/1.1");
        if (!version.isEmpty())
            QCOMPARE(peer.requests.last(), "GET /v" + version.toUtf8() + "/networks HTTP/1.1");
    }

    void anErrorWithinAPullIsItsEnd()
    {
        ScriptedPeer peer(
            {{.pieces = {
                  ok("{\"status\":\"Pulling\",\"id\":\"1\"}\r\n"
                     "{\"errorDetail\":{\"message\":\"manifest unknown\"},\"error\":\"manifest unknown\"}\r\n")}}});
        auto engine = connectTo(peer);
        QObject receiver;
        std::optional<base::Result<void>> end;
        const auto pull = engine->images().pull(model::ImageReference::fromString(u"shop/web:2"_s));
        pull.each(
            &receiver, [](const std::vector<PullProgress> &) {}, [&](base::Result<void> result) { end = result; });
        QTRY_VERIFY(end);
        QVERIFY(!*end);
        QCOMPARE(end->error().message, u"manifest unknown"_s);
        QCOMPARE(peer.requests.first(), "POST /v1.41/images/create?fromImage=shop%2Fweb&tag=2 HTTP/1.1");
    }

    void aStreamIsReadOnlyAsFastAsItIsTaken()
    {
        // More than the queue, the buffers and the kernel hold between them.
        QByteArray body;
        for (int i = 0; i < 400'000; ++i)
            body += "{\"status\":\"a word of progress about a layer\"}\n";
        ScriptedPeer peer({{.pieces = {ok(body)}}});
        auto engine = connectTo(peer);
        const auto pull = engine->images().pull(model::ImageReference::fromString(u"a:1"_s));
        QTRY_COMPARE(peer.requests.size(), 1);
        QTest::qWait(200); // nobody takes anything: the stream must come to rest
        QObject receiver;
        std::size_t first = 0;
        std::size_t count = 0;
        std::optional<base::Result<void>> end;
        pull.each(
            &receiver,
            [&](const std::vector<PullProgress> &values) {
                first = first ? first : values.size();
                count += values.size();
            },
            [&](base::Result<void> result) { end = result; });
        QTRY_VERIFY_WITH_TIMEOUT(end, 30'000);
        QVERIFY(first < 20'000);
        QCOMPARE(count, 400'000u);
        QVERIFY(*end);
    }
};

QTEST_GUILESS_MAIN(NastyPeerTest)
#include "nastypeer_test.moc"
