// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/keydescription.h"

#include "core/manifest/maestro/keytables.h"

#include <algorithm>
#include <array>
#include <utility>

namespace pilothouse::manifest {

std::span<const KeyDescription> keysOf(KeyPlace place)
{
    switch (place) {
    case KeyPlace::Manifest:
        return maestro::manifestKeys();
    case KeyPlace::MaestroHeader:
        return maestro::headerKeys();
    case KeyPlace::ShipDefaults:
        return maestro::shipDefaultKeys();
    case KeyPlace::Ship:
        return maestro::shipKeys();
    case KeyPlace::SshTunnel:
        return maestro::sshTunnelKeys();
    case KeyPlace::Registry:
        return maestro::registryKeys();
    case KeyPlace::RegistryRetry:
        return maestro::registryRetryKeys();
    case KeyPlace::Service:
        return maestro::serviceKeys();
    case KeyPlace::Instance:
        return maestro::instanceKeys();
    case KeyPlace::Limits:
        return maestro::limitKeys();
    case KeyPlace::PortMapping:
        return maestro::portKeys();
    case KeyPlace::VolumeMount:
        return maestro::volumeKeys();
    case KeyPlace::Ulimit:
        return maestro::ulimitKeys();
    case KeyPlace::TcpCheck:
        return maestro::tcpCheckKeys();
    case KeyPlace::HttpCheck:
        return maestro::httpCheckKeys();
    case KeyPlace::ExecCheck:
        return maestro::execCheckKeys();
    case KeyPlace::RexecCheck:
        return maestro::rexecCheckKeys();
    case KeyPlace::SleepCheck:
        return maestro::sleepCheckKeys();
    }
    return {};
}

const KeyDescription *keyOf(KeyPlace place, std::string_view name)
{
    const auto keys = keysOf(place);
    const auto found = std::ranges::find(keys, name, &KeyDescription::name);
    return found == keys.end() ? nullptr : &*found;
}

QStringList choicesOf(const KeyDescription &key)
{
    return QString::fromLatin1(key.choices.data(), qsizetype(key.choices.size())).split(u' ', Qt::SkipEmptyParts);
}

std::optional<KeyPlace> checkPlace(std::string_view type)
{
    constexpr std::array places{std::pair{std::string_view("tcp"), KeyPlace::TcpCheck},
                                std::pair{std::string_view("http"), KeyPlace::HttpCheck},
                                std::pair{std::string_view("exec"), KeyPlace::ExecCheck},
                                std::pair{std::string_view("rexec"), KeyPlace::RexecCheck},
                                std::pair{std::string_view("sleep"), KeyPlace::SleepCheck}};
    const auto found = std::ranges::find(places, type, &std::pair<std::string_view, KeyPlace>::first);
    return found == places.end() ? std::nullopt : std::optional(found->second);
}

} // namespace pilothouse::manifest
