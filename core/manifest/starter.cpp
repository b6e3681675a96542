// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/starter.h"

#include "core/base/log.h"
#include "core/manifest/shipline.h"
#include "core/model/imagereference.h"

#include <QCryptographicHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

using model::ObservedContainer;

constexpr auto mark = "# pilothouse: as found ";

QString listOf(const QStringList &words)
{
    QStringList texts;
    std::ranges::transform(words, std::back_inserter(texts), quoted);
    return u"["_s + texts.join(u", "_s) + u']';
}

QString serviceOf(const ObservedContainer &container)
{
    for (const auto &label : {u"io.pilothouse.service"_s, u"com.docker.compose.service"_s}) {
        if (QString name = container.spec.labels.value(label); !name.isEmpty())
            return name;
    }
    const QString repository = model::ImageReference::fromString(container.spec.image).repository;
    const QString last = repository.section(u'/', -1);
    return last.isEmpty() || last.startsWith("sha256:"_L1) ? container.name.value : last;
}

/// What a compose file says its service needs: "db:service_started:false,cache:…".
QStringList needsOf(const ObservedContainer &container)
{
    QStringList needs;
    const QString label = container.spec.labels.value(u"com.docker.compose.depends_on"_s);
    for (const QString &part : label.split(u',', Qt::SkipEmptyParts))
        needs += part.section(u':', 0, 0).trimmed();
    return needs;
}

/// Writes the text of one starter manifest. Two containers may claim one port while only one of them runs: a manifest
/// may not, so the first keeps it.
class StarterText
{
public:
    explicit StarterText(const EngineAsFound &engine)
        : m_engine(engine)
    {
        for (const auto &container : engine.containers)
            m_services[serviceOf(container)].push_back(&container);
        for (auto &containers : m_services)
            std::ranges::sort(containers, {}, [](const ObservedContainer *c) { return c->name.value; });
    }

    QString write()
    {
        line(0,
             u"# What ran on this engine when it was opened. It is only shown, never planned, until a line of this"_s);
        line(0, u"# file is changed: from then on it is a manifest like any other. Secrets were not copied."_s);
        line(0, u"__maestro: {schema: 2}"_s);
        line(0, u"name: "_s + quoted(m_engine.name));
        line(0, u"ships:"_s);
        line(1, shipLine({m_engine.name, m_engine.endpoint}));
        line(0, m_services.isEmpty() ? u"services: {}"_s : u"services:"_s);
        for (auto it = m_services.cbegin(); it != m_services.cend(); ++it)
            writeService(it.key(), it.value());
        return m_text;
    }

private:
    void line(int depth, const QString &text) { m_text += QString(qsizetype(depth) * 2, u' ') + text + u'\n'; }

    void pairs(const QString &key, const QStringList &entries)
    {
        if (entries.isEmpty())
            return;
        line(4, key + u':');
        for (const QString &entry : entries)
            line(5, entry);
    }

    void writeService(const QString &name, const std::vector<const ObservedContainer *> &containers)
    {
        line(1, quoted(name) + u':');
        line(2, u"image: "_s + quoted(containers.front()->spec.image));
        QStringList needs;
        for (const auto *container : containers) {
            for (const QString &need : needsOf(*container)) {
                if (m_services.contains(need) && need != name && !needs.contains(need))
                    needs += need;
            }
        }
        if (!needs.isEmpty())
            line(2, u"requires: "_s + listOf(needs));
        line(2, u"instances:"_s);
        for (const auto *container : containers)
            writeInstance(*container, containers.front()->spec.image);
    }

    void writeInstance(const ObservedContainer &container, const QString &serviceImage)
    {
        const model::ContainerSpec &spec = container.spec;
        const auto image = m_engine.images.constFind(container.imageId);
        const model::ContainerSpec defaults =
            image == m_engine.images.cend() ? model::ContainerSpec() : image->defaults;
        line(3, quoted(container.name.value) + u':');
        line(4, u"ship: "_s + quoted(m_engine.name));
        if (spec.image != serviceImage)
            line(4, u"image: "_s + quoted(spec.image));
        if (spec.command && !spec.command->isEmpty() && spec.command != defaults.command)
            line(4, u"command: "_s + listOf(*spec.command));
        if (!spec.user.isEmpty() && spec.user != defaults.user)
            line(4, u"username: "_s + quoted(spec.user));
        if (!spec.workingDirectory.isEmpty() && spec.workingDirectory != defaults.workingDirectory)
            line(4, u"workdir: "_s + quoted(spec.workingDirectory));
        if (spec.privileged)
            line(4, u"privileged: true"_s);
        writeNetwork(spec.networkMode);
        writeRestart(spec.restart);
        writeVariables(spec, defaults);
        writePorts(spec);
        writeVolumes(spec, defaults);
    }

