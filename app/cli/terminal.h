// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace pilothouse::cli {

/// What the two output streams can show.
struct Terminal {
    bool inPlace = false; ///< standard output is a terminal that can rewrite its lines
    bool colour = false;  ///< and colours are wanted (NO_COLOR)
    bool asks = false;    ///< standard input is a terminal, so a question can be answered
    int columns = 80;     ///< COLUMNS, else the terminal's own width

    /// As this process's streams and variables have it.
    [[nodiscard]] static Terminal ofProcess();
};

enum class Tone { Plain, Good, Busy, Warning, Bad, Faint, Strong };

/// `text` in the tone's colour where there are colours.
[[nodiscard]] QString toned(const Terminal &terminal, Tone tone, const QString &text);

/// Cuts `text` to `width` characters, the last one an ellipsis.
[[nodiscard]] QString elided(const QString &text, int width);

void printOut(const QString &text);
void printError(const QString &text);
/// "pilotctl: ERROR" and the details, indented, on standard error.
void printFailure(const base::Error &error);

/// One cell of a table.
struct Cell {
    QString text;
    Tone tone = Tone::Plain;
};

/// Rows under a heading, columns as wide as their widest cell; no blanks at the end of lines.
[[nodiscard]] QString toTable(const Terminal &terminal, const QStringList &heading,
                              const std::vector<std::vector<Cell>> &rows);

/// "12 s", "4 min", "3 h", "5 days": the time from `since` to `now`; empty when `since` is invalid.
[[nodiscard]] QString age(const QDateTime &since, const QDateTime &now);

} // namespace pilothouse::cli
