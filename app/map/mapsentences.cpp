// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapsentences.h"

#include "app/instances/words.h"
#include "app/shell/status.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

/// The translation context of what has no class of its own.
struct Map {
    Q_DECLARE_TR_FUNCTIONS(Map)
};

} // namespace

QString instanceSentence(const model::Instance &instance, const planning::InstanceStatus &status)
{
    QString state = statusSentence(status);
    if (status.status == planning::Status::Drifted) {
        QStringList fields;
        for (const planning::Change &change : status.drift)
            fields.append(change.field);
        state =
            fields.isEmpty() ? Map::tr("running, drifted") : Map::tr("running, drifted: %1").arg(fields.join(", "_L1));
    }
    return Map::tr("%1, service %2, on ship %3, %4")
        .arg(instance.id.value, instance.service.value, instance.ship.value, state);
}

QString cardSentence(const MapCard &card, MapGrouping grouping)
{
    QStringList parts{(grouping == MapGrouping::ByShip ? Map::tr("ship %1") : Map::tr("service %1")).arg(card.title),
                      Map::tr("%n instance(s)", nullptr, card.rowCount)};
    for (std::size_t i = 0; i < card.counts.size(); ++i) {
        if (card.counts[i] > 0)
            parts.append(u"%1 %2"_s.arg(card.counts[i]).arg(status::toText(status::fromPlanning(planning::Status(i)))));
    }
    if (card.folded)
        parts.append(Map::tr("folded"));
    return parts.join(", "_L1);
}

QString focusSentence(const MapScene &scene, const QString &key)
{
    const int row = scene.rowOf(key);
    const int card = scene.cardOf(key);
    if (row < 0 && card < 0)
        return {};
    if (row < 0 && scene.grouping == MapGrouping::ByShip)
        return Map::tr("focus: %1, what runs on it").arg(scene.cards[std::size_t(card)].title);
    const int service = row >= 0 ? scene.rows[std::size_t(row)].service : card;
    return Map::tr("focus: %1, needs and needed by").arg(scene.services[std::size_t(service)]);
}

} // namespace pilothouse::app
