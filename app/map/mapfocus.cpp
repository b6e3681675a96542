// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapfocus.h"

namespace pilothouse::app {

namespace {

enum class Direction { Needs, NeededBy };
enum class Counts { AllNeeds, HardNeeds };

/// A service and all it needs, or all that needs it, however far.
std::vector<char> reach(const MapScene &scene, int service, Direction direction, Counts counts = Counts::AllNeeds)
{
    std::vector<std::vector<int>> next(scene.services.size());
    for (const MapNeed &need : scene.needs) {
        if (counts == Counts::HardNeeds && !need.isHard)
            continue;
        const bool up = direction == Direction::Needs;
        next[std::size_t(up ? need.by : need.needed)].push_back(up ? need.needed : need.by);
    }
    std::vector<char> reached(scene.services.size(), 0);
    std::vector<int> open{service};
    reached[std::size_t(service)] = 1;
    while (!open.empty()) {
        const int at = open.back();
        open.pop_back();
        for (const int to : next[std::size_t(at)]) {
            if (!std::exchange(reached[std::size_t(to)], 1))
                open.push_back(to);
        }
    }
    return reached;
}

MapLight darkness(const MapScene &scene)
{
    return {true, std::vector<char>(scene.rows.size(), 0), std::vector<char>(scene.cards.size(), 0),
            std::vector<char>(scene.edges.size(), 0)};
}

void lightRow(MapLight &light, const MapScene &scene, std::size_t row)
{
    light.rows[row] = 1;
    light.cards[std::size_t(scene.rows[row].card)] = 1;
}

/// What a service needs, and what needs it.
struct Sides {
    std::vector<char> up;
    std::vector<char> down;
    bool hardOnly = false;
};

Sides sidesOf(const MapScene &scene, int service)
{
    return {reach(scene, service, Direction::Needs), reach(scene, service, Direction::NeededBy)};
}

Sides sidesOf(const MapScene &scene, const MapPin &pin)
{
    const auto found = std::ranges::find(scene.services, pin.service);
    if (pin.service.isEmpty() || found == scene.services.end())
        return {};
    const int service = int(found - scene.services.begin());
    Sides sides{{}, {}, true};
    sides.up.assign(scene.services.size(), 0);
    sides.down = sides.up;
    if (pin.reach != MapReach::NeededBy)
        sides.up = reach(scene, service, Direction::Needs, Counts::HardNeeds);
    if (pin.reach != MapReach::Needs)
        sides.down = reach(scene, service, Direction::NeededBy, Counts::HardNeeds);
    return sides;
}

bool isHard(const MapEdge &edge)
{
    return edge.kind == MapEdgeKind::Requires || edge.kind == MapEdgeKind::VolumesFrom;
}

void lightSides(MapLight &light, const MapScene &scene, const Sides &sides)
{
    const auto &[up, down, hardOnly] = sides;
    for (std::size_t r = 0; r < scene.rows.size(); ++r) {
        const auto of = std::size_t(scene.rows[r].service);
        if (up[of] || down[of])
            lightRow(light, scene, r);
    }
    if (scene.grouping != MapGrouping::ByDependency)
        return;
    for (std::size_t c = 0; c < scene.cards.size(); ++c)
        light.cards[c] = char(up[c] || down[c]);
    for (std::size_t e = 0; e < scene.edges.size(); ++e) {
        const auto from = std::size_t(scene.edges[e].from);
        const auto to = std::size_t(scene.edges[e].to);
        const bool counts = !hardOnly || isHard(scene.edges[e]);
        light.edges[e] = char(counts && ((up[from] && up[to]) || (down[from] && down[to])));
    }
}

void lightShip(MapLight &light, const MapScene &scene, int card)
{
    light.cards[std::size_t(card)] = 1;
    const MapCard &ship = scene.cards[std::size_t(card)];
    for (int r = 0; r < ship.rowCount; ++r)
        light.rows[std::size_t(ship.firstRow) + std::size_t(r)] = 1;
}

/// Instances with their cards, and by dependency the edges between those.
MapLight spotlightOn(const MapScene &scene, const QStringList &keys)
{
    MapLight light = darkness(scene);
    for (const QString &key : keys)
        if (const int row = scene.rowOf(key); row >= 0)
            lightRow(light, scene, std::size_t(row));
    for (std::size_t e = 0; e < scene.edges.size(); ++e)
        light.edges[e] = char(isHard(scene.edges[e]) && light.cards[std::size_t(scene.edges[e].from)]
                              && light.cards[std::size_t(scene.edges[e].to)]);
    return light;
}

bool contains(const QString &name, const QString &find)
{
    return name.contains(find, Qt::CaseInsensitive);
}

/// As if nothing were filtered out.
MapLight unfiltered(const MapScene &scene, const MapQuestion &question)
{
    if (!question.pin.only.isEmpty())
        return spotlightOn(scene, question.pin.only);
    const Sides pinned = sidesOf(scene, question.pin);
    const bool isPinned = !pinned.up.empty();
    const bool hasFocus = isPinned || question.row >= 0 || question.card >= 0;
    if (!hasFocus && question.find.isEmpty() && !question.onlyNotAsItShouldBe)
        return {};
    MapLight light = darkness(scene);
    if (!question.find.isEmpty() || (question.onlyNotAsItShouldBe && !hasFocus)) {
        for (std::size_t r = 0; r < scene.rows.size(); ++r) {
            const MapRow &row = scene.rows[r];
            const bool found = question.find.isEmpty() || contains(row.name, question.find)
                || contains(scene.cards[std::size_t(row.card)].title, question.find);
            if (found && (!question.onlyNotAsItShouldBe || !row.isAsItShouldBe()))
                lightRow(light, scene, r);
        }
    } else if (isPinned) {
        lightSides(light, scene, pinned);
    } else if (question.row >= 0) {
        lightSides(light, scene, sidesOf(scene, scene.rows[std::size_t(question.row)].service));
    } else if (scene.grouping == MapGrouping::ByShip) {
        lightShip(light, scene, question.card);
    } else {
        lightSides(light, scene, sidesOf(scene, question.card));
    }
    return light;
}

/// Takes the light from rows, and from cards that have none left.
void darken(MapLight &light, const MapScene &scene, const std::vector<char> &out)
{
    if (!light.dims) {
        light = darkness(scene);
        light.rows.assign(scene.rows.size(), 1);
        light.cards.assign(scene.cards.size(), 1);
    }
    std::vector<char> left(scene.cards.size(), 0);
    for (std::size_t r = 0; r < scene.rows.size(); ++r) {
        light.rows[r] = char(light.rows[r] && !out[r]);
        if (light.rows[r])
            left[std::size_t(scene.rows[r].card)] = 1;
    }
    for (std::size_t c = 0; c < scene.cards.size(); ++c)
        light.cards[c] = char(light.cards[c] && left[c]);
    for (std::size_t e = 0; e < scene.edges.size(); ++e)
        light.edges[e] = char(light.edges[e] && light.cards[std::size_t(scene.edges[e].from)]
                              && light.cards[std::size_t(scene.edges[e].to)]);
}

} // namespace

MapLight lightFor(const MapScene &scene, const MapQuestion &question)
{
    MapLight light = unfiltered(scene, question);
    if (!question.filteredOut.empty())
        darken(light, scene, question.filteredOut);
    if (light.dims) {
        std::vector<char> dark = light.edges;
        for (char &edge : dark)
            edge = char(!edge);
        light.litStrands = strandsOf(scene.edges, light.edges);
        light.darkStrands = strandsOf(scene.edges, dark);
    }
    return light;
}

std::vector<char> reachOf(const MapScene &scene, const MapPin &pin)
{
    Sides sides = sidesOf(scene, pin);
    for (std::size_t s = 0; s < sides.up.size(); ++s)
        sides.up[s] = char(sides.up[s] || sides.down[s]);
    return sides.up;
}

QStringList matches(const MapScene &scene, const QString &find)
{
    QStringList keys;
    if (find.isEmpty())
        return keys;
    for (const MapCard &card : scene.cards) {
        if (contains(card.title, find))
            keys.append(card.key);
    }
    for (const MapRow &row : scene.rows) {
        if (contains(row.name, find))
            keys.append(row.key());
    }
    return keys;
}

} // namespace pilothouse::app
