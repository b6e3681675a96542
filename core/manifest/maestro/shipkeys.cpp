// SPDX-License-Identifier: Apache-2.0
//
// The keys of a manifest as a whole, of ships and of registries.
#include "core/manifest/maestro/keytables.h"

#include <QtGlobal>

#include <array>

namespace pilothouse::manifest::maestro {

namespace {

using enum ValueKind;
using enum KeyDescription::Need;

constexpr KeyDescription::Range portNumbers{1, 65535};

constexpr std::array manifest{
    KeyDescription{.name = "__maestro",
                   .kind = Keys,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Which version of the dialect the manifest speaks."),
                   .example = "{schema: 2}",
                   .inner = KeyPlace::MaestroHeader},
    KeyDescription{.name = "name",
                   .kind = Text,
                   .help = QT_TRANSLATE_NOOP(
                       "KeyDescription", "The environment's name; containers are told it as MAESTRO_ENVIRONMENT_NAME."),
                   .need = Required,
                   .example = "shop"},
    KeyDescription{.name = "registries",
                   .kind = Things,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Where images come from, and the logins there."),
                   .inner = KeyPlace::Registry},
    KeyDescription{.name = "ship_provider",
                   .kind = Choice,
                   .help = QT_TRANSLATE_NOOP("KeyDescription",
                                             "Who knows the ships; the manifest itself is the only one there is."),
                   .usual = "static",
                   .choices = "static"},
    KeyDescription{.name = "ship_defaults",
                   .kind = Keys,
                   .help =
                       QT_TRANSLATE_NOOP("KeyDescription", "What counts for every ship that does not say otherwise."),
                   .inner = KeyPlace::ShipDefaults},
    KeyDescription{.name = "ships",
                   .kind = Things,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "The hosts with an engine, by name."),
                   .need = Required,
                   .inner = KeyPlace::Ship},
    KeyDescription{.name = "services",
                   .kind = Things,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "What runs on the ships, by name."),
                   .inner = KeyPlace::Service},
    KeyDescription{.name = "audit",
                   .kind = Any,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Who is told of every change: a list of auditors."),
                   .example = "[{type: log, file: /var/log/shop.log}]"},
};

constexpr std::array header{
    KeyDescription{.name = "schema",
                   .kind = Number,
                   .help = QT_TRANSLATE_NOOP(
                       "KeyDescription", "From 2 on, a volume is written host: container; in 1 the other way round."),
                   .usual = "1",
                   .example = "2",
                   .range = {1, 2}},
};

