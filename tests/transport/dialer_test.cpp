// SPDX-License-Identifier: Apache-2.0
#include "core/transport/dialer.h"

#include <QFile>
#include <QLocalServer>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace pilothouse;
using namespace pilothouse::transport;
using namespace Qt::StringLiterals;

namespace {

/// Whoever runs the tests has no more rights than anybody while it lives.
class Nobody
{
public:
    Nobody() { static_cast<void>(m_user == 0 && ::seteuid(65534) == 0); }
    ~Nobody() { static_cast<void>(m_user == 0 && ::seteuid(0) == 0); }
    Q_DISABLE_COPY_MOVE(Nobody)

private:
    uid_t m_user = ::geteuid();
};

base::Result<Stream> dial(const model::Endpoint &endpoint)
{
    auto dialer = makeDialer(endpoint);
    if (!dialer)
        return tl::unexpected(dialer.error());
    QObject receiver;
    std::optional<base::Result<Stream>> answer;
    (*dialer)->dial().then(&receiver, [&](base::Result<Stream> stream) { answer = std::move(stream); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 15'000))
        return base::failure(base::ErrorCode::Internal, u"the test waited in vain"_s);
    return std::move(*answer);
}

} // namespace

class DialerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aListeningSocketIsReached()
    {
        QTemporaryDir directory;
        QLocalServer server;
        QVERIFY(server.listen(directory.filePath(u"s"_s)));
        const auto stream = dial(model::UnixEndpoint{directory.filePath(u"s"_s)});
        QVERIFY(stream);
        QVERIFY((*stream)->isWritable());
    }

    void aListeningPortIsReachedByNameAndAddress()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QVERIFY(dial(model::TcpEndpoint{u"127.0.0.1"_s, server.serverPort()}));
        QVERIFY(dial(model::TcpEndpoint{u"localhost"_s, server.serverPort()}));
    }

    void aMissingSocketIsNamed()
    {
        const auto stream = dial(model::UnixEndpoint{u"/nonexistent/docker.sock"_s});
        QVERIFY(!stream);
        QCOMPARE(stream.error().code, base::ErrorCode::Unreachable);
        QVERIFY(stream.error().message.contains(u"/nonexistent/docker.sock"_s));
        QVERIFY(stream.error().message.contains(u"no such socket"_s));
    }

    void aSocketNobodyListensOnRefuses()
    {
        QTemporaryDir directory;
        const auto path = directory.filePath(u"s"_s);
        {
            QLocalServer server;
            QVERIFY(server.listen(path));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly)); // a plain file in its place is refused as well
        const auto stream = dial(model::UnixEndpoint{path});
        QVERIFY(!stream);
        QCOMPARE(stream.error().code, base::ErrorCode::Unreachable);
        QVERIFY(stream.error().message.contains(u"refused"_s));
    }

    void aSocketWeMayNotUseIsSaidToBeForbidden()
    {
        QTemporaryDir directory;
        QLocalServer server;
        QVERIFY(server.listen(directory.filePath(u"s"_s)));
        QVERIFY(QFile::setPermissions(directory.filePath(u"s"_s), {}));
        QVERIFY(::chmod(QFile::encodeName(directory.path()).constData(), 0755) == 0);
        const Nobody nobody; // root may use every socket
        const auto stream = dial(model::UnixEndpoint{directory.filePath(u"s"_s)});
        QVERIFY(!stream);
        QCOMPARE(stream.error().code, base::ErrorCode::Unauthorized);
    }

    void aClosedPortRefuses()
    {
        quint16 port = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            port = server.serverPort();
        }
        const auto stream = dial(model::TcpEndpoint{u"127.0.0.1"_s, port});
        QVERIFY(!stream);
        QCOMPARE(stream.error().code, base::ErrorCode::Unreachable);
        QVERIFY(stream.error().message.contains(u"tcp://127.0.0.1:%1"_s.arg(port)));
    }

    void anUnknownHostIsNotFound()
    {
        const auto stream = dial(model::TcpEndpoint{u"no-such-host.invalid"_s, 2375});
        QVERIFY(!stream);
        QCOMPARE(stream.error().code, base::ErrorCode::Unreachable);
        QVERIFY(stream.error().message.contains(u"no-such-host.invalid"_s));
    }

    void aDialEndsWhenPatienceDoes()
    {
        // TEST-NET-1 (RFC 5737) answers nobody; where the network says so at once, that is Unreachable.
        auto dialer = *makeDialer(model::TcpEndpoint{u"192.0.2.1"_s, 2375});
        dialer->setPatience(std::chrono::milliseconds(50));
        QObject receiver;
        std::optional<base::ErrorCode> code;
        dialer->dial().then(&receiver, [&](const base::Result<Stream> &stream) { code = stream.error().code; });
        QTRY_VERIFY(code);
        QVERIFY(code == base::ErrorCode::TimedOut || code == base::ErrorCode::Unreachable);
    }

    void anSshServerThatIsNotThereIsNamedWithEachStep()
    {
        quint16 port = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            port = server.serverPort();
        }
        const auto stream = dial(model::SshEndpoint{.host = u"127.0.0.1"_s, .port = port, .user = u"ann"_s});
        QVERIFY(!stream);
        QCOMPARE(stream.error().code, base::ErrorCode::Unreachable);
        QVERIFY(stream.error().message.startsWith(u"ssh://ann@127.0.0.1:%1: "_s.arg(port)));
        QVERIFY2(stream.error().detail.contains(u"connection: 127.0.0.1:%1 – "_s.arg(port)),
                 qPrintable(stream.error().detail));
    }
};

QTEST_GUILESS_MAIN(DialerTest)
#include "dialer_test.moc"
