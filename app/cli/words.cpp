// SPDX-License-Identifier: Apache-2.0
#include "app/cli/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::cli {

namespace {

constexpr CommandLine allCommands[] = {
    {Command::Validate, planning::Verb::Apply, "validate",
     "Check the manifest and report everything that is wrong with it"},
    {Command::Plan, planning::Verb::Apply, "plan", "Show what apply would do, and why; changes nothing"},
    {Command::Apply, planning::Verb::Apply, "apply",
     "Make the engines what the manifest says: create, start, replace what has drifted"},
    {Command::Start, planning::Verb::Start, "start",
     "Start what is down, create what is missing; leave alone what runs"},
    {Command::Stop, planning::Verb::Stop, "stop", "Stop containers, dependents first; they are kept"},
    {Command::Restart, planning::Verb::Restart, "restart", "Stop and start containers again, one after another"},
    {Command::Kill, planning::Verb::Kill, "kill", "Kill containers without grace"},
    {Command::Clean, planning::Verb::Clean, "clean", "Remove stopped containers with their anonymous volumes"},
    {Command::Pull, planning::Verb::Pull, "pull", "Pull the images of containers"},
    {Command::Status, planning::Verb::Start, "status", "Show what each instance is doing"},
    {Command::Logs, planning::Verb::Start, "logs", "Show what containers print"},
    {Command::Deptree, planning::Verb::Start, "deptree", "Show which services need which"},
    {Command::Ships, planning::Verb::Start, "ships", "Show the ships, and whether they answer"},
    {Command::Doctor, planning::Verb::Start, "doctor",
     "Go to the ships' engines step by step: where the way ends, and what to do about it"},
    {Command::Dump, planning::Verb::Start, "dump", "Print what the manifest means as JSON; secrets are masked"},
    {Command::Edit, planning::Verb::Start, "edit",
     "Change the manifest's text and nothing else of it: set, add, remove, rename, move"},
    {Command::Impact, planning::Verb::Stop, "impact",
     "Show who notices when things are stopped, restarted or removed; changes nothing"},
    {Command::Login, planning::Verb::Start, "login",
     "Have a registry's login remembered: in the keyring or, agreed to, in a file"},
    {Command::Logout, planning::Verb::Start, "logout", "Have a registry's login forgotten"},
    {Command::Credentials, planning::Verb::Start, "credentials",
     "List what is remembered of logins (never a secret), or forget one"},
    {Command::Lint, planning::Verb::Start, "lint",
     "Find what is allowed in the manifest and yet is likely to hurt; changes nothing but with --fix"},
    {Command::Demo, planning::Verb::Start, "demo", "Keep the demo fleet running until interrupted"},
    {Command::Complete, planning::Verb::Start, "complete", "Print what may stand next on a command line, for shells"},
};

planning::Act actFrom(const std::string &word)
{
    using enum planning::Act;
    return word == "restart" ? Restart : word == "remove" ? Remove : Stop;
}

} // namespace

std::span<const CommandLine> commandLines()
{
    return allCommands;
}

bool is(Command command, std::initializer_list<Command> any)
{
    return std::ranges::find(any, command) != any.end();
}

bool changesEngines(Command command)
{
    using enum Command;
    return is(command, {Apply, Start, Stop, Restart, Kill, Clean, Pull});
}

bool isAboutCredentials(Command command)
{
    return is(command, {Command::Login, Command::Logout, Command::Credentials});
}

bool needsAllOrThing(Command command)
{
    return is(command, {Command::Stop, Command::Restart, Command::Kill});
}

