// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <utility>

namespace pilothouse::transport {

/// Splits a line of ssh_config(5) into its keyword, lower-cased, and arguments. `"two words"` is one argument;
/// `Keyword=value` is understood; a # begins a comment where an argument could begin.
[[nodiscard]] std::pair<QString, QStringList> splitConfigLine(QStringView line);

} // namespace pilothouse::transport
