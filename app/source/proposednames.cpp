// SPDX-License-Identifier: Apache-2.0
#include "app/source/proposednames.h"

#include <QCoreApplication>
#include <QSet>

namespace pilothouse::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SourceProposals)
};

/// Proposals, each once.
class Names
{
public:
    void add(const QString &text, const QString &help, bool isKey = false)
    {
        if (text.isEmpty() || m_known.contains(text))
            return;
        m_known.insert(text);
        m_found.push_back({.text = text, .help = help, .isKey = isKey});
    }

    [[nodiscard]] std::vector<Proposal> take() { return std::move(m_found); }

private:
    std::vector<Proposal> m_found;
    QSet<QString> m_known;
};

QString of(const QString &owner)
{
    return Words::tr("of %1").arg(owner);
}

QString on(const model::ShipId &ship)
{
    return Words::tr("on %1").arg(ship.value);
}

} // namespace

std::vector<Proposal> shipNames(const ProposalSources &sources)
{
    Names names;
    if (sources.environment) {
        for (const model::Ship &ship : sources.environment->ships)
            names.add(ship.id.value, ship.address);
    }
    return names.take();
}

std::vector<Proposal> serviceNames(const ProposalSources &sources, const QString &except)
{
    Names names;
    if (sources.environment) {
        for (const model::Service &service : sources.environment->services) {
            if (service.id.value != except)
                names.add(service.id.value, service.image.toString());
        }
    }
    return names.take();
}

std::vector<Proposal> instanceNames(const ProposalSources &sources, const QString &except)
{
    Names names;
    if (!sources.environment)
        return {};
    const auto *self = sources.environment->instances.find({except});
    for (const bool near : {true, false}) {
        for (const model::Instance &instance : sources.environment->instances) {
            const bool isNear = !self || instance.ship == self->ship;
            if (isNear == near && &instance != self)
                names.add(instance.id.value, on(instance.ship));
        }
    }
    return names.take();
}

std::vector<Proposal> imageNames(const ProposalSources &sources)
{
    Names names;
    if (sources.environment) {
        for (const model::Service &service : sources.environment->services)
            names.add(service.image.toString(), of(service.id.value));
        for (const model::Instance &instance : sources.environment->instances)
            names.add(instance.image.toString(), of(instance.id.value));
    }
    if (sources.observed) {
        for (const auto &[id, ship] : sources.observed->ships) {
            for (const model::ObservedImage &image : ship->images) {
                for (const QString &tag : image.tags)
                    names.add(tag, on(id));
            }
        }
    }
    return names.take();
}

std::vector<Proposal> variableNames(const ProposalSources &sources, const QString &service)
{
    Names names;
    if (!sources.environment)
        return {};
    const auto addThoseOf = [&](const model::Service &each) {
        for (const model::Variable &variable : each.variables)
            names.add(variable.setting.name, of(each.id.value), true);
        for (const model::InstanceId &id : each.instances) {
            const auto *instance = sources.environment->instances.find(id);
            for (const model::Variable &variable : instance ? instance->variables : std::vector<model::Variable>())
                names.add(variable.setting.name, of(id.value), true);
        }
    };
    for (const bool own : {true, false}) {
        for (const model::Service &each : sources.environment->services) {
            if ((each.id.value == service) == own)
                addThoseOf(each);
        }
    }
    return names.take();
}

std::vector<Proposal> portNames(const ProposalSources &sources, const QString &service, const QString &instance)
{
    Names names;
    if (!sources.environment)
        return {};
    const bool hasOwn = sources.environment->instances.find({instance});
    for (const model::Instance &each : sources.environment->instances) {
        if (hasOwn ? each.id.value != instance : each.service.value != service)
            continue;
        for (const model::PortMapping &port : each.ports)
            names.add(port.name, of(each.id.value));
    }
    return names.take();
}

} // namespace pilothouse::app
