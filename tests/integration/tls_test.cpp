// SPDX-License-Identifier: Apache-2.0
#include "core/store/credentialstore.h"
#include "tests/integration/pilotctl.h"
#include "tests/support/certificates.h"
#include "tests/support/dockerd.h"
#include "tests/support/sshd.h"

#include <QDir>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::test;
using namespace Qt::StringLiterals;

/// pilotctl drives real engines that let in nobody without a certificate (dockerd --tlsverify).
class TlsTest : public QObject
{
    Q_OBJECT

    static constexpr int tunnelPort = 23978;

    QTemporaryDir m_home;
    Certificates m_files;
    std::unique_ptr<Dockerd> m_ship;
    std::unique_ptr<Dockerd> m_old; ///< its certificate has expired
    std::unique_ptr<Sshd> m_sshd;
    QProcess m_port; ///< the engine's, on localhost
    Pilotctl m_pilotctl;

    bool startEngine(Dockerd &ship, const QString &name, int days)
    {
        const QString names = u"subjectAltName=IP:%1,DNS:localhost"_s.arg(ship.address());
        if (!m_files.make({name, u"harbour"_s, names, Certificates::KeyType::Ec, days}))
            return false;
        const QString options = u"-H tcp://%1:2376 --tlsverify --tlscacert %2 --tlscert %3 --tlskey %4"_s.arg(
            ship.address(), file(u"harbour.pem"_s), file(name + u".pem"_s), file(name + u"-key.pem"_s));
        return ship.start({u"DOCKERD_OPTIONS="_s + options});
    }
    bool makeClients()
    {
        using enum Certificates::KeyType;
        const QString use = u"extendedKeyUsage=clientAuth"_s;
        return m_files.make({u"ec"_s, u"harbour"_s, use, Ec}) && m_files.make({u"rsa"_s, u"harbour"_s, use, Rsa})
            && m_files.make({u"past"_s, u"harbour"_s, use, Ec, -2})
            && m_files.make({u"soon"_s, u"harbour"_s, use, Ec, 9})
            && m_files.make({u"stranger"_s, u"elsewhere"_s, use, Ec})
            && m_files.lock(u"rsa"_s, u"locked-key.pem"_s, u"open sesame"_s);
    }

