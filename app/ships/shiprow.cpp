// SPDX-License-Identifier: Apache-2.0
#include "app/ships/shiprow.h"

#include "app/instances/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

void addObserved(ShipRow &row, const model::ObservedShip &ship, const model::Environment &environment)
{
    row.contact = ship.contact;
    row.contactSince = ship.contactSince;
    row.observedAt = ship.observedAt;
    row.nextTry = ship.nextTry;
    row.cause = contactCause(ship, environment);
    row.engineVersion = ship.engine.version;
    QStringList platform{ship.engine.operatingSystem, ship.engine.architecture};
    platform.removeAll(QString());
    row.platform = platform.join(u" \u00b7 "_s);
    row.cpuCount = ship.engine.cpuCount;
    row.memoryByteCount = ship.engine.memoryByteCount;
    row.imageCount = int(ship.images.size());
}

} // namespace

std::vector<ShipRow> shipRows(const model::Environment &environment, const model::ObservedState &observed)
{
    std::vector<ShipRow> rows;
    QHash<model::ShipId, std::size_t> positions;
    for (const auto &ship : environment.ships) {
        ShipRow row;
        row.key = u"ship:"_s + ship.id.value;
        row.ship = ship.id.value;
        row.endpoint = model::toString(ship.endpoint);
        if (const auto *seen = observed.ship(ship.id))
            addObserved(row, *seen, environment);
        positions.insert(ship.id, rows.size());
        rows.push_back(std::move(row));
    }
    for (const auto &instance : environment.instances) {
        const auto at = positions.constFind(instance.ship);
        if (at == positions.constEnd())
            continue;
        const auto *ship = observed.ship(instance.ship);
        const auto *container = ship ? ship->container(instance.id) : nullptr;
        rows[*at].instanceCount += 1;
        rows[*at].runningCount += container && container->isUp() ? 1 : 0;
    }
    return rows;
}

} // namespace pilothouse::app
