// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapscene.h"

#include "app/map/mapneeds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

layout::Metrics metricsFor(MapGrouping grouping)
{
    layout::Metrics metrics;
    if (grouping == MapGrouping::ByShip)
        metrics.groupGap = 28;
    return metrics;
}

/// Cards and rows by service, in file order.
void addServices(MapScene &scene, const model::Environment &environment, const QHash<model::ServiceId, int> &positions)
{
    for (const model::Service &service : environment.services) {
        MapCard card;
        card.key = u"service:"_s + service.id.value;
        card.title = service.id.value;
        card.firstRow = int(scene.rows.size());
        card.rowCount = int(service.instances.size());
        for (const model::InstanceId &id : service.instances) {
            const model::Instance *instance = environment.instances.find(id);
            const QString ship = instance ? instance->ship.value : QString();
            scene.rows.push_back({id.value, ship, {}, int(scene.cards.size()), positions.value(service.id), {}});
        }
        scene.cards.push_back(std::move(card));
    }
}

void addShips(MapScene &scene, const model::Environment &environment, const QHash<model::ServiceId, int> &positions)
{
    QHash<model::ShipId, std::vector<const model::Instance *>> crews;
    for (const model::Instance &instance : environment.instances)
        crews[instance.ship].push_back(&instance);
    for (const model::Ship &ship : environment.ships) {
        MapCard card;
        card.key = u"ship:"_s + ship.id.value;
        card.title = ship.id.value;
        card.firstRow = int(scene.rows.size());
        const auto crew = crews.value(ship.id);
        card.rowCount = int(crew.size());
        for (const model::Instance *i : crew)
            scene.rows.push_back(
                {i->id.value, i->service.value, {}, int(scene.cards.size()), positions.value(i->service), {}});
        scene.cards.push_back(std::move(card));
    }
}

void index(MapScene &scene)
{
    for (std::size_t c = 0; c < scene.cards.size(); ++c)
        scene.cardByKey.insert(scene.cards[c].key, int(c));
    for (std::size_t r = 0; r < scene.rows.size(); ++r)
        scene.rowByKey.insert(scene.rows[r].key(), int(r));
}

/// What `pilotctl deptree` counts: the focus on the map and that text say the same.
bool isHard(MapEdgeKind kind)
{
    return kind == MapEdgeKind::Requires || kind == MapEdgeKind::VolumesFrom;
}

layout::Graph graphOf(const MapScene &scene, const std::vector<ServiceNeed> &needs, const MapPlaces &places,
                      const MapScene *former)
{
    layout::Graph graph;
    for (const MapCard &card : scene.cards) {
        layout::Group group{card.folded ? 1 : card.rowCount, {}};
        if (const int before = former ? former->cardOf(card.key) : -1; before >= 0)
            group.former = former->cards[std::size_t(before)].home;
        if (const auto place = places.constFind(card.key); place != places.constEnd())
            group.place = *place;
        graph.groups.push_back(group);
    }
    if (scene.grouping == MapGrouping::ByDependency) {
        const auto end = [&](int card, int member) {
            return layout::End{card, scene.cards[std::size_t(card)].folded ? -1 : member};
        };
        for (const ServiceNeed &need : needs)
            graph.edges.push_back({end(need.needed, need.neededMember), end(need.by, need.byMember), int(need.kind)});
    }
    return graph;
}

/// A wide graph leaves a window white above and below: there the gaps between its cards grow, in whole steps, so that
/// an edit seldom moves everything. Where the operator has put cards does not count: to move one hardly moves others.
layout::Placement spacious(layout::Graph graph, layout::Metrics metrics)
{
    constexpr double wanted = 1.5; // width : height
    constexpr int mostSteps = 4;
    const std::vector<layout::Group> groups = graph.groups;
    for (layout::Group &group : graph.groups)
        group.place.reset();
    layout::Placement placement = layout::layered(graph, metrics);
    for (int step = 0; !graph.edges.empty() && step < mostSteps; ++step) {
        if (placement.size.width() <= wanted * placement.size.height())
            break;
        metrics.groupGap += 16;
        placement = layout::layered(graph, metrics);
    }
    if (graph.groups == groups)
        return placement;
    graph.groups = groups;
    return layout::layered(graph, metrics);
}