Arguments toArguments(const Words &words, const CommandLine &line)
{
    Arguments a;
    a.command = line.command;
    a.source = words.demo || line.command == Command::Demo ? Source::Demo : Source::File;
    a.file = QString::fromStdString(words.file);
    a.format = words.json || words.format == "json" ? Format::Json : Format::Text;
    a.confirmation = words.yes ? Confirmation::Given : Confirmation::Ask;
    a.newHostKeys = words.acceptNewHostKeys ? NewHostKeys::Accept : NewHostKeys::Ask;
    a.exitCode = words.detailedExitCode ? ExitCode::Detailed : ExitCode::Plain;
    a.detail = words.full || words.config || words.verbose ? Detail::Full : Detail::Brief;
    a.hosts = words.showHosts || words.full ? Hosts::Addresses : Hosts::Names;
    a.repetition = words.recursive ? Repetition::Always : Repetition::Once;
    a.following = words.follow ? Following::Yes : Following::No;
    a.lines = words.lines;
    a.concurrency = words.concurrency;
    auto &selection = a.intent.selection;
    for (const auto &thing : words.things)
        selection.things.push_back(QString::fromStdString(thing));
    if (line.command == Command::Edit || isAboutCredentials(line.command))
        a.words = selection.things;
    a.dryRun = words.dryRun;
    a.username = QString::fromStdString(words.username);
    a.password = words.passwordOfStdin ? Password::FromStandardInput : Password::Asked;
    a.clearText = words.clearText ? ClearText::Agreed : ClearText::Ask;
    a.act = actFrom(words.action);
    const bool asksShips = line.command == Command::Lint ? words.ships : !words.offline;
    a.look = asksShips ? Look::AtShips : Look::AtManifest;
    a.fixing = words.fix ? Fixing::Sure : Fixing::None;
    if (!words.explained.empty())
        a.explained = QString::fromStdString(words.explained);
    for (const auto &rule : words.rules)
        a.words.push_back(QString::fromStdString(rule));
    selection.things.removeDuplicates();
    selection.all = words.all;
    selection.expandServices = words.expandServices || words.all;
    const bool forced = selection.things.isEmpty() && !words.ignoreDependencies;
    selection.expansion =
        words.withDependencies || forced ? planning::Expansion::WithDependencies : planning::Expansion::AsGiven;
    selection.containerFilter = QString::fromStdString(words.containerFilter);
    selection.shipFilter = QString::fromStdString(words.shipFilter);
    a.intent.verb = line.verb;
    a.intent.ordering = words.ignoreDependencies ? planning::Ordering::Ignored : planning::Ordering::ByDependency;
    a.intent.refresh = words.refresh ? planning::ImageRefresh::Always : planning::ImageRefresh::IfMissing;
    a.intent.reuse = words.reuse ? planning::Reuse::Existing : planning::Reuse::Never;
    a.intent.orphans = words.removeOrphans ? planning::Orphans::Remove : planning::Orphans::Keep;
    a.intent.onlyIfChanged = words.onlyIfChanged;
    a.intent.stepDelay = words.stepDelay * 1s;
    a.intent.stopStartDelay = words.stopStartDelay * 1s;
    return a;
}

std::optional<QString> mistake(const Arguments &a, const char *command)
{
    const bool none = a.intent.selection.things.isEmpty();
    if (needsAllOrThing(a.command) && none && !a.intent.selection.all)
        return u"%1 without a container or service name needs --all"_s.arg(QLatin1StringView(command));
    if (a.command == Command::Logs && none)
        return u"logs needs the name of a container or service"_s;
    if (a.command == Command::Lint && a.fixing == Fixing::Sure && a.source == Source::Demo)
        return u"the demo fleet's manifest cannot be edited"_s;
    if (a.command == Command::Impact && none)
        return u"impact needs the name of a container, service or ship"_s;
    if (is(a.command, {Command::Login, Command::Logout}) && a.words.size() != 1)
        return u"%1 needs the name of one registry; docker.io is Docker Hub"_s.arg(QLatin1StringView(command));
    const bool isForgetting = a.words.value(0) == "forget"_L1 && a.words.size() > 1;
    if (a.command == Command::Credentials && !none && a.words != QStringList{u"list"_s} && !isForgetting)
        return u"credentials takes \"list\", or \"forget\" and what the list calls it"_s;
    return std::nullopt;
}

} // namespace pilothouse::cli