    void writeNetwork(const QString &mode)
    {
        if (!mode.isEmpty() && mode != "default"_L1 && !mode.startsWith("container:"_L1))
            line(4, u"net: "_s + quoted(mode));
    }

    void writeRestart(const model::RestartPolicy &restart)
    {
        if (restart.name == "always"_L1 || restart.name == "unless-stopped"_L1 || restart.name == "on-failure"_L1)
            line(4, u"restart: {name: %1, retries: %2}"_s.arg(quoted(restart.name)).arg(restart.maximumRetryCount));
    }

    void writeVariables(const model::ContainerSpec &spec, const model::ContainerSpec &defaults)
    {
        QStringList entries;
        QSet<QString> said;
        for (const auto &variable : spec.variables) {
            const bool ofImage = std::ranges::find(defaults.variables, variable) != defaults.variables.end();
            if (ofImage || !variable.value || said.contains(variable.name))
                continue;
            said.insert(variable.name);
            entries += base::looksSecret(variable.name)
                ? u"# %1: not copied"_s.arg(quoted(variable.name))
                : u"%1: %2"_s.arg(quoted(variable.name), quoted(*variable.value));
        }
        const bool onlyComments = std::ranges::all_of(entries, [](const QString &e) { return e.startsWith(u'#'); });
        if (onlyComments && !entries.isEmpty())
            line(4, u"env: {}"_s);
        if (!onlyComments)
            return pairs(u"env"_s, entries);
        for (const QString &entry : entries)
            line(5, entry);
    }

    void writePorts(const model::ContainerSpec &spec)
    {
        QStringList entries;
        for (const auto &binding : spec.portBindings) {
            const QString protocol = binding.containerPort.section(u'/', 1);
            const QString claim = binding.hostPort + u'/' + protocol;
            const bool isPlain = !binding.hostPort.isEmpty() && !binding.hostPort.contains(u'-')
                && !binding.containerPort.contains(u'-') && (protocol == "tcp"_L1 || protocol == "udp"_L1);
            if (!isPlain || binding.hostPort == "0"_L1 || m_claimed.contains(claim))
                continue;
            m_claimed.insert(claim);
            const QString address = binding.hostAddress.isEmpty() ? u"0.0.0.0"_s : binding.hostAddress;
            entries += u"%1: {exposed: %2, external: [%3, %4]}"_s.arg(
                quoted(protocol + binding.hostPort), quoted(binding.containerPort), quoted(address), quoted(claim));
        }
        pairs(u"ports"_s, entries);
    }

    void writeVolumes(const model::ContainerSpec &spec, const model::ContainerSpec &defaults)
    {
        static const QRegularExpression pattern(uR"(\A([^:]+):([^:]+)(?::([^:/]+))?\z)"_s);
        QStringList entries;
        QSet<QString> sources;
        QSet<QString> targets;
        for (const QString &bind : spec.binds) {
            const auto match = pattern.match(bind);
            if (!match.hasMatch() || sources.contains(match.captured(1)))
                continue;
            sources.insert(match.captured(1));
            targets.insert(match.captured(2));
            const QString mode = match.captured(3).isEmpty() ? u"rw"_s : match.captured(3);
            entries +=
                u"%1: {target: %2, mode: %3}"_s.arg(quoted(match.captured(1)), quoted(match.captured(2)), quoted(mode));
        }
        pairs(u"volumes"_s, entries);
        QStringList anonymous;
        std::ranges::copy_if(spec.volumes, std::back_inserter(anonymous), [&](const QString &target) {
            return !targets.contains(target) && !defaults.volumes.contains(target);
        });
        if (!anonymous.isEmpty())
            line(4, u"container_volumes: "_s + listOf(anonymous));
    }

    const EngineAsFound &m_engine;
    QMap<QString, std::vector<const ObservedContainer *>> m_services;
    QSet<QString> m_claimed;
    QString m_text;
};

QByteArray digestOf(QByteArrayView text)
{
    return QCryptographicHash::hash(text.toByteArray(), QCryptographicHash::Sha256).toHex().left(16);
}

} // namespace

QByteArray starterManifest(const EngineAsFound &engine)
{
    const QByteArray text = StarterText(engine).write().toUtf8();
    return mark + digestOf(text) + '\n' + text;
}

bool isAsFound(const QByteArray &text)
{
    const auto end = text.indexOf('\n');
    if (end < 0 || !text.startsWith(mark))
        return false;
    const QByteArrayView said = QByteArrayView(text).first(end).sliced(qsizetype(qstrlen(mark)));
    return said == digestOf(QByteArrayView(text).sliced(end + 1));
}

} // namespace pilothouse::manifest
