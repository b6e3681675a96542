// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <limits>
#include <optional>
#include <span>
#include <string_view>

namespace pilothouse::manifest {

/// The parts of a Maestro manifest that have keys of their own.
enum class KeyPlace {
    Manifest,
    MaestroHeader,
    ShipDefaults,
    Ship,
    SshTunnel,
    Registry,
    RegistryRetry,
    Service,
    Instance,
    Limits,
    PortMapping,
    VolumeMount,
    Ulimit,
    TcpCheck,
    HttpCheck,
    ExecCheck,
    RexecCheck,
    SleepCheck,
};

/// What may stand behind a key.
enum class ValueKind {
    Text,
    Path,       ///< of a file on this computer
    Number,     ///< whole, in the key's range
    Seconds,    ///< whole, in the key's range
    ByteCount,  ///< a whole number, perhaps with k, m or g
    Truth,      ///< yes or no
    Choice,     ///< one of the key's choices
    Suggestion, ///< one of the key's choices, or another text
    Image,
    ShipName,
    Command, ///< a line, or a list of words

    TextList, ///< one text, or a list of them
    ServiceNames,
    InstanceNames,
    Files, ///< of variables

    TextMap,   ///< name → text
    Variables, ///< name → text or list
    Ports,     ///< name → number, "exposed:external" or {exposed, external}
    Volumes,   ///< source → target or {target, mode}
    Ulimits,   ///< name → number or {soft, hard}
    Hosts,     ///< name → address or {ship}
    Links,     ///< instance → alias
    Checks,    ///< state → list of checks
    Keys,      ///< a mapping of the keys of `inner`
    Things,    ///< name → a mapping of the keys of `inner`
    Any,
};

/// One key of the dialect: what the parser knows of it, and what it tells about it.
struct KeyDescription {
    enum class Need {
        Optional,
        Required,
        Obsolete, ///< known, but nobody should write it any more
    };
    struct Range {
        qint64 least = 0;
        qint64 most = std::numeric_limits<qint64>::max();
    };

    std::string_view name; ///< as it is written
    ValueKind kind;
    const char *help; ///< a sentence; translated in the context "KeyDescription"
    Need need = Need::Optional;
    std::string_view usual{};   ///< what counts when it is left out, as it would be written; may be empty
    std::string_view example{}; ///< YAML
    const char *unit = nullptr; ///< "s"; translated like help
    Range range{};
    std::string_view choices{};      ///< with blanks between them
    std::optional<KeyPlace> inner{}; ///< whose keys the value has, or each of its values
    bool isOfImage = false;          ///< when it is left out, the image decides
};

/// Every key that means something there, in the order in which people would write them.
[[nodiscard]] std::span<const KeyDescription> keysOf(KeyPlace place);

/// The description of one; null if the place does not know it.
[[nodiscard]] const KeyDescription *keyOf(KeyPlace place, std::string_view name);

/// The values that a key suggests or insists on.
[[nodiscard]] QStringList choicesOf(const KeyDescription &key);

/// The keys of a type of check, "tcp"; empty for a type that is none.
[[nodiscard]] std::optional<KeyPlace> checkPlace(std::string_view type);

} // namespace pilothouse::manifest
