// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/instances.h"

#include "core/manifest/maestro/checks.h"
#include "core/manifest/maestro/keys.h"
#include "core/manifest/maestro/limits.h"
#include "core/manifest/maestro/options.h"
#include "core/manifest/maestro/values.h"
#include "core/manifest/maestro/variables.h"
#include "core/manifest/yaml/yamlscalar.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

/// Reads the keys of one instance into the model.
class InstanceReader
{
public:
    InstanceReader(const Node &mapping, const Scope &scope, ManifestReading &reading)
        : m_mapping(mapping)
        , m_scope(scope)
        , m_reading(reading)
    {
    }

    std::optional<model::Instance> read(ServiceDefaults &defaults)
    {
        reportUnknownKeys(m_mapping, KeyPlace::Instance, m_scope);
        checkName();
        m_instance.id = {m_scope.name()};
        m_instance.service = defaults.service.id;
        m_instance.where = m_scope.problems().at(m_scope.mark());
        const bool hasShip = readShip();
        readImage(defaults.service);
        m_instance.command = readCommand(m_mapping, m_scope);
        readPorts(defaults);
        m_instance.variables = VariableReader(m_reading.envFiles, m_scope).readInstance(m_mapping);
        readVolumes(m_mapping, m_reading.volumes, m_scope, m_instance);
        readVolumesFrom();
        readNetwork();
        readLinks();
        readOptions();
        readLimitsOf(defaults);
        readChecksOf(defaults);
        reportNetworkConflicts();
        return hasShip ? std::optional(std::move(m_instance)) : std::nullopt;
    }

private:
    void checkName()
    {
        static const QRegularExpression pattern(uR"(\A[a-zA-Z0-9][a-zA-Z0-9_.-]+\z)"_s);
        if (!pattern.match(m_scope.name()).hasMatch())
            m_scope.error(m_scope.mark(), "bad-name"_L1,
                          u"engines refuse the container name \"%1\""_s.arg(m_scope.name()),
                          u"use two or more of a-z A-Z 0-9 _ . - and begin with a letter or digit"_s);
    }

    bool readShip()
    {
        const auto name = textOf(m_mapping, "ship", m_scope);
        if (!name) {
            if (!valueOf(m_mapping, "ship"))
                m_scope.error(m_scope.mark(), "missing-key"_L1, u"lacks \"ship\""_s);
            return false;
        }
        m_instance.ship = {*name};
        if (!m_reading.environment.ships.contains(m_instance.ship))
            m_scope.error(m_mapping.find("ship")->mark, "unknown-ship"_L1, u"unknown ship \"%1\""_s.arg(*name),
                          didYouMean(m_reading.shipNames.to(*name)));
        return true;
    }

    void readPorts(ServiceDefaults &defaults)
    {
        const Node *own = mappingOf(m_mapping, "ports", m_scope);
        m_instance.ports = defaults.ports.updatedBy(own, m_scope);
        if (!own)
            return;
        for (const Entry &entry : own->entries) // an alias may give it to others as well
            if (entry.value->isMapping())
                m_reading.sharedPorts.push_back(placeOf(entry));
    }

    void readImage(const model::Service &service)
    {
        const auto own = textOf(m_mapping, "image", m_scope);
        m_instance.image = own ? model::ImageReference::fromString(*own) : service.image;
        m_instance.imageWhere = own ? m_scope.problems().at(m_mapping.find("image")->mark) : service.imageWhere;
    }

    void refer(Reference::Kind kind, const QString &to, Mark mark)
    {
        m_reading.references.push_back({kind, m_scope.name(), to, mark});
    }

    void readVolumesFrom()
    {
        for (const Node *node : scalarsOf(m_mapping, "volumes_from", m_scope)) {
            m_instance.volumesFrom.push_back({nameOf(*node)});
            refer(Reference::Kind::VolumesFrom, nameOf(*node), node->mark);
        }
    }

    void readLinks()
    {
        const Node *links = mappingOf(m_mapping, "links", m_scope);
        if (!links)
            return;
        for (const Entry &entry : links->entries) {
            const QString target = nameOf(*entry.key);
            if (!entry.value->isScalar()) {
                m_scope.error(entry.value->mark, "bad-link"_L1, u"links: the alias of %1 must be text"_s.arg(target));
                continue;
            }
            m_instance.links.push_back({{target}, entry.value->isNull() ? target : nameOf(*entry.value)});
            refer(Reference::Kind::Link, target, entry.key->mark);
        }
    }

    void readNetwork()
    {
        m_instance.networkMode = textOf(m_mapping, "net", m_scope);
        if (m_instance.networkMode && m_instance.networkMode->startsWith("container:"_L1))
            refer(Reference::Kind::Network, m_instance.networkMode->mid(10), m_mapping.find("net")->mark);
    }

