// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/yaml/yamldocument.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace pilothouse::manifest {

/// A key, or a name used as a key, as text: `80` is "80", `yes` is "True".
[[nodiscard]] QString nameOf(const Node &node);

/// What kind of value a node is, for messages: "a list", "a number", "the text".
[[nodiscard]] QString kindOf(const Node &node);

/// The value of a key, unless it is absent or null, which mean the same in a manifest.
[[nodiscard]] const Node *valueOf(const Node &mapping, std::string_view key);

/// The mapping of a key: null if absent or null; an error, and null, if it is something else.
[[nodiscard]] const Node *mappingOf(const Node &mapping, std::string_view key, const Scope &scope);

/// The text of a key's scalar, numbers and the like printed as Python does; an error for a list or mapping.
[[nodiscard]] std::optional<QString> textOf(const Node &mapping, std::string_view key, const Scope &scope);

/// Python's int() of a node: an integer, a float cut off, or decimal digits as text.
/// Warns of a plain scalar that is not the text it looks like: `no`, `0755`, `1.10`. Values of secrets are not
/// repeated.
void warnOfSurprise(const Node &value, const QString &key, const Scope &scope);

[[nodiscard]] std::optional<qint64> integerOf(const Node &node);

/// A number of seconds of a key, rounded up; an error if it is none or negative.
[[nodiscard]] std::optional<qint64> secondsOf(const Node &mapping, std::string_view key, const Scope &scope);

/// Whether the value of a key is true in Python's sense.
[[nodiscard]] bool flagOf(const Node &mapping, std::string_view key);

/// The scalars of a key that holds a list of them or just one; an error for anything else.
[[nodiscard]] std::vector<const Node *> scalarsOf(const Node &mapping, std::string_view key, const Scope &scope);

/// The same as texts.
[[nodiscard]] QStringList textsOf(const Node &mapping, std::string_view key, const Scope &scope);

/// Whether text is a numeric IPv4 or IPv6 address.
[[nodiscard]] bool isIpAddress(const QString &text);

} // namespace pilothouse::manifest
