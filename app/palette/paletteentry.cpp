// SPDX-License-Identifier: Apache-2.0
#include "app/palette/paletteentry.h"

#include "app/palette/fuzzymatch.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

using Entries = std::vector<PaletteEntry>;

void addPages(Entries &entries)
{
    const auto add = [&](const QString &title, const QString &shortcut, const QString &icon, pages::Kind page) {
        entries.push_back({title, Words::tr("page"), shortcut, icon, OpenPage{page}});
    };
    add(Words::tr("Map"), Words::tr("Ctrl 1"), u"map"_s, pages::Kind::Map);
    add(Words::tr("Instances"), Words::tr("Ctrl 2"), u"instances"_s, pages::Kind::Instances);
    add(Words::tr("Plan"), Words::tr("Ctrl 3"), u"plan"_s, pages::Kind::Plan);
    add(Words::tr("Runs"), Words::tr("Ctrl 4"), u"runs"_s, pages::Kind::Runs);
    add(Words::tr("Logs"), Words::tr("Ctrl 5"), u"logs"_s, pages::Kind::Logs);
    add(Words::tr("Ships"), Words::tr("Ctrl 6"), u"ships"_s, pages::Kind::Ships);
    add(Words::tr("Settings"), Words::tr("Ctrl 7"), u"settings"_s, pages::Kind::Settings);
}

/// What can be done to instances; the title has a place for their name.
std::vector<PaletteEntry> verbsFor(const QStringList &instances)
{
    const QString detail = Words::tr("shows the plan first");
    const auto verb = [&](const QString &title, const QString &icon, const QString &name) {
        return PaletteEntry{title, detail, {}, icon, ProposeVerb{name, instances}};
    };
    return {verb(Words::tr("Start %1"), u"step-start"_s, u"start"_s),
            verb(Words::tr("Stop %1"), u"step-stop"_s, u"stop"_s),
            verb(Words::tr("Restart %1"), u"step-restart"_s, u"restart"_s),
            verb(Words::tr("Kill %1"), u"step-kill"_s, u"kill"_s),
            verb(Words::tr("Pull images of %1"), u"step-pull"_s, u"pull"_s),
            {Words::tr("Logs of %1"), {}, {}, u"logs"_s, ShowLogs{instances}}};
}

void addVerbs(Entries &entries, const QStringList &selected)
{
    if (selected.isEmpty())
        return;
    const QString what = selected.size() == 1 ? selected.first() : Words::tr("%1 instances").arg(selected.size());
    for (auto &entry : verbsFor(selected)) {
        entry.title = entry.title.arg(what);
        entries.push_back(std::move(entry));
    }
}

void addFocus(Entries &entries, const model::ServiceId &service)
{
    const QString key = u"service:"_s + service.value;
    const auto add = [&](const QString &title, const QString &shortcut, MapReach reach) {
        entries.push_back(
            {title.arg(service.value), Words::tr("on the map"), shortcut, u"map"_s, FocusMap{key, reach}});
    };
    add(Words::tr("Focus on what %1 needs"), Words::tr("N"), MapReach::Needs);
    add(Words::tr("Focus on what needs %1"), Words::tr("D"), MapReach::NeededBy);
    add(Words::tr("Focus on what %1 needs and what needs it"), Words::tr("B"), MapReach::Both);
}

/// For the service of what is selected, if that is of one; and for all services once words are typed.
void addFocuses(Entries &entries, const model::Environment &environment, const QStringList &selected,
                const QString &typed)
{
    QSet<model::ServiceId> services;
    for (const QString &name : selected) {
        if (const auto *instance = environment.instances.find({name}))
            services.insert(instance->service);
    }
    if (services.size() == 1)
        addFocus(entries, *services.begin());
    if (!typed.trimmed().contains(u' '))
        return;
    for (const auto &service : environment.services) {
        if (!services.contains(service.id) || services.size() > 1)
            addFocus(entries, service.id);
    }
}

QStringList names(const std::vector<model::InstanceId> &instances)
{
    QStringList list;
    for (const auto &instance : instances)
        list.append(instance.value);
    return list;
}

