// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/sshlinetest.h"

#include <QTcpServer>

using namespace pilothouse;
using namespace pilothouse::test;

/// Channels of a line to a real server, straight and through jump hosts, and how it ends.
class SshLineTest : public WithSshd
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startServer(); }

    void aChainOfJumpHostsIsPassed()
    {
        Sshd first;
        Sshd second;
        QVERIFY2(first.start() && second.start(), qPrintable(first.problem() + second.problem()));
        Lines lines(host(u"ship"_s, m_sshd, u"id_ed25519"_s, u"ProxyJump first,second"_s)
                    + host(u"first"_s, first, u"id_rsa"_s) + host(u"second"_s, second, u"id_ecdsa"_s));
        auto channel = open(lines.to(u"ship"_s), echo());
        QVERIFY2(channel, channel ? "" : qPrintable(channel.error().message));
        QCOMPARE(askEcho(**channel, "through two"), "through two");
        // The jump host's line is lost, and with it the ship's.
        QVERIFY(first.signal(u"KILL"_s));
        QTRY_COMPARE((*channel)->state(), QLocalSocket::UnconnectedState);
        const auto later = open(lines.to(u"ship"_s), echo());
        QVERIFY(!later);
        QVERIFY2(later.error().message.contains("second"_L1), qPrintable(later.error().message));
    }

    void twoHundredChannelsShareASession()
    {
        Lines lines(host(u"ship"_s, m_sshd, u"id_ed25519"_s));
        const auto line = lines.to(u"ship"_s);
        std::vector<std::unique_ptr<QLocalSocket>> channels;
        int failed = 0;
        for (int i = 0; i < 200; ++i)
            open(line, echo(), this, [&](Opened opened) {
                if (opened)
                    channels.push_back(std::move(*opened));
                else
                    ++failed;
            });
        QTRY_COMPARE_WITH_TIMEOUT(int(channels.size()) + failed, 200, 20'000);
        QCOMPARE(failed, 0);
        for (std::size_t i = 0; i < channels.size(); ++i)
            channels[i]->write("channel " + QByteArray::number(qulonglong(i)) + '\n');
        for (std::size_t i = 0; i < channels.size(); ++i)
            QTRY_COMPARE(channels[i]->peek(64), "channel " + QByteArray::number(qulonglong(i)) + '\n');
    }

    void noAnswerIsForgottenWhereManyComeAtOnce()
    {
        Lines lines(host(u"ship"_s, m_sshd, u"id_ed25519"_s));
        const auto line = lines.to(u"ship"_s);
        const QByteArray words(13'000, 'w');
        std::vector<std::unique_ptr<QLocalSocket>> channels;
        int left = 8 * 200;
        for (int i = 0; i < 8; ++i) {
            auto channel = open(line, echo());
            QVERIFY(channel);
            auto *socket = channel->get();
            connect(socket, &QLocalSocket::readyRead, this, [socket, &words, &left] {
                if (socket->bytesAvailable() < words.size())
                    return;
                socket->readAll();
                if (--left > 0)
                    socket->write(words);
            });
            channels.push_back(std::move(*channel));
        }
        for (const auto &channel : channels)
            channel->write(words);
        QTRY_VERIFY_WITH_TIMEOUT(left <= 0, 60'000);
    }

    void largeAnswersComeWhole()
    {
        Lines lines(host(u"ship"_s, m_sshd, u"id_ed25519"_s));
        auto channel = open(lines.to(u"ship"_s), echo());
        QVERIFY(channel);
        QByteArray much;
        for (int i = 0; i < 2'000'000; ++i)
            much += char('a' + i % 23);
        QVERIFY(askEcho(**channel, much) == much);
    }

    void aCommandsOutputEndsWithIt()
    {
        Lines lines(host(u"ship"_s, m_sshd, u"id_ed25519"_s));
        auto channel = open(lines.to(u"ship"_s), CommandThere{u"echo ahoy"_s});
        QVERIFY(channel);
        QTRY_COMPARE((*channel)->state(), QLocalSocket::UnconnectedState);
        QCOMPARE((*channel)->readAll(), "ahoy\n");
    }

    void aSocketThatIsNotThereIsNamed()
    {
        Lines lines(host(u"ship"_s, m_sshd, u"id_ed25519"_s));
        const auto channel = open(lines.to(u"ship"_s), SocketThere{u"/nonexistent/docker.sock"_s});
        QVERIFY(!channel);
        QCOMPARE(channel.error().code, base::ErrorCode::Unreachable);
        QVERIFY2(channel.error().message.contains("/nonexistent/docker.sock"_L1), qPrintable(channel.error().message));
    }

    void aKilledServerIsNoticedAndItsSuccessorUsed()
    {
        Sshd sshd;
        QVERIFY2(sshd.start(), qPrintable(sshd.problem()));
        const Echo there(sshd.path(u"echo"_s));
        Lines lines(host(u"ship"_s, sshd, u"id_ed25519"_s));
        const auto line = lines.to(u"ship"_s);
        auto channel = open(line, SocketThere{sshd.path(u"echo"_s)});
        QVERIFY(channel);
        QVERIFY(sshd.signal(u"KILL"_s));
        QTRY_COMPARE((*channel)->state(), QLocalSocket::UnconnectedState);
        QVERIFY(!open(line, SocketThere{sshd.path(u"echo"_s)}));
        QVERIFY2(sshd.restart(), qPrintable(sshd.problem()));
        channel = open(line, SocketThere{sshd.path(u"echo"_s)});
        QVERIFY(channel);
        QCOMPARE(askEcho(**channel, "again"), "again");
    }

    void aFrozenServerIsGivenUp()
    {
        Sshd sshd;
        QVERIFY2(sshd.start(), qPrintable(sshd.problem()));
        const Echo there(sshd.path(u"echo"_s));
        Lines lines(host(u"ship"_s, sshd, u"id_ed25519"_s));
        auto channel = open(lines.to(u"ship"_s), SocketThere{sshd.path(u"echo"_s)});
        QVERIFY(channel);
        QVERIFY(sshd.signal(u"STOP"_s));
        QTRY_COMPARE_WITH_TIMEOUT((*channel)->state(), QLocalSocket::UnconnectedState, 20'000);
    }

    void aLineThatNobodyWantsEndsInTheMiddleOfItsHandshake()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Lines lines(u"Host ship\n HostName 127.0.0.1\n Port %1\n"_s.arg(silent.serverPort()));
        auto line = lines.to(u"ship"_s);
        std::optional<Opened> answer;
        open(line, echo(), this, [&](Opened opened) { answer = std::move(opened); });
        QVERIFY(silent.waitForNewConnection(10'000));
        line.reset();
        lines.drop();
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().code, base::ErrorCode::Cancelled);
    }

    void manyBehindARefusingJumpHostKnockThereOnce()
    {
        Sshd jump;
        QVERIFY2(jump.start(), qPrintable(jump.problem()));
        QString config = host(u"jump"_s, jump, u"id_foreign"_s, u"PreferredAuthentications publickey"_s);
        for (int i = 0; i < 20; ++i)
            config +=
                host(u"ship-%1"_s.arg(i), m_sshd, u"id_ed25519"_s, u"ProxyJump jump\n HostKeyAlias ship-%1"_s.arg(i));
        Lines lines(config);
        int refused = 0;
        for (int i = 0; i < 20; ++i)
            open(lines.to(u"ship-%1"_s.arg(i)), echo(), this, [&](Opened opened) { refused += opened ? 0 : 1; });
        QTRY_COMPARE_WITH_TIMEOUT(refused, 20, 30'000);
        QFile log(jump.path(u"log"_s));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const auto knocks = log.readAll().count("[preauth]");
        QVERIFY2(knocks >= 1 && knocks < 10, qPrintable(QString::number(knocks)));
    }
};

QTEST_GUILESS_MAIN(SshLineTest)
#include "sshline_test.moc"
