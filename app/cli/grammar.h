// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"

namespace pilothouse::cli {

/// An option as it may be written.
struct OptionWords {
    QStringList names; ///< "--full", "-F"
    QString description;
    bool takesValue = false;
};

/// A command and the options of its own.
struct CommandWords {
    Command command = Command::Status;
    QString name;
    QString description;
    std::vector<OptionWords> options;
};

/// All that may stand on a command line but the names of things.
struct Grammar {
    std::vector<OptionWords> options; ///< of every command
    std::vector<CommandWords> commands;

    [[nodiscard]] const CommandWords *command(const QString &name) const;
    /// The option of that name in a command (null: before any), or null.
    [[nodiscard]] const OptionWords *option(const CommandWords *command, const QString &name) const;
};

/// The one that `parseArguments` reads by.
[[nodiscard]] Grammar grammar();

/// What has been said on an unfinished line, word by word.
struct Reading {
    const CommandWords *command = nullptr;
    const OptionWords *awaiting = nullptr; ///< the option whose value comes next
    QStringList options;                   ///< names as given
    QStringList things;
    QString file;         ///< of -f; empty: not given
    bool isDemo = false;  ///< --demo
    bool isPlain = false; ///< after "--": no more options
};
[[nodiscard]] Reading read(const Grammar &grammar, const QStringList &words);

/// Takes the words behind `edit` out of a line that are no options: YAML like -1 or [a, b] means something else to a
/// parser of options.
[[nodiscard]] QStringList takeValues(const Grammar &grammar, QStringList &words);

/// The words to be completed when `words` calls the command complete.
[[nodiscard]] std::optional<QStringList> wordsToComplete(const Grammar &grammar, const QStringList &words);

/// "there is no command strat; did you mean start?": the first command or option that does not exist.
[[nodiscard]] std::optional<QString> misspeltWord(const Grammar &grammar, const QStringList &words);

} // namespace pilothouse::cli
