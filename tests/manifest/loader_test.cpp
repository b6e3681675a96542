// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/loader.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace Qt::StringLiterals;

namespace {

/// A manifest of one service `svc` with one instance `x1` that has one more line.
QByteArray withInstanceLine(const QByteArray &line)
{
    return "__maestro: {schema: 2}\nname: test\nships:\n  local: {ip: 10.0.0.1}\nservices:\n  svc:\n    image: "
           "nginx:1\n"
           "    instances:\n      x1:\n        ship: local\n        "
        + line + "\n";
}

QByteArray withService(const QByteArray &rest)
{
    return "__maestro: {schema: 2}\nname: test\nships:\n  one: {ip: 10.0.0.1}\n  two: {ip: 10.0.0.2}\nservices:\n"
        + rest;
}

QStringList told(const QByteArray &text)
{
    QStringList lines;
    for (const model::Diagnostic &diagnostic : parse(text, u"f"_s).diagnostics)
        lines += toString(diagnostic);
    return lines;
}

model::Instance instanceOf(const QByteArray &line)
{
    const Loaded loaded = parse(withInstanceLine(line), u"f"_s);
    const auto *instance = loaded.environment ? loaded.environment->instances.find({u"x1"_s}) : nullptr;
    return instance ? *instance : model::Instance{};
}

} // namespace

class LoaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrongWithAnInstanceIsToldAtItsPlace_data()
    {
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *line, const QString &problem) { QTest::newRow(line) << problem; };
        row("env_file: a",
            u"f:11:9: warning: instance x1: the unknown key \"env_file\" is ignored; did you mean \"envfile\"?"_s);
        row("retsart: a",
            u"f:11:9: warning: instance x1: the unknown key \"retsart\" is ignored; did you mean \"restart\"?"_s);
        row("requires: [a]",
            u"f:11:9: warning: instance x1: the key \"requires\" is ignored here: it counts only in a service"_s);
        row("ports: {web: \"80:81/udp\"}", u"f:11:22: error: instance x1: port web: \"80:81/udp\" mixes tcp and udp"_s);
        row("ports: {web: -1}",
            u"f:11:22: error: instance x1: port web: \"-1\" is not a port: write N or N-M, with /tcp or /udp if need be"_s);
        row("ports: {web: 70000}", u"f:11:22: error: instance x1: port web: 70000 is beyond the last port, 65535"_s);
        row("ports: {web: \"9-8\"}", u"f:11:22: error: instance x1: port web: the range 9-8 runs backwards"_s);
        row("ports: {web: 380:20}",
            u"f:11:22: warning: instance x1: port web: 380:20 without quotes is the number 22820; write \"380:20\" in quotes if the text is meant"_s);
        row("restart: alway",
            u"f:11:18: error: instance x1: unknown restart policy \"alway\"; did you mean \"always\"?"_s);
        row("limits: {memory: 1.5g}",
            u"f:11:26: error: instance x1: limit memory: \"1.5g\" is not a number of bytes; write a whole number with k, m or g, e.g. 512m"_s);
        row("volumes: {rel/a: /a}",
            u"f:11:19: error: instance x1: volume rel/a: engines refuse a relative host path; write the whole path from /"_s);
        row("volumes: {/a: \"/b:ro\"}",
            u"f:11:19: error: instance x1: volume /a: the target \"/b:ro\" may not hold a colon; write {target: /b, mode: ro}"_s);
        row("volumes_from: ghost", u"f:11:23: error: instance x1: volumes_from: unknown container \"ghost\""_s);
        row("links: {svc: a}",
            u"f:11:17: error: instance x1: links: unknown container \"svc\"; it is a service; write one of its instances, e.g. x1"_s);
        row("extra_hosts: {h: {ship: locale}}",
            u"f:11:33: error: instance x1: extra_hosts: unknown ship \"locale\"; did you mean \"local\"?"_s);
        row("log_driver: syslogg",
            u"f:11:21: error: instance x1: unknown log driver \"syslogg\"; did you mean \"syslog\"?"_s);
        row("env: 42",
            u"f:11:14: error: instance x1: variables must be a mapping, an env file's name or a list of those, not a number"_s);
        row("command: \"a 'b\"", u"f:11:18: error: instance x1: command: a single quote is not closed"_s);
        row("security_opt: a", u"f:11:23: error: instance x1: security_opt must be a list, not text"_s);
        row("lifecycle: {running: {type: sleep}}",
            u"f:11:30: error: instance x1: lifecycle running must be a list of checks, not a mapping"_s);
        row("env: {A: 0755}",
            u"f:11:18: warning: instance x1: variable A: 0755 without quotes becomes 493; quote it if the text is meant"_s);
        row("env: {API_KEY: 0755}",
            u"f:11:24: warning: instance x1: variable API_KEY: •••••• without quotes becomes ••••••; quote it if the text is meant"_s);
        row("net: container:x1\n        dns: 1.1.1.1",
            u"f:11:14: error: instance x1: engines refuse dns with net: container:x1"_s);
    }
    void whatIsWrongWithAnInstanceIsToldAtItsPlace()
    {
        QFETCH(QString, problem);
        QCOMPARE(told(withInstanceLine(QTest::currentDataTag())), QStringList(problem));
    }

    void whatIsRightIsNotComplainedAbout_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line :
             {"ports:", "volumes:", "limits:", "labels:", "env: []", "restart: no", "restart: {}", "ports: {web: 0}",
              "ports: {web: \"7000-7002:8000-8002\"}", "limits: {swap: -1, memory: 64m}", "volumes: {named: /a}",
              "command: [a, 1]", "labels: {a: 1, b: yes}", "cap_add: NET_ADMIN", "env: {A: [1, ~, [b]]}",
              "stop_timeout: 0", "dns: 1.1.1.1", "ulimits: {nofile: 10}"})
            QTest::newRow(line) << QByteArray(line);
    }
    void whatIsRightIsNotComplainedAbout()
    {
        QFETCH(QByteArray, line);
        QCOMPARE(told(withInstanceLine(line)), QStringList());
    }

    void everyProblemIsToldInOnePassInOrder()
    {
        const QStringList all = told("nam: x\nships:\n  s: {}\nservices:\n  a: {instances: {x1: {ship: t}}}\n");
        QCOMPARE(all.size(), 5);
        QVERIFY(all[0].startsWith(u"f:1:1: "_s));
        QVERIFY(all[2].contains("ship s: lacks \"ip\""_L1));
        QVERIFY(all[3].contains("service a: lacks \"image\""_L1));
        QVERIFY(all[4].contains("unknown ship \"t\""_L1));
    }

    void aRingIsNamedAlongTheRing()
    {
        const QByteArray text =
            withService("  a: {image: i, requires: [b], instances: {}}\n  b: {image: i, requires: [c], instances: {}}\n"
                        "  c: {image: i, requires: [a], instances: {}}\n");
        QCOMPARE(told(text), QStringList(u"f:7:28: error: a ring in what waits for what: a -> b -> c -> a"_s));
    }

    void volumesOfOnesOwnServiceAreNoRing()
    {
        QCOMPARE(told(withService("  a:\n    image: i\n    instances:\n      x1: {ship: one, container_volumes: /v}\n"
                                  "      x2: {ship: one, volumes_from: x1}\n")),
                 QStringList());
    }

    void volumesFromWhoeverWaitsForUsIsARing()
    {
        const QStringList problems =
            told(withService("  a: {image: i, instances: {x1: {ship: one, volumes_from: x2}}}\n"
                             "  b: {image: i, requires: [a], instances: {x2: {ship: one}}}\n"));
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems[0].endsWith(u"b -> a -> x1 -> x2 -> b"_s) || problems[0].contains("x1 -> x2"_L1),
                 qPrintable(problems[0]));
    }

    void instancesOnOneShipMayNotShareAPort_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<bool>("clash");
        const auto row = [](const char *name, const char *first, const char *second, bool clash) {
            QTest::newRow(name) << QByteArray(first) << QByteArray(second) << clash;
        };
        row("same port", "ship: one, ports: {p: 80}", "ship: one, ports: {p: \"8080:80\"}", true);
        row("other ship", "ship: one, ports: {p: 80}", "ship: two, ports: {p: 80}", false);
        row("other protocol", "ship: one, ports: {p: 53}", "ship: one, ports: {p: 53/udp}", false);
        row("other address", "ship: one, ports: {p: {exposed: 1, external: [127.0.0.1, 80]}}",
            "ship: one, ports: {p: {exposed: 1, external: [127.0.0.2, 80]}}", false);
        row("every address", "ship: one, ports: {p: {exposed: 1, external: [127.0.0.1, 80]}}",
            "ship: one, ports: {p: 80}", true);
        row("inside a range", "ship: one, ports: {p: 80-90}", "ship: one, ports: {p: 85}", true);
        row("room in a range", "ship: one, ports: {p: \"1:80-81\"}", "ship: one, ports: {p: 80}", false);
        row("no room in a range", "ship: one, ports: {p: \"1:80-81\", q: 81}", "ship: one, ports: {p: 80}", true);
        row("any port", "ship: one, ports: {p: 0}", "ship: one, ports: {p: 0}", false);
        row("not published", "ship: one, net: host, ports: {p: 80}", "ship: one, ports: {p: 80}", false);
    }
    void instancesOnOneShipMayNotShareAPort()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(bool, clash);
        const Loaded loaded = parse(
            withService("  a:\n    image: i\n    instances:\n      x1: {" + first + "}\n      x2: {" + second + "}\n"),
            u"f"_s);
        QCOMPARE(loaded.isValid(), !clash);
        if (clash)
            QCOMPARE(loaded.diagnostics.front().rule, u"port-clash"_s);
    }

    void portsAreReadInEveryForm()
    {
        const auto ports =
            instanceOf("ports: {a: 25, b: \"53/udp\", c: \"80:8080\", d: {exposed: 1, external: [\"\", 2]}}").ports;
        QCOMPARE(ports.size(), std::size_t(4));
        QCOMPARE(ports[0].external.first, 25);
        QCOMPARE(ports[1].exposed.protocol, model::Protocol::Udp);
        QCOMPARE(ports[2].exposed.first, 80);
        QCOMPARE(ports[2].external.first, 8080);
        QCOMPARE(ports[3].hostAddress, u""_s);
    }

    void variablesKeepTheirOrderAndPlace()
    {
        QTemporaryDir directory;
        QFile file(directory.filePath(u"a.env"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("A=file\n\nB=2\n");
        file.close();
        const Loaded loaded = parse(withInstanceLine("{env: {A: ~, L: [x, [1, y]]}, envfile: a.env}")
                                        .replace("ship: local\n        {", "ship: local\n        ")
                                        .replace(", envfile: a.env}", "\n        envfile: a.env"),
                                    directory.filePath(u"m.yaml"_s));
        const auto *instance = loaded.environment->instances.find({u"x1"_s});
        QStringList variables;
        for (const model::Variable &v : instance->variables)
            variables +=
                v.setting.name + u'=' + v.setting.value.value_or(u"<unset>"_s) + u'@' + QString::number(v.where.line);
        QCOMPARE(variables, QStringList({u"A=file@1"_s, u"B=2@3"_s, u"A=<unset>@11"_s, u"L=x 1 y@11"_s}));
        QCOMPARE(instance->variables[0].origin, model::VariableOrigin::InstanceFile);
        QCOMPARE(instance->variables[2].origin, model::VariableOrigin::InstanceVariables);
    }

    void schemaOneWritesVolumesTheOtherWayRound()
    {
        const QByteArray text = withInstanceLine("volumes: {/in: /host}");
        QCOMPARE(parse(text, u"f"_s).environment->instances[0].volumes[0].target, u"/host"_s);
        QByteArray old = text;
        old.replace("schema: 2", "schema: 1");
        QCOMPARE(parse(old, u"f"_s).environment->instances[0].volumes[0].target, u"/in"_s);
    }

    void limitsOfServiceAndInstanceMergeByKey()
    {
        const Loaded loaded =
            parse(withService("  a:\n    image: i\n    limits: {memory: 64m, cpu: 2}\n    instances:\n"
                              "      x1: {ship: one, limits: {memory: 1G}}\n"),
                  u"f"_s);
        const model::ResourceLimits limits = loaded.environment->instances[0].limits;
        QCOMPARE(limits.memory, qint64(1) << 30);
        QCOMPARE(limits.cpuShares, 2);
    }

    void aShipTakesWhatItLacksFromTheDefaults()
    {
        const Loaded loaded = parse("name: x\nship_defaults: {docker_port: 99, api_version: \"1.30\", timeout: 7}\n"
                                    "ships: {a: {ip: h}, b: {ip: h, endpoint: e, docker_port: 1, api_version: auto}, "
                                    "c: {ip: h, docker_port: ~}}\n",
                                    u"f"_s);
        QVERIFY(loaded.isValid());
        const auto &ships = loaded.environment->ships;
        QCOMPARE(toString(ships[0].endpoint), u"tcp://h:99"_s);
        QCOMPARE(ships[0].apiVersion, u"1.30"_s);
        QCOMPARE(ships[0].timeout.count(), 7);
        QCOMPARE(toString(ships[1].endpoint), u"tcp://e:1"_s);
        QCOMPARE(ships[1].apiVersion, QString());
        QCOMPARE(toString(ships[2].endpoint), u"tcp://h:2375"_s); // null in the ship wins
    }

    void aBareVersionThatLosesItsZeroIsPointedOut()
    {
        const QStringList problems =
            told("name: x\nships: {a: {ip: h, api_version: 1.30}, b: {ip: h, api_version: 1.18}}\n");
        QCOMPARE(
            problems,
            QStringList(
                u"f:2:33: warning: ship a: api_version: 1.30 without quotes is the number 1.3; quote it: \"1.30\""_s));
    }

    void aRegistryThatCannotDoIsToldAtItsPlace_data()
    {
        QTest::addColumn<QByteArray>("registry");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *registry, const QString &problem) {
            QTest::newRow(registry) << QByteArray(registry) << problem;
        };
        row("{registry: \"https://r.example\", username: me, password: x}", {});
        row("{registry: \"r.example:5000\"}", {});
        row("{username: me, password: x}", u"f:3:14: error: registry r: lacks \"registry\", its URL"_s);
        row("{registry: r.example, username: me}",
            u"f:3:39: warning: registry r: has a username but no password: only what Docker's configuration knows is used"_s);
        row("{registry: r.example, password: x}",
            u"f:3:39: warning: registry r: has a password but no username: it is not used"_s);
        row("{registry: \"ftp://r.example\"}",
            u"f:3:28: warning: registry r: \"ftp\" is no way to reach a registry; use https or http"_s);
        row("{registry: \"https://\"}",
            u"f:3:28: warning: registry r: this URL names no host, so no image is found to come from it"_s);
    }
    void aRegistryThatCannotDoIsToldAtItsPlace()
    {
        QFETCH(QByteArray, registry);
        QFETCH(QString, problem);
        const QStringList lines = told("name: x\nships: {}\nregistries: {r: " + registry + "}\n");
        QCOMPARE(lines.join(u'\n'), problem);
    }

    void aRegistrysPasswordIsReadAndNoRegistriesAreFine()
    {
        const Loaded loaded =
            parse("name: x\nships: {}\nregistries: {r: {registry: u, username: me, password: 0815}}\n", u"f"_s);
        QVERIFY(loaded.environment);
        QCOMPARE(loaded.environment->registries.front().password.reveal(), u"0815"_s);
        QVERIFY(parse("name: x\nships: {}\nregistries:\n", u"f"_s).isValid());
    }

    void aUserWithinARegistrysUrlIsLeftOut()
    {
        const Loaded loaded =
            parse("name: x\nships: {}\nregistries: {r: {registry: \"https://me:hunter2@r.example/v1/\"}}\n", u"f"_s);
        QVERIFY(loaded.environment);
        QCOMPARE(loaded.environment->registries.front().url, u"https://r.example/v1/"_s);
    }

    void aPasswordIsNeverRepeated()
    {
        const QByteArray text =
            "name: x\nships: {}\nregistries: {r: {registry: u, username: me, password: hunter2, passwrd: hunter2}}\n"
            "audit: [{type: slack, channel: c, token: [hunter2]}]\n";
        QVERIFY(!told(text).join(u'\n').contains("hunter2"_L1));
    }

    void aMissingFileIsADiagnostic()
    {
        const Loaded loaded = load(u"/no/such/manifest.yaml"_s);
        QVERIFY(!loaded.isValid());
        QCOMPARE(toString(loaded.diagnostics.front()), u"/no/such/manifest.yaml:1:1: error: there is no such file"_s);
    }

    void theExamplesAreValid()
    {
        const QDir examples(QStringLiteral(PILOTHOUSE_SOURCE_DIR) + u"/resources/examples"_s);
        const QStringList files = examples.entryList({u"*.yaml"_s});
        QVERIFY(files.size() >= 3);
        for (const QString &file : files)
            QCOMPARE(told([&] {
                         QFile text(examples.filePath(file));
                         return text.open(QIODevice::ReadOnly) ? text.readAll() : QByteArray("?");
                     }()),
                     QStringList());
    }

    /// Whatever the bytes: an answer, and never an invalid manifest without an error.
    void noDamageToAManifestCrashesTheLoader()
    {
        QRandomGenerator random(20140102);
        const QByteArray whole = withInstanceLine(
            "ports: {a: 1, b: \"2:3\", c: {exposed: 4, external: [1.2.3.4, 5]}}\n        volumes: {/a: {target: /b}}\n"
            "        env: &e {A: [1, ~], B: {c: 1.5}}\n        labels: *e\n        restart: {name: always}\n        "
            "links: {x1: a}\n"
            "        lifecycle: {running: [{type: tcp, port: a}]}\n        limits: {memory: 64m}\n        extra_hosts: "
            "{h: {ship: local}}");
        const QByteArray alphabet = "[]{}:,-&*!|>'\"%@`#?~<\n\t 01x\xC3\xFF";
        for (int round = 0; round < 1500; ++round) {
            QByteArray text = whole;
            for (int edit = random.bounded(1, 6); edit > 0; --edit) {
                const auto at = random.bounded(int(text.size()));
                const int length = random.bounded(12);
                if (random.bounded(2) == 0)
                    text.remove(at, length);
                else
                    text.insert(at, alphabet[random.bounded(int(alphabet.size()))]);
            }
            const Loaded loaded = parse(text, u"f"_s);
            QVERIFY(loaded.environment || model::hasErrors(loaded.diagnostics));
            QVERIFY(std::ranges::is_sorted(loaded.diagnostics, {},
                                           [](const model::Diagnostic &d) { return d.where.line; }));
        }
    }
};

QTEST_GUILESS_MAIN(LoaderTest)
#include "loader_test.moc"
