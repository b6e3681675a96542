// SPDX-License-Identifier: Apache-2.0
//
// The keys of lifecycle checks, by type; `type` itself stands beside them.
#include "core/manifest/maestro/keytables.h"

#include <QtGlobal>

#include <array>

namespace pilothouse::manifest::maestro {

namespace {

using enum ValueKind;
using enum KeyDescription::Need;

constexpr KeyDescription::Range counts{0, 1'000'000'000}; ///< seconds or attempts: thirty years

constexpr KeyDescription attempts{.name = "attempts",
                                  .kind = Number,
                                  .help = QT_TRANSLATE_NOOP("KeyDescription", "How often it is tried, once a second."),
                                  .usual = "180",
                                  .range = counts};

constexpr std::array tcp{
    KeyDescription{.name = "port",
                   .kind = Text,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "The instance's port that has to answer, by its name."),
                   .need = Required,
                   .example = "http"},
    KeyDescription{.name = "max_wait",
                   .kind = Number,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "How often it is tried, once a second."),
                   .usual = "180",
                   .range = counts},
};

constexpr std::array http{
    KeyDescription{.name = "port",
                   .kind = Text,
                   .help =
                       QT_TRANSLATE_NOOP("KeyDescription", "The instance's port that is asked: its name, or a number."),
                   .need = Required,
                   .example = "http"},
    KeyDescription{.name = "path",
                   .kind = Text,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "What is asked for."),
                   .usual = "/",
                   .example = "/health"},
    KeyDescription{.name = "match_regex",
                   .kind = Text,
                   .help = QT_TRANSLATE_NOOP("KeyDescription",
                                             "What the answer has to match; without it, the status has to be 200."),
                   .example = "ok"},
    KeyDescription{.name = "max_wait",
                   .kind = Seconds,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "How long it is tried."),
                   .usual = "300",
                   .unit = QT_TRANSLATE_NOOP("KeyDescription", "s"),
                   .range = counts},
    KeyDescription{.name = "scheme",
                   .kind = Choice,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "With or without TLS."),
                   .usual = "http",
                   .choices = "http https"},
    KeyDescription{.name = "method",
                   .kind = Suggestion,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "How it is asked."),
                   .usual = "GET",
                   .choices = "GET HEAD POST PUT"},
    KeyDescription{.name = "host",
                   .kind = Text,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Who is asked, if not the ship's address.")},
    KeyDescription{.name = "requests_options",
                   .kind = Any,
                   .help = QT_TRANSLATE_NOOP(
                       "KeyDescription", "More about the request: headers, params, auth, verify, timeout and others."),
                   .example = "{headers: {Host: shop.example}}"},
};

constexpr std::array exec{
    KeyDescription{.name = "command",
                   .kind = Text,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "A program on this computer that has to end with 0."),
                   .need = Required,
                   .example = "./check.sh --fast"},
    attempts,
    KeyDescription{.name = "envfrom",
                   .kind = Choice,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "How the program is told the instance's variables."),
                   .usual = "env",
                   .choices = "env stdin"},
};

constexpr std::array rexec{
    KeyDescription{.name = "command",
                   .kind = Text,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "A program in the container that has to end with 0."),
                   .need = Required,
                   .example = "pg_isready"},
    attempts,
};

constexpr std::array sleep{
    KeyDescription{.name = "wait",
                   .kind = Seconds,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "How long nothing happens."),
                   .need = Required,
                   .example = "5",
                   .unit = QT_TRANSLATE_NOOP("KeyDescription", "s"),
                   .range = counts},
};

} // namespace

std::span<const KeyDescription> tcpCheckKeys()
{
    return tcp;
}

std::span<const KeyDescription> httpCheckKeys()
{
    return http;
}

std::span<const KeyDescription> execCheckKeys()
{
    return exec;
}

std::span<const KeyDescription> rexecCheckKeys()
{
    return rexec;
}

std::span<const KeyDescription> sleepCheckKeys()
{
    return sleep;
}

} // namespace pilothouse::manifest::maestro
