// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/containers.h"

#include "core/model/imagereference.h"
#include "core/rehearsal/chatter.h"
#include "core/rehearsal/digest.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

using model::ContainerState;

Containers::Containers(Ground ground, const QString &shipName, QObject *parent)
    : QObject(parent)
    , m_ground(ground)
    , m_shipName(shipName)
{
}

Container *Containers::find(const QString &nameOrId)
{
    const QString key = nameOrId.startsWith(u'/') ? nameOrId.mid(1) : nameOrId;
    const QString id = m_names.value(key, key);
    const auto it = m_containers.lower_bound(id);
    return !id.isEmpty() && it != m_containers.end() && it->first.startsWith(id) ? it->second.get() : nullptr;
}

Container *Containers::create(const QString &wantedName, const QJsonObject &body, Refusal &refusal)
{
    static const QRegularExpression valid(u"^/?[a-zA-Z0-9][a-zA-Z0-9_.-]+$"_s);
    if (!wantedName.isEmpty() && !valid.match(wantedName).hasMatch()) {
        refusal = {400, u"Invalid container name (%1), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed"_s.arg(wantedName)};
        return nullptr;
    }
    const QString reference = body.value(u"Image"_s).toString();
    const Image *image = m_ground.images.find(reference);
    if (!image) {
        refusal = {404, u"No such image: "_s + model::ImageReference::fromString(reference).qualified()};
        return nullptr;
    }
    const QString id = digest(m_shipName + QString::number(++m_number) + QString::number(m_ground.clock.stamp()));
    const QString name =
        wantedName.isEmpty() ? u"brave_"_s + id.left(8) : wantedName.mid(wantedName[0] == u'/' ? 1 : 0);
    if (const Container *other = find(m_names.value(name))) {
        refusal = {
            409,
            u"Conflict. The container name \"/%1\" is already in use by container \"%2\". You have to remove (or "
            "rename) that container to be able to reuse that name."_s.arg(name, other->id)};
        return nullptr;
    }
    auto container = std::make_unique<Container>();
    container->id = id;
    container->name = name;
    container->created = m_ground.clock.stamp();
    container->imageId = image->id;
    container->imageName = reference;
    container->config = mergeConfig(body, image->config);
    container->hostConfig = completeHostConfig(body.value(u"HostConfig"_s).toObject());
    const QString mode = container->networkMode();
    if (container->config.value(u"Hostname"_s).toString().isEmpty() && !mode.startsWith("container:"_L1))
        container->config.insert(u"Hostname"_s, mode == "host"_L1 ? m_shipName : id.left(12));
    setMounts(*container);
    Container &stored = *(m_containers[id] = std::move(container));
    m_names.insert(name, id);
    publish(stored, u"create"_s);
    return &stored;
}

void Containers::setMounts(Container &container)
{
    QStringList covered;
    for (const QString &bind : toStringList(container.hostConfig.value(u"Binds"_s))) {
        const QStringList parts = bind.split(u':');
        const bool isVolume = !parts[0].startsWith(u'/');
        const QString mode = parts.value(2);
        if (isVolume) {
            m_ground.volumes.use(parts[0], container.id);
            container.namedVolumes.append(parts[0]);
        }
        QJsonObject mount{{u"Type"_s, isVolume ? u"volume"_s : u"bind"_s},
                          {u"Source"_s, isVolume ? mountpoint(parts[0]) : parts[0]},
                          {u"Destination"_s, parts.value(1)},
                          {u"Mode"_s, isVolume && mode.isEmpty() ? u"z"_s : mode},
                          {u"RW"_s, !mode.split(u',').contains(u"ro"_s)},
                          {u"Propagation"_s, isVolume ? u""_s : u"rprivate"_s}};
        if (isVolume) {
            mount.insert(u"Name"_s, parts[0]);
            mount.insert(u"Driver"_s, u"local"_s);
        }
        container.mounts.append(mount);
        covered.append(parts.value(1));
    }
    for (const QString &target : container.config.value(u"Volumes"_s).toObject().keys()) {
        if (covered.contains(target))
            continue;
        const QString name = m_ground.volumes.useAnonymous(container.id, target);
        container.anonymousVolumes.append(name);
        container.mounts.append(QJsonObject{{u"Type"_s, u"volume"_s},
                                            {u"Name"_s, name},
                                            {u"Source"_s, mountpoint(name)},
                                            {u"Destination"_s, target},
                                            {u"Driver"_s, u"local"_s},
                                            {u"Mode"_s, u""_s},
                                            {u"RW"_s, true},
                                            {u"Propagation"_s, u""_s}});
    }
}

