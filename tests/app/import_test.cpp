// SPDX-License-Identifier: Apache-2.0
#include "app/start/found.h"
#include "core/manifest/loader.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

/// Ticks on the first page make an environment of what this computer's settings name.
class ImportTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;

    void put(const QString &name, const QByteArray &text) const
    {
        const QString path = m_home->filePath(name);
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("cannot write %s", qPrintable(path));
    }
    void putContext(const QString &name, const QString &host) const
    {
        put(u".docker/contexts/meta/%1/meta.json"_s.arg(name),
            u"{\"Name\": \"%1\", \"Endpoints\": {\"docker\": {\"Host\": \"%2\"}}}"_s.arg(name, host).toUtf8());
    }
    static int rowOf(const FoundEngines &found, const QString &name)
    {
        for (int row = 0; row < found.count(); ++row)
            if (found.index(row).data(FoundEngines::Name).toString() == name)
                return row;
        qFatal("%s was not found", qPrintable(name));
    }
    /// The manifest that comes of these.
    static QString import(FoundEngines &found, const QStringList &names)
    {
        for (const QString &name : names)
            found.tick(rowOf(found, name), true);
        QSignalSpy ready(&found, &FoundEngines::ready);
        found.importTicked();
        return ready.isEmpty() ? QString() : ready.first().first().toUrl().toLocalFile();
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("HOME", m_home->path().toUtf8());
        qputenv("XDG_DATA_HOME", m_home->filePath(u"data"_s).toUtf8());
        qunsetenv("DOCKER_CONFIG");
        qunsetenv("DOCKER_HOST");
        qunsetenv("DOCKER_CERT_PATH");
        qunsetenv("DOCKER_TLS_VERIFY");
    }

    void whatIsTickedBecomesAnEnvironmentAndIsNotContactedBefore()
    {
        QTcpServer engine;
        QVERIFY(engine.listen(QHostAddress::LocalHost));
        putContext(u"prod"_s, u"tcp://127.0.0.1:%1"_s.arg(engine.serverPort()));
        put(u".ssh/config"_s, "Host harbour-1 harbour-2\n");
        FoundEngines found;
        const QAbstractItemModelTester tester(&found, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto loaded = manifest::load(import(found, {u"prod"_s, u"harbour-2"_s}));
        QVERIFY(loaded.isValid());
        QCOMPARE(loaded.environment->ships.size(), 2u);
        const auto *prod = loaded.environment->ships.find({u"prod"_s});
        QVERIFY(prod && prod->endpoint == model::Endpoint(model::TcpEndpoint{u"127.0.0.1"_s, engine.serverPort()}));
        const auto *harbour = loaded.environment->ships.find({u"harbour-2"_s});
        QVERIFY(harbour && harbour->endpoint == model::Endpoint(model::SshEndpoint{.host = u"harbour-2"_s}));
        QVERIFY(!engine.hasPendingConnections() && !engine.waitForNewConnection(0));
    }

    void aContextsCertificatesAreUsed()
    {
        putContext(u"sealed"_s, u"tcp://engine.example:2376"_s);
        for (const auto &name : {u"ca"_s, u"cert"_s, u"key"_s})
            put(u".docker/contexts/tls/sealed/docker/%1.pem"_s.arg(name), "pem");
        FoundEngines found;
        const auto loaded = manifest::load(import(found, {u"sealed"_s}));
        const auto *ship = loaded.environment ? loaded.environment->ships.find({u"sealed"_s}) : nullptr;
        const auto *tls = ship ? std::get_if<model::TlsEndpoint>(&ship->endpoint) : nullptr;
        QVERIFY(tls);
        QCOMPARE(tls->host, u"engine.example"_s);
        QVERIFY(tls->verify);
        QVERIFY(tls->certificateAuthority.endsWith(u"/sealed/docker/ca.pem"_s));
        QVERIFY(tls->certificate.endsWith(u"cert.pem"_s) && tls->key.endsWith(u"key.pem"_s));
    }

    void dockerHostWithItsCertificatesIsFound()
    {
        put(u"certs/ca.pem"_s, "pem");
        qputenv("DOCKER_HOST", "tcp://10.0.0.7:2376");
        qputenv("DOCKER_TLS_VERIFY", "1");
        qputenv("DOCKER_CERT_PATH", m_home->filePath(u"certs"_s).toUtf8());
        FoundEngines found;
        const auto loaded = manifest::load(import(found, {u"DOCKER_HOST"_s}));
        const auto *ship = loaded.environment ? loaded.environment->ships.find({u"DOCKER_HOST"_s}) : nullptr;
        QVERIFY(ship && std::get_if<model::TlsEndpoint>(&ship->endpoint));
    }

    void socketsOfPodmanAreFound()
    {
        put(u"run/podman/podman.sock"_s, {});
        qputenv("XDG_RUNTIME_DIR", m_home->filePath(u"run"_s).toUtf8());
        const FoundEngines found;
        QString addresses;
        for (int row = 0; row < found.count(); ++row)
            addresses += found.index(row).data(FoundEngines::Address).toString() + u' ';
        qunsetenv("XDG_RUNTIME_DIR");
        QVERIFY2(addresses.contains(u"unix://"_s + m_home->filePath(u"run/podman/podman.sock"_s)),
                 qPrintable(addresses));
    }

    void hostsOfIncludedFilesAreFound()
    {
        put(u".ssh/config"_s, "Include more\nHost *.example\n");
        put(u".ssh/more"_s, "Host tucked-away\n");
        const FoundEngines found;
        QVERIFY(rowOf(found, u"tucked-away"_s) >= 0);
    }

    void twoOfOneNameAreToldApart()
    {
        putContext(u"twin"_s, u"tcp://10.0.0.1:2375"_s);
        put(u".ssh/config"_s, "Host twin\n");
        FoundEngines found;
        for (int row = 0; row < found.count(); ++row)
            found.tick(row, found.index(row).data(FoundEngines::Name).toString() == u"twin"_s);
        const auto loaded = manifest::load(import(found, {}));
        QVERIFY(loaded.isValid());
        QVERIFY(loaded.environment->ships.find({u"twin"_s}) && loaded.environment->ships.find({u"twin-2"_s}));
    }

    void theSameTicksAreTheSameFileAndOthersAnother()
    {
        put(u".ssh/config"_s, "Host a b\n");
        FoundEngines found;
        const QString first = import(found, {u"a"_s});
        QCOMPARE(QFile::permissions(first) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(import(found, {u"a"_s}), first);
        QVERIFY(import(found, {u"b"_s}) != first);
    }

    void whatCannotBeUnderstoodCannotBeTicked()
    {
        putContext(u"odd"_s, u"npipe:////./pipe/docker"_s);
        FoundEngines found;
        found.tick(rowOf(found, u"odd"_s), true);
        QCOMPARE(found.tickedCount(), 0);
        QVERIFY(import(found, {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"
