// SPDX-License-Identifier: Apache-2.0
#include "core/base/log.h"
#include "core/planning/desired.h"
#include "tests/planning/sample.h"
#include "tests/planning/simulation.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::model;
using namespace pilothouse::sample;
using planning::Change;

class DriftTest : public QObject
{
    Q_OBJECT

    static ContainerSpec rich()
    {
        ContainerSpec spec;
        spec.image = u"local/busybox:1"_s;
        spec.command = QStringList{u"sleep"_s, u"3600"_s};
        spec.variables = {{u"A"_s, u"1"_s}, {u"DB_PASSWORD"_s, u"first"_s}, {u"GONE"_s, {}}};
        spec.hostname = u"x"_s;
        spec.labels = {{u"tier"_s, u"front"_s}};
        spec.exposedPorts = {u"80/tcp"_s};
        spec.portBindings = {{u"80/tcp"_s, u"0.0.0.0"_s, u"8080"_s}};
        spec.binds = {u"/a:/mnt/a:rw"_s, u"/b:/mnt/b:ro"_s};
        spec.volumes = {u"/mnt/a"_s, u"/mnt/b"_s};
        spec.links = {u"db:primary"_s};
        spec.capAdd = {u"NET_ADMIN"_s};
        spec.memory = 1 << 20;
        spec.cpuShares = 1;
        spec.privileged = true;
        spec.restart = {u"on-failure"_s, 3};
        return spec;
    }

    /// A container made from `made`, compared with `desired`.
    static QStringList fields(const ContainerSpec &made, const ContainerSpec &desired,
                              const std::function<void(ObservedContainer &)> &edit = {})
    {
        QStringList all;
        for (const Change &change : changes(made, desired, edit))
            all += change.field;
        return all;
    }

    static std::vector<Change> changes(const ContainerSpec &made, const ContainerSpec &desired,
                                       const std::function<void(ObservedContainer &)> &edit = {})
    {
        Builder b(u"env"_s);
        b.ship(u"s"_s, u"h"_s).service(u"a"_s).instance(u"x"_s, u"s"_s);
        Simulation simulation(b.take());
        for (const auto &image : {u"local/busybox:1"_s, u"local/busybox:2"_s, u"local/busybox:latest"_s})
            simulation.addImage(u"s"_s, image, u"same"_s);
        planning::Plan plan;
        plan.steps.push_back({{0}, {u"s"_s}, {u"x"_s}, planning::CreateContainer{made}, {}});
        if (simulation.carryOut(plan) != -1)
            qFatal("the simulation refused");
        if (edit)
            edit(simulation.container(u"s"_s, u"x"_s));
        return planning::drift(desired, simulation.container(u"s"_s, u"x"_s), simulation.ship(u"s"_s));
    }

private Q_SLOTS:
    void aContainerMadeAsDesiredHasNone() { QCOMPARE(fields(rich(), rich()), QStringList()); }

    void aContainerThatSaysLittleHasNone()
    {
        ContainerSpec spec;
        spec.image = u"local/busybox"_s;
        QCOMPARE(fields(spec, spec), QStringList());
    }

