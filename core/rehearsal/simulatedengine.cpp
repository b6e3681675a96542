// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/simulatedengine.h"

#include "core/rehearsal/digest.h"

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

namespace {

constexpr int newestMinor = 41;
constexpr int oldestMinor = 12;
constexpr auto release = "20.10.24";

/// What an engine says to a client that speaks too new or too old a version; empty if it will do.
QString versionComplaint(const QString &version)
{
    if (version.isEmpty())
        return {};
    const int major = version.section(u'.', 0, 0).toInt();
    const int minor = version.section(u'.', 1).toInt();
    if (major > 1 || (major == 1 && minor > newestMinor))
        return u"client version %1 is too new. Maximum supported API version is 1.41"_s.arg(version);
    if (major < 1 || minor < oldestMinor)
        return u"client version %1 is too old. Minimum supported API version is 1.12, please upgrade your client to a "
               "newer version"_s.arg(version);
    return {};
}

} // namespace

SimulatedEngine::SimulatedEngine(Clock &clock, const QString &shipName, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_shipName(shipName)
    , m_events(clock, this)
    , m_images(clock, m_events, this)
    , m_networks(clock, m_events, shipName, this)
    , m_volumes(clock, m_events, this)
    , m_containers({clock, m_events, m_images, m_networks, m_volumes}, shipName, this)
    , m_containerCalls(m_containers, this)
    , m_execs(m_containers, this)
{
    m_images.setUserOf([this](const QString &imageId) {
        for (const auto &[id, container] : m_containers.all()) {
            if (container->imageId == imageId)
                return id;
        }
        return QString();
    });
}

void SimulatedEngine::serve(Exchange *exchange)
{
    const Call &call = exchange->call();
    if (const QString complaint = versionComplaint(call.version); !complaint.isEmpty())
        return exchange->fail(400, complaint);
    const QString section = call.segments.value(0);
    const bool isAlone = call.segments.size() == 1 && call.method == "GET";
    if (section == "_ping"_L1 && call.segments.size() == 1 && (call.method == "GET" || call.method == "HEAD"))
        exchange->answer(200, "OK", "text/plain; charset=utf-8");
    else if (section == "version"_L1 && isAlone)
        exchange->answer(200, version());
    else if (section == "info"_L1 && isAlone)
        exchange->answer(200, facts());
    else if (section == "events"_L1 && isAlone)
        m_events.serve(exchange);
    else if (section == "containers"_L1 && call.is("POST", 3) && call.segments[2] == "exec"_L1)
        m_execs.create(exchange, call.segments[1]);
    else if (section == "containers"_L1)
        m_containerCalls.serve(exchange);
    else if (section == "exec"_L1)
        m_execs.serve(exchange);
    else if (section == "images"_L1)
        m_images.serve(exchange);
    else if (section == "networks"_L1)
        m_networks.serve(exchange);
    else if (section == "volumes"_L1)
        m_volumes.serve(exchange);
    else
        exchange->fail(404, u"page not found"_s);
}

QJsonObject SimulatedEngine::version() const
{
    const QJsonObject engine{
        {u"Name"_s, u"Engine"_s},
        {u"Version"_s, QLatin1StringView(release)},
        {u"Details"_s, QJsonObject{{u"ApiVersion"_s, u"1.41"_s}, {u"MinAPIVersion"_s, u"1.12"_s}}}};
    return {{u"Platform"_s, QJsonObject{{u"Name"_s, u"Rehearsal"_s}}},
            {u"Components"_s, QJsonArray{engine}},
            {u"Version"_s, QLatin1StringView(release)},
            {u"ApiVersion"_s, u"1.41"_s},
            {u"MinAPIVersion"_s, u"1.12"_s},
            {u"GitCommit"_s, u"5d6db84"_s},
            {u"GoVersion"_s, u"go1.19.8"_s},
            {u"Os"_s, u"linux"_s},
            {u"Arch"_s, u"amd64"_s},
            {u"KernelVersion"_s, u"6.1.0-18-amd64"_s},
            {u"BuildTime"_s, u"2024-03-04T00:00:00.000000000+00:00"_s}};
}

QJsonObject SimulatedEngine::facts() const
{
    int running = 0;
    int paused = 0;
    for (const auto &[id, container] : m_containers.all()) {
        running += container->state == model::ContainerState::Running ? 1 : 0;
        paused += container->state == model::ContainerState::Paused ? 1 : 0;
    }
    const int all = int(m_containers.all().size());
    return {{u"ID"_s, digest(m_shipName).left(12).toUpper()},
            {u"Containers"_s, all},
            {u"ContainersRunning"_s, running},
            {u"ContainersPaused"_s, paused},
            {u"ContainersStopped"_s, all - running - paused},
            {u"Images"_s, m_images.count()},
            {u"Driver"_s, u"overlay2"_s},
            {u"SystemTime"_s, toRfc3339(m_clock.stamp() + std::chrono::nanoseconds(m_clockAhead).count())},
            {u"LoggingDriver"_s, u"json-file"_s},
            {u"CgroupDriver"_s, u"systemd"_s},
            {u"CgroupVersion"_s, u"2"_s},
            {u"KernelVersion"_s, u"6.1.0-18-amd64"_s},
            {u"OperatingSystem"_s, u"Debian GNU/Linux 12 (bookworm)"_s},
            {u"OSType"_s, u"linux"_s},
            {u"Architecture"_s, u"x86_64"_s},
            {u"NCPU"_s, 4},
            {u"MemTotal"_s, 16LL * 1024 * 1024 * 1024},
            {u"DockerRootDir"_s, u"/var/lib/docker"_s},
            {u"Name"_s, m_shipName},
            {u"Labels"_s, QJsonArray{}},
            {u"ServerVersion"_s, QLatin1StringView(release)},
            {u"DefaultRuntime"_s, u"runc"_s},
            {u"Swarm"_s, QJsonObject{{u"LocalNodeState"_s, u"inactive"_s}}},
            {u"Warnings"_s, QJsonValue::Null}};
}

} // namespace pilothouse::rehearsal
