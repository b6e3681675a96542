// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/containercalls.h"

#include "core/rehearsal/containerfilter.h"
#include "core/rehearsal/logstream.h"
#include "core/rehearsal/statistics.h"

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

using model::ContainerState;

namespace {

std::chrono::seconds graceOf(const Call &call, const Container &container)
{
    bool isNumber = false;
    const int asked = call.parameter(u"t"_s).toInt(&isNumber);
    return std::chrono::seconds(isNumber ? asked : container.config.value(u"StopTimeout"_s).toInt(10));
}

void answerNotRunning(Exchange *exchange, const Container &container, const QString &prefix = {})
{
    exchange->fail(409, prefix + u"Container %1 is not running"_s.arg(container.id));
}

} // namespace

ContainerCalls::ContainerCalls(Containers &containers, QObject *parent)
    : QObject(parent)
    , m_containers(containers)
{
}

void ContainerCalls::serve(Exchange *exchange)
{
    const Call &call = exchange->call();
    if (call.is("GET", 2) && call.segments[1] == "json"_L1)
        return list(exchange);
    if (call.is("POST", 2) && call.segments[1] == "create"_L1)
        return create(exchange);
    const QString verb = call.segments.value(2);
    const QString name = call.segments.value(1);
    static const QStringList reads{u"json"_s, u"logs"_s, u"stats"_s};
    static const QStringList acts{u"start"_s, u"stop"_s,    u"restart"_s, u"kill"_s,
                                  u"pause"_s, u"unpause"_s, u"rename"_s,  u"wait"_s};
    const bool isRead = call.is("GET", 3) && reads.contains(verb);
    const bool isAct = call.is("POST", 3) && acts.contains(verb);
    if (!isRead && !isAct && !call.is("DELETE", 2))
        return exchange->fail(404, u"page not found"_s);
    Container *container = m_containers.find(name);
    if (!container)
        return exchange->fail(404,
                              (verb == "kill"_L1 ? u"Cannot kill container: %1: "_s.arg(name) : QString())
                                  + u"No such container: "_s + name);
    if (isAct)
        return act(exchange, *container, verb);
    if (call.method == "DELETE")
        return remove(exchange, *container);
    if (verb == "json"_L1)
        return exchange->answer(200, toInspection(*container, networkId(*container)));
    if (verb == "stats"_L1)
        return serveStatistics(exchange, m_containers, *container);
    if (!call.flag(u"stdout"_s) && !call.flag(u"stderr"_s))
        return exchange->fail(400, u"Bad parameters: you must choose at least one stream"_s);
    new LogStream(exchange, m_containers, *container);
}

void ContainerCalls::act(Exchange *exchange, Container &container, const QString &verb)
{
    using Act = void (ContainerCalls::*)(Exchange *, Container &);
    static const QMap<QString, Act> acts{
        {u"start"_s, &ContainerCalls::start},     {u"stop"_s, &ContainerCalls::stop},
        {u"restart"_s, &ContainerCalls::restart}, {u"kill"_s, &ContainerCalls::kill},
        {u"pause"_s, &ContainerCalls::pause},     {u"unpause"_s, &ContainerCalls::unpause},
        {u"rename"_s, &ContainerCalls::rename},   {u"wait"_s, &ContainerCalls::wait}};
    (this->*acts.value(verb))(exchange, container);
}

void ContainerCalls::list(Exchange *exchange) const
{
    const Call &call = exchange->call();
    if (const QString unknown = ContainerFilter::unknownName(call); !unknown.isEmpty())
        return exchange->fail(400, u"Invalid filter '%1'"_s.arg(unknown));
    const ContainerFilter filter(call);
    std::vector<const Container *> found;
    for (const auto &[id, container] : m_containers.all()) {
        if (filter.matches(*container))
            found.push_back(container.get());
    }
    std::sort(found.begin(), found.end(), [](auto *one, auto *other) { return one->created > other->created; });
    const auto limit = call.parameter(u"limit"_s).toULongLong();
    if (limit > 0 && found.size() > limit)
        found.resize(limit);
    const qint64 now = m_containers.ground().clock.stamp();
    QJsonArray answer;
    for (const Container *container : found) {
        const Image *named = m_containers.ground().images.find(container->imageName);
        const bool hasMoved = !named || named->id != container->imageId;
        answer.append(
            toSummary(*container, networkId(*container), hasMoved ? container->imageId : container->imageName, now));
    }
    exchange->answer(200, answer);
}

void ContainerCalls::create(Exchange *exchange)
{
    const Call &call = exchange->call();
    const QJsonObject body = call.json();
    if (body.isEmpty())
        return exchange->fail(400, u"EOF"_s);
    Containers::Refusal refusal;
    const Container *container = m_containers.create(call.parameter(u"name"_s), body, refusal);
    if (!container)
        return exchange->fail(refusal.status, refusal.message);
    exchange->answer(201, QJsonObject{{u"Id"_s, container->id}, {u"Warnings"_s, QJsonArray{}}});
}