    void eachChangedFieldIsNamed_data()
    {
        QTest::addColumn<std::function<void(ContainerSpec &)>>("edit");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QStringList &expected, std::function<void(ContainerSpec &)> edit) {
            QTest::newRow(name) << std::move(edit) << expected;
        };
        row("image", {u"image"_s}, [](auto &s) { s.image = u"local/busybox:2"_s; });
        row("command", {u"command"_s}, [](auto &s) { s.command = QStringList{u"sleep"_s, u"7200"_s}; });
        row("command left to the image", {u"command"_s}, [](auto &s) { s.command.reset(); });
        row("variable changed", {u"variable A"_s}, [](auto &s) { s.variables[0].value = u"2"_s; });
        row("variable removed", {u"variable A"_s}, [](auto &s) { s.variables.erase(s.variables.begin()); });
        row("variable added", {u"variable Z"_s}, [](auto &s) { s.variables.push_back({u"Z"_s, u"1"_s}); });
        row("image's variable unset", {u"variable PATH"_s}, [](auto &s) { s.variables.push_back({u"PATH"_s, {}}); });
        row("label changed", {u"label tier"_s}, [](auto &s) { s.labels[u"tier"_s] = u"back"_s; });
        row("label removed", {u"label tier"_s}, [](auto &s) { s.labels.clear(); });
        row("port moved", {u"port 80/tcp"_s}, [](auto &s) { s.portBindings[0].hostPort = u"8081"_s; });
        row("port on one address", {u"port 80/tcp"_s}, [](auto &s) { s.portBindings[0].hostAddress = u"127.0.0.1"_s; });
        row("port removed", {u"port 80/tcp"_s}, [](auto &s) {
            s.portBindings.clear();
            s.exposedPorts.clear();
        });
        row("bind read-only", {u"binds"_s}, [](auto &s) { s.binds[0] = u"/a:/mnt/a:ro"_s; });
        row("volume added", {u"volumes"_s}, [](auto &s) { s.volumes += u"/data"_s; });
        row("hostname", {u"hostname"_s}, [](auto &s) { s.hostname = u"y"_s; });
        row("user", {u"user"_s}, [](auto &s) { s.user = u"root"_s; });
        row("working directory", {u"working directory"_s}, [](auto &s) { s.workingDirectory = u"/"_s; });
        row("network", {u"network"_s}, [](auto &s) { s.networkMode = u"host"_s; });
        row("links", {u"links"_s}, [](auto &s) { s.links = {u"db:secondary"_s}; });
        row("memory", {u"memory"_s}, [](auto &s) { s.memory *= 2; });
        row("memory and swap", {u"memory and swap"_s}, [](auto &s) { s.memorySwap = 3 << 20; });
        row("cpu shares", {u"cpu shares"_s}, [](auto &s) { s.cpuShares = 512; });
        row("privileged", {u"privileged"_s, u"security options"_s}, [](auto &s) { s.privileged = false; });
        row("capability", {u"added capabilities"_s}, [](auto &s) { s.capAdd = {u"SYS_TIME"_s}; });
        row("restart", {u"restart"_s}, [](auto &s) { s.restart.maximumRetryCount = 5; });
        row("log", {u"log"_s}, [](auto &s) { s.log = LogConfiguration{u"none"_s, {}}; });
        row("dns", {u"dns"_s}, [](auto &s) { s.dns = {u"192.0.2.53"_s}; });
        row("extra host", {u"extra hosts"_s}, [](auto &s) { s.extraHosts = {u"db:192.0.2.1"_s}; });
        row("ulimit", {u"ulimits"_s}, [](auto &s) { s.ulimits = {{u"nofile"_s, 10, 20}}; });
        row("volumes from", {u"volumes from"_s}, [](auto &s) { s.volumesFrom = {u"data"_s}; });
    }
    void eachChangedFieldIsNamed()
    {
        QFETCH(const std::function<void(ContainerSpec &)>, edit);
        QFETCH(const QStringList, expected);
        ContainerSpec desired = rich();
        edit(desired);
        QCOMPARE(fields(rich(), desired), expected);
    }

    void anotherWayToSayTheSameIsNone_data()
    {
        QTest::addColumn<std::function<void(ObservedContainer &)>>("edit");
        const auto row = [](const char *name, std::function<void(ObservedContainer &)> edit) {
            QTest::newRow(name) << std::move(edit);
        };
        row("capability with its prefix", [](auto &c) { c.spec.capAdd = {u"CAP_NET_ADMIN"_s}; });
        row("bridge by name", [](auto &c) { c.spec.networkMode = u"bridge"_s; });
        row("no kernel swap accounting", [](auto &c) { c.spec.memorySwap = -1; });
        row("variables in another order", [](auto &c) { std::ranges::reverse(c.spec.variables); });
        row("links without slashes", [](auto &c) { c.spec.links = {u"db:primary"_s}; });
        row("the daemon's log driver", [](auto &c) { c.spec.log = LogConfiguration{u"journald"_s, {}}; });
        row("a mode that is the default", [](auto &c) { c.spec.binds = {u"/a:/mnt/a"_s, u"/b:/mnt/b:ro"_s}; });
        row("a path as engines clean it", [](auto &c) { c.spec.workingDirectory = u"/srv/app"_s; });
        row("binds not declared as volumes too", [](auto &c) { c.spec.volumes = {u"/var/cache"_s}; });
        row("an older tool's container", [](auto &c) { c.spec.labels.remove(u"io.pilothouse.environment"_s); });
    }
    void anotherWayToSayTheSameIsNone()
    {
        QFETCH(const std::function<void(ObservedContainer &)>, edit);
        ContainerSpec desired = rich();
        desired.workingDirectory = u"/srv/./app/"_s;
        desired.labels.insert(u"io.pilothouse.environment"_s, u"env"_s);
        QCOMPARE(fields(desired, desired, edit), QStringList());
    }

    void anotherEnvironmentsContainerIsNamedAsSuch()
    {
        ContainerSpec desired = rich();
        desired.labels.insert(u"io.pilothouse.environment"_s, u"env"_s);
        ContainerSpec made = desired;
        made.labels.insert(u"io.pilothouse.environment"_s, u"other"_s);
        QCOMPARE(fields(made, desired), QStringList{u"label io.pilothouse.environment"_s});
    }

    void aMovedTagShowsBothImages()
    {
        const auto found = changes(rich(), rich(), [](auto &c) { c.imageId = u"sha256:"_s + QString(64, u'f'); });
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].field, u"image"_s);
        QCOMPARE(found[0].observed, u"local/busybox:1 (ffffffffffff)"_s);
        QVERIFY(found[0].desired.startsWith(u"local/busybox:1 (73616d65"_s));
    }

    void secretsAreMasked()
    {
        ContainerSpec desired = rich();
        desired.variables[1].value = u"second"_s;
        const std::vector<Change> expected{{u"variable DB_PASSWORD"_s, base::mask(), base::mask()}};
        QCOMPARE(changes(rich(), desired), expected);
    }

    void whatOnlyAnUnknownImageCanSayIsNotHeldAgainstTheContainer()
    {
        const auto unknown = [](auto &c) { c.imageId.clear(); };
        ContainerSpec desired;
        desired.image = u"local/busybox:1"_s;
        QCOMPARE(fields(desired, desired, unknown), QStringList());
    }

    void limitsTheKernelRefusedAreForgivenToAStampedContainer()
    {
        ContainerSpec desired = rich();
        desired.labels.insert(u"io.pilothouse.fingerprint"_s, planning::fingerprint(desired));
        const auto refuse = [](auto &c) { c.spec.memory = 0; };
        QCOMPARE(fields(desired, desired, refuse), QStringList());
        QCOMPARE(fields(rich(), rich(), refuse), QStringList{u"memory"_s});
    }

    void whatIsNoLongerSaidIsNamed_data()
    {
        QTest::addColumn<std::function<void(ContainerSpec &)>>("say");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QStringList &expected, std::function<void(ContainerSpec &)> say) {
            QTest::newRow(name) << std::move(say) << expected;
        };
        const auto log = [](auto &s) { s.log = LogConfiguration{u"none"_s, {}}; };
        row("log driver", {u"log"_s}, log);
        row("unlimited swap", {u"memory and swap"_s}, [](auto &s) { s.memorySwap = -1; });
        row("both", {u"log"_s, u"memory and swap"_s}, [log](auto &s) {
            log(s);
            s.memorySwap = -1;
        });
        row("hostname, the network being said", {u"hostname"_s}, [](auto &s) {
            s.hostname = u"x"_s;
            s.networkMode.clear();
        });
    }
    void whatIsNoLongerSaidIsNamed()
    {
        QFETCH(const std::function<void(ContainerSpec &)>, say);
        QFETCH(const QStringList, expected);
        ContainerSpec desired = rich();
        desired.hostname.clear();
        desired.networkMode = u"bridge"_s;
        ContainerSpec made = desired;
        say(made);
        made.labels.insert(u"io.pilothouse.fingerprint"_s, planning::fingerprint(made));
        QCOMPARE(fields(made, desired), expected);
    }

    void aValueThatIsEmptyIsToldFromNone()
    {
        ContainerSpec desired = rich();
        desired.variables[2].value = QString();
        desired.labels.insert(u"empty"_s, {});
        const std::vector<Change> expected{{u"variable GONE"_s, {}, u"\"\""_s}, {u"label empty"_s, {}, u"\"\""_s}};
        QCOMPARE(changes(rich(), desired), expected);
    }

    void aNetworkMadeAnewUnderItsNameIsDrift()
    {
        ContainerSpec desired = rich();
        desired.networkMode = u"shopnet"_s;
        ObservedContainer container;
        container.spec = desired;
        container.networkIds = {{u"shopnet"_s, u"old"_s}};
        ObservedShip ship;
        QVERIFY(planning::drift(desired, container, ship).empty());
        ship.networkIds = {{u"shopnet"_s, u"old"_s}};
        QVERIFY(planning::drift(desired, container, ship).empty());
        ship.networkIds = {{u"shopnet"_s, u"new"_s}};
        const std::vector<Change> expected{{u"network"_s, u"shopnet (gone)"_s, u"shopnet (made anew)"_s}};
        QCOMPARE(planning::drift(desired, container, ship), expected);
    }

    void aFingerprintChangesWithWhatItCoversOnly()
    {
        ContainerSpec spec = rich();
        const QString before = planning::fingerprint(spec);
        QCOMPARE(before.size(), 16);
        spec.labels.insert(u"io.pilothouse.service"_s, u"a"_s);
        QCOMPARE(planning::fingerprint(spec), before);
        spec.labels.insert(u"tier"_s, u"back"_s);
        QVERIFY(planning::fingerprint(spec) != before);
    }
};

QTEST_GUILESS_MAIN(DriftTest)
#include "drift_test.moc"