/// The verb that is typed in front, for everything there is.
void addTypedVerbs(Entries &entries, const model::Environment &environment, const QString &typed)
{
    const QString word = typed.section(u' ', 0, 0, QString::SectionSkipEmpty);
    if (word.size() < 2 || !typed.trimmed().contains(u' '))
        return;
    const auto add = [&](const QString &what, const QStringList &instances) {
        for (auto &entry : verbsFor(instances)) {
            if (!entry.title.startsWith(word, Qt::CaseInsensitive) || instances.isEmpty())
                continue;
            entry.title = entry.title.arg(what);
            entries.push_back(std::move(entry));
        }
    };
    for (const auto &service : environment.services)
        add(Words::tr("all of %1").arg(service.id.value), names(service.instances));
    for (const auto &instance : environment.instances)
        add(instance.id.value, {instance.id.value});
    QHash<model::ShipId, QStringList> ofShip;
    for (const auto &instance : environment.instances)
        ofShip[instance.ship].append(instance.id.value);
    for (const auto &ship : environment.ships)
        add(Words::tr("all on %1").arg(ship.id.value), ofShip.value(ship.id));
}

void addActions(Entries &entries, bool open)
{
    using Action = Trigger::Action;
    const QString detail = Words::tr("action");
    const auto add = [&](const QString &title, const QString &shortcut, const QString &icon, Action action) {
        entries.push_back({title, detail, shortcut, icon, Trigger{action}});
    };
    if (open) {
        add(Words::tr("Plan again"), u"F5"_s, u"plan"_s, Action::PlanAgain);
        add(Words::tr("Review and apply the plan"), Words::tr("Ctrl \u23ce"), u"step-start"_s, Action::Apply);
        add(Words::tr("Refresh all ships"), Words::tr("Ctrl R"), u"refresh"_s, Action::Refresh);
        add(Words::tr("Stop the run"), {}, u"stop"_s, Action::StopRun);
        add(Words::tr("Text of the manifest"), Words::tr("Ctrl E"), u"document"_s, Action::EditSource);
        add(Words::tr("Close the environment"), {}, u"close"_s, Action::CloseEnvironment);
    }
    add(Words::tr("Open a manifest\u2026"), Words::tr("Ctrl O"), u"open"_s, Action::OpenManifest);
    add(Words::tr("Try the demo fleet"), {}, u"demo"_s, Action::OpenDemo);
}

void addThings(Entries &entries, const model::Environment &environment)
{
    for (const auto &instance : environment.instances)
        entries.push_back({instance.id.value,
                           Words::tr("instance of %1 on %2").arg(instance.service.value, instance.ship.value),
                           {},
                           u"instances"_s,
                           SelectThing{u"instance:"_s + instance.id.value}});
    for (const auto &service : environment.services)
        entries.push_back({service.id.value,
                           Words::tr("service, instances: %1").arg(service.instances.size()),
                           {},
                           u"map"_s,
                           SelectThing{u"service:"_s + service.id.value}});
    for (const auto &ship : environment.ships)
        entries.push_back({ship.id.value, Words::tr("ship"), {}, u"ships"_s, SelectThing{u"ship:"_s + ship.id.value}});
}

/// What is typed may also name what stands beside the title ("web prod-2"), which counts for less.
std::optional<FuzzyMatch> matchOf(const PaletteEntry &entry, const QString &typed)
{
    if (auto match = fuzzyMatch(typed, entry.title))
        return match;
    auto match = fuzzyMatch(typed, entry.title + u' ' + entry.detail);
    if (!match)
        return match;
    match->score /= 4;
    std::erase_if(match->positions, [&](int position) { return position >= entry.title.size(); });
    return match;
}

} // namespace

std::vector<PaletteEntry> paletteEntries(const model::Environment *environment, const QStringList &selected,
                                         const QString &typed)
{
    Entries entries;
    if (environment) {
        addVerbs(entries, selected);
        addTypedVerbs(entries, *environment, typed);
        addFocuses(entries, *environment, selected, typed);
        addPages(entries);
    }
    addActions(entries, environment != nullptr);
    if (environment)
        addThings(entries, *environment);
    return entries;
}

std::vector<RankedEntry> ranked(const std::vector<PaletteEntry> &entries, const QString &typed, std::size_t limit)
{
    struct Candidate {
        int score;
        RankedEntry ranked;
    };
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (auto match = matchOf(entries[i], typed))
            candidates.push_back({match->score, {i, std::move(match->positions)}});
    }
    std::ranges::stable_sort(candidates, std::greater(), &Candidate::score);
    std::vector<RankedEntry> best;
    for (auto &candidate : candidates) {
        if (best.size() == limit)
            break;
        best.push_back(std::move(candidate.ranked));
    }
    return best;
}

} // namespace pilothouse::app
