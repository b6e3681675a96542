// SPDX-License-Identifier: Apache-2.0
#include "core/http/messageparser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::http;
using namespace Qt::StringLiterals;

using Direction = MessageParser::Direction;
using Cuts = std::vector<qsizetype>;

namespace {

template <typename T>
bool mergeInto(std::vector<MessageEvent> &events, const MessageEvent &event, QByteArray T::*bytes)
{
    auto *piece = std::get_if<T>(&event);
    auto *last = events.empty() ? nullptr : std::get_if<T>(&events.back());
    if (!piece || !last)
        return false;
    (last->*bytes) += piece->*bytes;
    return true;
}

// Events with neighbouring pieces of a body joined: where a body is cut means nothing.
std::vector<MessageEvent> parse(Direction direction, const QByteArray &bytes, const Cuts &cuts = {})
{
    MessageParser parser(direction);
    std::vector<MessageEvent> joined;
    const auto take = [&](const std::vector<MessageEvent> &events) {
        for (const auto &event : events) {
            if (!mergeInto(joined, event, &BodyPiece::bytes) && !mergeInto(joined, event, &Upgraded::rest))
                joined.push_back(event);
        }
    };
    qsizetype from = 0;
    for (const auto cut : cuts) {
        take(parser.feed(QByteArrayView(bytes).sliced(from, cut - from)));
        from = cut;
    }
    take(parser.feed(QByteArrayView(bytes).sliced(from)));
    take(parser.finish());
    return joined;
}

MessageHead headOf(const std::vector<MessageEvent> &events)
{
    return std::get<MessageHead>(events.at(0));
}

QByteArray bodyOf(const std::vector<MessageEvent> &events)
{
    QByteArray body;
    for (const auto &event : events) {
        if (const auto *piece = std::get_if<BodyPiece>(&event))
            body += piece->bytes;
    }
    return body;
}

bool fails(const std::vector<MessageEvent> &events)
{
    const auto *error = events.empty() ? nullptr : std::get_if<base::Error>(&events.back());
    return error && error->code == base::ErrorCode::Protocol;
}

const QByteArray chunked =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Empty:\r\nTransfer-Encoding: chunked\r\n\r\n"
    "5;ext=1\r\nhello\r\n1\r\n \r\nA\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n";
const QByteArray upgrade =
    "HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n\x01\x00GET / HTTP/1.1\r\n";
const QByteArray twoResponses = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\n{}"
                                "HTTP/1.1 204 No Content\r\nContent-Length: 7\r\n\r\nHTTP/1.1 304 Not Modified\r\n\r\n";
const QByteArray untilClose = "HTTP/1.0 200 OK\r\n\r\nall that comes";
const QByteArray hijack = "POST /v1.41/exec/1/start HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n"
                          "Content-Length: 2\r\n\r\n{}stdin";
const QByteArray requests = "GET /_ping HTTP/1.1\r\nHost: x\r\n\r\nPOST /a HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc"
                            "DELETE /b?v=1 HTTP/1.1\r\nConnection: close\r\n\r\n";
const QByteArray smuggled = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";

} // namespace

class MessageParserTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChunkedBodyIsDecoded()
    {
        const auto events = parse(Direction::Responses, chunked);
        QCOMPARE(headOf(events).status, 200);
        QCOMPARE(headOf(events).reason, "OK");
        QCOMPARE(headOf(events).headers.value("content-type"), "application/json");
        QVERIFY(headOf(events).headers.contains("x-empty"));
        QVERIFY(!headOf(events).headers.contains("Trailer"));
        QCOMPARE(bodyOf(events), "hello 0123456789");
        QCOMPARE(std::get<MessageEnd>(events.back()).keepAlive, true);
    }

    void interimResponsesArePassedOverAndSomeStatusesHaveNoBody()
    {
        const auto events = parse(Direction::Responses, twoResponses);
        QCOMPARE(events.size(), 7u);
        QCOMPARE(headOf(events).status, 201);
        QCOMPARE(std::get<MessageHead>(events[3]).status, 204);
        QCOMPARE(std::get<MessageEnd>(events[4]).keepAlive, true);
        QCOMPARE(std::get<MessageHead>(events[5]).status, 304);
        QCOMPARE(std::get<MessageEnd>(events[6]).keepAlive, true);
    }

    void theAnswerToAHeadHasNoBody()
    {
        MessageParser parser(Direction::Responses);
        parser.expectNoBody();
        const auto events =
            parser.feed("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx");
        QCOMPARE(events.size(), 5u);
        QCOMPARE(std::get<MessageEnd>(events[1]).keepAlive, true);
        QCOMPARE(std::get<BodyPiece>(events[3]).bytes, "x");
    }

    void whatFollowsAnUpgradeIsLeftAlone()
    {
        const auto events = parse(Direction::Responses, QByteArray::fromRawData(upgrade.constData(), upgrade.size()));
        QCOMPARE(headOf(events).status, 101);
        QVERIFY(std::holds_alternative<MessageEnd>(events[1]));
        QVERIFY(std::get<Upgraded>(events[2]).rest.startsWith('\x01'));
    }

    void aRequestMayHaveABodyAndUpgrade()
    {
        const auto events = parse(Direction::Requests, hijack);
        QCOMPARE(headOf(events).method, "POST");
        QCOMPARE(headOf(events).target, "/v1.41/exec/1/start");
        QCOMPARE(bodyOf(events), "{}");
        QCOMPARE(std::get<Upgraded>(events.back()).rest, "stdin");
    }

    void requestsFollowEachOther()
    {
        const auto events = parse(Direction::Requests, requests);
        QCOMPARE(events.size(), 7u);
        QCOMPARE(std::get<MessageHead>(events[5]).target, "/b?v=1");
        QCOMPARE(std::get<MessageEnd>(events[6]).keepAlive, false);
    }

    void aBodyWithoutLengthLastsUntilTheClose()
    {
        const auto events = parse(Direction::Responses, untilClose);
        QCOMPARE(bodyOf(events), "all that comes");
        QCOMPARE(std::get<MessageEnd>(events.back()).keepAlive, false);
    }

    void aCloseWithinAMessageIsAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("status line") << QByteArray("HTTP/1.1 20");
        QTest::newRow("fields") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
        QTest::newRow("body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
        QTest::newRow("chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab");
        QTest::newRow("last chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n");
    }
    void aCloseWithinAMessageIsAnError()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(fails(parse(Direction::Responses, bytes)));
    }

    void aCloseBetweenMessagesIsNone()
    {
        QVERIFY(parse(Direction::Responses, {}).empty());
        QVERIFY(!fails(parse(Direction::Responses, "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx")));
    }

    void badMessagesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("garbage") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
        QTest::newRow("two lengths of different kinds") << smuggled;
        QTest::newRow("the same in the other order")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n");
        QTest::newRow("negative length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n");
        QTest::newRow("chunk size that is none")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n");
        QTest::newRow("fields without end")
            << QByteArray("HTTP/1.1 200 OK\r\nX: " + QByteArray(MessageParser::headLimit + 1, 'x'));
        QTest::newRow("too many fields") << QByteArray("HTTP/1.1 200 OK\r\n"
                                                       + QByteArray("Name: value\r\n").repeated(9000));
    }
    void badMessagesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(fails(parse(Direction::Responses, bytes)));
    }

    void nothingDependsOnPacketEdges_data()
    {
        QTest::addColumn<int>("direction");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("chunked") << int(Direction::Responses) << chunked;
        QTest::newRow("upgrade") << int(Direction::Responses) << upgrade;
        QTest::newRow("responses") << int(Direction::Responses) << twoResponses;
        QTest::newRow("until close") << int(Direction::Responses) << untilClose;
        QTest::newRow("smuggled") << int(Direction::Responses) << smuggled;
        QTest::newRow("hijack") << int(Direction::Requests) << hijack;
        QTest::newRow("requests") << int(Direction::Requests) << requests;
    }
    void nothingDependsOnPacketEdges()
    {
        QFETCH(int, direction);
        QFETCH(QByteArray, bytes);
        const auto whole = parse(Direction(direction), bytes);
        Cuts everywhere;
        for (qsizetype cut = 1; cut < bytes.size(); ++cut) {
            QVERIFY(parse(Direction(direction), bytes, {cut}) == whole);
            everywhere.push_back(cut);
        }
        QVERIFY(parse(Direction(direction), bytes, everywhere) == whole);
        QRandomGenerator random(1);
        for (int round = 0; round < 300; ++round) {
            Cuts cuts;
            std::ranges::copy_if(everywhere, std::back_inserter(cuts), [&](auto) { return random.bounded(8) == 0; });
            QVERIFY(parse(Direction(direction), bytes, cuts) == whole);
        }
    }

    void whatIsWrittenIsReadBack()
    {
        Request request{
            .method = "POST", .target = "/x?a=b", .headers = {{{"Content-Type", "application/json"}}}, .body = "{}"};
        const auto events = parse(Direction::Requests, toBytes(request));
        QCOMPARE(headOf(events).method, request.method);
        QCOMPARE(headOf(events).target, request.target);
        QCOMPARE(bodyOf(events), request.body);
        const auto answer =
            parse(Direction::Responses, toBytes(Response{.status = 404, .reason = {}, .headers = {}, .body = "no"}));
        QCOMPARE(headOf(answer).status, 404);
        QCOMPARE(bodyOf(answer), "no");
    }
};

QTEST_GUILESS_MAIN(MessageParserTest)
#include "messageparser_test.moc"
