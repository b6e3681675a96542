// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"

#include <span>
#include <string>
#include <vector>

namespace pilothouse::cli {

/// The command line as it was parsed, before it means anything.
struct Words {
    std::string file = "maestro.yaml";
    std::string format = "text";
    std::string containerFilter;
    std::string shipFilter;
    std::string username;
    std::string action = "stop";
    std::vector<std::string> things;
    int concurrency = 0;
    int lines = -1;
    int stepDelay = 0;
    int stopStartDelay = 0;
    bool json = false;
    bool demo = false;
    bool yes = false;
    bool acceptNewHostKeys = false;
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
    bool config = false;
    bool dryRun = false;
    bool passwordOfStdin = false;
    bool clearText = false;
    bool offline = false;
    bool ships = false;
    bool fix = false;
    std::vector<std::string> rules;
    std::string explained;
};

/// A command's place in the usage.
struct CommandLine {
    Command command;
    planning::Verb verb;
    const char *name;
    const char *description;
};

/// All commands, in the order of the help.
[[nodiscard]] std::span<const CommandLine> commandLines();

[[nodiscard]] bool is(Command command, std::initializer_list<Command> any);
[[nodiscard]] bool changesEngines(Command command);
/// Whether it is about what we remember, and needs no manifest: login, logout, credentials.
[[nodiscard]] bool isAboutCredentials(Command command);
/// Whether nothing is meant unless it is said: stop, restart, kill.
[[nodiscard]] bool needsAllOrThing(Command command);

[[nodiscard]] Arguments toArguments(const Words &words, const CommandLine &line);

/// What is wrong although each word is right.
[[nodiscard]] std::optional<QString> mistake(const Arguments &arguments, const char *command);

} // namespace pilothouse::cli
