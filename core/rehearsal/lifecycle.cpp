// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/containers.h"
#include "core/rehearsal/digest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

using model::ContainerState;

namespace {

constexpr std::chrono::milliseconds timeToTerminate{150};
/// The engine's own back-off between restarts (restartmanager.go): doubled each time, forgotten after ten seconds up.
constexpr std::chrono::milliseconds firstBackOff{100};
constexpr std::chrono::minutes longestBackOff{1};
constexpr std::chrono::seconds longEnoughUp{10};
constexpr int firstEphemeralPort = 49153;

QString startFailure(const Program &program)
{
    const QString what = program.start == Program::Start::NoSuchFile
        ? u"exec: \"%1\": stat %1: no such file or directory"_s
        : u"exec: \"%1\": executable file not found in $PATH"_s;
    return u"failed to create shim task: OCI runtime create failed: runc create failed: unable to start container "
           "process: "_s
        + what.arg(program.name) + u": unknown"_s;
}

bool doOverlap(const QString &one, const QString &other)
{
    const auto isAny = [](const QString &address) { return address.isEmpty() || address == "0.0.0.0"_L1; };
    return isAny(one) || isAny(other) || one == other;
}

/// First and last of "8080", "8080-8090" or "" (any).
std::pair<int, int> portsOf(const QString &text)
{
    const int first = text.section(u'-', 0, 0).toInt();
    if (first == 0)
        return {firstEphemeralPort, 65535};
    return {first, text.contains(u'-') ? text.section(u'-', 1).toInt() : first};
}

} // namespace

std::optional<Containers::Refusal> Containers::start(Container &container)
{
    container.program = programOf(container);
    container.error.clear();
    const auto refuse = [&](int status, int exitCode, const QString &message) {
        container.exitCode = exitCode;
        container.error = message;
        container.state = container.started ? ContainerState::Exited : ContainerState::Created;
        return Refusal{status, message};
    };
    if (container.program.start != Program::Start::Possible)
        return refuse(400, 127, startFailure(container.program));
    const QString mode = container.networkMode();
    const bool sharesNetwork = mode.startsWith("container:"_L1);
    if (sharesNetwork && !find(mode.section(u':', 1)))
        return refuse(404, 128, u"No such container: "_s + mode.section(u':', 1));
    const QJsonObject network = sharesNetwork ? QJsonObject{} : m_ground.networks.find(mode);
    if (!sharesNetwork && network.isEmpty())
        return refuse(404, 128, u"network %1 not found"_s.arg(mode));
    container.network = network.value(u"Name"_s).toString();
    if (network.value(u"Driver"_s).toString() == "bridge"_L1) {
        if (const auto refusal = publishPorts(container))
            return refuse(refusal->status, 128, refusal->message);
        const QString subnet = network.value(u"IPAM"_s)
                                   .toObject()
                                   .value(u"Config"_s)
                                   .toArray()
                                   .at(0)
                                   .toObject()
                                   .value(u"Subnet"_s)
                                   .toString()
                                   .section(u'.', 0, 1);
        ++m_addresses;
        container.address = u"%1.%2.%3"_s.arg(subnet).arg(m_addresses / 254).arg(m_addresses % 254 + 1);
    }
    run(container);
    return std::nullopt;
}

std::optional<Containers::Refusal> Containers::publishPorts(Container &container)
{
    std::vector<PublishedPort> published;
    const QJsonObject bindings = container.hostConfig.value(u"PortBindings"_s).toObject();
    for (auto it = bindings.begin(); it != bindings.end(); ++it) {
        const QString protocol = it.key().section(u'/', 1);
        for (const auto &entry : it.value().toArray()) {
            const QString address = entry.toObject().value(u"HostIp"_s).toString();
            const auto [first, last] = portsOf(entry.toObject().value(u"HostPort"_s).toString());
            const auto isTaken = [&](int port) {
                const auto [begin, end] = m_hostPorts.equal_range(QString::number(port) + u'/' + protocol);
                return std::any_of(begin, end, [&](const auto &taken) { return doOverlap(taken.second, address); })
                    || std::any_of(published.begin(), published.end(), [&](const PublishedPort &own) {
                           return own.hostPort == port && own.containerPort.endsWith(protocol)
                               && doOverlap(own.hostAddress, address);
                       });
            };
            int port = first;
            while (port < last && isTaken(port))
                ++port;
            if (isTaken(port))
                return Refusal{500,
                               u"driver failed programming external connectivity on endpoint %1 (%2): Bind for %3:%4 "
                               "failed: port is already allocated"_s.arg(
                                   container.name, digest(u"endpoint"_s + container.id),
                                   address.isEmpty() ? u"0.0.0.0"_s : address, QString::number(port))};
            published.push_back({it.key(), address.isEmpty() ? u"0.0.0.0"_s : address, port});
            if (address.isEmpty())
                published.push_back({it.key(), u"::"_s, port});
        }
    }
    for (const PublishedPort &port : published)
        m_hostPorts.emplace(QString::number(port.hostPort) + u'/' + port.containerPort.section(u'/', 1),
                            port.hostAddress);
    container.published = std::move(published);
    return std::nullopt;
}

void Containers::run(Container &container)
{
    ++container.generation;
    container.state = ContainerState::Running;
    container.isStoppedByHand = false;
    container.exitCode = 0;
    container.started = m_ground.clock.stamp();
    container.log.push_back(
        {m_ground.clock.now(), Clock::Time::max(), std::make_shared<Script>(container.program.script)});
    if (!container.network.isEmpty())
        m_ground.networks.connectContainer(container.network, container.id, container.name);
    publish(container, u"start"_s);
    scheduleExit(container);
    Q_EMIT changed(container.id);
}

