// SPDX-License-Identifier: Apache-2.0
//
// The part of a ShipObserver that is about images and networks.
#include "core/fleet/shipobserver.h"

using namespace Qt::StringLiterals;

namespace pilothouse::fleet {

using base::Result;

void ShipObserver::lookUpImage(const QString &name)
{
    m_inFlight.insert(name);
    m_engine.images().inspect(name).then(m_scope, [this, name](const Result<model::ObservedImage> &image) {
        m_inFlight.remove(name);
        if (image)
            takeImage(name, *image);
        else if (isLoss(image.error()))
            return fail(image.error());
        else
            m_ship.imageIds.remove(name);
        settleOne();
    });
}

void ShipObserver::takeImage(const QString &name, const model::ObservedImage &image)
{
    m_ship.images.insert(image.id, image);
    if (m_interest.references.contains(name))
        m_ship.imageIds.insert(name, image.id);
}

/// A container that is down keeps to the network it knew, even when that has been made anew under its name.
void ShipObserver::lookUpNetworks()
{
    m_ship.networkIds.clear();
    if (m_interest.networks.isEmpty())
        return;
    const QString key = u"networks"_s;
    m_inFlight.insert(key);
    m_engine.networks().list().then(m_scope, [this, key](const Result<std::vector<engine::Network>> &networks) {
        m_inFlight.remove(key);
        if (!networks && isLoss(networks.error()))
            return fail(networks.error());
        for (const auto &network : networks.value_or(std::vector<engine::Network>()))
            if (m_interest.networks.contains(network.name))
                m_ship.networkIds.insert(network.name, network.id);
        settleOne();
    });
}

/// Images that nothing mentions any more.
void ShipObserver::prune()
{
    m_ship.imageIds.removeIf([this](const auto &entry) { return !m_interest.references.contains(entry.key()); });
    QSet<QString> used;
    for (const auto &id : std::as_const(m_ship.imageIds))
        used.insert(id);
    for (const auto &container : std::as_const(m_ship.containers))
        used.insert(container.imageId);
    m_ship.images.removeIf([&](const auto &entry) { return !used.contains(entry.key()); });
}

} // namespace pilothouse::fleet
