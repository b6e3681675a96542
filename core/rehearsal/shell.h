// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rehearsal/program.h"

namespace pilothouse::rehearsal {

/// Whether the imitated shell knows this command: echo, sleep, exit, true, false, env, cat, ls…
[[nodiscard]] bool isShellWord(const QString &word);

/// The command as one line for runShell.
[[nodiscard]] QString quoteForShell(const QStringList &arguments);

/// Works out beforehand what a shell script will print and when it will exit. Understands lists of simple commands,
/// `while true` and `for NAME in WORDS` loops, >&2, $NAME and $((NAME+1)); passes over everything else.
[[nodiscard]] Program runShell(Program program, const QString &text, const QStringList &variables);

} // namespace pilothouse::rehearsal
