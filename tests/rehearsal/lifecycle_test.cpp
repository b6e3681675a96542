// SPDX-License-Identifier: Apache-2.0
#include "tests/rehearsal/client.h"

using namespace pilothouse::rehearsal;
using namespace Qt::StringLiterals;

namespace {

const std::vector<StockImage> stock{{.reference = u"local/busybox:1"_s, .command = {u"sleep"_s, u"1000"_s}},
                                    {.reference = u"shop/web:2"_s}};

QJsonObject shell(const QString &script)
{
    return {{u"Image"_s, u"local/busybox:1"_s}, {u"Cmd"_s, QJsonArray{u"sh"_s, u"-c"_s, script}}};
}

} // namespace

class LifecycleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rehearsal = std::make_unique<Rehearsal>();
        m_rehearsal->setSpeed(10);
        m_path = m_rehearsal->addShip({u"harbour-1"_s}, stock);
    }

    void theEngineSaysWhatItIs()
    {
        Client client(m_path);
        QCOMPARE(client.ask("GET", "/_ping"), 200);
        QCOMPARE(client.body, "OK");
        QCOMPARE(client.ask("GET", "/version"), 200);
        QCOMPARE(client.object().value(u"ApiVersion"_s).toString(), u"1.41"_s);
        QCOMPARE(client.ask("GET", "/v1.24/info"), 200);
        QCOMPARE(client.object().value(u"Name"_s).toString(), u"harbour-1"_s);
        QCOMPARE(client.ask("GET", "/v1.99/info"), 400);
        QCOMPARE(client.ask("GET", "/nowhere"), 404);
        QCOMPARE(client.message(), u"page not found"_s);
    }

    void aContainerIsCreatedStartedStoppedAndRemoved()
    {
        Client client(m_path);
        QCOMPARE(client.ask("POST", "/v1.41/containers/create?name=web-1", {{u"Image"_s, u"shop/web:2"_s}}), 201);
        QCOMPARE(stateOf("web-1"), u"created"_s);
        QCOMPARE(client.ask("POST", "/containers/web-1/start"), 204);
        QCOMPARE(client.ask("POST", "/containers/web-1/start"), 304);
        QCOMPARE(stateOf("web-1"), u"running"_s);
        QCOMPARE(client.ask("DELETE", "/containers/web-1"), 409);
        QCOMPARE(client.ask("POST", "/containers/web-1/stop?t=5"), 204);
        QCOMPARE(client.ask("POST", "/containers/web-1/stop"), 304);
        QCOMPARE(stateOf("web-1"), u"exited"_s);
        QCOMPARE(client.ask("DELETE", "/containers/web-1"), 204);
        QCOMPARE(client.ask("GET", "/containers/web-1/json"), 404);
        QCOMPARE(client.message(), u"No such container: web-1"_s);
    }

    void aNameIsTakenOnce()
    {
        Client client(m_path);
        QCOMPARE(client.ask("POST", "/containers/create?name=web-1", {{u"Image"_s, u"shop/web:2"_s}}), 201);
        const QString id = client.object().value(u"Id"_s).toString();
        QCOMPARE(client.ask("POST", "/containers/create?name=web-1", {{u"Image"_s, u"shop/web:2"_s}}), 409);
        QCOMPARE(client.message(),
                 u"Conflict. The container name \"/web-1\" is already in use by container \"%1\". You "
                 "have to remove (or rename) that container to be able to reuse that name."_s.arg(id));
    }

    void anUnknownImageIsNoImage()
    {
        Client client(m_path);
        QCOMPARE(client.ask("POST", "/containers/create?name=web-1", {{u"Image"_s, u"shop/nothing"_s}}), 404);
        QCOMPARE(client.message(), u"No such image: shop/nothing:latest"_s);
    }

    void whatWasAskedForIsMergedWithTheImage()
    {
        m_rehearsal->addImage(
            {u"harbour-1"_s},
            {.reference = u"app:1"_s, .command = {u"serve"_s}, .variables = {u"A=image"_s, u"B=image"_s}});
        Client client(m_path);
        const QJsonObject host{
            {u"Memory"_s, 1000},
            {u"PortBindings"_s, QJsonObject{{u"80/tcp"_s, QJsonArray{QJsonObject{{u"HostPort"_s, u"8080"_s}}}}}}};
        QCOMPARE(client.ask("POST", "/containers/create?name=app",
                            {{u"Image"_s, u"app:1"_s}, {u"Env"_s, QJsonArray{u"A=own"_s}}, {u"HostConfig"_s, host}}),
                 201);
        QCOMPARE(client.ask("GET", "/containers/app/json"), 200);
        const QJsonObject config = client.object().value(u"Config"_s).toObject();
        QCOMPARE(config.value(u"Env"_s).toArray(), (QJsonArray{u"A=own"_s, u"B=image"_s}));
        QCOMPARE(config.value(u"Cmd"_s).toArray(), QJsonArray{u"serve"_s});
        QVERIFY(config.value(u"ExposedPorts"_s).toObject().contains(u"80/tcp"_s));
        const QJsonObject merged = client.object().value(u"HostConfig"_s).toObject();
        QCOMPARE(merged.value(u"MemorySwap"_s).toInt(), 2000);
        QCOMPARE(merged.value(u"NetworkMode"_s).toString(), u"default"_s);
        QCOMPARE(merged.value(u"ShmSize"_s).toInt(), 67108864);
    }

    void aTakenPortStopsTheSecondStart()
    {
        Client client(m_path);
        const QJsonObject host{
            {u"PortBindings"_s, QJsonObject{{u"80/tcp"_s, QJsonArray{QJsonObject{{u"HostPort"_s, u"8080"_s}}}}}}};
        for (const QByteArray name : {"one", "two"})
            QCOMPARE(client.ask("POST", "/containers/create?name=" + name,
                                {{u"Image"_s, u"shop/web:2"_s}, {u"HostConfig"_s, host}}),
                     201);
        QCOMPARE(client.ask("POST", "/containers/one/start"), 204);
        QCOMPARE(client.ask("POST", "/containers/two/start"), 500);
        QVERIFY2(client.message().endsWith(u"Bind for 0.0.0.0:8080 failed: port is already allocated"_s),
                 qPrintable(client.message()));
        QCOMPARE(client.ask("POST", "/containers/one/kill"), 204);
        QCOMPARE(client.ask("POST", "/containers/two/start"), 204);
        QCOMPARE(client.ask("GET", "/containers/two/json"), 200);
        const auto ports = client.object().value(u"NetworkSettings"_s).toObject().value(u"Ports"_s).toObject();
        QCOMPARE(ports.value(u"80/tcp"_s).toArray().size(), 2); // IPv4 and IPv6
    }

    void aMissingProgramFailsTheStart()
    {
        Client client(m_path);
        QCOMPARE(client.ask("POST", "/containers/create?name=bad",
                            {{u"Image"_s, u"local/busybox:1"_s}, {u"Cmd"_s, QJsonArray{u"/no/such"_s}}}),
                 201);
        QCOMPARE(client.ask("POST", "/containers/bad/start"), 400);
        QVERIFY(client.message().contains(u"exec: \"/no/such\": stat /no/such: no such file or directory"_s));
        QCOMPARE(stateOf("bad"), u"created"_s);
    }

    void waitingTellsTheExitCode()
    {
        Client client(m_path);
        QCOMPARE(client.ask("POST", "/containers/create?name=job", shell(u"echo working; sleep 1; exit 3"_s)), 201);
        QCOMPARE(client.ask("POST", "/containers/job/start"), 204);
        QCOMPARE(client.ask("POST", "/containers/job/wait"), 200);
        QCOMPARE(client.object().value(u"StatusCode"_s).toInt(), 3);
        QCOMPARE(stateOf("job"), u"exited"_s);
    }

    void eventsComeInTheEnginesOrder()
    {
        Client listener(m_path);
        listener.send("GET", "/events?filters=%7B%22type%22%3A%5B%22container%22%5D%7D");
        QTRY_COMPARE(listener.status, 200);
        Client client(m_path);
        QCOMPARE(client.ask("POST", "/containers/create?name=web-1", {{u"Image"_s, u"shop/web:2"_s}}), 201);
        QCOMPARE(client.ask("POST", "/containers/web-1/restart"), 204);
        QCOMPARE(client.ask("POST", "/containers/web-1/restart"), 204);
        QCOMPARE(client.ask("DELETE", "/containers/web-1?force=1"), 204);
        QTRY_VERIFY(listener.body.contains("\"destroy\""));
        QStringList actions;
        qint64 last = 0;
        for (const QJsonObject &event : listener.lines()) {
            actions.append(event.value(u"Action"_s).toString());
            QVERIFY(event.value(u"timeNano"_s).toInteger() > last);
            last = event.value(u"timeNano"_s).toInteger();
        }
        QCOMPARE(actions.join(u' '), u"create start restart kill die stop start restart kill die destroy"_s);
    }

    void pastEventsAreToldSince()
    {
        Client client(m_path);
        const QByteArray since = QByteArray::number(QDateTime::currentSecsSinceEpoch() - 1);
        QCOMPARE(client.ask("POST", "/containers/create?name=web-1", {{u"Image"_s, u"shop/web:2"_s}}), 201);
        Client listener(m_path);
        listener.send("GET", "/events?since=" + since);
        QTRY_VERIFY(listener.body.contains("\"create\""));
    }

    void aFailingContainerIsRestartedAsItsPolicySays()
    {
        Client client(m_path);
        QJsonObject body = shell(u"exit 2"_s);
        body.insert(
            u"HostConfig"_s,
            QJsonObject{{u"RestartPolicy"_s, QJsonObject{{u"Name"_s, u"on-failure"_s}, {u"MaximumRetryCount"_s, 2}}}});
        QCOMPARE(client.ask("POST", "/containers/create?name=job", body), 201);
        QCOMPARE(client.ask("POST", "/containers/job/start"), 204);
        QTRY_COMPARE(stateOf("job"), u"exited"_s);
        QCOMPARE(inspect("job").value(u"RestartCount"_s).toInt(), 2);
        QCOMPARE(inspect("job").value(u"State"_s).toObject().value(u"ExitCode"_s).toInt(), 2);
    }

    void anonymousVolumesGoWithTheirContainerWhenAsked()
    {
        Client client(m_path);
        const QJsonObject body{
            {u"Image"_s, u"shop/web:2"_s},
            {u"Volumes"_s, QJsonObject{{u"/cache"_s, QJsonObject{}}}},
            {u"HostConfig"_s, QJsonObject{{u"Binds"_s, QJsonArray{u"named:/data"_s, u"/srv:/srv:ro"_s}}}}};
        QCOMPARE(client.ask("POST", "/containers/create?name=web-1", body), 201);
        QCOMPARE(inspect("web-1").value(u"Mounts"_s).toArray().size(), 3);
        QCOMPARE(client.ask("GET", "/volumes"), 200);
        QCOMPARE(client.object().value(u"Volumes"_s).toArray().size(), 2);
        QCOMPARE(client.ask("DELETE", "/containers/web-1?v=1"), 204);
        QCOMPARE(client.ask("GET", "/volumes"), 200);
        QCOMPARE(client.object().value(u"Volumes"_s).toArray().size(), 1);
    }

    void listingIsFiltered()
    {
        Client client(m_path);
        for (const QByteArray name : {"web-1", "web-2", "job"}) {
            const QJsonObject labels{{u"role"_s, name == "job" ? u"batch"_s : u"front"_s}};
            QCOMPARE(client.ask("POST", "/containers/create?name=" + name,
                                {{u"Image"_s, u"shop/web:2"_s}, {u"Labels"_s, labels}}),
                     201);
        }
        QCOMPARE(client.ask("POST", "/containers/web-1/start"), 204);
        QCOMPARE(client.ask("GET", "/containers/json"), 200);
        QCOMPARE(client.array().size(), 1);
        QCOMPARE(client.ask("GET", "/containers/json?all=1"), 200);
        QCOMPARE(client.array().size(), 3);
        QCOMPARE(
            client.ask("GET", "/containers/json?all=1&filters=%7B%22label%22%3A%7B%22role%3Dfront%22%3Atrue%7D%7D"),
            200);
        QCOMPARE(client.array().size(), 2);
        QCOMPARE(client.ask("GET", "/containers/json?all=1&filters=%7B%22name%22%3A%5B%22%5Ejob%24%22%5D%7D"), 200);
        QCOMPARE(client.array().size(), 1);
        QCOMPARE(client.ask("GET", "/containers/json?filters=%7B%22colour%22%3A%5B%22x%22%5D%7D"), 400);
    }

private:
    QJsonObject inspect(const QByteArray &name)
    {
        Client client(m_path);
        return client.ask("GET", "/containers/" + name + "/json") == 200 ? client.object() : QJsonObject();
    }
    QString stateOf(const QByteArray &name)
    {
        return inspect(name).value(u"State"_s).toObject().value(u"Status"_s).toString();
    }

    std::unique_ptr<Rehearsal> m_rehearsal;
    QString m_path;
};

QTEST_GUILESS_MAIN(LifecycleTest)
#include "lifecycle_test.moc"
