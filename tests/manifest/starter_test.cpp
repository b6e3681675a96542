// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/starter.h"

#include "core/manifest/loader.h"

#include <QTest>

using namespace pilothouse;
using namespace Qt::StringLiterals;

namespace {

model::ObservedContainer container(const QString &name, const QString &service, const QString &needs = {})
{
    model::ObservedContainer found;
    found.name = {name};
    found.imageId = u"sha256:aa"_s;
    found.spec.image = u"depot/%1:1"_s.arg(service);
    found.spec.labels = {{u"com.docker.compose.service"_s, service}, {u"com.docker.compose.depends_on"_s, needs}};
    return found;
}

manifest::EngineAsFound engine(std::vector<model::ObservedContainer> containers)
{
    return {u"here"_s, model::UnixEndpoint{u"/run/engine.sock"_s}, std::move(containers), {}};
}

manifest::Loaded read(const manifest::EngineAsFound &engine)
{
    return manifest::parse(manifest::starterManifest(engine), u"here.yaml"_s);
}

QString wrong(const manifest::Loaded &loaded)
{
    return loaded.diagnostics.empty() ? QString() : model::toString(loaded.diagnostics.front());
}

} // namespace

/// A manifest made from what runs.
class StarterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyContainerIsAnInstanceOfItsService()
    {
        const auto loaded = read(engine({container(u"web-1"_s, u"web"_s, u"db:service_started:false,gone:x"_s),
                                         container(u"web-2"_s, u"web"_s), container(u"db-1"_s, u"db"_s)}));
        QCOMPARE(wrong(loaded), QString());
        QCOMPARE(loaded.environment->instances.size(), 3u);
        const auto *web = loaded.environment->services.find({u"web"_s});
        QVERIFY(web);
        QCOMPARE(web->instances.size(), 2u);
        QCOMPARE(web->needs, std::vector<model::ServiceId>{{u"db"_s}});
    }

    void whatAContainerIsMadeOfIsWritten()
    {
        auto found = container(u"db-1"_s, u"db"_s);
        found.spec.command = QStringList{u"sh"_s, u"-c"_s, u"echo \"{{ not a template }}\" \\ é\n"_s};
        found.spec.variables = {{u"MODE"_s, u"yes"_s}, {u"OF_IMAGE"_s, u"1"_s}};
        found.spec.portBindings = {{u"80/tcp"_s, u"127.0.0.1"_s, u"8080"_s}, {u"53/udp"_s, u""_s, u"53"_s}};
        found.spec.binds = {u"/srv/db:/var/lib/db:ro"_s, u"cache:/cache"_s};
        found.spec.volumes = {u"/var/lib/db"_s, u"/tmp/x"_s};
        found.spec.restart = {u"on-failure"_s, 3};
        found.spec.networkMode = u"depot_default"_s;
        auto about = engine({found});
        about.images[found.imageId].defaults.variables = {{u"OF_IMAGE"_s, u"1"_s}};
        const auto loaded = read(about);
        QCOMPARE(wrong(loaded), QString());
        const model::Instance *db = loaded.environment->instances.find({u"db-1"_s});
        QVERIFY(db);
        QCOMPARE(db->command, found.spec.command);
        QCOMPARE(db->variables.size(), 1u);
        QCOMPARE(db->ports.size(), 2u);
        QCOMPARE(db->ports.front().hostAddress, u"127.0.0.1"_s);
        QCOMPARE(db->volumes.size(), 2u);
        QCOMPARE(db->volumes.front().mode, u"ro"_s);
        QCOMPARE(db->containerVolumes, QStringList(u"/tmp/x"_s));
        QCOMPARE(db->restart, found.spec.restart);
        QCOMPARE(db->networkMode, u"depot_default"_s);
    }

    void secretsAreNamedButNotCopied()
    {
        auto found = container(u"db-1"_s, u"db"_s);
        found.spec.variables = {{u"DB_PASSWORD"_s, u"sesame"_s}};
        const QByteArray text = manifest::starterManifest(engine({found}));
        QVERIFY(text.contains("DB_PASSWORD"));
        QVERIFY(!text.contains("sesame"));
        QCOMPARE(wrong(manifest::parse(text, u"here.yaml"_s)), QString());
    }

    void twoThatClaimOnePortAreNoError()
    {
        auto one = container(u"web-1"_s, u"web"_s);
        auto two = container(u"web-2"_s, u"web"_s);
        one.spec.portBindings = two.spec.portBindings = {{u"80/tcp"_s, u""_s, u"8080"_s}};
        QCOMPARE(wrong(read(engine({one, two}))), QString());
    }

    void anEngineThatRunsNothingIsAManifestToo()
    {
        const auto loaded = read(engine({}));
        QVERIFY2(loaded.isValid(), qPrintable(wrong(loaded)));
        QCOMPARE(loaded.environment->ships.size(), 1u);
    }

    void anEngineBehindSshIsReachedAgainAsItWasFound()
    {
        const auto socket = model::SshEndpoint::fromString(u"ssh://ann@box:2222/run/podman/podman.sock"_s).value();
        const model::SshEndpoint port{.host = u"box"_s, .user = u"ann"_s, .key = u"~/k"_s, .enginePort = 99};
        for (const auto &endpoint : {socket, port}) {
            const auto loaded = read({u"here"_s, endpoint, {}, {}});
            QCOMPARE(wrong(loaded), QString());
            QVERIFY(loaded.environment->ships[0].endpoint == model::Endpoint(endpoint));
        }
    }

    void itIsAsFoundUntilALineIsChanged()
    {
        const QByteArray text = manifest::starterManifest(engine({container(u"db-1"_s, u"db"_s)}));
        QVERIFY(manifest::isAsFound(text));
        QVERIFY(manifest::parse(text, u"here.yaml"_s).environment->asFound);
        QVERIFY(!manifest::isAsFound(text + "# mine\n"));
        QVERIFY(!manifest::isAsFound("name: shop\n"));
    }
};

QTEST_GUILESS_MAIN(StarterTest)
#include "starter_test.moc"
