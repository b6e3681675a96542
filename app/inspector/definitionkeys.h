// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/keydescription.h"
#include "core/manifest/written.h"

namespace pilothouse::app {

// What rows of the Definition form have to know of the dialect's keys.

/// Whether the keys of a mapping can be set one by one; not if some are needed together.
[[nodiscard]] bool isLoose(const manifest::KeyDescription &key);

/// The key that an item stands for if it is no mapping; empty: more than one.
[[nodiscard]] std::string_view shortFor(const manifest::KeyDescription &key);

/// What the form takes a key for that the dialect does not know.
[[nodiscard]] const manifest::KeyDescription &unknownKey();

[[nodiscard]] QString latin(std::string_view text);

/// "512 MiB" for what is written "512m" or 536870912; empty for what is no count of bytes.
[[nodiscard]] QString bytesNote(const QString &text);

/// What is written, as it can be written again.
[[nodiscard]] QByteArray yamlText(const manifest::Written &written);

} // namespace pilothouse::app
