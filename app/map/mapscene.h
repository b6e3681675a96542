// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/mapstrands.h"
#include "app/workspace/checkledger.h"
#include "core/layout/graph.h"
#include "core/model/environment.h"
#include "core/model/observed.h"
#include "core/planning/status.h"

#include <QDateTime>
#include <QRectF>
#include <QSet>

#include <array>
#include <memory>

namespace pilothouse::app {

enum class MapGrouping { ByDependency, ByShip };

/// How one service hangs on another.
enum class MapEdgeKind { Requires, WantsInfo, VolumesFrom, Links };

/// An instance on the map.
struct MapRow {
    QString name;
    QString aside; ///< its ship; by ship, its service
    QRectF rect;
    int card = 0;
    int service = 0;
    planning::Status status = planning::Status::Unreachable;
    QString note;      ///< of a check under way or failed: "checking http 3/180"
    QString briefNote; ///< "3/180"; may be empty
    QString failure;   ///< of that check, or of its last attempt
    QString finding;   ///< of the linter, in its definition

    [[nodiscard]] QString key() const { return QStringLiteral("instance:") + name; }
    /// Starting counts as right: it is on its way.
    [[nodiscard]] bool isAsItShouldBe() const
    {
        return status == planning::Status::Running || status == planning::Status::Starting;
    }
};

/// A service, or by ship a ship, with its instances.
struct MapCard {
    QString key; ///< "service:web" or "ship:prod-2"
    QString title;
    QRectF rect;
    QPointF home; ///< its corner, from the scene's origin, if nothing had been put elsewhere by hand
    int firstRow = 0;
    int rowCount = 0;
    bool folded = false;         ///< its rows are not shown, and have no place; `summary` says how they are
    QRectF summary;              ///< the line that stands for them
    std::array<int, 7> counts{}; ///< of rows, by planning::Status
    bool lost = false;           ///< a ship without contact
    QDateTime lostSince;

    [[nodiscard]] planning::Status worst() const;
};

struct MapEdge {
    int from = 0; ///< card of what is needed
    int to = 0;   ///< card of what needs it
    MapEdgeKind kind = MapEdgeKind::Requires;
    layout::Route route;
};

/// One service needs another, whatever the cards stand for.
struct MapNeed {
    int needed = 0;
    int by = 0;
    bool isHard = false; ///< as the deptree command counts: required, or its volumes used
};

/// What was laid out, and how: the same is laid out alike, whatever happened in between.
struct MapLayout {
    layout::Graph graph; ///< without former places
    layout::Placement placement;
};

/// Everything the map shows and where, in scene units (pixels at zoom 1). A value: made in the pool from an
/// environment, then given statuses as often as they change, without anything moving.
struct MapScene {
    MapGrouping grouping = MapGrouping::ByDependency;
    std::vector<MapCard> cards;
    std::vector<MapRow> rows; ///< card by card
    std::vector<MapEdge> edges;
    std::vector<MapStrand> strands; ///< of all edges
    std::vector<QString> services;  ///< names, by MapRow::service
    std::vector<MapNeed> needs;
    QSizeF size;
    QPointF origin; ///< what homes and the operator's places are counted from
    std::shared_ptr<const MapLayout> layout;
    QHash<QString, int> cardByKey;
    QHash<QString, int> rowByKey;

    /// The row or card of a key, or -1.
    [[nodiscard]] int rowOf(const QString &key) const { return rowByKey.value(key, -1); }
    [[nodiscard]] int cardOf(const QString &key) const { return cardByKey.value(key, -1); }
    /// Counts the rows of each card anew, after statuses were set.
    void recount();
    [[nodiscard]] int notAsItShouldBeCount() const;
    /// Where a row is, or the folded card that it is in.
    [[nodiscard]] QRectF placeOf(const MapRow &row) const
    {
        const MapCard &card = cards[std::size_t(row.card)];
        return card.folded ? card.rect : row.rect;
    }
};

/// Where the operator has put cards, by key, counted from the scene's origin.
using MapPlaces = QHash<QString, QPointF>;

/// What of a map the operator decides.
struct MapWishes {
    MapGrouping grouping = MapGrouping::ByDependency;
    QSet<QString> folds = {}; ///< keys of cards that are folded
    MapPlaces places = {};
};

/// Lays the environment out. `former` keeps what it can where it stood. Pure: for the pool.
[[nodiscard]] MapScene makeScene(const model::Environment &environment, const MapWishes &wishes,
                                 const MapScene *former = nullptr);
[[nodiscard]] inline MapScene makeScene(const model::Environment &environment, MapGrouping grouping)
{
    return makeScene(environment, MapWishes{grouping});
}

/// Gives the scene's rows and cards their present status. Nothing moves.
void applyStatuses(MapScene &scene, const planning::Assessment &assessment, const model::ObservedState &observed);

/// After that: a container whose check is under way is starting, one whose check failed has failed, whatever its
/// engine says. Costs what the ledger holds.
void applyChecks(MapScene &scene, const CheckLedger &ledger, const model::Environment &environment,
                 const model::ObservedState &observed);

/// Gives the rows what the linter says of them, by key.
void applyFindings(MapScene &scene, const QHash<QString, QString> &notes);

} // namespace pilothouse::app
