// SPDX-License-Identifier: Apache-2.0
#include "tests/manifest/manifests.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace pilothouse::test;
using namespace Qt::StringLiterals;

class InstancesTest : public QObject
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
            u"f:11:17: warning: instance x1: links: the manifest has no container \"svc\"; it is a service; write one of its instances, e.g. x1"_s);
        row("extra_hosts: {h: {ship: locale}}",
            u"f:11:33: error: instance x1: extra_hosts: unknown ship \"locale\"; did you mean \"local\"?"_s);
        row("log_driver: syslogg",
            u"f:11:21: error: instance x1: unknown log driver \"syslogg\"; did you mean \"syslog\"?"_s);
        row("links: {ghost: a}", u"f:11:17: warning: instance x1: links: the manifest has no container \"ghost\""_s);
        row("labels: {a: 0755}",
            u"f:11:21: warning: instance x1: label a: 0755 without quotes is 493; quote it if the text is meant"_s);
        row("net: no",
            u"f:11:14: warning: instance x1: net: no without quotes is False; quote it if the text is meant"_s);
        row("image: 1.10",
            u"f:11:16: warning: instance x1: image: 1.10 without quotes is 1.1; quote it if the text is meant"_s);
        row("limits: {cpu: 300000}", u"f:11:23: warning: instance x1: limit cpu: 262144 is the most an engine gives"_s);
        row("restart: [always]",
            u"f:11:18: warning: instance x1: restart is ignored: it must be text or a mapping, not a list; write no, always, on-failure or unless-stopped"_s);
        row("restart: {name: on-failure, maximum_retry_count: 3}",
            u"f:11:37: error: instance x1: restart: unknown key \"maximum_retry_count\"; write {name: on-failure, retries: 3}"_s);
        row("ulimits: {nofile: lots}",
            u"f:11:27: warning: instance x1: ulimit nofile is ignored: it must be a number or {soft, hard}"_s);
        row("extra_hosts: {h: 7}",
            u"f:11:26: warning: instance x1: extra_hosts: h is ignored: it must be an address or {ship: NAME}"_s);
        row("container_volumes: /a\n        volumes: {/b: /a}",
            u"f:11:28: error: instance x1: /a is the target of two volumes"_s);
        row("lxc_conf: {a: b}",
            u"f:11:9: warning: instance x1: lxc_conf is ignored: no engine has used it since Docker 1.10"_s);
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
        for (const char *line : {"ports:",
                                 "volumes:",
                                 "limits:",
                                 "labels:",
                                 "env: []",
                                 "restart: no",
                                 "restart: {}",
                                 "ports: {web: 0}",
                                 "ports: {web: \"7000-7002:8000-8002\"}",
                                 "limits: {swap: -1, memory: 64m}",
                                 "volumes: {named: /a}",
                                 "command: [a, 1]",
                                 "labels: {a: 1, b: yes}",
                                 "cap_add: NET_ADMIN",
                                 "env: {A: [1, ~, [b]]}",
                                 "stop_timeout: 0",
                                 "dns: 1.1.1.1",
                                 "ulimits: {nofile: 10}",
                                 "log_driver: local",
                                 "log_driver: awslogs",
                                 "log_driver: \"grafana/loki:latest\"",
                                 "username: 0",
                                 "restart: {name: always}",
                                 "volumes_from: []",
                                 "lifecycle:",
                                 "links:",
                                 "env: [{A: b}, [{C: d}], ~, \"\"]"})
            QTest::newRow(line) << QByteArray(line);
    }
    void whatIsRightIsNotComplainedAbout()
    {
        QFETCH(QByteArray, line);
        QCOMPARE(told(withInstanceLine(line)), QStringList());
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
};

QTEST_GUILESS_MAIN(InstancesTest)
#include "instances_test.moc"