void Containers::remove(Container &container, RemoveVolumes volumes)
{
    if (container.isUp()) {
        container.isStoppedByHand = true;
        if (container.isAlive()) {
            publish(container, u"kill"_s, {{u"signal"_s, u"9"_s}});
            die(container, 137);
        }
    }
    for (const QString &name : container.namedVolumes + container.anonymousVolumes)
        m_ground.volumes.release(name, container.id);
    if (volumes == RemoveVolumes::Anonymous) {
        for (const QString &name : container.anonymousVolumes)
            m_ground.volumes.remove(name);
    }
    publish(container, u"destroy"_s);
    const QString id = container.id;
    m_names.remove(container.name);
    m_containers.erase(id);
    Q_EMIT changed(id);
}

void Containers::rename(Container &container, const QString &name)
{
    const QString before = container.name;
    m_names.remove(before);
    container.name = name;
    m_names.insert(name, container.id);
    publish(container, u"rename"_s, {{u"oldName"_s, u'/' + before}});
}

void Containers::publish(const Container &container, const QString &action, const QMap<QString, QString> &more)
{
    QMap<QString, QString> attributes = more;
    const QJsonObject labels = container.config.value(u"Labels"_s).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        attributes.insert(it.key(), it.value().toString());
    attributes.insert(u"image"_s, container.imageName);
    attributes.insert(u"name"_s, container.name);
    m_ground.events.publish({u"container"_s, action, container.id, attributes});
}

void Containers::backdate(Container &container, std::chrono::seconds age)
{
    const qint64 nanoseconds = std::chrono::nanoseconds(age).count();
    for (qint64 *time : {&container.created, &container.started, &container.finished})
        *time -= *time ? nanoseconds : 0;
    for (LogPeriod &period : container.log) {
        period.begin -= age;
        if (period.end != Clock::Time::max())
            period.end -= age;
    }
}

void Containers::add(const SlowStart &fault)
{
    m_slowStarts.insert(fault.container, fault.delay);
}

void Containers::add(const CrashLoop &fault)
{
    m_crashLoops.insert(fault.container, fault);
    // One that is up falls over now.
    Container *container = find(m_names.value(fault.container));
    if (container && container->isAlive())
        later(*container, fault.after, [this, code = fault.exitCode](Container &running) { die(running, code); });
}

void Containers::heal()
{
    m_slowStarts.clear();
    m_crashLoops.clear();
}

std::chrono::nanoseconds Containers::startDelay(const Container &container) const
{
    return m_slowStarts.value(container.name);
}

Program Containers::programOf(const Container &container) const
{
    const QStringList arguments =
        toStringList(container.config.value(u"Entrypoint"_s)) + toStringList(container.config.value(u"Cmd"_s));
    Program program = toProgram(arguments, toStringList(container.config.value(u"Env"_s)));
    const auto crash = m_crashLoops.constFind(container.name);
    if (crash != m_crashLoops.constEnd()) {
        program.script = crashScript(container.imageName, crash->after);
        program.exitsAfter = crash->after;
        program.exitCode = crash->exitCode;
    } else if (program.isService) {
        const Image *image = m_ground.images.find(container.imageId);
        program.script = serviceScript(image ? image->stock : StockImage{}, container.imageName, container.name);
    }
    return program;
}

} // namespace pilothouse::rehearsal
