// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/sshinterview.h"
#include "core/transport/tlsdialer.h"
#include "tests/support/certificates.h"
#include "tests/support/tlsserver.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTest>

#include <sys/socket.h>

using namespace pilothouse;
using namespace pilothouse::transport;
using namespace Qt::StringLiterals;
using test::Certificates;
using test::TlsServer;

namespace {

/// Gives one end of a socket pair, as an SSH line does; a server has the other one.
class PairDialer : public Dialer
{
public:
    explicit PairDialer(TlsServer &server)
        : m_server(server)
    {
    }
    base::Reply<Stream> dial() override
    {
        int ends[2] = {-1, -1};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
            return base::Reply<Stream>::of(base::failure(base::ErrorCode::Internal, u"no socket pair"_s));
        m_server.serve(ends[0]);
        auto socket = std::make_unique<QLocalSocket>();
        socket->setSocketDescriptor(ends[1]);
        base::Promise<Stream> promise;
        promise.settle(Stream(std::move(socket)));
        return promise.reply();
    }

private:
    TlsServer &m_server;
};

} // namespace

/// Keys with a passphrase, certificates that end, and TLS over a stream of somebody else.
class TlsKeyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const QString why = Certificates::unavailableReason();
        if (!QSslSocket::supportsSsl() || !why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY: no TLS here "_s + why));
        const QString here = u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s;
        using enum Certificates::KeyType;
        const QString forClients = u"extendedKeyUsage=clientAuth"_s;
        const bool made = m_files.makeAuthority(u"harbour"_s)
            && m_files.make({.name = u"server"_s, .authority = u"harbour"_s, .extensions = here})
            && m_files.make({u"old"_s, u"harbour"_s, here, Ec, -3})
            && m_files.make({u"ending"_s, u"harbour"_s, here, Ec, 9})
            && m_files.make({u"far"_s, u"harbour"_s, u"subjectAltName=DNS:far.example"_s})
            && m_files.make({u"ec"_s, u"harbour"_s, forClients, Ec})
            && m_files.make({u"rsa"_s, u"harbour"_s, forClients, Rsa})
            && m_files.make({u"brief"_s, u"harbour"_s, forClients, Ec, 9})
            && m_files.lock(u"ec"_s, u"ec-locked.pem"_s, u"open"_s)
            && m_files.lock(u"ec"_s, u"ec-old-locked.pem"_s, u"open"_s, true)
            && m_files.lock(u"rsa"_s, u"rsa-locked.pem"_s, u"open"_s)
            && m_files.lock(u"rsa"_s, u"rsa-old-locked.pem"_s, u"open"_s, true);
        QVERIFY2(made, qPrintable(m_files.problem()));
    }
    void init() { m_interview = std::make_shared<SshInterview>(); }

    void aLockedKeyIsOpenedWithItsPassphrase_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("key");
        for (const auto *type : {"ec", "rsa"}) {
            const QString name = QString::fromLatin1(type);
            QTest::addRow("%s, PKCS#8", type) << name << name + u"-locked.pem"_s;
            QTest::addRow("%s, traditional", type) << name << name + u"-old-locked.pem"_s;
        }
    }
    void aLockedKeyIsOpenedWithItsPassphrase()
    {
        QFETCH(QString, type);
        QFETCH(QString, key);
        TlsServer server(m_files, u"server"_s, u"harbour"_s);
        answerWith({u"open"_s});
        const auto stream = dial(endpoint(server, type, key));
        QVERIFY2(stream, stream ? "" : qPrintable(stream.error().message));
        QTRY_COMPARE(server.clientName, type);
        QCOMPARE(m_asked, QStringList{m_files.path(key)});
    }

    void aWrongPassphraseIsAskedForAgain()
    {
        TlsServer server(m_files, u"server"_s, u"harbour"_s);
        answerWith({u"shut"_s, u"open"_s});
        QVERIFY(dial(endpoint(server, u"ec"_s, u"ec-locked.pem"_s)));
        QCOMPARE(m_asked.size(), 2);
    }

    void threeWrongOnesAreEnough()
    {
        TlsServer server(m_files, u"server"_s, u"harbour"_s);
        answerWith({u"a"_s, u"b"_s, u"c"_s, u"open"_s});
        const auto stream = dial(endpoint(server, u"ec"_s, u"ec-locked.pem"_s));
        QVERIFY(!stream);
        QCOMPARE(stream.error().code, base::ErrorCode::Unauthorized);
        QVERIFY2(stream.error().message.contains(u"wrong passphrase for the key "_s + m_files.path(u"ec-locked.pem"_s)),
                 qPrintable(stream.error().message));
        QCOMPARE(m_asked.size(), 3);
    }

    void aPassphraseThatNobodyGivesIsSaidToBeMissing()
    {
        TlsServer server(m_files, u"server"_s, u"harbour"_s);
        answerWith({});
        const auto stream = dial(endpoint(server, u"ec"_s, u"ec-locked.pem"_s));
        QVERIFY(!stream);
        QCOMPARE(stream.error().code, base::ErrorCode::Unauthorized);
        QVERIFY2(stream.error().message.contains(u"has a passphrase, which was not given"_s),
                 qPrintable(stream.error().message));
    }

    void anExpiredCertificateIsSaidSinceWhen()
    {
        TlsServer server(m_files, u"old"_s, u"harbour"_s);
        const auto stream = dial(endpoint(server, u"ec"_s));
        QVERIFY(!stream);
        QCOMPARE(stream.error().code, base::ErrorCode::Unauthorized);
        const QString since = QDateTime::currentDateTimeUtc().addDays(-3).date().toString(Qt::ISODate);
        QVERIFY2(stream.error().message.contains(u"\"old\" from \"harbour\""_s)
                     && stream.error().message.contains(u"it has expired on "_s + since),
                 qPrintable(stream.error().message));
    }

    void whatEndsSoonIsDoubted_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("words");
        QTest::newRow("the engine's") << u"ending"_s << u"ec"_s << u"the engine's certificate \"ending\""_s;
        QTest::newRow("ours") << u"server"_s << u"brief"_s << u"the certificate "_s + m_files.path(u"brief.pem"_s);
        QTest::newRow("neither") << u"server"_s << u"ec"_s << QString();
    }
    void whatEndsSoonIsDoubted()
    {
        QFETCH(QString, server);
        QFETCH(QString, client);
        QFETCH(QString, words);
        TlsServer engine(m_files, server, u"harbour"_s);
        TlsDialer dialer(endpoint(engine, client), nullptr);
        const QSignalSpy doubted(&dialer, &Dialer::doubted);
        QVERIFY(answerOf(dialer));
        QCOMPARE(doubted.size(), 1);
        const QString said = doubted[0][0].toString();
        QVERIFY2(said.startsWith(words) && said.isEmpty() == words.isEmpty(), qPrintable(said));
    }

    void tlsGoesThroughAnothersStream_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("trusted");
        QTest::newRow("for the endpoint's name") << u"far"_s << true;
        QTest::newRow("for localhost") << u"server"_s << true;
        QTest::newRow("for localhost, expired") << u"old"_s << false;
    }
    void tlsGoesThroughAnothersStream()
    {
        QFETCH(QString, server);
        QFETCH(bool, trusted);
        TlsServer engine(m_files, server, u"harbour"_s);
        auto tls = endpoint(engine, u"ec"_s);
        tls.host = u"far.example"_s;
        TlsDialer dialer(tls, nullptr);
        dialer.goThrough(std::make_unique<PairDialer>(engine), u"ssh://far.example to port 2376"_s);
        const auto stream = answerOf(dialer);
        QVERIFY2(stream.has_value() == trusted, stream ? "" : qPrintable(stream.error().message));
        if (!stream)
            return;
        (*stream)->write("ahoy");
        QTRY_COMPARE(engine.received, "ahoy");
        QTRY_COMPARE((*stream)->bytesAvailable(), 5);
    }

    void throughAnothersStreamAnyOtherNameIsRefused()
    {
        TlsServer engine(m_files, u"far"_s, u"harbour"_s);
        auto tls = endpoint(engine, u"ec"_s);
        tls.host = u"near.example"_s;
        TlsDialer dialer(tls, nullptr);
        dialer.goThrough(std::make_unique<PairDialer>(engine), u"ssh://near.example to port 2376"_s);
        const auto stream = answerOf(dialer);
        QVERIFY(!stream);
        QVERIFY2(stream.error().message.contains(u"not for near.example but for far.example"_s),
                 qPrintable(stream.error().message));
    }

