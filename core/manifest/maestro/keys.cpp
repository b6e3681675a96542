// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/keys.h"

#include "core/manifest/maestro/values.h"
#include "core/manifest/nearestname.h"

#include <algorithm>
#include <array>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

struct ForeignWord {
    KeyPlace place;
    std::string_view foreign;
    std::string_view ours;
};

/// What docker-compose, docker run and other orchestrators call a key of ours.
constexpr std::array foreignWords = {
    ForeignWord{KeyPlace::Manifest, "hosts", "ships"},
    ForeignWord{KeyPlace::Manifest, "containers", "services"},
    ForeignWord{KeyPlace::Manifest, "auditors", "audit"},
    ForeignWord{KeyPlace::Ship, "host", "ip"},
    ForeignWord{KeyPlace::Ship, "hostname", "ip"},
    ForeignWord{KeyPlace::Ship, "address", "ip"},
    ForeignWord{KeyPlace::Ship, "port", "docker_port"},
    ForeignWord{KeyPlace::Ship, "socket", "socket_path"},
    ForeignWord{KeyPlace::Ship, "ssh", "ssh_tunnel"},
    ForeignWord{KeyPlace::Registry, "url", "registry"},
    ForeignWord{KeyPlace::Registry, "user", "username"},
    ForeignWord{KeyPlace::Service, "depends_on", "requires"},
    ForeignWord{KeyPlace::Service, "env_file", "envfile"},
    ForeignWord{KeyPlace::Service, "environment", "env"},
    ForeignWord{KeyPlace::Service, "healthcheck", "lifecycle"},
    ForeignWord{KeyPlace::Service, "containers", "instances"},
    ForeignWord{KeyPlace::Instance, "env_file", "envfile"},
    ForeignWord{KeyPlace::Instance, "environment", "env"},
    ForeignWord{KeyPlace::Instance, "network", "net"},
    ForeignWord{KeyPlace::Instance, "networks", "net"},
    ForeignWord{KeyPlace::Instance, "network_mode", "net"},
    ForeignWord{KeyPlace::Instance, "user", "username"},
    ForeignWord{KeyPlace::Instance, "volume", "volumes"},
    ForeignWord{KeyPlace::Instance, "mounts", "volumes"},
    ForeignWord{KeyPlace::Instance, "working_dir", "workdir"},
    ForeignWord{KeyPlace::Instance, "working_directory", "workdir"},
    ForeignWord{KeyPlace::Instance, "logging", "log_driver"},
    ForeignWord{KeyPlace::Instance, "log_options", "log_opt"},
    ForeignWord{KeyPlace::Instance, "memory", "limits"},
    ForeignWord{KeyPlace::Instance, "mem_limit", "limits"},
    ForeignWord{KeyPlace::Instance, "memswap_limit", "limits"},
    ForeignWord{KeyPlace::Instance, "cpu_shares", "limits"},
    ForeignWord{KeyPlace::Instance, "restart_policy", "restart"},
    ForeignWord{KeyPlace::Instance, "stop_grace_period", "stop_timeout"},
    ForeignWord{KeyPlace::Instance, "healthcheck", "lifecycle"},
    ForeignWord{KeyPlace::Instance, "host", "ship"},
    ForeignWord{KeyPlace::Limits, "mem", "memory"},
    ForeignWord{KeyPlace::Limits, "cpus", "cpu"},
    ForeignWord{KeyPlace::Limits, "cpu_shares", "cpu"},
    ForeignWord{KeyPlace::PortMapping, "container", "exposed"},
    ForeignWord{KeyPlace::PortMapping, "host", "external"},
    ForeignWord{KeyPlace::VolumeMount, "bind", "target"},
    ForeignWord{KeyPlace::VolumeMount, "container", "target"},
};

struct Vocabulary {
    std::unordered_set<std::string_view> known;
    NearestName nearest;

    explicit Vocabulary(KeyPlace place)
    {
        QStringList names;
        for (const KeyDescription &key : keysOf(place)) {
            known.insert(key.name);
            names += QString::fromLatin1(key.name.data(), qsizetype(key.name.size()));
        }
        nearest = NearestName(names);
    }
};

QString meantKey(const std::string &key, KeyPlace place, const Vocabulary &vocabulary)
{
    const auto foreign = std::ranges::find_if(
        foreignWords, [&](const ForeignWord &word) { return word.place == place && word.foreign == key; });
    if (foreign != foreignWords.end())
        return QString::fromLatin1(foreign->ours.data(), qsizetype(foreign->ours.size()));
    return vocabulary.nearest.to(QString::fromStdString(key));
}

/// Where a key would count that is written in the wrong place; nothing if nowhere.
QString rightPlace(KeyPlace place, std::string_view key)
{
    if (place == KeyPlace::Service && keyOf(KeyPlace::Instance, key))
        return u"it counts only in an instance"_s;
    if (place == KeyPlace::Instance && keyOf(KeyPlace::Service, key))
        return u"it counts only in a service"_s;
    if (place == KeyPlace::ShipDefaults && keyOf(KeyPlace::Ship, key))
        return u"each ship needs its own"_s;
    return {};
}

} // namespace

void reportUnknownKeys(const Node &mapping, KeyPlace place, const Scope &scope)
{
    // One vocabulary for each call is dear with thousands of instances; each thread keeps its own.
    thread_local std::vector<std::unique_ptr<Vocabulary>> vocabularies;
    const auto index = std::size_t(place);
    if (vocabularies.size() <= index)
        vocabularies.resize(index + 1);
    for (const Entry &entry : mapping.entries) {
        auto &vocabulary = vocabularies[index];
        if (!vocabulary)
            vocabulary = std::make_unique<Vocabulary>(place);
        const std::string &key = entry.key->text;
        const bool isNote = place == KeyPlace::Manifest && key.starts_with('_');
        if (isNote || vocabulary->known.contains(key))
            continue;
        if (const QString right = rightPlace(place, key); !right.isEmpty()) {
            scope.warning(entry.key->mark, "unknown-key"_L1,
                          u"the key \"%1\" is ignored here: %2"_s.arg(nameOf(*entry.key), right));
            continue;
        }
        scope.warning(entry.key->mark, "unknown-key"_L1, u"the unknown key \"%1\" is ignored"_s.arg(nameOf(*entry.key)),
                      didYouMean(meantKey(key, place, *vocabulary)));
    }
}

} // namespace pilothouse::manifest
