// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/sshlinetest.h"

#include <QProcess>

using namespace pilothouse;
using namespace pilothouse::test;

/// Whether the server is who it should be.
class SshHostKeyTest : public WithSshd
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startServer(); }

    void anUnknownHostIsAskedAboutAndRemembered()
    {
        const QString empty = m_sshd.path(u"known_empty"_s);
        const QString config = host(u"ship"_s, m_sshd, u"id_ed25519"_s).replace(m_sshd.path(u"known_hosts"_s), empty);
        const auto asked = std::make_shared<Operator>();
        Lines wary(config, asked);
        const auto refused = open(wary.to(u"ship"_s), echo());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, base::ErrorCode::Unauthorized);
        QVERIFY(refused.error().message.contains(asked->shown));
        QVERIFY(!QFile::exists(empty));

        asked->trusting = true;
        QVERIFY(open(wary.to(u"ship"_s), echo()));
        QCOMPARE(QFile::permissions(empty) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        asked->trusting = false;
        Lines again(config, asked);
        QVERIFY(open(again.to(u"ship"_s), echo()));
    }

    void anotherHostKeyIsRefused()
    {
        Sshd sshd;
        QVERIFY2(sshd.start(), qPrintable(sshd.problem()));
        QVERIFY2(sshd.rekey(), qPrintable(sshd.problem()));
        const auto asked = std::make_shared<Operator>();
        asked->trusting = true; // whatever is answered: it is not even asked
        Lines lines(host(u"ship"_s, sshd, u"id_ed25519"_s), asked);
        const auto channel = open(lines.to(u"ship"_s), echo());
        QVERIFY(!channel);
        QVERIFY(asked->shown.isEmpty());
        QVERIFY2(channel.error().message.contains("CHANGED"_L1), qPrintable(channel.error().message));
        QVERIFY(channel.error().message.contains(sshd.path(u"known_hosts:1"_s)));
    }

    void aRevokedHostKeyIsRefused()
    {
        QFile known(m_sshd.path(u"known_hosts"_s));
        QVERIFY(known.open(QIODevice::ReadOnly));
        const QByteArray lines = known.readAll();
        QFile revoked(m_sshd.path(u"known_revoked"_s));
        QVERIFY(revoked.open(QIODevice::WriteOnly));
        revoked.write(lines);
        for (const QByteArray &line : lines.split('\n'))
            if (!line.isEmpty())
                revoked.write("@revoked * " + line.mid(line.indexOf(' ') + 1) + '\n');
        revoked.close();
        Lines refusing(
            host(u"ship"_s, m_sshd, u"id_ed25519"_s).replace(m_sshd.path(u"known_hosts"_s), revoked.fileName()));
        const auto channel = open(refusing.to(u"ship"_s), echo());
        QVERIFY(!channel);
        QVERIFY2(channel.error().message.contains("@revoked"_L1), qPrintable(channel.error().message));
    }

    void aHostKnownByACertificateAuthorityAloneIsRefusedWithTheReason()
    {
        const auto known = rewritten(u"known_authority"_s, [](const QByteArray &name, const QByteArray &key) {
            return "@cert-authority " + name + ' ' + key;
        });
        const auto asked = std::make_shared<Operator>();
        asked->trusting = true;
        Lines lines(host(u"ship"_s, m_sshd, u"id_ed25519"_s).replace(m_sshd.path(u"known_hosts"_s), known), asked);
        const auto channel = open(lines.to(u"ship"_s), echo());
        QVERIFY(!channel);
        QVERIFY(asked->shown.isEmpty());
        QVERIFY2(channel.error().message.contains("@cert-authority"_L1)
                     && channel.error().message.contains("not supported"_L1),
                 qPrintable(channel.error().message));
    }

    void aHashedNameIsKnown()
    {
        const auto known = rewritten(u"known_hashed"_s,
                                     [](const QByteArray &name, const QByteArray &key) { return name + ' ' + key; });
        QCOMPARE(QProcess::execute(u"ssh-keygen"_s, {u"-q"_s, u"-H"_s, u"-f"_s, known}), 0);
        QFile file(known);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().startsWith("|1|"));
        Lines lines(host(u"ship"_s, m_sshd, u"id_ed25519"_s).replace(m_sshd.path(u"known_hosts"_s), known));
        const auto channel = open(lines.to(u"ship"_s), echo());
        QVERIFY2(channel, channel ? "" : qPrintable(channel.error().message));
        // What is known is held against what is shown.
        Sshd other;
        QVERIFY2(other.start(), qPrintable(other.problem()));
        const QString alias = u"HostKeyAlias [127.0.0.1]:%1"_s.arg(m_sshd.port());
        Lines wrong(host(u"ship"_s, other, u"id_ed25519"_s, alias).replace(other.path(u"known_hosts"_s), known));
        const auto refused = open(wrong.to(u"ship"_s), echo());
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains("CHANGED"_L1), qPrintable(refused.error().message));
    }

private:
    /// The server's known_hosts, each line made anew of its name and key.
    QString rewritten(const QString &name, QByteArray (*line)(const QByteArray &, const QByteArray &)) const
    {
        QFile known(m_sshd.path(u"known_hosts"_s));
        QFile made(m_sshd.path(name));
        if (!known.open(QIODevice::ReadOnly) || !made.open(QIODevice::WriteOnly))
            qFatal("cannot rewrite known_hosts");
        for (const QByteArray &old : known.readAll().split('\n'))
            if (const auto space = old.indexOf(' '); space > 0)
                made.write(line(old.left(space), old.mid(space + 1)) + '\n');
        return made.fileName();
    }
};

QTEST_GUILESS_MAIN(SshHostKeyTest)
#include "sshhostkey_test.moc"
