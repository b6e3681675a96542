// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace pilothouse::app {

/// A run of characters in one of the sixteen terminal colours.
struct AnsiSpan {
    int start = 0;
    int length = 0;
    int color = -1; ///< 0..7, bright 8..15

    bool operator==(const AnsiSpan &) const = default;
};

/// A line of output without its escape sequences, and what they coloured.
struct AnsiText {
    QString text;
    std::vector<AnsiSpan> spans; ///< in order, not overlapping

    bool operator==(const AnsiText &) const = default;
};

/// Decodes UTF-8 (wrong bytes become U+FFFD), takes CSI and OSC sequences out, keeps the sixteen foreground
/// colours, turns tabs into four spaces and drops other control characters. Never longer than 16,384 characters.
[[nodiscard]] AnsiText fromTerminal(const QByteArray &line);

/// The same for Text.StyledText: escaped, spaces kept, coloured to be read on a dark or a light ground.
enum class Ground { Dark, Light };
[[nodiscard]] QString toStyledText(const AnsiText &text, Ground ground);

} // namespace pilothouse::app
