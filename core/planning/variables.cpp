// SPDX-License-Identifier: Apache-2.0
#include "core/planning/desired.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pilothouse::planning {

using model::Variable;
using model::VariableOrigin;
using model::VariableSetting;

using Settings = std::vector<VariableSetting>;

namespace {

/// A name as part of a variable's name: upper case, '_' for all but Unicode word characters.
QString mangled(const QString &name)
{
    QString word;
    for (const char32_t c : name.toUcs4())
        word += QChar::isLetterOrNumber(c) || c == U'_' ? QString::fromUcs4(&c, 1) : u"_"_s;
    return word.toUpper();
}

enum class Ports { External, Internal };

void appendPorts(Settings &into, const QString &prefix, const model::Instance &instance, Ports which)
{
    for (const auto &port : instance.ports) {
        const QString name = prefix + mangled(port.name);
        into.push_back({name + u"_PORT"_s, port.external.digits()});
        if (which == Ports::Internal)
            into.push_back({name + u"_INTERNAL_PORT"_s, port.exposed.digits()});
    }
}

/// What a service tells about itself: to dependents without, to peers with the internal ports.
Settings told(const model::Environment &environment, const model::Service &service, Ports which)
{
    Settings settings;
    QStringList names;
    const QString prefix = mangled(service.id.value) + u'_';
    for (const auto &id : service.instances) {
        const auto *instance = environment.instances.find(id);
        if (!instance)
            continue;
        names += id.value;
        const auto *ship = environment.ships.find(instance->ship);
        const QString stem = prefix + mangled(id.value) + u'_';
        settings.push_back({stem + u"HOST"_s, ship ? ship->address : QString()});
        appendPorts(settings, stem, *instance, which);
    }
    names.sort();
    settings.push_back({prefix + u"INSTANCES"_s, names.join(u',')});
    return settings;
}

/// Sorted by name; of several of one name the last.
Settings inForce(Settings settings)
{
    std::ranges::stable_sort(settings, {}, &VariableSetting::name);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < settings.size(); ++i) {
        if (i + 1 < settings.size() && settings[i + 1].name == settings[i].name)
            continue;
        if (kept != i)
            settings[kept] = std::move(settings[i]);
        ++kept;
    }
    settings.resize(kept);
    return settings;
}

std::array<Variable, 2> environmentVariables(const model::Environment &environment, const model::ServiceId &service)
{
    constexpr auto origin = VariableOrigin::EnvironmentName;
    return {Variable{{u"MAESTRO_ENVIRONMENT_NAME"_s, environment.name}, origin, {}},
            Variable{{u"SERVICE_NAME"_s, service.value}, origin, {}}};
}

std::array<Variable, 4> containerVariables(const model::Environment &environment, const model::Instance &instance)
{
    constexpr auto origin = VariableOrigin::Container;
    const auto *ship = environment.ships.find(instance.ship);
    return {Variable{{u"CONTAINER_NAME"_s, instance.id.value}, origin, {}},
            Variable{{u"CONTAINER_HOST_ADDRESS"_s, ship ? ship->address : QString()}, origin, {}},
            Variable{{u"DOCKER_IMAGE"_s, instance.image.toString()}, origin, {}},
            Variable{{u"DOCKER_TAG"_s, instance.image.effectiveTag()}, origin, {}}};
}

/// Merges sorted settings; where both have a name, `strong` wins.
Settings merged(const Settings &weak, const Settings &strong)
{
    Settings all;
    all.reserve(weak.size() + strong.size());
    auto w = weak.begin();
    for (const auto &setting : strong) {
        while (w != weak.end() && w->name < setting.name)
            all.push_back(*w++);
        if (w != weak.end() && w->name == setting.name)
            ++w;
        all.push_back(setting);
    }
    all.insert(all.end(), w, weak.end());
    return all;
}

} // namespace

Variables::Variables(const model::Environment &environment)
    : m_environment(environment)
{
}

/// The services whose variables `service` gets, itself excluded: transitive needs and direct wants.
std::vector<model::ServiceId> Variables::sourcesOf(const model::Service &service) const
{
    std::vector<model::ServiceId> found;
    QSet<model::ServiceId> seen{service.id};
    const auto visit = [&](const model::ServiceId &id) {
        if (seen.contains(id) || !m_environment.services.contains(id))
            return;
        seen.insert(id);
        found.push_back(id);
    };
    std::ranges::for_each(service.needs, visit);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto *needed = m_environment.services.find(found[i]);
        std::ranges::for_each(needed->needs, visit);
    }
    std::ranges::for_each(service.wantsInfo, visit);
    return found;
}

const Variables::Shared &Variables::shared(const model::ServiceId &id) const
{
    const auto known = m_shared.find(id);
    if (known != m_shared.end())
        return known->second;
    Shared shared;
    if (const auto *service = m_environment.services.find(id)) {
        shared.links = told(m_environment, *service, Ports::Internal);
        for (const auto &other : sourcesOf(*service)) {
            auto &exported = m_exports[other];
            if (exported.empty())
                exported = told(m_environment, *m_environment.services.find(other), Ports::External);
            shared.links.insert(shared.links.end(), exported.begin(), exported.end());
        }
        Settings base;
        for (const auto &variable : service->variables)
            base.push_back(variable.setting);
        for (const auto &variable : environmentVariables(m_environment, id))
            base.push_back(variable.setting);
        shared.base = inForce(std::move(base));
        shared.strongest = inForce(shared.links);
    }
    return m_shared.emplace(id, std::move(shared)).first->second;
}

std::vector<Variable> Variables::sources(const model::Instance &instance) const
{
    std::vector<Variable> all;
    if (const auto *service = m_environment.services.find(instance.service))
        all = service->variables;
    std::ranges::copy(environmentVariables(m_environment, instance.service), std::back_inserter(all));
    all.insert(all.end(), instance.variables.begin(), instance.variables.end());
    std::ranges::copy(containerVariables(m_environment, instance), std::back_inserter(all));
    for (const auto &setting : shared(instance.service).links)
        all.push_back({setting, VariableOrigin::Link, {}});
    return all;
}

std::vector<VariableSetting> Variables::effective(const model::Instance &instance) const
{
    Settings own;
    for (const auto &variable : instance.variables)
        own.push_back(variable.setting);
    for (const auto &variable : containerVariables(m_environment, instance))
        own.push_back(variable.setting);
    const Shared &common = shared(instance.service);
    return merged(merged(common.base, inForce(std::move(own))), common.strongest);
}

} // namespace pilothouse::planning
