// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/planning/impact.h"
#include "core/planning/reconcile.h"

#include <QStringList>

#include <variant>

namespace pilothouse::cli {

// The process's exit statuses; scripts rely on them.
inline constexpr int exitDone = 0;
inline constexpr int exitFailed = 1;           ///< an operation failed, or a ship refused us
inline constexpr int exitPending = 2;          ///< plan --detailed-exitcode: there is something to do
inline constexpr int exitUsage = 64;           ///< EX_USAGE of sysexits.h
inline constexpr int exitInvalidManifest = 65; ///< EX_DATAERR

enum class Command {
    Validate,
    Plan,
    Apply,
    Start,
    Stop,
    Restart,
    Kill,
    Clean,
    Pull,
    Status,
    Logs,
    Deptree,
    Ships,
    Doctor,
    Dump,
    Edit,
    Impact,
    Lint,
    Login,
    Logout,
    Credentials,
    Demo,
    Complete
};

enum class Format { Text, Json };
enum class Detail { Brief, Full };
enum class Hosts { Names, Addresses };
enum class Confirmation { Ask, Given };
enum class ExitCode { Plain, Detailed };
enum class Repetition { Once, Always };
enum class Following { No, Yes };
enum class NewHostKeys { Ask, Accept };
enum class Source { File, Demo };
enum class Look { AtShips, AtManifest };
enum class Fixing { None, Sure };
enum class Password { Asked, FromStandardInput };
enum class ClearText { Ask, Agreed };

/// What the operator asked for on the command line.
struct Arguments {
    Command command = Command::Status;
    Source source = Source::File;
    QString file = QStringLiteral("maestro.yaml"); ///< "-": standard input
    Format format = Format::Text;
    Confirmation confirmation = Confirmation::Ask;
    NewHostKeys newHostKeys = NewHostKeys::Ask;
    ExitCode exitCode = ExitCode::Plain;      ///< plan
    Detail detail = Detail::Brief;            ///< status -F, dump -c, -v
    Hosts hosts = Hosts::Names;               ///< status -H
    Repetition repetition = Repetition::Once; ///< deptree -r
    Following following = Following::No;      ///< logs -f
    int lines = -1;                           ///< logs -n; negative: all
    int concurrency = 0;                      ///< -c; 0: the executor's own limits
    planning::Intent intent;                  ///< verb and selection; things are in intent.selection.things
    QStringList words; ///< complete: the line, its last word unfinished; edit: the edit; lint: settings; login, logout,
                       ///< credentials: all
    bool dryRun = false;                     ///< edit, lint --fix
    planning::Act act = planning::Act::Stop; ///< impact
    Look look = Look::AtShips;               ///< impact, lint
    Fixing fixing = Fixing::None;            ///< lint
    std::optional<QString> explained;        ///< lint: the rule whose page is wanted
    QString username;                        ///< login
    Password password = Password::Asked;     ///< login
    ClearText clearText = ClearText::Ask;    ///< login
};

/// The end of the story when the arguments are not a command to carry out: help, version or a mistake.
struct Answer {
    int exitCode = exitDone;
    QString text; ///< for standard output when exitCode is 0, else for standard error
};

/// Reads argv, the program's name first. Global options may stand before or after the command.
[[nodiscard]] std::variant<Arguments, Answer> parseArguments(const QStringList &words);

} // namespace pilothouse::cli
