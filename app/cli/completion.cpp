// SPDX-License-Identifier: Apache-2.0
#include "app/cli/completion.h"

#include "app/cli/words.h"
#include "core/manifest/lint/rule.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

namespace {

using Proposals = std::vector<Proposal>;

Proposals commands(const Grammar &grammar)
{
    Proposals all;
    for (const auto &command : grammar.commands)
        if (command.command != Command::Complete)
            all.push_back({command.name, command.description});
    return all;
}

/// Long names, and the short ones of options that have no other.
Proposals options(const Grammar &grammar, const Reading &reading)
{
    Proposals all;
    const auto add = [&](const std::vector<OptionWords> &some) {
        for (const auto &option : some) {
            const bool isSaid =
                std::ranges::any_of(option.names, [&](const QString &name) { return reading.options.contains(name); });
            if (!isSaid && !option.names.isEmpty())
                all.push_back({option.names.front(), option.description});
        }
    };
    if (reading.command)
        add(reading.command->options);
    add(grammar.options);
    return all;
}

/// stop, restart and kill take a service only behind --expand-services.
bool takesServices(const Reading &reading)
{
    if (!needsAllOrThing(reading.command->command))
        return true;
    for (const auto &option : {u"-s"_s, u"--expand-services"_s, u"-a"_s, u"--all"_s})
        if (reading.options.contains(option))
            return true;
    return false;
}

Proposals instances(const model::Environment &environment)
{
    Proposals all;
    for (const auto &instance : environment.instances)
        all.push_back({instance.id.value, u"container of %1 on %2"_s.arg(instance.service.value, instance.ship.value)});
    return all;
}

Proposals things(const model::Environment &environment, const Reading &reading)
{
    Proposals all = instances(environment);
    if (takesServices(reading)) {
        for (const auto &service : environment.services)
            if (!environment.instances.contains({service.id.value}))
                all.push_back({service.id.value, u"service"_s});
    }
    std::erase_if(all, [&](const Proposal &thing) { return reading.things.contains(thing.word); });
    return all;
}

Proposals ships(const model::Environment &environment)
{
    Proposals all;
    for (const auto &ship : environment.ships)
        all.push_back({ship.id.value, ship.address});
    return all;
}

Proposals named(std::initializer_list<std::pair<QString, QString>> words)
{
    Proposals all;
    for (const auto &[word, description] : words)
        all.push_back({word, description});
    return all;
}

Proposals lintRules(const QString &behind)
{
    Proposals all;
    for (const auto &rule : manifest::lint::rules())
        all.push_back({rule.id + behind, {}});
    return all;
}

Proposals values(const OptionWords &option, const Reading &reading, const EnvironmentOf &environmentOf)
{
    if (option.names.contains(u"--format"_s))
        return {{u"json"_s, u"for programs"_s}, {u"text"_s, u"for people"_s}};
    if (option.names.contains(u"--action"_s))
        return named({{u"stop"_s, {}}, {u"restart"_s, {}}, {u"remove"_s, u"with anonymous volumes"_s}});
    if (option.names.contains(u"--explain"_s))
        return lintRules(QString());
    if (option.names.contains(u"--rule"_s))
        return lintRules(u"="_s);
    const bool ofShips = option.names.contains(u"--ship-filter"_s);
    if (!ofShips && !option.names.contains(u"--container-filter"_s))
        return {};
    const auto environment = environmentOf(reading);
    if (!environment)
        return {};
    return ofShips ? ships(*environment) : instances(*environment);
}

Proposals services(const model::Environment &environment)
{
    Proposals all;
    for (const auto &service : environment.services)
        all.push_back({service.id.value, u"service"_s});
    return all;
}

/// What may follow the words of an edit: a verb, a kind of thing, a name. Pointers and values are the operator's own.
Proposals editWords(const Reading &reading, const EnvironmentOf &environmentOf)
{
    const auto &words = reading.things;
    if (words.isEmpty())
        return named({{u"set"_s, u"another value for what is there"_s},
                      {u"add"_s, u"a new key, or an item of a list"_s},
                      {u"remove"_s, u"a key or an item"_s},
                      {u"rename"_s, u"a thing, with all that refers to it"_s},
                      {u"move"_s, u"an instance to another ship"_s}});
    const bool isRename = words.front() == "rename"_L1;
    if (isRename && words.size() == 1)
        return named({{u"ship"_s, {}}, {u"service"_s, {}}, {u"instance"_s, {}}});
    const bool awaitsName = isRename ? words.size() == 2 : words.front() == "move"_L1 && words.size() <= 2;
    const auto environment = awaitsName ? environmentOf(reading) : nullptr;
    if (!environment)
        return {};
    const QString noun = isRename ? words[1] : words.size() == 1 ? u"instance"_s : u"ship"_s;
    return noun == "ship"_L1   ? ships(*environment)
        : noun == "service"_L1 ? services(*environment)
                               : instances(*environment);
}

bool takesThings(Command command)
{
    using enum Command;
    return !is(command, {Validate, Ships, Demo, Complete, Lint, Login, Logout, Credentials});
}

Proposals all(const Grammar &grammar, const Reading &reading, const QString &begun, const EnvironmentOf &environmentOf)
{
    if (reading.awaiting)
        return values(*reading.awaiting, reading, environmentOf);
    if (begun.startsWith(u'-') && !reading.isPlain)
        return options(grammar, reading);
    if (!reading.command)
        return reading.things.isEmpty() ? commands(grammar) : Proposals();
    if (reading.command->command == Command::Edit)
        return editWords(reading, environmentOf);
    if (!takesThings(reading.command->command))
        return {};
    const auto environment = environmentOf(reading);
    if (!environment)
        return {};
    if (reading.command->command == Command::Doctor)
        return ships(*environment);
    auto found = things(*environment, reading);
    if (reading.command->command == Command::Impact)
        std::ranges::move(ships(*environment), std::back_inserter(found));
    return found;
}

} // namespace

std::vector<Proposal> proposals(const Grammar &grammar, const QStringList &words, const EnvironmentOf &environmentOf)
{
    const QString last = words.isEmpty() ? QString() : words.back();
    Reading reading = read(grammar, words.first(std::max<qsizetype>(0, words.size() - 1)));
    QString before;
    QString begun = last;
    // "--format=js": the value alone is unfinished, but the shell wants the whole word back.
    if (last.startsWith("--"_L1) && last.contains(u'=') && !reading.awaiting) {
        before = last.section(u'=', 0, 0) + u'=';
        begun = last.mid(before.size());
        reading.awaiting = grammar.option(reading.command, before.chopped(1));
        if (!reading.awaiting)
            return {};
    }
    auto found = all(grammar, reading, begun, environmentOf);
    std::erase_if(found, [&](const Proposal &proposal) { return !proposal.word.startsWith(begun); });
    for (auto &proposal : found)
        proposal.word.prepend(before);
    std::ranges::sort(found, {}, &Proposal::word);
    return found;
}

QString toText(const std::vector<Proposal> &proposals)
{
    QString text;
    for (const auto &proposal : proposals)
        text += proposal.word + u'\t' + proposal.description + u'\n';
    return text;
}

} // namespace pilothouse::cli
