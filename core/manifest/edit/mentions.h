// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/edit/changes.h"

namespace pilothouse::manifest::edit {

/// A ship, service or instance as it is declared.
struct Declared {
    Pointer place;
    const SourceNode *node = nullptr; ///< what is below its name, aliases followed
    const SourceNode *key = nullptr;  ///< its name as it is written
    std::string name;
};

[[nodiscard]] std::vector<Declared> ships(const SourceTree &tree);
[[nodiscard]] std::vector<Declared> services(const SourceTree &tree);
/// In the order of services; an instance of a name that is given twice comes twice.
[[nodiscard]] std::vector<Declared> instances(const SourceTree &tree);
[[nodiscard]] std::vector<Declared> declared(const SourceTree &tree, Noun noun);

/// The one of that name. Fails with NotFound, and with InvalidInput where there are several.
[[nodiscard]] base::Result<Declared> theOne(const SourceTree &tree, Noun noun, const QString &name);

/// A scalar, or a key, that names a thing.
struct Mention {
    Pointer place; ///< of the value, also if its key is what mentions
    const SourceNode *container = nullptr;
    const SourceEntry *entry = nullptr;
    enum class In { Value, Key } in = In::Value;
    QString renamed; ///< what is to be written there instead
};

/// Everything that names the thing that is to be renamed, but its declaration.
[[nodiscard]] std::vector<Mention> mentionsOf(const SourceTree &tree, const Rename &rename);

} // namespace pilothouse::manifest::edit
