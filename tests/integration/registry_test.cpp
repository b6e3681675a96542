// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/fleet.h"
#include "tests/integration/pilotctl.h"
#include "tests/support/dockerd.h"

#include <QDir>
#include <QTest>

#include <atomic>

using namespace pilothouse;
using namespace pilothouse::test;
using namespace Qt::StringLiterals;
using base::ErrorCode;

/// A real engine pulls from real registries: a plain one on its loopback, and three with TLS on its own address, the
/// first of which asks for a password.
class RegistryTest : public QObject
{
    Q_OBJECT

    using Result = base::Result<execution::OperationResult>;

    static constexpr auto plain = "127.0.0.1:5000"_L1;
    QTemporaryDir m_files;
    std::unique_ptr<Dockerd> m_ship;
    QString m_closed;    ///< asks for a password
    QString m_untrusted; ///< by an authority that nobody knows
    QString m_expired;
    QStringList m_progress; ///< what the last pull said

    static bool script(const QStringList &arguments, QString *problem = nullptr)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        // What it starts keeps its output open: only the script itself is waited for.
        process.start(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/support/registry.sh"), arguments);
        const bool ended = process.waitForFinished(60'000) && process.exitCode() == 0;
        if (!ended && problem)
            *problem = QString::fromUtf8(process.readAll()).trimmed();
        return ended;
    }
    QString ship() const { return QFileInfo(m_ship->socketPath()).path(); }
    QString file(const QString &name) const { return m_files.filePath(name); }
    void write(const QString &name, const QString &text)
    {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text.toUtf8());
        out.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    bool trust(const QString &authority, const QString &address)
    {
        return QDir().mkpath(file(u"certs/"_s + address))
            && QFile::copy(file(authority + u"/ca.crt"_s), file(u"certs/%1/ca.crt"_s.arg(address)));
    }
    void startRegistry(const QString &name, const QString &address)
    {
        QString why;
        QVERIFY2(script({u"start"_s, ship(), file(name), address}, &why), qPrintable(why));
    }
    void startRegistries()
    {
        const QString address = m_ship->address();
        m_closed = address + u":5443"_s;
        m_untrusted = address + u":5444"_s;
        m_expired = address + u":5445"_s;
        for (const auto &name : {u"closed"_s, u"untrusted"_s})
            QVERIFY(script({u"certificate"_s, file(name), address}));
        QVERIFY(script({u"certificate"_s, file(u"expired"_s), address, u"0"_s}));
        QVERIFY(trust(u"closed"_s, m_closed) && trust(u"expired"_s, m_expired));
        QProcess htpasswd;
        htpasswd.start(u"htpasswd"_s, {u"-Bbn"_s, u"me"_s, u"hunter2"_s});
        QVERIFY(htpasswd.waitForFinished());
        write(u"closed/htpasswd"_s, QString::fromUtf8(htpasswd.readAllStandardOutput()));
        startRegistry(u"plain"_s, plain);
        startRegistry(u"closed"_s, m_closed);
        startRegistry(u"untrusted"_s, m_untrusted);
        startRegistry(u"expired"_s, m_expired);
    }
    void push(const QString &name)
    {
        const QString there = plain + u'/' + name;
        QVERIFY(script({u"image"_s, ship(), there}));
        m_ship->docker({u"push"_s, there});
        QVERIFY2(m_ship->problem().isEmpty(), qPrintable(m_ship->problem()));
        m_ship->docker({u"rmi"_s, there});
    }

    static model::Registry entry(const QString &location, const QString &password)
    {
        model::Registry registry;
        registry.name = u"main"_s;
        registry.url = u"https://"_s + location;
        registry.username = u"me"_s;
        registry.password = base::Secret(password);
        return registry;
    }
    Result pull(const QString &image, const std::vector<model::Registry> &registries = {})
    {
        auto environment = std::make_shared<model::Environment>();
        environment->ships.add({.id = {u"east"_s}, .endpoint = model::UnixEndpoint{m_ship->socketPath()}});
        environment->registries = registries;
        fleet::Fleet fleet;
        fleet.watch(environment);
        QObject receiver;
        const planning::PullImage operation{model::ImageReference::fromString(image)};
        std::optional<Result> got;
        m_progress.clear();
        const auto note = [&](double, const QString &text) {
            QMetaObject::invokeMethod(
                &receiver, [this, text] { m_progress += text; }, Qt::QueuedConnection);
        };
        fleet.runner().run({{0}, {u"east"_s}, {}, operation, {}}, note).then(&receiver, [&](const Result &result) {
            got = result;
        });
        if (!QTest::qWaitFor([&] { return got.has_value(); }, 60'000))
            return base::failure(ErrorCode::TimedOut, u"the test waited in vain"_s);
        return *got;
    }
    bool has(const QString &image)
    {
        m_ship->docker({u"image"_s, u"inspect"_s, image});
        return m_ship->problem().isEmpty();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto why = Dockerd::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY "_s + why));
        if (QString why; !script({u"check"_s}, &why))
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY no registries: "_s + why));
        QDir().mkpath(file(u"certs"_s));
        m_ship = std::make_unique<Dockerd>();
        QVERIFY2(m_ship->start({u"DOCKERD_CERTS="_s + file(u"certs"_s)}), qPrintable(m_ship->problem()));
        startRegistries();
        push(u"team/app:1"_s);
    }

    void init()
    {
        if (!m_ship)
            return;
        qputenv("DOCKER_CONFIG", QFile::encodeName(m_files.path()));
        write(u"config.json"_s, u"{}"_s);
        for (const auto &image :
             m_ship->docker({u"images"_s, u"-q"_s, u"*/team/app"_s}).split(u'\n', Qt::SkipEmptyParts))
            m_ship->docker({u"rmi"_s, u"-f"_s, image});
    }

    void aPlainRegistryOnTheLoopbackNeedsNothing()
    {
        const auto result = pull(plain + u"/team/app:1"_s);
        QVERIFY2(result, qPrintable(result.error().message));
        QVERIFY(has(plain + u"/team/app:1"_s));
    }

    void aPullTellsItsLayersAndBytes()
    {
        QVERIFY(pull(plain + u"/team/app:1"_s));
        const QRegularExpression words(u"^0 of 1 layers, [0-9.]+ of 8 MB$"_s);
        QVERIFY2(m_progress.filter(words).size() > 0, qPrintable(m_progress.join(u'\n')));
        QVERIFY2(m_progress.contains(u"1 of 1 layers, 8 of 8 MB"_s), qPrintable(m_progress.join(u'\n')));
    }

    void theManifestsLoginOpensARegistry()
    {
        const auto result = pull(m_closed + u"/team/app:1"_s, {entry(m_closed, u"hunter2"_s)});
        QVERIFY2(result, qPrintable(result.error().message));
        QVERIFY(has(m_closed + u"/team/app:1"_s));
    }

    void theLoginOfDockersConfigurationOpensARegistry()
    {
        write(u"config.json"_s,
              u"{\"auths\":{\"%1\":{\"auth\":\"%2\"}}}"_s.arg(
                  m_closed, QString::fromLatin1(QByteArray("me:hunter2").toBase64())));
        const auto result = pull(m_closed + u"/team/app:1"_s);
        QVERIFY2(result, qPrintable(result.error().message));
    }

    void aCredentialHelperOpensARegistry()
    {
        write(u"config.json"_s, u"{\"credHelpers\":{\"%1\":\"fake\"}}"_s.arg(m_closed));
        write(u"docker-credential-fake"_s,
              u"#!/bin/sh\ncat >/dev/null; echo '{\"Username\":\"me\",\"Secret\":\"hunter2\"}'\n"_s);
        const auto path = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(m_files.path()) + ':' + path);
        const auto result = pull(m_closed + u"/team/app:1"_s);
        qputenv("PATH", path);
        QVERIFY2(result, qPrintable(result.error().message));
    }

    void aWrongPasswordIsDeniedAndNotRepeated()
    {
        const auto result = pull(m_closed + u"/team/app:1"_s, {entry(m_closed, u"hunter3"_s)});
        QVERIFY(!result);
        const QString words = result.error().message;
        QVERIFY2(result.error().code == ErrorCode::Unauthorized, qPrintable(words));
        QVERIFY2(words.contains(m_closed + u" denies it to user \"me\" (from registry \"main\" of the manifest)"_s),
                 qPrintable(words));
        QVERIFY2(!words.contains(u"hunter3"_s) && !result.error().detail.contains(u"hunter3"_s), qPrintable(words));
    }

    void aFailedPullSaysWhatKindOfTroubleItIs_data()
    {
        QTest::addColumn<QString>("image");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words");
        if (!m_ship)
            return;
        using enum ErrorCode;
        QTest::newRow("no login") << m_closed + u"/team/app:1"_s << Unauthorized << u"denies it without a login"_s;
        QTest::newRow("tag") << plain + u"/team/app:9"_s << NotFound << u"has no such image"_s;
        QTest::newRow("down") << m_ship->address() + u":5999/app:1"_s << Unreachable << u"cannot be reached"_s;
        QTest::newRow("authority") << m_untrusted + u"/team/app:1"_s << Unreachable << u"unknown authority"_s;
        QTest::newRow("expired") << m_expired + u"/team/app:1"_s << Unreachable << u"has expired"_s;
        QTest::newRow("id") << u"sha256:"_s + QString(64, u'a') << NotFound << u"an id cannot be pulled"_s;
    }
    void aFailedPullSaysWhatKindOfTroubleItIs()
    {
        QFETCH(QString, image);
        QFETCH(ErrorCode, code);
        QFETCH(QString, words);
        const auto result = pull(image);
        QVERIFY(!result);
        QVERIFY2(result.error().code == code && result.error().message.contains(words)
                     && result.error().message.contains(image),
                 qPrintable(result.error().message));
    }

    void anImageIsPulledByItsDigest()
    {
        QVERIFY(pull(plain + u"/team/app:1"_s));
        const QString digest =
            m_ship->docker({u"inspect"_s, u"-f"_s, u"{{index .RepoDigests 0}}"_s, plain + u"/team/app:1"_s});
        QVERIFY2(digest.contains(u"@sha256:"_s), qPrintable(digest));
        m_ship->docker({u"rmi"_s, plain + u"/team/app:1"_s});
        const auto result = pull(digest);
        QVERIFY2(result, qPrintable(result.error().message));
        QVERIFY(has(digest));
    }

    void aFailureNamedByTheEntryIsTriedAgain_data()
    {
        QTest::addColumn<int>("port");
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<bool>("succeeds");
        QTest::newRow("until it succeeds") << 5101 << 4 << 10 << true;
        QTest::newRow("as often as is said, and then it is an error") << 5102 << 1000 << 2 << false;
        QTest::newRow("not at all") << 5103 << 1000 << 1 << false;
    }
    void aFailureNamedByTheEntryIsTriedAgain()
    {
        QFETCH(int, port);
        QFETCH(int, failures);
        QFETCH(int, attempts);
        QFETCH(bool, succeeds);
        const QString location = u"127.0.0.1:%1"_s.arg(port);
        const QString name = u"stutter-%1"_s.arg(port);
        QVERIFY(
            script({u"stutter"_s, ship(), file(name), QString::number(port), u"5000"_s, QString::number(failures)}));
        auto registry = entry(location, {});
        registry.retryAttempts = attempts;
        registry.retryWhen = {503};
        const auto result = pull(location + u"/team/app:1"_s, {registry});
        QVERIFY2(result.has_value() == succeeds, qPrintable(result ? result->note : result.error().message));
        const auto again = m_progress.filter(u"trying again"_s).size();
        if (succeeds)
            QVERIFY2(again > 0 && result->note.contains(u"attempt"_s), qPrintable(m_progress.join(u'\n')));
        else
            QCOMPARE(again, attempts - 1);
    }

    void pilotctlPullsWithTheManifestsLoginAndNeverTellsIt()
    {
        Pilotctl pilotctl;
        const QString manifest = u"__maestro: {schema: 2}\nname: pulls\nregistries:\n"
                                 "  main: {registry: \"https://%1\", username: me, password: %3}\n"
                                 "ships: {east: {ip: 127.0.0.1, socket_path: %2}}\n"
                                 "services: {web: {image: \"%1/team/app:1\", instances: {web-1: {ship: east}}}}\n"_s;
        pilotctl.write(manifest.arg(m_closed, m_ship->socketPath(), u"hunter2"_s));
        const auto pulled = pilotctl.run({u"pull"_s});
        QVERIFY2(pulled.exitCode == 0 && !pulled.text.contains(u"hunter2"_s), qPrintable(pulled.text));
        QVERIFY(has(m_closed + u"/team/app:1"_s));
        pilotctl.write(manifest.arg(m_closed, m_ship->socketPath(), u"hunter3"_s));
        const auto denied = pilotctl.run({u"pull"_s, u"--format"_s, u"json"_s});
        QCOMPARE(denied.exitCode, 1);
        QVERIFY2(denied.text.contains(u"denies it to user"_s) && !denied.text.contains(u"hunter3"_s),
                 qPrintable(denied.text));
    }
};

QTEST_GUILESS_MAIN(RegistryTest)
#include "registry_test.moc"