private:
    [[nodiscard]] model::TlsEndpoint endpoint(const TlsServer &server, const QString &client,
                                              const QString &key = {}) const
    {
        return {u"localhost"_s,
                server.serverPort(),
                m_files.path(u"harbour.pem"_s),
                m_files.path(client + u".pem"_s),
                m_files.path(key.isEmpty() ? client + u"-key.pem"_s : key),
                true};
    }
    /// What the operator types, one answer after the other, then nothing.
    void answerWith(const QStringList &answers)
    {
        m_asked.clear();
        connect(m_interview.get(), &SshInterview::questionChanged, this, [this, left = answers]() mutable {
            const auto *question = m_interview->question();
            if (!question)
                return;
            m_asked += std::get<SecretQuestion>(*question).subject;
            m_interview->answer(left.isEmpty() ? std::nullopt : std::optional(base::Secret(left.takeFirst())));
        });
    }
    base::Result<Stream> dial(const model::TlsEndpoint &endpoint)
    {
        TlsDialer dialer(endpoint, m_interview);
        return answerOf(dialer);
    }
    static base::Result<Stream> answerOf(Dialer &dialer)
    {
        QObject receiver;
        std::optional<base::Result<Stream>> answer;
        dialer.dial().then(&receiver, [&](base::Result<Stream> stream) { answer = std::move(stream); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 15'000))
            return base::failure(base::ErrorCode::Internal, u"the test waited in vain"_s);
        return std::move(*answer);
    }

    Certificates m_files;
    std::shared_ptr<SshInterview> m_interview;
    QStringList m_asked;
};

QTEST_GUILESS_MAIN(TlsKeyTest)
#include "tlskey_test.moc"
