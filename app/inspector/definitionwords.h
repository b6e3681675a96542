// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspector/definitionrow.h"
#include "core/model/environment.h"
#include "core/model/observed.h"

namespace pilothouse::app {

/// Values that a row's key may have, for choosing: yes and no, ships, images that are known…
[[nodiscard]] QStringList valuesFor(const DefinitionRow &row, const model::Environment &environment,
                                    const model::ObservedState &observed);

/// Names that one more of its items may have: states for checks, instances for links.
[[nodiscard]] QStringList namesFor(const DefinitionRow &row, const model::Environment &environment);

/// What could be typed.
[[nodiscard]] QString exampleFor(const DefinitionRow &row);

/// What is wrong, without the place and the thing that stand beside it anyway.
[[nodiscard]] QString problemSentence(const base::Error &error);
[[nodiscard]] QString problemSentence(const model::Diagnostic &diagnostic);

} // namespace pilothouse::app
