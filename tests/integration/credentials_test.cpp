// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/rehearsal.h"
#include "tests/integration/pilotctl.h"
#include "tests/support/dockerd.h"
#include "tests/support/sshd.h"

#include <QDir>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::test;
using namespace Qt::StringLiterals;

namespace {

/// A terminal with pilotctl on it, and somebody who types.
class TerminalSession
{
public:
    explicit TerminalSession(const QStringList &arguments)
    {
        QStringList words{QStringLiteral(PILOTHOUSE_BIN_DIR "/pilotctl")};
        for (const QString &argument : arguments)
            words += u'\'' + argument + u'\'';
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(u"script"_s, {u"-qefc"_s, words.join(u' '), u"/dev/null"_s});
    }

    /// Waits until `prompt` stands there, and types a line.
    bool type(const QString &prompt, const QString &line)
    {
        const bool asked = QTest::qWaitFor(
            [&] {
                m_text += QString::fromUtf8(m_process.readAll());
                return m_text.mid(m_read).contains(prompt);
            },
            30'000);
        m_read = m_text.size();
        m_process.write(line.toUtf8() + '\n');
        return asked;
    }
    int end()
    {
        m_process.waitForFinished(60'000);
        m_text += QString::fromUtf8(m_process.readAll());
        return m_process.exitCode();
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QProcess m_process;
    QString m_text;
    qsizetype m_read = 0;
};

} // namespace

/// What pilotctl remembers of SSH logins and registries, with a real sshd and a real registry, and without a keyring.
class CredentialsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<Sshd> m_sshd;
    std::unique_ptr<rehearsal::Rehearsal> m_rehearsal;
    Pilotctl m_pilotctl;

    /// The ship's host takes this key alone, or, without a key, a password.
    void configure(const QString &key)
    {
        const QString identity =
            key.isEmpty() ? u" PubkeyAuthentication no\n"_s : u" IdentityFile %1\n"_s.arg(m_sshd->path(key));
        QDir(m_home.path()).mkpath(u".ssh"_s);
        QFile config(m_home.filePath(u".ssh/config"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(u"Host box\n HostName 127.0.0.1\n Port %1\n User ann\n IdentitiesOnly yes\n"
                     " UserKnownHostsFile %2\n%3"_s.arg(m_sshd->port())
                         .arg(m_sshd->path(u"known_hosts"_s), identity)
                         .toUtf8());
    }
    QStringList ships() const { return {u"-f"_s, m_pilotctl.path(), u"ships"_s}; }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = Sshd::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY no sshd: "_s + why));
        qputenv("HOME", m_home.path().toUtf8());
        qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
        qunsetenv("SSH_AUTH_SOCK");
        m_sshd = std::make_unique<Sshd>();
        QVERIFY2(m_sshd->start(), qPrintable(m_sshd->problem()));
        m_rehearsal = std::make_unique<rehearsal::Rehearsal>();
        const QString socket = m_rehearsal->addShip({u"east"_s});
        m_pilotctl.write(u"__maestro: {schema: 2}\nname: x\nships: {east: {ip: 127.0.0.1, endpoint: \"ssh://box%1\"}}\n"
                         "services: {}\n"_s.arg(socket));
    }
    void init() { QDir(m_home.filePath(u"data"_s)).removeRecursively(); }

    void aPassphraseIsAskedForOnATerminalAndThenRemembered()
    {
        configure(u"id_locked"_s);
        TerminalSession terminal(ships());
        QVERIFY2(terminal.type(u"Passphrase of the key"_s, u"open sesame"_s), qPrintable(terminal.text()));
        QVERIFY2(terminal.type(u"CLEAR TEXT, in "_s + m_home.path(), u"y"_s), qPrintable(terminal.text()));
        QVERIFY2(terminal.end() == 0 && terminal.text().contains(u"online"_s), qPrintable(terminal.text()));
        QVERIFY2(!terminal.text().contains(u"sesame"_s), qPrintable(terminal.text()));

        const auto onAPipe = m_pilotctl.run({u"ships"_s});
        QVERIFY2(onAPipe.exitCode == 0 && onAPipe.text.contains(u"online"_s), qPrintable(onAPipe.text));
        const auto list = m_pilotctl.run({u"credentials"_s});
        QVERIFY2(list.text.contains(u"ssh-passphrase "_s + m_sshd->path(u"id_locked"_s))
                     && list.text.contains(u"in clear text"_s) && !list.text.contains(u"sesame"_s),
                 qPrintable(list.text));
        QCOMPARE(
            m_pilotctl.run({u"credentials"_s, u"forget"_s, u"ssh-passphrase"_s, m_sshd->path(u"id_locked"_s)}).exitCode,
            0);
        const auto without = m_pilotctl.run({u"ships"_s});
        QVERIFY2(without.exitCode == 1 && without.text.contains(u"there is no terminal to ask on"_s),
                 qPrintable(without.text));
    }

    void noIsNo()
    {
        configure(u"id_locked"_s);
        TerminalSession terminal(ships());
        QVERIFY(terminal.type(u"Passphrase of the key"_s, u"open sesame"_s));
        QVERIFY(terminal.type(u"CLEAR TEXT"_s, u"n"_s));
        QVERIFY2(terminal.end() == 0, qPrintable(terminal.text()));
        QVERIFY(!QFile::exists(m_home.filePath(u"data/pilothouse/secrets.json"_s)));
    }

    void aPasswordThatWasWrongIsNotRemembered()
    {
        configure({});
        TerminalSession terminal(ships());
        QVERIFY2(terminal.type(u"Password of ann@127.0.0.1:%1"_s.arg(m_sshd->port()), u"wrong horse"_s),
                 qPrintable(terminal.text()));
        QVERIFY(terminal.type(u"CLEAR TEXT"_s, u"y"_s));
        QVERIFY2(terminal.type(u"That was not right. Password of"_s, u"correct horse"_s), qPrintable(terminal.text()));
        QVERIFY(terminal.type(u"CLEAR TEXT"_s, u"y"_s));
        QVERIFY2(terminal.end() == 0, qPrintable(terminal.text()));
        QFile kept(m_home.filePath(u"data/pilothouse/secrets.json"_s));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        const QByteArray text = kept.readAll();
        QVERIFY(text.contains("correct horse") && !text.contains("wrong horse"));
        QCOMPARE(m_pilotctl.run({u"ships"_s}).exitCode, 0);
    }

    void aRegistrysLoginIsKeptForPullsUntilLogout()
    {
        const auto script = [](const QStringList &arguments) {
            QProcess process;
            process.start(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/support/registry.sh"), arguments);
            return process.waitForFinished(60'000) && process.exitCode() == 0;
        };
        if (!script({u"check"_s}))
            QSKIP("no registry can run here");
        Dockerd ship;
        QVERIFY2(ship.start(), qPrintable(ship.problem()));
        const QString directory = m_home.filePath(u"registry"_s);
        QDir().mkpath(directory);
        QProcess htpasswd;
        htpasswd.start(u"htpasswd"_s, {u"-Bbc"_s, directory + u"/htpasswd"_s, u"me"_s, u"hunter2"_s});
        QVERIFY(htpasswd.waitForFinished() && htpasswd.exitCode() == 0);
        QVERIFY(script({u"start"_s, ship.directory(), directory, u"127.0.0.1:5000"_s}));
        const QString image = u"127.0.0.1:5000/app:1"_s;
        QVERIFY(script({u"image"_s, ship.directory(), image}));
        ship.docker({u"login"_s, u"-u"_s, u"me"_s, u"-p"_s, u"hunter2"_s, u"127.0.0.1:5000"_s});
        ship.docker({u"push"_s, image});
        QVERIFY2(ship.problem().isEmpty() || ship.problem().contains(u"WARNING"_s), qPrintable(ship.problem()));
        ship.docker({u"logout"_s, u"127.0.0.1:5000"_s});
        ship.docker({u"rmi"_s, image});

        Pilotctl pilotctl;
        pilotctl.write(
            u"__maestro: {schema: 2}\nname: x\nships: {east: {ip: 127.0.0.1, socket_path: %1}}\n"
            "services: {web: {image: \"%2\", instances: {web-1: {ship: east}}}}\n"_s.arg(ship.socketPath(), image));
        const auto denied = pilotctl.run({u"pull"_s});
        QVERIFY2(denied.exitCode == 1 && denied.text.contains(u"pilotctl login 127.0.0.1:5000"_s),
                 qPrintable(denied.text));
        TerminalSession terminal({u"login"_s, u"127.0.0.1:5000"_s});
        QVERIFY(terminal.type(u"User at 127.0.0.1:5000"_s, u"me"_s));
        QVERIFY(terminal.type(u"Password of me"_s, u"hunter2"_s));
        QVERIFY(terminal.type(u"CLEAR TEXT"_s, u"y"_s));
        QVERIFY2(terminal.end() == 0 && !terminal.text().contains(u"hunter2"_s), qPrintable(terminal.text()));
        const auto pulled = pilotctl.run({u"pull"_s});
        QVERIFY2(pulled.exitCode == 0 && !pulled.text.contains(u"hunter2"_s), qPrintable(pulled.text));
        ship.docker({u"rmi"_s, image});
        QCOMPARE(pilotctl.run({u"logout"_s, u"127.0.0.1:5000"_s}).exitCode, 0);
        QCOMPARE(pilotctl.run({u"pull"_s}).exitCode, 1);
    }
};

QTEST_GUILESS_MAIN(CredentialsTest)
#include "credentials_test.moc"
