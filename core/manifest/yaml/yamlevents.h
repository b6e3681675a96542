// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace pilothouse::manifest {

/// One thing the YAML scanner met, in the order of the text, with nothing resolved.
struct YamlEvent {
    enum class Kind { Null, Scalar, Alias, SequenceStart, SequenceEnd, MappingStart, MappingEnd };

    Kind kind = Kind::Null;
    qsizetype offset = -1;  ///< of its first byte, its anchor or tag included; of nothing written, of what follows
    std::size_t anchor = 0; ///< its own, or the one an alias stands for; 0: none
    bool isTagged = false;  ///< has a tag of its own
    std::string text;       ///< of a scalar, escapes resolved
};

/// The events of clean text that readYaml() could read; nothing for other text.
[[nodiscard]] std::optional<std::vector<YamlEvent>> yamlEvents(const QByteArray &cleanText);

} // namespace pilothouse::manifest
