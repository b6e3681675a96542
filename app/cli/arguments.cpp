// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

#include <CLI/CLI.hpp>

#include <sstream>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::cli {

namespace {

/// What CLI11 writes into while it parses.
struct Words {
    std::string file = "maestro.yaml";
    std::string format = "text";
    std::string containerFilter;
    std::string shipFilter;
    std::vector<std::string> things;
    int concurrency = 0;
    int lines = -1;
    int stepDelay = 0;
    int stopStartDelay = 0;
    bool json = false;
    bool demo = false;
    bool yes = false;
    bool verbose = false;
    bool full = false;
    bool showHosts = false;
    bool detailedExitCode = false;
    bool withDependencies = false;
    bool ignoreDependencies = false;
    bool expandServices = false;
    bool all = false;
    bool refresh = false;
    bool reuse = false;
    bool onlyIfChanged = false;
    bool removeOrphans = false;
    bool follow = false;
    bool recursive = false;
};

struct CommandLine {
    Command command;
    planning::Verb verb;
    const char *name;
    const char *description;
};

constexpr CommandLine commandLines[] = {
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
    {Command::Demo, planning::Verb::Start, "demo", "Keep the demo fleet running until interrupted"},
};

bool is(Command command, std::initializer_list<Command> any)
{
    return std::ranges::find(any, command) != any.end();
}

bool changesEngines(Command command)
{
    using enum Command;
    return is(command, {Apply, Start, Stop, Restart, Kill, Clean, Pull});
}

bool needsAllOrThing(Command command)
{
    return is(command, {Command::Stop, Command::Restart, Command::Kill});
}

void addGlobalOptions(CLI::App &app, Words &words)
{
    app.add_option("-f,--file", words.file, "The manifest; - reads standard input")->capture_default_str();
    app.add_flag("--demo", words.demo, "Use the built-in demo fleet in place of a manifest");
    app.add_flag("-y,--yes", words.yes, "Do not ask before changing engines");
    app.add_option("--format", words.format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    app.add_flag("--json", words.json, "The same as --format json");
    app.add_flag("-v,--verbose", words.verbose, "Say more: the calls behind a plan, every step of a run");
}

void addSelectionOptions(CLI::App &sub, Words &words)
{
    sub.add_flag("-d,--with-dependencies", words.withDependencies,
                 "Add what the things need (stop, kill, restart: what needs them)");
    sub.add_flag("-i,--ignore-dependencies", words.ignoreDependencies, "Ignore the order of dependencies");
    sub.add_option("-c,--concurrency", words.concurrency,
                   "At most N operations at a time; 0: as many as the engines bear")
        ->check(CLI::Range(0, 10000));
    sub.add_option("-C,--container-filter", words.containerFilter, "Only containers whose name matches this pattern");
    sub.add_option("-S,--ship-filter", words.shipFilter, "Only ships whose name matches this pattern");
}

void addRunOptions(CLI::App &sub, Words &words, Command command)
{
    using enum Command;
    if (needsAllOrThing(command)) {
        sub.add_flag("-s,--expand-services", words.expandServices,
                     "Allow a service's name to stand for its containers");
        sub.add_flag("-a,--all", words.all, "All services that are not omitted, when no thing is given");
    }
    if (is(command, {Start, Restart, Apply, Plan})) {
        auto *refresh = sub.add_flag("-r,--refresh-images", words.refresh, "Pull images even if they are there");
        if (is(command, {Start, Restart}))
            sub.add_flag("--reuse", words.reuse, "Start an existing container as it is")->excludes(refresh);
    }
    if (is(command, {Apply, Plan}))
        sub.add_flag("--remove-orphans", words.removeOrphans, "Also remove our containers that are in no manifest");
    if (command == Restart) {
        sub.add_flag("--only-if-changed", words.onlyIfChanged, "Only containers whose image's tag has moved");
        sub.add_option("--step-delay", words.stepDelay, "Seconds between containers")->check(CLI::NonNegativeNumber);
        sub.add_option("--stop-start-delay", words.stopStartDelay, "Seconds between stop and start")
            ->check(CLI::NonNegativeNumber);
    }
}

void addCommandOptions(CLI::App &sub, Words &words, Command command)
{
    using enum Command;
    if (!is(command, {Validate, Ships, Demo}))
        sub.add_option("thing", words.things, "Container or service names");
    if (changesEngines(command) || is(command, {Plan, Status}))
        addSelectionOptions(sub, words);
    addRunOptions(sub, words, command);
    if (command == Plan)
        sub.add_flag("--detailed-exitcode", words.detailedExitCode, "Exit with 2 when there is something to do");
    if (command == Status) {
        sub.add_flag("-F,--full", words.full, "Also container id, image id and ports");
        sub.add_flag("-H,--show-hosts", words.showHosts, "Show the ships' addresses");
    }
    if (command == Logs) {
        sub.add_flag("-f,-F,--follow", words.follow, "Go on with what is printed from now on");
        sub.add_option("-n,--lines", words.lines, "Begin with the last N lines")->check(CLI::NonNegativeNumber);
    }
    if (command == Deptree)
        sub.add_flag("-r,--recursive", words.recursive, "Show a dependency again wherever it occurs");
}

Arguments toArguments(const Words &words, const CommandLine &line)
{
    Arguments a;
    a.command = line.command;
    a.source = words.demo || line.command == Command::Demo ? Source::Demo : Source::File;
    a.file = QString::fromStdString(words.file);
    a.format = words.json || words.format == "json" ? Format::Json : Format::Text;
    a.confirmation = words.yes ? Confirmation::Given : Confirmation::Ask;
    a.exitCode = words.detailedExitCode ? ExitCode::Detailed : ExitCode::Plain;
    a.detail = words.full || words.showHosts || words.verbose ? Detail::Full : Detail::Brief;
    a.repetition = words.recursive ? Repetition::Always : Repetition::Once;
    a.following = words.follow ? Following::Yes : Following::No;
    a.lines = words.lines;
    a.concurrency = words.concurrency;
    auto &selection = a.intent.selection;
    for (const auto &thing : words.things)
        selection.things.push_back(QString::fromStdString(thing));
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

/// What CLI11 cannot check.
std::optional<QString> mistake(const Arguments &a, const char *name)
{
    const bool none = a.intent.selection.things.isEmpty();
    if (needsAllOrThing(a.command) && none && !a.intent.selection.all)
        return u"%1 without a container or service name needs --all"_s.arg(QLatin1StringView(name));
    if (a.command == Command::Logs && none)
        return u"logs needs the name of a container or service"_s;
    return std::nullopt;
}

} // namespace

std::variant<Arguments, Answer> parseArguments(const QStringList &argv)
{
    Words words;
    CLI::App app("Runs an environment of containers on many plain Docker hosts, as its manifest says.", "pilotctl");
    app.set_version_flag("--version", "pilotctl " PILOTHOUSE_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    addGlobalOptions(app, words);
    for (const auto &line : commandLines)
        addCommandOptions(*app.add_subcommand(line.name, line.description), words, line.command);
    std::vector<std::string> rest;
    for (auto i = argv.size() - 1; i > 0; --i)
        rest.push_back(argv[i].toStdString()); // CLI11 wants them last first
    try {
        app.parse(rest);
    } catch (const CLI::ParseError &error) {
        std::ostringstream out;
        std::ostringstream err;
        const int code = app.exit(error, out, err);
        return Answer{code == 0 ? exitDone : exitUsage, QString::fromStdString(code == 0 ? out.str() : err.str())};
    }
    const auto *chosen = app.get_subcommands().front();
    const auto line = std::ranges::find_if(commandLines, [&](const auto &l) { return chosen->get_name() == l.name; });
    const Arguments arguments = toArguments(words, *line);
    if (const auto wrong = mistake(arguments, line->name))
        return Answer{exitUsage, *wrong + u'\n'};
    return arguments;
}

} // namespace pilothouse::cli
