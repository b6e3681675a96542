// SPDX-License-Identifier: Apache-2.0
#include "core/planning/selection.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace pilothouse::planning {

using base::ErrorCode;
using base::failure;
using base::Result;
using model::Environment;

bool goesDown(Verb verb)
{
    switch (verb) {
    case Verb::Stop:
    case Verb::Restart:
    case Verb::Kill:
        return true;
    case Verb::Apply:
    case Verb::Start:
    case Verb::Clean:
    case Verb::Pull:
        return false;
    }
    Q_UNREACHABLE();
}

Glob::Glob(const QString &pattern)
    : m_isAll(pattern.isEmpty())
    , m_expression(QRegularExpression::wildcardToRegularExpression(pattern))
{
    if (!m_expression.isValid())
        m_expression.setPattern(QRegularExpression::anchoredPattern(QRegularExpression::escape(pattern)));
}

bool Glob::fits(const QString &name) const
{
    return m_isAll || m_expression.match(name).hasMatch();
}

namespace {

QString wordFor(Verb verb)
{
    switch (verb) {
    case Verb::Apply:
        return u"apply"_s;
    case Verb::Start:
        return u"start"_s;
    case Verb::Stop:
        return u"stop"_s;
    case Verb::Restart:
        return u"restart"_s;
    case Verb::Kill:
        return u"kill"_s;
    case Verb::Clean:
        return u"clean"_s;
    case Verb::Pull:
        return u"pull"_s;
    }
    Q_UNREACHABLE();
}

/// Levenshtein's distance, without regard to case.
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(std::size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (int i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], i + 1);
        for (int j = 0; j < b.size(); ++j) {
            const int change = diagonal + (a[i].toCaseFolded() == b[j].toCaseFolded() ? 0 : 1);
            diagonal = row[std::size_t(j) + 1];
            row[std::size_t(j) + 1] = std::min({change, diagonal + 1, row[std::size_t(j)] + 1});
        }
    }
    return row.back();
}

/// Without names: every service that is not omitted.
std::vector<int> allButOmitted(const Environment &environment, const Precedence &precedence)
{
    std::vector<int> instances;
    for (std::size_t s = 0; s < environment.services.size(); ++s)
        if (!environment.services[s].omitted)
            std::ranges::copy(precedence.instancesOf(int(s)), std::back_inserter(instances));
    return instances;
}

Result<std::vector<int>> named(const Environment &environment, const Precedence &precedence, const Selection &selection,
                               Verb verb)
{
    std::vector<int> instances;
    for (const QString &thing : selection.things) {
        if (const int instance = precedence.position({thing}); instance >= 0) {
            instances.push_back(instance);
            continue;
        }
        const auto *service = environment.services.find({thing});
        if (!service)
            return tl::unexpected(unknownThing(environment, thing));
        if (goesDown(verb) && !selection.expandServices && !selection.all)
            return failure(ErrorCode::InvalidInput,
                           u"%1 is a service but --expand-services was not specified"_s.arg(thing));
        for (const auto &instance : service->instances)
            instances.push_back(precedence.position(instance));
    }
    std::erase(instances, -1);
    return instances;
}

std::vector<int> positions(const std::vector<bool> &chosen)
{
    std::vector<int> instances;
    for (std::size_t i = 0; i < chosen.size(); ++i)
        if (chosen[i])
            instances.push_back(int(i));
    return instances;
}

/// Filters count after expansion, so that `stop --all -C 'x*'` stops x… and nothing else.
void filter(const Environment &environment, const Selection &selection, std::vector<bool> &chosen)
{
    if (selection.containerFilter.isEmpty() && selection.shipFilter.isEmpty())
        return;
    const Glob isContainer(selection.containerFilter);
    const Glob isShip(selection.shipFilter);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const auto &instance = environment.instances[i];
        chosen[i] = chosen[i] && isContainer.fits(instance.id.value) && isShip.fits(instance.ship.value);
    }
}

} // namespace

QString nearestThing(const Environment &environment, const QString &thing, Ships ships)
{
    QString nearest;
    int best = std::max(2, int(thing.size()) / 3) + 1;
    const auto offer = [&](const QString &name) {
        if (std::abs(name.size() - thing.size()) >= best)
            return;
        if (const int d = distance(name, thing); d < best) {
            best = d;
            nearest = name;
        }
    };
    for (const auto &service : environment.services)
        offer(service.id.value);
    for (const auto &instance : environment.instances)
        offer(instance.id.value);
    if (ships == Ships::Offered) {
        for (const auto &ship : environment.ships)
            offer(ship.id.value);
    }
    return nearest.isEmpty() ? QString() : u"; did you mean %1?"_s.arg(nearest);
}

base::Error unknownThing(const Environment &environment, const QString &thing)
{
    return {ErrorCode::InvalidInput,
            u"%1 is neither a service nor a container"_s.arg(thing) + nearestThing(environment, thing, Ships::LeftOut)};
}

Result<std::vector<bool>> choose(const Environment &environment, const Selection &selection, Verb verb,
                                 Ordering ordering)
{
    const bool whole = selection.things.isEmpty();
    if (whole && goesDown(verb) && !selection.all)
        return failure(ErrorCode::InvalidInput,
                       u"No services or containers specified for %1, and --all not set."_s.arg(wordFor(verb)));
    const Precedence up(environment, Precedence::Direction::Up);
    std::vector<int> instances;
    if (whole) {
        instances = allButOmitted(environment, up);
    } else {
        auto given = named(environment, up, selection, verb);
        if (!given)
            return tl::unexpected(given.error());
        instances = std::move(*given);
    }
    std::vector<bool> chosen(environment.instances.size());
    for (const int instance : instances)
        chosen[std::size_t(instance)] = true;
    const bool forced = whole && ordering == Ordering::ByDependency;
    // What a plain start brings up, a plain stop takes down: omitted services that a kept one requires as well.
    if (forced || (selection.expansion == Expansion::WithDependencies && !goesDown(verb)))
        chosen = up.closure(instances);
    if (goesDown(verb) && (forced || selection.expansion == Expansion::WithDependencies))
        chosen = Precedence(environment, Precedence::Direction::Down).closure(positions(chosen));
    filter(environment, selection, chosen);
    return chosen;
}

Result<std::vector<model::InstanceId>> resolve(const Environment &environment, const Selection &selection, Verb verb,
                                               Ordering ordering)
{
    const auto chosen = choose(environment, selection, verb, ordering);
    if (!chosen)
        return tl::unexpected(chosen.error());
    const bool expanded = ordering == Ordering::ByDependency
        && (selection.things.isEmpty() || selection.expansion == Expansion::WithDependencies);
    std::vector<model::InstanceId> ids;
    if (expanded) {
        const auto direction = goesDown(verb) ? Precedence::Direction::Down : Precedence::Direction::Up;
        for (const int instance : Precedence(environment, direction).order(*chosen))
            ids.push_back(environment.instances[std::size_t(instance)].id);
        return ids;
    }
    for (const int instance : positions(*chosen))
        ids.push_back(environment.instances[std::size_t(instance)].id);
    std::ranges::sort(ids);
    return ids;
}

} // namespace pilothouse::planning
