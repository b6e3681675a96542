// SPDX-License-Identifier: Apache-2.0
//
// The keys of services, and of the mappings that they and their instances hold.
#include "core/manifest/maestro/keytables.h"

#include <QtGlobal>

#include <array>

namespace pilothouse::manifest::maestro {

namespace {

using enum ValueKind;
using enum KeyDescription::Need;

constexpr std::array service{
    KeyDescription{.name = "image",
                   .kind = Image,
                   .help =
                       QT_TRANSLATE_NOOP("KeyDescription", "The image of every instance that names none of its own."),
                   .need = Required,
                   .example = "shop/web:1.4"},
    KeyDescription{.name = "instances",
                   .kind = Things,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "The containers of the service, by name."),
                   .need = Required,
                   .example = "{web-1: {ship: prod-1}}",
                   .inner = KeyPlace::Instance},
    KeyDescription{.name = "requires",
                   .kind = ServiceNames,
                   .help = QT_TRANSLATE_NOOP("KeyDescription",
                                             "Services that must be up first; their addresses come as variables."),
                   .example = "[db]"},
    KeyDescription{.name = "wants_info",
                   .kind = ServiceNames,
                   .help = QT_TRANSLATE_NOOP("KeyDescription",
                                             "Services whose addresses come as variables, whether they are up or not."),
                   .example = "[mail]"},
    KeyDescription{.name = "omit",
                   .kind = Truth,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Leaves the service out when nothing is named."),
                   .usual = "no"},
    KeyDescription{.name = "ports",
                   .kind = Ports,
                   .help = QT_TRANSLATE_NOOP(
                       "KeyDescription", "Named ports of every instance: exposed:external, that is container:ship."),
                   .example = "{http: \"80:8080\"}",
                   .inner = KeyPlace::PortMapping},
    KeyDescription{.name = "env",
                   .kind = Variables,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Variables of every instance."),
                   .example = "{LEVEL: info}"},
    KeyDescription{.name = "envfile",
                   .kind = Files,
                   .help = QT_TRANSLATE_NOOP("KeyDescription",
                                             "Files with variables, NAME=value on each line; env comes after them."),
                   .example = "[web.env]"},
    KeyDescription{.name = "limits",
                   .kind = Keys,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "How much each instance may take of its ship."),
                   .example = "{memory: 512m}",
                   .inner = KeyPlace::Limits},
    KeyDescription{.name = "lifecycle",
                   .kind = Checks,
                   .help = QT_TRANSLATE_NOOP("KeyDescription",
                                             "Checks of every instance that hold up what comes next until they pass."),
                   .example = "{running: [{type: tcp, port: http}]}",
                   .choices = "pre-start running pre-stop stopped"},
};

constexpr std::array limits{
    KeyDescription{.name = "memory",
                   .kind = ByteCount,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Most memory: a number with k, m or g."),
                   .example = "512m"},
    KeyDescription{.name = "swap",
                   .kind = ByteCount,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Most memory and swap together; -1 sets no limit."),
                   .example = "1g"},
    KeyDescription{.name = "cpu",
                   .kind = Number,
                   .help = QT_TRANSLATE_NOOP(
                       "KeyDescription",
                       "Its share of the CPU against others on the ship, of which each has 1024 unless it says so."),
                   .example = "512",
                   .unit = QT_TRANSLATE_NOOP("KeyDescription", "shares"),
                   .range = {0, 262144}},
};

constexpr std::array port{
    KeyDescription{.name = "exposed",
                   .kind = Text,
                   .help =
                       QT_TRANSLATE_NOOP("KeyDescription", "The port in the container: N or N-M, perhaps with /udp."),
                   .need = Required,
                   .example = "80"},
    KeyDescription{.name = "external",
                   .kind = Any,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "The port on the ship, or [address, port]."),
                   .need = Required,
                   .example = "[127.0.0.1, 8080]"},
};

constexpr std::array volume{
    KeyDescription{.name = "target",
                   .kind = Text,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "The path in the container."),
                   .need = Required,
                   .example = "/data"},
    KeyDescription{.name = "mode",
                   .kind = Suggestion,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "What it may do there: ro only reads."),
                   .usual = "rw",
                   .choices = "rw ro"},
};

constexpr std::array ulimit{
    KeyDescription{.name = "soft",
                   .kind = Number,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "The limit that counts until the process raises it."),
                   .range = {-1}},
    KeyDescription{.name = "hard",
                   .kind = Number,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "The limit that it may raise it to."),
                   .range = {-1}},
};

} // namespace

std::span<const KeyDescription> serviceKeys()
{
    return service;
}

std::span<const KeyDescription> limitKeys()
{
    return limits;
}

std::span<const KeyDescription> portKeys()
{
    return port;
}

std::span<const KeyDescription> volumeKeys()
{
    return volume;
}

std::span<const KeyDescription> ulimitKeys()
{
    return ulimit;
}

} // namespace pilothouse::manifest::maestro