void ContainerCalls::start(Exchange *exchange, Container &container)
{
    if (container.state == ContainerState::Paused)
        return exchange->fail(409, u"cannot start a paused container, try unpause instead"_s);
    if (container.isUp() || container.isStarting)
        return exchange->answer(304);
    const auto begin = [this, client = QPointer(exchange), id = container.id] {
        Container *same = m_containers.find(id);
        if (!same)
            return;
        same->isStarting = false;
        const auto refusal = m_containers.start(*same);
        if (!client)
            return;
        if (refusal)
            client->fail(refusal->status, refusal->message);
        else
            client->answer(204);
    };
    const auto delay = m_containers.startDelay(container);
    if (delay.count() == 0)
        return begin();
    container.isStarting = true;
    m_containers.ground().clock.after(delay, this, begin);
}

void ContainerCalls::stop(Exchange *exchange, Container &container)
{
    if (!container.isUp())
        return exchange->answer(304);
    m_containers.terminate(container, graceOf(exchange->call(), container), [client = QPointer(exchange)] {
        if (client)
            client->answer(204);
    });
}

void ContainerCalls::restart(Exchange *exchange, Container &container)
{
    const auto begin = [this, client = QPointer(exchange), id = container.id] {
        Container *same = m_containers.find(id);
        if (!same)
            return;
        const auto refusal = m_containers.start(*same);
        if (!refusal)
            m_containers.publish(*same, u"restart"_s);
        if (!client)
            return;
        if (refusal)
            client->fail(refusal->status, u"Cannot restart container %1: %2"_s.arg(same->name, refusal->message));
        else
            client->answer(204);
    };
    if (container.isUp())
        m_containers.terminate(container, graceOf(exchange->call(), container), begin);
    else
        begin();
}

void ContainerCalls::kill(Exchange *exchange, Container &container)
{
    if (!container.isAlive())
        return answerNotRunning(exchange, container,
                                u"Cannot kill container: %1: "_s.arg(exchange->call().segments[1]));
    m_containers.kill(container, exchange->call().parameter(u"signal"_s));
    exchange->answer(204);
}

void ContainerCalls::pause(Exchange *exchange, Container &container)
{
    if (container.state == ContainerState::Paused)
        return exchange->fail(409, u"Container %1 is already paused"_s.arg(container.id));
    if (container.state != ContainerState::Running)
        return answerNotRunning(exchange, container);
    container.state = ContainerState::Paused;
    m_containers.publish(container, u"pause"_s);
    exchange->answer(204);
}

void ContainerCalls::unpause(Exchange *exchange, Container &container)
{
    if (container.state != ContainerState::Paused)
        return exchange->fail(500, u"Container %1 is not paused"_s.arg(container.id));
    container.state = ContainerState::Running;
    m_containers.publish(container, u"unpause"_s);
    exchange->answer(204);
}

void ContainerCalls::rename(Exchange *exchange, Container &container)
{
    const QString name = exchange->call().parameter(u"name"_s);
    if (name.isEmpty())
        return exchange->fail(400, u"Neither old nor new names may be empty"_s);
    const Container *other = m_containers.find(name);
    if (other && other->name == name)
        return exchange->fail(409,
                              u"Error when allocating new name: Conflict. The container name \"/%1\" is already in "
                              "use by container \"%2\". You have to remove (or rename) that container to be able to "
                              "reuse that name."_s.arg(name, other->id));
    m_containers.rename(container, name);
    exchange->answer(204);
}

void ContainerCalls::wait(Exchange *exchange, Container &container)
{
    const QString condition = exchange->call().parameter(u"condition"_s);
    const bool untilRemoved = condition == "removed"_L1;
    const auto answer = [exchange](int code) {
        exchange->write(QJsonObject{{u"Error"_s, QJsonValue::Null}, {u"StatusCode"_s, code}});
        exchange->endStream();
    };
    exchange->beginStream("application/json");
    if (!untilRemoved && condition != "next-exit"_L1 && !container.isUp())
        return answer(container.exitCode);
    auto *watch = new QObject(exchange);
    connect(&m_containers, &Containers::changed, watch,
            [this, watch, answer, untilRemoved, wanted = container.id,
             code = container.exitCode](const QString &id) mutable {
                if (id != wanted)
                    return;
                const Container *same = m_containers.find(id);
                if (same)
                    code = same->exitCode;
                if (same && (untilRemoved || same->isAlive()))
                    return;
                QObject::disconnect(&m_containers, nullptr, watch, nullptr);
                answer(code);
            });
}

void ContainerCalls::remove(Exchange *exchange, Container &container)
{
    const Call &call = exchange->call();
    if (container.isUp() && !call.flag(u"force"_s)) {
        const QString remedy = container.state == ContainerState::Paused
            ? u"Unpause and then stop the container before attempting removal or force remove"_s
            : u"Stop the container before attempting removal or force remove"_s;
        return exchange->fail(409,
                              u"You cannot remove a %1 container %2. %3"_s.arg(model::toIdentifier(container.state),
                                                                               container.id, remedy));
    }
    m_containers.remove(container,
                        call.flag(u"v"_s) ? Containers::RemoveVolumes::Anonymous : Containers::RemoveVolumes::No);
    exchange->answer(204);
}

QString ContainerCalls::networkId(const Container &container) const
{
    return m_containers.ground().networks.find(container.networkMode()).value(u"Id"_s).toString();
}

} // namespace pilothouse::rehearsal
