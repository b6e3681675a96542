// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapscene.h"

namespace pilothouse::app {

void applyStatuses(MapScene &scene, const planning::Assessment &assessment, const model::ObservedState &observed)
{
    for (MapRow &row : scene.rows)
        row.status = assessment.of(model::InstanceId{row.name}).status;
    scene.recount();
    if (scene.grouping != MapGrouping::ByShip)
        return;
    for (MapCard &card : scene.cards) {
        const model::ObservedShip *ship = observed.ship(model::ShipId{card.title});
        card.lost = ship && (ship->contact == model::Contact::Lost || ship->contact == model::Contact::Refused);
        card.lostSince = card.lost ? (ship->observedAt.isValid() ? ship->observedAt : ship->contactSince) : QDateTime();
    }
}

} // namespace pilothouse::app