    [[nodiscard]] QString file(const QString &name) const { return m_files.path(name); }
    [[nodiscard]] QString tls(const QString &client, const QString &key, const QString &authority) const
    {
        return u"tls: true, tls_verify: true, tls_ca_cert: %1, tls_cert: %2, tls_key: %3"_s.arg(
            file(authority + u".pem"_s), file(client + u".pem"_s), file(key));
    }
    void sail(const QString &ship)
    {
        m_pilotctl.write(
            u"__maestro: {schema: 2}\nname: tls\nships: {east: {%1}}\nservices:\n  web:\n    image: "
            "local/busybox:1\n    instances: {web-1: {ship: east, command: sleep 1000, stop_timeout: 1}}\n"_s.arg(
                ship));
    }
    void sailAs(const QString &client, const QString &key = {}, const QString &authority = u"harbour"_s)
    {
        sail(u"ip: %1, %2"_s.arg(m_ship->address(),
                                 tls(client, key.isEmpty() ? client + u"-key.pem"_s : key, authority)));
    }
    /// Has the passphrase of the locked key kept, as an operator who agreed to clear text.
    void remember(const QString &passphrase) const
    {
        const auto credentials = store::CredentialStore::ofUser();
        const store::CredentialName name{store::CredentialName::Purpose::TlsPassphrase, file(u"locked-key.pem"_s), {}};
        std::optional<bool> kept;
        QObject receiver;
        credentials->keep({name, base::Secret(passphrase)}, store::Place::File)
            .then(&receiver, [&](const base::Result<void> &result) { kept = result.has_value(); });
        QTRY_VERIFY(kept);
        QVERIFY(*kept);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString why =
            Dockerd::unavailableReason() + Sshd::unavailableReason() + Certificates::unavailableReason();
        if (!why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY "_s + why));
        qputenv("HOME", m_home.path().toUtf8());
        qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
        qunsetenv("SSH_AUTH_SOCK");
        m_ship = std::make_unique<Dockerd>();
        m_old = std::make_unique<Dockerd>();
        m_sshd = std::make_unique<Sshd>();
        QVERIFY2(m_files.makeAuthority(u"harbour"_s) && m_files.makeAuthority(u"elsewhere"_s) && makeClients(),
                 qPrintable(m_files.problem()));
        QVERIFY2(startEngine(*m_ship, u"engine"_s, 90), qPrintable(m_ship->problem() + m_files.problem()));
        QVERIFY2(startEngine(*m_old, u"old-engine"_s, -3), qPrintable(m_old->problem() + m_files.problem()));
        QVERIFY2(m_sshd->start(), qPrintable(m_sshd->problem()));
        m_port.start(u"socat"_s,
                     {u"TCP-LISTEN:%1,bind=127.0.0.1,fork,reuseaddr"_s.arg(tunnelPort),
                      u"TCP:%1:2376"_s.arg(m_ship->address())});
        QVERIFY2(m_port.waitForStarted(), "no socat");
        QVERIFY(QDir().mkpath(m_home.filePath(u".ssh"_s)));
        QVERIFY(QFile::copy(m_sshd->path(u"known_hosts"_s), m_home.filePath(u".ssh/known_hosts"_s)));
    }
    void cleanupTestCase()
    {
        m_port.terminate();
        m_port.waitForFinished();
    }
    void init() { QDir(m_home.filePath(u"data"_s)).removeRecursively(); }

    void anEngineIsDrivenWithACertificate_data()
    {
        QTest::addColumn<QString>("client");
        QTest::newRow("EC") << u"ec"_s;
        QTest::newRow("RSA") << u"rsa"_s;
    }
    void anEngineIsDrivenWithACertificate()
    {
        QFETCH(QString, client);
        sailAs(client);
        const auto applied = m_pilotctl.run({u"apply"_s});
        QVERIFY2(applied.exitCode == 0, qPrintable(applied.text));
        QCOMPARE(m_ship->docker({u"ps"_s, u"--format"_s, u"{{.Names}}"_s}), u"web-1"_s);
        m_ship->docker({u"rm"_s, u"-f"_s, u"web-1"_s});
    }

    void anEngineBehindAnSshTunnelIsDrivenToo()
    {
        sail(u"ip: 127.0.0.1, docker_port: %1, ssh_tunnel: {user: ann, key: %2, port: %3}, %4"_s.arg(tunnelPort)
                 .arg(m_sshd->path(u"id_ed25519"_s))
                 .arg(m_sshd->port())
                 .arg(tls(u"ec"_s, u"ec-key.pem"_s, u"harbour"_s)));
        const auto applied = m_pilotctl.run({u"apply"_s});
        QVERIFY2(applied.exitCode == 0, qPrintable(applied.text));
        QCOMPARE(m_ship->docker({u"ps"_s, u"--format"_s, u"{{.Names}}"_s}), u"web-1"_s);
        m_ship->docker({u"rm"_s, u"-f"_s, u"web-1"_s});
        const auto doctor = m_pilotctl.run({u"doctor"_s});
        QVERIFY2(doctor.exitCode == 0 && doctor.text.contains(u", with TLS"_s), qPrintable(doctor.text));
    }

    void whatIsWrongIsSaidWithItsFile_data()
    {
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("words");
        const auto row = [this](const char *name, const QString &client, const QString &key, const QString &authority,
                                const QString &words) { QTest::newRow(name) << client << key << authority << words; };
        const QString refused = u"the engine refuses the certificate %1"_s;
        row("expired", u"past"_s, {}, u"harbour"_s, refused.arg(file(u"past.pem"_s)) + u": it has expired on "_s);
        row("of another authority", u"stranger"_s, {}, u"harbour"_s, refused.arg(file(u"stranger.pem"_s)));
        row("engine of another authority", u"ec"_s, {}, u"elsewhere"_s,
            u"is not trusted: its authority is unknown (checked against tls_ca_cert %1"_s.arg(
                file(u"elsewhere.pem"_s)));
        row("another's key", u"ec"_s, u"rsa-key.pem"_s, u"harbour"_s,
            u"the key %1 does not belong to the certificate %2"_s.arg(file(u"rsa-key.pem"_s), file(u"ec.pem"_s)));
        row("locked, and nobody to ask", u"rsa"_s, u"locked-key.pem"_s, u"harbour"_s,
            u"the TLS key %1 has a passphrase, and there is no terminal to ask on"_s.arg(file(u"locked-key.pem"_s)));
    }
    void whatIsWrongIsSaidWithItsFile()
    {
        QFETCH(QString, client);
        QFETCH(QString, key);
        QFETCH(QString, authority);
        QFETCH(QString, words);
        sailAs(client, key, authority);
        const auto seen = m_pilotctl.run({u"ships"_s});
        QVERIFY2(seen.exitCode == 1, qPrintable(seen.text));
        QVERIFY2(seen.text.contains(words), qPrintable(seen.text));
    }

    void anEngineIsVerifiedByItsNameOrAddress()
    {
        const QString there = u"ip: %1, docker_port: %2, %3"_s;
        const QString files = tls(u"ec"_s, u"ec-key.pem"_s, u"harbour"_s);
        sail(there.arg(u"localhost"_s).arg(tunnelPort).arg(files));
        const auto byName = m_pilotctl.run({u"ships"_s});
        QVERIFY2(byName.exitCode == 0 && byName.text.contains(u"online"_s), qPrintable(byName.text));
        sail(there.arg(u"127.0.0.1"_s).arg(tunnelPort).arg(files));
        const auto otherwise = m_pilotctl.run({u"ships"_s});
        QCOMPARE(otherwise.exitCode, 1);
        QVERIFY2(otherwise.text.contains(u"it is not for 127.0.0.1 but for "_s)
                     && otherwise.text.contains(u"localhost"_s),
                 qPrintable(otherwise.text));
    }

    void anExpiredEngineIsNotTrusted()
    {
        sail(u"ip: %1, %2"_s.arg(m_old->address(), tls(u"ec"_s, u"ec-key.pem"_s, u"harbour"_s)));
        const auto seen = m_pilotctl.run({u"ships"_s});
        QCOMPARE(seen.exitCode, 1);
        QVERIFY2(seen.text.contains(u"\"old-engine\" from \"harbour\" is not trusted: it has expired on "_s),
                 qPrintable(seen.text));
    }

    void withoutACertificateOneIsDemanded()
    {
        sail(u"ip: %1, docker_port: 2376, tls_verify: true, tls_ca_cert: %2"_s.arg(m_ship->address(),
                                                                                   file(u"harbour.pem"_s)));
        const auto seen = m_pilotctl.run({u"ships"_s});
        QCOMPARE(seen.exitCode, 1);
        QVERIFY2(seen.text.contains(u"the engine demands a certificate: give tls_cert and tls_key"_s),
                 qPrintable(seen.text));
    }

    void aCertificateThatEndsSoonIsToldBeforehand()
    {
        sailAs(u"soon"_s);
        const auto valid = m_pilotctl.run({u"validate"_s});
        QVERIFY2(valid.exitCode == 0 && valid.text.contains(u"warning: ship east: tls_cert "_s)
                     && valid.text.contains(u"it expires on "_s),
                 qPrintable(valid.text));
        const auto seen = m_pilotctl.run({u"ships"_s});
        QVERIFY2(seen.exitCode == 0 && seen.text.contains(u"degraded"_s)
                     && seen.text.contains(u"the certificate %1 expires on "_s.arg(file(u"soon.pem"_s))),
                 qPrintable(seen.text));
        const auto doctor = m_pilotctl.run({u"doctor"_s});
        QVERIFY2(doctor.text.contains(u"Have the certificate renewed"_s), qPrintable(doctor.text));
    }

    void aRememberedPassphraseOpensTheKey()
    {
        remember(u"open sesame"_s);
        sailAs(u"rsa"_s, u"locked-key.pem"_s);
        const auto seen = m_pilotctl.run({u"ships"_s});
        QVERIFY2(seen.exitCode == 0 && seen.text.contains(u"online"_s), qPrintable(seen.text));
        QVERIFY2(!seen.text.contains(u"sesame"_s), qPrintable(seen.text));
    }

    void aRememberedPassphraseThatIsWrongIsForgotten()
    {
        remember(u"shut sesame"_s);
        sailAs(u"rsa"_s, u"locked-key.pem"_s);
        const auto seen = m_pilotctl.run({u"ships"_s});
        QVERIFY2(seen.exitCode == 1 && seen.text.contains(u"there is no terminal to ask on"_s), qPrintable(seen.text));
        QVERIFY2(!seen.text.contains(u"shut"_s), qPrintable(seen.text));
        QVERIFY(m_pilotctl.run({u"credentials"_s}).text.contains(u"Nothing is remembered"_s));
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tls_test.moc"
