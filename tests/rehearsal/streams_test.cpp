// SPDX-License-Identifier: Apache-2.0
#include "tests/rehearsal/client.h"

using namespace pilothouse;
using namespace pilothouse::rehearsal;
using namespace Qt::StringLiterals;

namespace {

/// The payloads of a multiplexed stream, "O:" before standard output and "E:" before standard error.
QStringList lines(QByteArray stream)
{
    QStringList result;
    while (stream.size() >= 8) {
        const auto length = qsizetype(quint8(stream[6])) * 256 + quint8(stream[7]);
        const QString line = QString::fromUtf8(stream.mid(8, length)).trimmed();
        result.append((stream[0] == 2 ? u"E:"_s : u"O:"_s) + line);
        stream.remove(0, 8 + length);
    }
    return result;
}

} // namespace

class StreamsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rehearsal = std::make_unique<Rehearsal>();
        m_rehearsal->setSpeed(10);
        m_path = m_rehearsal->addShip(m_ship,
                                      {{.reference = u"local/busybox:1"_s, .command = {u"sleep"_s, u"1000"_s}},
                                       {.reference = u"shop/chatty:1"_s,
                                        .logLines = {u"one"_s, u"two"_s},
                                        .logEvery = std::chrono::milliseconds(50)},
                                       {.reference = u"shop/web:2"_s, .present = false, .byteCount = 10'000'000}});
    }

    void aLogHoldsBothChannelsInOrder()
    {
        Client client(m_path);
        run(client, "job", u"echo hello; echo oops >&2; exit 1"_s);
        QCOMPARE(client.ask("POST", "/containers/job/wait"), 200);
        QCOMPARE(client.ask("GET", "/containers/job/logs?stdout=1&stderr=1"), 200);
        QCOMPARE(lines(client.body), (QStringList{u"O:hello"_s, u"E:oops"_s}));
        QCOMPARE(client.ask("GET", "/containers/job/logs?stderr=1"), 200);
        QCOMPARE(lines(client.body), QStringList{u"E:oops"_s});
        QCOMPARE(client.ask("GET", "/containers/job/logs?stdout=1&stderr=1&tail=1"), 200);
        QCOMPARE(lines(client.body), QStringList{u"E:oops"_s});
        QCOMPARE(client.ask("GET", "/containers/job/logs"), 400);
    }

    void aFollowedLogEndsWithItsContainer()
    {
        Client client(m_path);
        run(client, "job", u"echo first; sleep 2; echo second; sleep 1"_s);
        Client follower(m_path);
        follower.send("GET", "/containers/job/logs?stdout=1&follow=1");
        QTRY_COMPARE(lines(follower.body), QStringList{u"O:first"_s});
        QVERIFY(!follower.isComplete);
        QTRY_VERIFY(follower.isComplete);
        QCOMPARE(lines(follower.body), (QStringList{u"O:first"_s, u"O:second"_s}));
    }

    void aServiceGoesOnTalking()
    {
        QVERIFY(m_rehearsal->putContainer(m_ship, u"chatty"_s, {.image = u"shop/chatty:1"_s}));
        Client follower(m_path);
        follower.send("GET", "/containers/chatty/logs?stdout=1&stderr=1&follow=1&tail=2&timestamps=1");
        QTRY_VERIFY(lines(follower.body).size() > 10);
        QStringList sorted = lines(follower.body);
        sorted.sort();
        QCOMPARE(lines(follower.body).mid(0, sorted.size()), sorted); // times grow
        QVERIFY(sorted[0].endsWith(u"one"_s) || sorted[0].endsWith(u"two"_s));
    }

    void aLoopCountsItsRounds()
    {
        Client client(m_path);
        run(client, "job", u"i=0; while true; do echo round $i; i=$((i+1)); sleep 0.1; done"_s);
        Client follower(m_path);
        follower.send("GET", "/containers/job/logs?stdout=1&follow=1");
        QTRY_VERIFY(lines(follower.body).size() > 3);
        QCOMPARE(lines(follower.body).mid(0, 3), (QStringList{u"O:round 0"_s, u"O:round 1"_s, u"O:round 2"_s}));
    }

    void aPullTellsItsProgressAndBringsTheImage()
    {
        Client client(m_path);
        QCOMPARE(client.ask("GET", "/images/shop/web:2/json"), 404);
        QCOMPARE(client.ask("POST", "/images/create?fromImage=shop%2Fweb&tag=2"), 200);
        QVERIFY(client.body.contains("\"Downloading\""));
        QCOMPARE(client.lines().back().value(u"status"_s).toString(),
                 u"Status: Downloaded newer image for shop/web:2"_s);
        QCOMPARE(client.ask("GET", "/images/shop/web:2/json"), 200);
        QCOMPARE(client.ask("POST", "/images/create?fromImage=shop%2Fweb&tag=2"), 200);
        QCOMPARE(client.lines().back().value(u"status"_s).toString(), u"Status: Image is up to date for shop/web:2"_s);
    }

    void aPullOfANewerImageMovesTheTag()
    {
        Client client(m_path);
        QCOMPARE(client.ask("POST", "/images/create?fromImage=shop%2Fweb&tag=2"), 200);
        QCOMPARE(client.ask("GET", "/images/shop/web:2/json"), 200);
        const QString before = client.object().value(u"Id"_s).toString();
        m_rehearsal->addImage(m_ship, {.reference = u"shop/web:2"_s, .present = false, .byteCount = 11'000'000});
        QCOMPARE(client.ask("POST", "/images/create?fromImage=shop%2Fweb&tag=2"), 200);
        QCOMPARE(client.ask("GET", "/images/shop/web:2/json"), 200);
        QVERIFY(client.object().value(u"Id"_s).toString() != before);
    }

    void anImageInUseStays()
    {
        Client client(m_path);
        run(client, "job", u"sleep 100"_s);
        QCOMPARE(client.ask("DELETE", "/images/local/busybox:1"), 409);
        QVERIFY(client.message().contains(u"is using its referenced image"_s));
        QCOMPARE(client.ask("DELETE", "/images/shop/chatty:1"), 200);
    }

    void readingsMove()
    {
        Client client(m_path);
        run(client, "job", u"sleep 100"_s);
        QCOMPARE(client.ask("GET", "/containers/job/stats?stream=0"), 200);
        const auto used = [](const QJsonObject &reading) {
            return reading.value(u"cpu_stats"_s)
                .toObject()
                .value(u"cpu_usage"_s)
                .toObject()
                .value(u"total_usage"_s)
                .toInteger();
        };
        const qint64 first = used(client.object());
        Client stream(m_path);
        stream.send("GET", "/containers/job/stats");
        QTRY_VERIFY(stream.lines().size() >= 3);
        QVERIFY(used(stream.lines()[2]) > first);
    }

    void anExecAnswersOverTheUpgradedConnection()
    {
        Client client(m_path);
        run(client, "job", u"sleep 100"_s);
        QCOMPARE(
            client.ask("POST", "/containers/job/exec",
                       {{u"Cmd"_s, QJsonArray{u"sh"_s, u"-c"_s, u"echo hi; exit 4"_s}}, {u"AttachStdout"_s, true}}),
            201);
        const QByteArray id = client.object().value(u"Id"_s).toString().toLatin1();
        Client exec(m_path);
        exec.send("POST", "/exec/" + id + "/start", {{u"Detach"_s, false}});
        QTRY_VERIFY(exec.isClosed());
        QCOMPARE(exec.status, 101);
        QCOMPARE(lines(exec.body), QStringList{u"O:hi"_s});
        QCOMPARE(client.ask("GET", "/exec/" + id + "/json"), 200);
        QCOMPARE(client.object().value(u"ExitCode"_s).toInt(), 4);
    }

    void aShellCanBeTalkedTo()
    {
        Client client(m_path);
        run(client, "job", u"sleep 100"_s);
        QCOMPARE(client.ask("POST", "/containers/job/exec",
                            {{u"Cmd"_s, QJsonArray{u"sh"_s}}, {u"AttachStdin"_s, true}, {u"Tty"_s, true}}),
                 201);
        const QByteArray id = client.object().value(u"Id"_s).toString().toLatin1();
        Client shell(m_path);
        shell.send("POST", "/exec/" + id + "/start", {{u"Tty"_s, true}});
        QTRY_VERIFY(shell.body.endsWith("/ # "));
        shell.socket().write("echo ahoy\r");
        QTRY_VERIFY(shell.body.contains("\r\nahoy\r\n/ # "));
        shell.socket().write("exit\r");
        QTRY_VERIFY(shell.isClosed());
    }

private:
    void run(Client &client, const QByteArray &name, const QString &script)
    {
        QCOMPARE(client.ask("POST", "/containers/create?name=" + name,
                            {{u"Image"_s, u"local/busybox:1"_s}, {u"Cmd"_s, QJsonArray{u"sh"_s, u"-c"_s, script}}}),
                 201);
        QCOMPARE(client.ask("POST", "/containers/" + name + "/start"), 204);
    }

    const model::ShipId m_ship{u"harbour-1"_s};
    std::unique_ptr<Rehearsal> m_rehearsal;
    QString m_path;
};

QTEST_GUILESS_MAIN(StreamsTest)
#include "streams_test.moc"
