// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/services.h"

#include "core/manifest/maestro/checks.h"
#include "core/manifest/maestro/keys.h"
#include "core/manifest/maestro/values.h"
#include "core/manifest/maestro/variables.h"

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

/// Instances multiply what their service gives them, so a small file can ask for very much.
constexpr std::size_t mostInherited = 3'000'000;
constexpr std::size_t checkWeight = 4; ///< in ports

class ServiceReader
{
public:
    ServiceReader(const Node &mapping, const Scope &scope, ManifestReading &reading)
        : m_mapping(mapping)
        , m_scope(scope)
        , m_reading(reading)
    {
    }

    void read()
    {
        reportUnknownKeys(m_mapping, KeyPlace::Service, m_scope);
        model::Service &service = m_defaults.service;
        service.id = {m_scope.name()};
        service.where = m_scope.problems().at(m_scope.mark());
        service.omitted = flagOf(m_mapping, "omit");
        readImage();
        service.needs = servicesOf("requires", Reference::Kind::Requires);
        service.wantsInfo = servicesOf("wants_info", Reference::Kind::WantsInfo);
        service.variables = VariableReader(m_reading.envFiles, m_scope).readService(m_mapping);
        readPorts();
        m_defaults.limits = mappingOf(m_mapping, "limits", m_scope);
        if (m_defaults.limits)
            reportUnknownKeys(*m_defaults.limits, KeyPlace::Limits, m_scope);
        m_defaults.checks = readChecks(m_mapping, model::Check::Level::Service, m_scope);
        readInstances();
        m_reading.environment.services.add(std::move(service));
    }

private:
    void readPorts()
    {
        const Node *ports = mappingOf(m_mapping, "ports", m_scope);
        m_defaults.ports = ServicePorts(ports, m_scope.problems());
        if (!ports)
            return;
        for (const Entry &entry : ports->entries)
            m_reading.sharedPorts.push_back(placeOf(entry));
    }

    void readImage()
    {
        const auto image = textOf(m_mapping, "image", m_scope);
        if (image)
            m_defaults.service.imageWhere = m_scope.problems().at(m_mapping.find("image")->mark);
        if (image && !image->isEmpty())
            m_defaults.service.image = model::ImageReference::fromString(*image);
        else if (!valueOf(m_mapping, "image") || image)
            m_scope.error(m_scope.mark(), "missing-key"_L1, u"lacks \"image\""_s);
    }

    std::vector<model::ServiceId> servicesOf(std::string_view key, Reference::Kind kind)
    {
        std::vector<model::ServiceId> services;
        const Node *node = valueOf(m_mapping, key);
        if (!node)
            return services;
        const QString name = QString::fromLatin1(key.data(), qsizetype(key.size()));
        if (!node->isSequence()) {
            const QString written = node->isScalar() ? u"\"%1\""_s.arg(nameOf(*node)) : kindOf(*node);
            m_scope.error(node->mark, "wrong-type"_L1, u"%1 must be a list of services, not %2"_s.arg(name, written),
                          node->isScalar() ? u"write [%1]"_s.arg(nameOf(*node)) : QString());
            return services;
        }
        for (const Node *item : scalarsOf(m_mapping, key, m_scope)) {
            const model::ServiceId id{nameOf(*item)};
            m_reading.references.push_back({kind, m_scope.name(), id.value, item->mark});
            services.push_back(id);
        }
        return services;
    }

    void readInstances()
    {
        const Node *instances = mappingOf(m_mapping, "instances", m_scope);
        if (!instances) {
            if (!valueOf(m_mapping, "instances"))
                m_scope.error(m_scope.mark(), "missing-key"_L1, u"lacks \"instances\""_s);
            return;
        }
        m_reading.inherited +=
            instances->entries.size() * (m_defaults.ports.count() + checkWeight * m_defaults.checks.size());
        if (m_reading.inherited > mostInherited) {
            m_scope.error(m_scope.mark(), "too-large"_L1, u"too many ports and checks for so many instances"_s);
            return;
        }
        m_defaults.service.instances.reserve(instances->entries.size());
        for (const Entry &entry : instances->entries)
            addInstance(entry);
    }

    void addInstance(const Entry &entry)
    {
        auto &roster = m_reading.environment.instances;
        if (const model::Instance *other = roster.find({nameOf(*entry.key)})) {
            m_scope.error(
                entry.key->mark, "duplicate-instance"_L1,
                u"the instance %1 exists already, in service %2"_s.arg(other->id.value, other->service.value));
            return;
        }
        auto instance = readInstance(entry, m_defaults, m_reading);
        if (!instance)
            return;
        m_defaults.service.instances.push_back(instance->id);
        roster.add(std::move(*instance));
    }

    const Node &m_mapping;
    const Scope &m_scope;
    ManifestReading &m_reading;
    ServiceDefaults m_defaults;
};

} // namespace

void readServices(const Node &manifest, ManifestReading &reading)
{
    const Node *services = mappingOf(manifest, "services", Scope(reading.problems, ""_L1, {}, manifest.mark));
    if (!services)
        return;
    for (const Entry &entry : services->entries) {
        const Scope scope(reading.problems, "service"_L1, nameOf(*entry.key), entry.key->mark);
        if (entry.value->isMapping())
            ServiceReader(*entry.value, scope, reading).read();
        else
            scope.error(
                entry.key->mark, "missing-key"_L1,
                u"lacks \"image\" and \"instances\": a service is a mapping, not %1"_s.arg(kindOf(*entry.value)));
    }
}

} // namespace pilothouse::manifest