void Containers::scheduleExit(Container &container)
{
    if (!container.program.exitsAfter)
        return;
    // Tools that end at once still take the engine a moment.
    const auto delay = std::max<std::chrono::nanoseconds>(*container.program.exitsAfter, std::chrono::milliseconds(20));
    later(container, delay, [this](Container &running) { die(running, running.program.exitCode); });
}

void Containers::die(Container &container, int exitCode)
{
    ++container.generation;
    const auto now = m_ground.clock.now();
    const bool wasLong = !container.log.empty() && now - container.log.back().begin > longEnoughUp;
    container.state = ContainerState::Exited;
    container.exitCode = exitCode;
    container.finished = m_ground.clock.stamp();
    if (!container.log.empty())
        container.log.back().end = now;
    for (const PublishedPort &port : container.published) {
        const auto key = QString::number(port.hostPort) + u'/' + port.containerPort.section(u'/', 1);
        const auto [begin, end] = m_hostPorts.equal_range(key);
        const auto it = std::find_if(begin, end, [&](const auto &taken) { return taken.second == port.hostAddress; });
        if (it != end)
            m_hostPorts.erase(it);
    }
    container.published.clear();
    publish(container, u"die"_s, {{u"exitCode"_s, QString::number(exitCode)}});
    if (!container.network.isEmpty())
        m_ground.networks.disconnectContainer(container.network, container.id);
    container.restartsInARow = wasLong ? 0 : container.restartsInARow;
    if (shallRestart(container))
        scheduleRestart(container);
    else if (container.hostConfig.value(u"AutoRemove"_s).toBool() && !container.isStoppedByHand)
        later(container, {}, [this](Container &dead) { remove(dead, RemoveVolumes::Anonymous); });
    Q_EMIT changed(container.id);
}

bool Containers::shallRestart(const Container &container) const
{
    const QJsonObject policy = container.hostConfig.value(u"RestartPolicy"_s).toObject();
    const QString name = policy.value(u"Name"_s).toString();
    if (container.isStoppedByHand)
        return false;
    if (name == "on-failure"_L1) {
        const int most = policy.value(u"MaximumRetryCount"_s).toInt();
        return container.exitCode != 0 && (most == 0 || container.restartCount < most);
    }
    return name == "always"_L1 || name == "unless-stopped"_L1;
}

void Containers::scheduleRestart(Container &container)
{
    const std::chrono::milliseconds delay = std::min<std::chrono::milliseconds>(
        firstBackOff * (1 << std::min(container.restartsInARow, 12)), longestBackOff);
    ++container.restartsInARow;
    container.state = ContainerState::Restarting;
    later(container, delay, [this](Container &waiting) {
        ++waiting.restartCount;
        if (start(waiting))
            waiting.state = ContainerState::Exited;
    });
}

void Containers::terminate(Container &container, std::chrono::seconds grace, std::function<void()> done)
{
    container.isStoppedByHand = true;
    if (!container.isAlive()) { // between two restarts, or stopped meanwhile
        ++container.generation;
        container.state = ContainerState::Exited;
        Q_EMIT changed(container.id);
        done();
        return;
    }
    publish(container, u"kill"_s, {{u"signal"_s, u"15"_s}});
    const auto ways = container.program.onTerminate;
    const auto patience = ways == Program::OnTerminate::Ignores
        ? std::chrono::milliseconds(grace)
        : std::min<std::chrono::milliseconds>(grace, timeToTerminate);
    // Whether it was this call that ended it or not, the caller is answered.
    m_ground.clock.after(patience, this, [this, id = container.id, ways, done = std::move(done)] {
        Container *running = find(id);
        if (running && running->isAlive()) {
            if (ways != Program::OnTerminate::Exits)
                publish(*running, u"kill"_s, {{u"signal"_s, u"9"_s}});
            die(*running, ways == Program::OnTerminate::Exits ? running->program.terminateCode : 137);
        }
        if (running)
            publish(*running, u"stop"_s);
        done();
    });
}

void Containers::kill(Container &container, const QString &signal)
{
    const QString name = signal.startsWith("SIG"_L1) ? signal.mid(3) : signal;
    static const QMap<QString, int> numbers{{u"HUP"_s, 1},   {u"INT"_s, 2},   {u"QUIT"_s, 3}, {u"KILL"_s, 9},
                                            {u"USR1"_s, 10}, {u"USR2"_s, 12}, {u"TERM"_s, 15}};
    const int number = name.isEmpty() ? 9 : numbers.value(name, name.toInt());
    publish(container, u"kill"_s, {{u"signal"_s, QString::number(number)}});
    const bool ends =
        number == 9 || ((number == 15 || number == 2) && container.program.onTerminate == Program::OnTerminate::Exits);
    if (!ends)
        return;
    container.isStoppedByHand = true;
    die(container, number == 9 ? 137 : container.program.terminateCode);
}

void Containers::later(const Container &container, std::chrono::nanoseconds delay, std::function<void(Container &)> f)
{
    m_ground.clock.after(delay, this, [this, id = container.id, generation = container.generation, f = std::move(f)] {
        Container *same = find(id);
        if (same && same->generation == generation)
            f(*same);
    });
}

} // namespace pilothouse::rehearsal