    void readOptions()
    {
        m_instance.user = textOf(m_mapping, "username", m_scope).value_or(QString());
        m_instance.workingDirectory = textOf(m_mapping, "workdir", m_scope).value_or(QString());
        if (!m_instance.workingDirectory.isEmpty() && !m_instance.workingDirectory.startsWith(u'/'))
            m_scope.error(m_mapping.find("workdir")->mark, "bad-path"_L1,
                          u"workdir \"%1\" must be a path from /"_s.arg(m_instance.workingDirectory));
        m_instance.privileged = flagOf(m_mapping, "privileged");
        m_instance.capAdd = readCapabilities(m_mapping, "cap_add", m_scope);
        m_instance.capDrop = readCapabilities(m_mapping, "cap_drop", m_scope);
        m_instance.extraHosts = readExtraHosts(m_mapping, m_scope, m_reading.environment.ships);
        m_instance.restart = readRestart(m_mapping, m_scope);
        m_instance.dns = textsOf(m_mapping, "dns", m_scope);
        m_instance.stopTimeout = std::chrono::seconds(secondsOf(m_mapping, "stop_timeout", m_scope).value_or(10));
        m_instance.log = readLog(m_mapping, m_scope);
        m_instance.ulimits = readUlimits(m_mapping, m_scope);
        m_instance.labels = readLabels(m_mapping, m_scope);
        readSecurityOptions();
        if (const Entry *lxc = m_mapping.entry("lxc_conf"); lxc && !lxc->value->isNull())
            m_scope.warning(lxc->key->mark, "no-effect"_L1,
                            u"lxc_conf is ignored: no engine has used it since Docker 1.10"_s);
    }

    void readSecurityOptions()
    {
        const Node *node = valueOf(m_mapping, "security_opt");
        if (node && !node->isSequence())
            m_scope.error(node->mark, "wrong-type"_L1, u"security_opt must be a list, not %1"_s.arg(kindOf(*node)));
        else
            m_instance.securityOptions = textsOf(m_mapping, "security_opt", m_scope);
    }

    void readLimitsOf(const ServiceDefaults &defaults)
    {
        const Node *own = mappingOf(m_mapping, "limits", m_scope);
        if (own)
            reportUnknownKeys(*own, KeyPlace::Limits, m_scope);
        if (own || defaults.limits)
            m_instance.limits = readLimits(defaults.limits, own, m_scope);
    }

    void readChecksOf(const ServiceDefaults &defaults)
    {
        m_instance.checks = defaults.checks;
        const auto own = readChecks(m_mapping, model::Check::Level::Instance, m_scope);
        m_instance.checks.insert(m_instance.checks.end(), own.begin(), own.end());
        aimChecks(m_instance, m_reading.environment.ships, m_scope);
    }

    /// What engines refuse together (validateNetMode in moby's runconfig).
    void reportNetworkConflicts()
    {
        if (!m_instance.networkMode)
            return;
        const QString &mode = *m_instance.networkMode;
        const bool joined = mode.startsWith("container:"_L1);
        const Mark mark = m_mapping.find("net")->mark;
        const auto refuse = [&](const QString &what) {
            m_scope.error(mark, "network-conflict"_L1, u"engines refuse %1 with net: %2"_s.arg(what, mode));
        };
        if (joined && !m_instance.ports.empty())
            refuse(u"ports"_s);
        if ((joined || mode == "host"_L1) && !m_instance.links.empty())
            refuse(u"links"_s);
        if (joined && !m_instance.dns.isEmpty())
            refuse(u"dns"_s);
        if (joined && !m_instance.extraHosts.empty())
            refuse(u"extra_hosts"_s);
    }

    const Node &m_mapping;
    const Scope &m_scope;
    ManifestReading &m_reading;
    model::Instance m_instance;
};

} // namespace

std::optional<model::Instance> readInstance(const Entry &entry, ServiceDefaults &defaults, ManifestReading &reading)
{
    static const Node empty = [] {
        Node node;
        node.kind = NodeKind::Mapping;
        return node;
    }();
    const Scope scope(reading.problems, "instance"_L1, nameOf(*entry.key), entry.key->mark);
    if (!entry.value->isMapping() && !entry.value->isNull()) {
        scope.error(entry.value->mark, "wrong-type"_L1, u"must be a mapping, not %1"_s.arg(kindOf(*entry.value)));
        return {};
    }
    return InstanceReader(entry.value->isMapping() ? *entry.value : empty, scope, reading).read(defaults);
}

} // namespace pilothouse::manifest
