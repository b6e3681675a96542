// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

#include "app/cli/grammar.h"
#include "app/cli/words.h"

#include <CLI/CLI.hpp>

#include <sstream>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

namespace {

void addGlobalOptions(CLI::App &app, Words &words)
{
    app.add_option("-f,--file", words.file, "The manifest; - reads standard input")->capture_default_str();
    app.add_flag("--demo", words.demo, "Use the built-in demo fleet in place of a manifest");
    app.add_flag("-y,--yes", words.yes, "Do not ask before changing engines");
    app.add_flag("--accept-new-host-keys", words.acceptNewHostKeys,
                 "Take the key of an SSH host that is not known yet for the right one, and remember it");
    app.add_option("--format", words.format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    app.add_flag("--json", words.json, "The same as --format json");
    app.add_flag("-v,--verbose", words.verbose, "Say more: the calls behind a plan, every step of a run");
}

void addSelectionOptions(CLI::App &sub, Words &words, Command command)
{
    sub.add_flag("-d,--with-dependencies", words.withDependencies,
                 "Add what the things need (stop, kill, restart: what needs them)");
    sub.add_flag("-i,--ignore-dependencies", words.ignoreDependencies, "Ignore the order of dependencies");
    if (command != Command::Dump)
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

constexpr auto editUsage =
    "set POINTER VALUE | add POINTER YAML | remove POINTER | rename ship|service|instance OLD "
    "NEW | move INSTANCE SHIP. POINTER is a JSON Pointer into the document (/services/web/image; "
    "- appends to a list), VALUE and YAML are YAML text. Of standard input (-f -) the edited text "
    "is printed";

void addLintOptions(CLI::App &sub, Words &words)
{
    sub.add_flag("--fix", words.fix, "Mend what can be mended without asking, and print the difference");
    sub.add_option("--rule", words.rules,
                   "ID=error|warning|hint|off: how much a rule matters. With --fix, ID alone: also make what is "
                   "proposed for this rule. As often as needed")
        ->type_name("ID[=SEVERITY]")
        ->allow_extra_args(false);
    sub.add_option("--explain", words.explained, "Print the page about a rule, and nothing else")->type_name("ID");
    sub.add_flag("--ships", words.ships, "Also ask the ships what they are and have");
}

void addThings(CLI::App &sub, Words &words, Command command)
{
    using enum Command;
    if (command == Edit)
        sub.add_option("edit", words.things, editUsage);
    else if (command == Doctor)
        sub.add_option("ship", words.things, "Only these ships");
    else if (is(command, {Login, Logout}))
        sub.add_option("registry", words.things,
                       "The registry's host, with its port: registry.example:5000; docker.io");
    else if (command == Credentials)
        sub.add_option("what", words.things, "list, or forget and what the list calls it");
    else if (command == Impact)
        sub.add_option("thing", words.things, "Container, service or ship names; ship:NAME if a service has it too");
    else
        sub.add_option("thing", words.things, "Container or service names");
}

void addCommandOptions(CLI::App &sub, Words &words, Command command)
{
    using enum Command;
    if (!is(command, {Validate, Ships, Demo, Complete, Lint}))
        addThings(sub, words, command);
    if (changesEngines(command) || is(command, {Plan, Status, Dump}))
        addSelectionOptions(sub, words, command);
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
    if (is(command, {Edit, Lint}))
        sub.add_flag("--dry-run", words.dryRun, "Only print what would change");
    if (command == Lint)
        addLintOptions(sub, words);
    if (command == Login) {
        sub.add_option("-u,--username", words.username, "Who logs in");
        sub.add_flag("--password-stdin", words.passwordOfStdin, "Read the password from standard input");
        sub.add_flag("--clear-text", words.clearText, "Where there is no keyring, keep it in a file, in clear text");
    }
    if (command == Impact) {
        sub.add_option("--action", words.action, "stop, restart or remove")
            ->check(CLI::IsMember({"stop", "restart", "remove"}))
            ->capture_default_str();
        sub.add_flag("--offline", words.offline, "By the manifest alone: ask no ship");
    }
    if (command == Dump)
        sub.add_flag("-c,--config", words.config, "Also the ships, services and registries");
}

void describe(CLI::App &app, Words &words)
{
    app.set_version_flag("--version", "pilotctl " PILOTHOUSE_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    addGlobalOptions(app, words);
    for (const auto &line : commandLines())
        addCommandOptions(*app.add_subcommand(line.name, line.description), words, line.command);
}

std::vector<OptionWords> optionsOf(const CLI::App &app)
{
    std::vector<OptionWords> options;
    for (const auto *option : app.get_options()) {
        if (option->get_positional())
            continue;
        OptionWords words{.names = {},
                          .description = QString::fromStdString(option->get_description()),
                          .takesValue = option->get_type_size() > 0 && option->get_expected_max() > 0};
        for (const auto &name : option->get_lnames())
            words.names.push_back(u"--"_s + QString::fromStdString(name));
        for (const auto &name : option->get_snames())
            words.names.push_back(u'-' + QString::fromStdString(name));
        options.push_back(words);
    }
    return options;
}

constexpr auto summary = "Runs an environment of containers on many plain Docker hosts, as its manifest says.";

} // namespace

Grammar grammar()
{
    Words words;
    CLI::App app(summary, "pilotctl");
    describe(app, words);
    Grammar grammar{.options = optionsOf(app), .commands = {}};
    for (const auto &line : commandLines())
        grammar.commands.push_back({.command = line.command,
                                    .name = QString::fromLatin1(line.name),
                                    .description = QString::fromUtf8(line.description),
                                    .options = optionsOf(*app.get_subcommand(line.name))});
    return grammar;
}

std::variant<Arguments, Answer> parseArguments(const QStringList &argv)
{
    if (const auto words = wordsToComplete(grammar(), argv.mid(1))) {
        Arguments arguments;
        arguments.command = Command::Complete;
        arguments.words = *words;
        return arguments;
    }
    Words words;
    CLI::App app(summary, "pilotctl");
    describe(app, words);
    std::vector<std::string> rest;
    QStringList given = argv.mid(1);
    for (const auto &value : takeValues(grammar(), given))
        words.things.push_back(value.toStdString());
    for (auto i = given.size(); i-- > 0;)
        rest.push_back(given[i].toStdString()); // CLI11 wants them last first
    try {
        app.parse(rest);
    } catch (const CLI::ParseError &error) {
        std::ostringstream out;
        std::ostringstream err;
        if (app.exit(error, out, err) == 0)
            return Answer{exitDone, QString::fromStdString(out.str())};
        const auto misspelt = misspeltWord(grammar(), argv.mid(1));
        return Answer{exitUsage,
                      u"pilotctl: "_s + misspelt.value_or(QString::fromStdString(err.str()).trimmed()) + u'\n'};
    }
    const auto *chosen = app.get_subcommands().front();
    const auto line = std::ranges::find_if(commandLines(), [&](const auto &l) { return chosen->get_name() == l.name; });
    const Arguments arguments = toArguments(words, *line);
    if (const auto wrong = mistake(arguments, line->name))
        return Answer{exitUsage, u"pilotctl: "_s + *wrong + u'\n'};
    return arguments;
}

} // namespace pilothouse::cli