/// Where nothing has changed but what cards say, all stays where it is.
std::shared_ptr<const MapLayout> layOut(const MapScene &scene, const std::vector<ServiceNeed> &needs,
                                        const MapPlaces &places, const MapScene *former)
{
    layout::Graph bare = graphOf(scene, needs, places, nullptr);
    if (former && former->layout && former->layout->graph == bare
        && std::ranges::equal(scene.cards, former->cards, {}, &MapCard::key, &MapCard::key))
        return former->layout;
    const layout::Graph graph = former ? graphOf(scene, needs, places, former) : bare;
    const layout::Metrics metrics = metricsFor(scene.grouping);
    const bool isByDependency = scene.grouping == MapGrouping::ByDependency;
    return std::make_shared<const MapLayout>(
        MapLayout{std::move(bare), isByDependency ? spacious(graph, metrics) : layout::packed(graph, metrics)});
}

void place(MapScene &scene, const layout::Placement &placement, const std::vector<ServiceNeed> &needs)
{
    scene.size = placement.size;
    scene.origin = placement.origin;
    for (std::size_t c = 0; c < scene.cards.size(); ++c) {
        scene.cards[c].rect = placement.groups[c];
        scene.cards[c].home = placement.homes[c];
        if (scene.cards[c].folded) {
            scene.cards[c].summary = placement.members[c].front();
            continue;
        }
        for (int r = 0; r < scene.cards[c].rowCount; ++r)
            scene.rows[std::size_t(scene.cards[c].firstRow) + std::size_t(r)].rect =
                placement.members[c][std::size_t(r)];
    }
    for (std::size_t e = 0; e < placement.routes.size(); ++e) {
        const layout::Route &route = placement.routes[e];
        if (!route.empty())
            scene.edges.push_back({needs[e].needed, needs[e].by, needs[e].kind, route});
    }
    scene.strands = strandsOf(scene.edges, {});
}

} // namespace

planning::Status MapCard::worst() const
{
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            return planning::Status(i);
    }
    return planning::Status::Running;
}

void MapScene::recount()
{
    for (MapCard &card : cards)
        card.counts = {};
    for (const MapRow &row : rows)
        ++cards[std::size_t(row.card)].counts[std::size_t(row.status)];
}

int MapScene::notAsItShouldBeCount() const
{
    return int(std::ranges::count_if(rows, [](const MapRow &row) { return !row.isAsItShouldBe(); }));
}

MapScene makeScene(const model::Environment &environment, const MapWishes &wishes, const MapScene *former)
{
    const MapGrouping grouping = wishes.grouping;
    MapScene scene;
    scene.grouping = grouping;
    QHash<model::ServiceId, int> positions;
    for (const model::Service &service : environment.services) {
        positions.insert(service.id, int(scene.services.size()));
        scene.services.push_back(service.id.value);
    }
    if (grouping == MapGrouping::ByDependency)
        addServices(scene, environment, positions);
    else
        addShips(scene, environment, positions);
    for (MapCard &card : scene.cards)
        card.folded = card.rowCount > 0 && wishes.folds.contains(card.key);
    index(scene);
    const std::vector<ServiceNeed> needs = needsOf(environment, positions);
    for (const ServiceNeed &need : needs)
        scene.needs.push_back({need.needed, need.by, isHard(need.kind)});
    scene.layout = layOut(scene, needs, wishes.places, former && former->grouping == grouping ? former : nullptr);
    place(scene, scene.layout->placement, needs);
    scene.recount();
    return scene;
}

} // namespace pilothouse::app
