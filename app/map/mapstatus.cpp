// SPDX-License-Identifier: Apache-2.0
#include "app/instances/checkwords.h"
#include "app/map/mapscene.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

void applyStatuses(MapScene &scene, const planning::Assessment &assessment, const model::ObservedState &observed)
{
    for (MapRow &row : scene.rows) {
        row.status = assessment.of(model::InstanceId{row.name}).status;
        row.note.clear();
        row.briefNote.clear();
        row.failure.clear();
    }
    scene.recount();
    if (scene.grouping != MapGrouping::ByShip)
        return;
    for (MapCard &card : scene.cards) {
        const model::ObservedShip *ship = observed.ship(model::ShipId{card.title});
        card.lost = ship && (ship->contact == model::Contact::Lost || ship->contact == model::Contact::Refused);
        card.lostSince = card.lost ? (ship->observedAt.isValid() ? ship->observedAt : ship->contactSince) : QDateTime();
    }
}

void applyChecks(MapScene &scene, const CheckLedger &ledger, const model::Environment &environment,
                 const model::ObservedState &observed)
{
    for (const model::InstanceId &id : ledger.instances()) {
        const int at = scene.rowOf(u"instance:"_s + id.value);
        const model::Instance *instance = environment.instances.find(id);
        if (at < 0 || !instance)
            continue;
        const model::ObservedShip *ship = observed.ship(instance->ship);
        MapRow &row = scene.rows[std::size_t(at)];
        const CheckGlance checks = glanceAt(ledger, id, ship ? ship->container(id) : nullptr);
        row.note = checks.text;
        row.briefNote = checks.brief;
        row.failure = checks.failure;
        row.status = withChecks(row.status, checks);
    }
    scene.recount();
}

void applyFindings(MapScene &scene, const QHash<QString, QString> &notes)
{
    for (MapRow &row : scene.rows)
        row.finding.clear();
    for (auto note = notes.begin(); note != notes.end(); ++note)
        if (const int row = scene.rowOf(note.key()); row >= 0)
            scene.rows[std::size_t(row)].finding = note.value();
}

} // namespace pilothouse::app
