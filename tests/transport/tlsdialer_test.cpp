// SPDX-License-Identifier: Apache-2.0
#include "core/transport/dialer.h"
#include "tests/support/tlsserver.h"

#include <QProcess>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::transport;
using test::Certificates;
using test::TlsServer;
using namespace Qt::StringLiterals;

class TlsDialerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!QSslSocket::supportsSsl())
            QSKIP("SKIPPED-ENTIRELY: Qt has no TLS here");
        if (const QString why = Certificates::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY: "_s + why));
        const QString forServer = u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s;
        const bool made = m_files.makeAuthority(u"harbour"_s) && m_files.makeAuthority(u"elsewhere"_s)
            && m_files.make({.name = u"server"_s, .authority = u"harbour"_s, .extensions = forServer})
            && m_files.make({u"other"_s, u"harbour"_s, u"subjectAltName=DNS:other.example"_s})
            && m_files.make({.name = u"client-ec"_s, .authority = u"harbour"_s})
            && m_files.make({.name = u"client-rsa"_s, .authority = u"harbour"_s, .key = Certificates::KeyType::Rsa})
            && m_files.make({.name = u"stranger"_s, .authority = u"elsewhere"_s})
            && m_files.lock(u"client-ec"_s, u"locked-key.pem"_s, u"secret"_s);
        QVERIFY2(made, qPrintable(m_files.problem()));
    }

    void aClientWithACertificateIsLetIn_data()
    {
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("host");
        QTest::newRow("EC, by name") << u"client-ec"_s << u"localhost"_s;
        QTest::newRow("RSA, by name") << u"client-rsa"_s << u"localhost"_s;
        QTest::newRow("EC, by address") << u"client-ec"_s << u"127.0.0.1"_s;
    }
    void aClientWithACertificateIsLetIn()
    {
        QFETCH(QString, client);
        QFETCH(QString, host);
        TlsServer server(m_files, u"server"_s, u"harbour"_s);
        const auto stream = dial(endpoint(server, host, client));
        QVERIFY2(stream, stream ? "" : qPrintable(stream.error().message));
        (*stream)->write("ahoy");
        QTRY_COMPARE(server.received, "ahoy");
        QTRY_COMPARE((*stream)->bytesAvailable(), 5);
        QCOMPARE(server.clientName, client);
    }

    void withoutVerificationAnyServerWillDo()
    {
        TlsServer server(m_files, u"other"_s, u"harbour"_s);
        auto tls = endpoint(server, u"127.0.0.1"_s, u"client-ec"_s);
        tls.certificateAuthority = path(u"elsewhere.pem"_s);
        tls.verify = false;
        QVERIFY(dial(tls));
    }

    void aServerOfAnotherAuthorityIsNotTrusted()
    {
        TlsServer server(m_files, u"server"_s, u"harbour"_s);
        auto tls = endpoint(server, u"localhost"_s, u"client-ec"_s);
        tls.certificateAuthority = path(u"elsewhere.pem"_s);
        const auto stream = dial(tls);
        QVERIFY(!stream);
        QCOMPARE(stream.error().code, base::ErrorCode::Unauthorized);
        QVERIFY2(says(stream, {u"https://localhost:"_s, u"\"server\" from \"harbour\""_s, tls.certificateAuthority}),
                 qPrintable(stream.error().message));
    }

    void aCertificateForAnotherNameIsNotTrusted()
    {
        TlsServer server(m_files, u"other"_s, u"harbour"_s);
        const auto stream = dial(endpoint(server, u"localhost"_s, u"client-ec"_s));
        QVERIFY(!stream);
        QCOMPARE(stream.error().code, base::ErrorCode::Unauthorized);
        QVERIFY2(says(stream, {u"not for localhost but for other.example"_s}), qPrintable(stream.error().message));
    }

    void whatIsWrongWithAFileIsSaidWithItsName_data()
    {
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QString &authority, const QString &certificate, const QString &key,
                            const QString &reason) {
            QTest::newRow(name) << authority << certificate << key << reason;
        };
        row("no authority", u"absent.pem"_s, u"client-ec.pem"_s, u"client-ec-key.pem"_s,
            u"cannot read the certificate authority %1absent.pem"_s);
        row("no certificate in it", u"harbour.pem"_s, u"server-key.pem"_s, u"client-ec-key.pem"_s,
            u"certificate %1server-key.pem holds no certificate"_s);
        row("no key in it", u"harbour.pem"_s, u"client-ec.pem"_s, u"client-ec.pem"_s,
            u"key %1client-ec.pem holds no private key"_s);
        row("locked key", u"harbour.pem"_s, u"client-ec.pem"_s, u"locked-key.pem"_s,
            u"key %1locked-key.pem has a passphrase"_s);
        row("another's key", u"harbour.pem"_s, u"client-ec.pem"_s, u"server-key.pem"_s, u"key %1server-key.pem"_s);
    }
    void whatIsWrongWithAFileIsSaidWithItsName()
    {
        QFETCH(QString, authority);
        QFETCH(QString, certificate);
        QFETCH(QString, key);
        QFETCH(QString, reason);
        TlsServer server(m_files, u"server"_s, u"harbour"_s);
        const auto stream = dial(model::TlsEndpoint{u"localhost"_s, server.serverPort(), path(authority),
                                                    path(certificate), path(key), true});
        QVERIFY(!stream);
        QCOMPARE(stream.error().code,
                 key.startsWith(u"locked"_s) ? base::ErrorCode::Unauthorized : base::ErrorCode::InvalidInput);
        QVERIFY2(says(stream, {reason.arg(path(u""_s) + u'/')}), qPrintable(stream.error().message));
    }

    /// With 1.3 the handshake is over for us when the server says no: the stream itself has to tell.
    void aRefusedCertificateIsNamed_data()
    {
        QTest::addColumn<QString>("protocol");
        QTest::newRow("TLS 1.2") << u"-tls1_2"_s;
        QTest::newRow("TLS 1.3") << u"-tls1_3"_s;
    }
    void aRefusedCertificateIsNamed()
    {
        QFETCH(QString, protocol);
        QProcess server; // Qt's own closes without a word
        server.start(u"openssl"_s,
                     {u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-naccept"_s, u"1"_s, protocol, u"-cert"_s,
                      path(u"server.pem"_s), u"-key"_s, path(u"server-key.pem"_s), u"-CAfile"_s, path(u"harbour.pem"_s),
                      u"-Verify"_s, u"1"_s, u"-verify_return_error"_s});
        QByteArray said;
        QTRY_VERIFY((said += server.readAllStandardOutput()).contains("ACCEPT 127.0.0.1:"));
        const quint16 port = said.mid(said.indexOf("ACCEPT 127.0.0.1:") + 17).trimmed().toUShort();
        const auto stream = dial(
            {u"localhost"_s, port, path(u"harbour.pem"_s), path(u"stranger.pem"_s), path(u"stranger-key.pem"_s), true});
        QString reason = stream ? QString() : stream.error().message;
        if (stream)
            QTRY_VERIFY(!(reason = (*stream)->property("refusalReason").toString()).isEmpty());
        QVERIFY2(reason.contains(u"refuses the certificate "_s + path(u"stranger.pem"_s)), qPrintable(reason));
        server.kill();
        server.waitForFinished();
    }

    void anOldProtocolIsRefused()
    {
        TlsServer server(m_files, u"server"_s, u"harbour"_s);
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        server.speak(QSsl::TlsV1_1);
        QT_WARNING_POP
        QVERIFY(!dial(endpoint(server, u"localhost"_s, u"client-ec"_s)));
    }

    void aPortThatSpeaksNoTlsIsSaidSo()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            auto *socket = server.nextPendingConnection();
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            socket->disconnectFromHost();
        });
        const auto stream = dial(endpoint(server, u"localhost"_s, u"client-ec"_s));
        QVERIFY(!stream);
        QVERIFY2(says(stream, {u"does not speak TLS"_s}), qPrintable(stream.error().message));
    }

    void nobodyThereIsSaidAsWithoutTls()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const auto tls = endpoint(server, u"localhost"_s, u"client-ec"_s);
        server.close();
        const auto stream = dial(tls);
        QVERIFY(!stream);
        QCOMPARE(stream.error().code, base::ErrorCode::Unreachable);
        QVERIFY2(says(stream, {u"connection refused"_s}), qPrintable(stream.error().message));
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_files.path(name); }

    [[nodiscard]] model::TlsEndpoint endpoint(const QTcpServer &server, const QString &host,
                                              const QString &client) const
    {
        return {
            host, server.serverPort(), path(u"harbour.pem"_s), path(client + u".pem"_s), path(client + u"-key.pem"_s),
            true};
    }

    static base::Result<Stream> dial(const model::TlsEndpoint &endpoint)
    {
        auto dialer = makeDialer(endpoint);
        QObject receiver;
        std::optional<base::Result<Stream>> answer;
        (*dialer)->dial().then(&receiver, [&](base::Result<Stream> stream) { answer = std::move(stream); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 15'000))
            return base::failure(base::ErrorCode::Internal, u"the test waited in vain"_s);
        return std::move(*answer);
    }

    static bool says(const base::Result<Stream> &stream, const QStringList &parts)
    {
        return std::ranges::all_of(parts, [&](const QString &part) { return stream.error().message.contains(part); });
    }

    Certificates m_files;
};

QTEST_GUILESS_MAIN(TlsDialerTest)
#include "tlsdialer_test.moc"
