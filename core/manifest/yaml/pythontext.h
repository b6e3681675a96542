// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/yaml/yamldocument.h"

#include <QString>

namespace pilothouse::manifest {

/// A float as Python's str() prints it: the shortest digits that read back the same, "1e+20", "1e-05", "inf".
[[nodiscard]] QString pythonText(double number);

/// Text as Python's repr() prints it, in quotes.
[[nodiscard]] QString pythonLiteral(const QString &text);

/// A value as Python's str() prints it: text as it is, True, None, lists and mappings as Python literals.
[[nodiscard]] QString pythonText(const Node &node);

} // namespace pilothouse::manifest