constexpr std::array ship{
    KeyDescription{.name = "ip",
                   .kind = Text,
                   .help = QT_TRANSLATE_NOOP("KeyDescription",
                                             "The address that containers and checks are told, and where the engine is "
                                             "reached unless endpoint says otherwise."),
                   .need = Required,
                   .example = "10.0.0.4"},
    KeyDescription{.name = "endpoint",
                   .kind = Text,
                   .help = QT_TRANSLATE_NOOP(
                       "KeyDescription",
                       "The address at which the engine is reached, if it is not the ship's ip; also ssh://user@host."),
                   .example = "ssh://ops@prod-1"},
    KeyDescription{.name = "docker_port",
                   .kind = Number,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "The engine's TCP port: 2375, or 2376 with TLS."),
                   .usual = "2375",
                   .range = portNumbers},
    KeyDescription{.name = "socket_path",
                   .kind = Path,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "The engine's socket, if it runs on this computer."),
                   .example = "/var/run/docker.sock"},
    KeyDescription{.name = "ssh_tunnel",
                   .kind = Keys,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Reaches the engine's port through an SSH login."),
                   .example = "{user: ops, key: ~/.ssh/id_ed25519}",
                   .inner = KeyPlace::SshTunnel},
    KeyDescription{
        .name = "tls",
        .kind = Truth,
        .help = QT_TRANSLATE_NOOP("KeyDescription", "Speaks TLS with the engine, with a certificate of our own."),
        .usual = "no"},
    KeyDescription{.name = "tls_verify",
                   .kind = Truth,
                   .help = QT_TRANSLATE_NOOP("KeyDescription",
                                             "Demands a certificate from the engine that the authority has signed."),
                   .usual = "no"},
    KeyDescription{.name = "tls_ca_cert",
                   .kind = Path,
                   .help = QT_TRANSLATE_NOOP("KeyDescription",
                                             "The authority's certificate; without one, those that the system trusts."),
                   .example = "certs/ca.pem"},
    KeyDescription{.name = "tls_cert",
                   .kind = Path,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Our certificate for the engine."),
                   .example = "certs/cert.pem"},
    KeyDescription{.name = "tls_key",
                   .kind = Path,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "The private key of our certificate."),
                   .example = "certs/key.pem"},
    KeyDescription{
        .name = "api_version",
        .kind = Suggestion,
        .help = QT_TRANSLATE_NOOP("KeyDescription", "The version of the Engine API to speak; auto asks the engine."),
        .usual = "auto",
        .example = "\"1.41\"",
        .choices = "auto"},
    KeyDescription{.name = "timeout",
                   .kind = Seconds,
                   .help = QT_TRANSLATE_NOOP("KeyDescription",
                                             "How long one call to the engine may take; 0 leaves it to Pilothouse."),
                   .example = "30",
                   .unit = QT_TRANSLATE_NOOP("KeyDescription", "s")},
    KeyDescription{.name = "ssl_version",
                   .kind = Text,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Has no effect any more: it is TLS 1.2 or newer."),
                   .need = Obsolete},
};
/// Each ship needs its own of the first two.
constexpr std::size_t ownOfAShip = 2;

constexpr std::array sshTunnel{
    KeyDescription{.name = "user",
                   .kind = Text,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Who logs in."),
                   .need = Required,
                   .example = "ops"},
    KeyDescription{.name = "key",
                   .kind = Path,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "The private key to log in with."),
                   .need = Required,
                   .example = "~/.ssh/id_ed25519"},
    KeyDescription{.name = "port",
                   .kind = Number,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "The SSH server's port."),
                   .usual = "22",
                   .range = portNumbers},
};

constexpr std::array registry{
    KeyDescription{.name = "registry",
                   .kind = Text,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "The registry's address."),
                   .need = Required,
                   .example = "https://registry.example/v1/"},
    KeyDescription{
        .name = "username", .kind = Text, .help = QT_TRANSLATE_NOOP("KeyDescription", "Who asks for images there.")},
    KeyDescription{
        .name = "password",
        .kind = Text,
        .help = QT_TRANSLATE_NOOP("KeyDescription",
                                  "The password; better kept among the stored credentials than in the manifest.")},
    KeyDescription{.name = "email",
                   .kind = Text,
                   .help =
                       QT_TRANSLATE_NOOP("KeyDescription", "The account's address, which some registries ask for.")},
    KeyDescription{.name = "retry",
                   .kind = Keys,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "When a refused pull is tried again."),
                   .example = "{attempts: 3, when: [500]}",
                   .inner = KeyPlace::RegistryRetry},
};

constexpr std::array registryRetry{
    KeyDescription{.name = "attempts",
                   .kind = Number,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "How often a pull is tried in all."),
                   .usual = "3",
                   .range = {1}},
    KeyDescription{.name = "when",
                   .kind = TextList,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "The HTTP status codes after which it is tried again."),
                   .example = "[500, 503]"},
};

} // namespace

std::span<const KeyDescription> manifestKeys()
{
    return manifest;
}

std::span<const KeyDescription> headerKeys()
{
    return header;
}

std::span<const KeyDescription> shipKeys()
{
    return ship;
}

std::span<const KeyDescription> shipDefaultKeys()
{
    return std::span(ship).subspan(ownOfAShip);
}

std::span<const KeyDescription> sshTunnelKeys()
{
    return sshTunnel;
}

std::span<const KeyDescription> registryKeys()
{
    return registry;
}

std::span<const KeyDescription> registryRetryKeys()
{
    return registryRetry;
}

} // namespace pilothouse::manifest::maestro
