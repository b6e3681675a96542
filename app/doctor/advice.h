// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fleet/examination.h"

/// The words of the connection doctor: of pilotctl, in English, and of the window, in the operator's language.
namespace pilothouse::doctor {

/// "Host key".
[[nodiscard]] QString nameOf(fleet::Finding::Step step);

/// What an operator can do about a finding that failed or is doubtful; may be empty.
[[nodiscard]] QString advice(const fleet::Finding &finding, const model::Ship &ship);

/// About all of them: of several keys that were refused, the last one's advice is enough.
[[nodiscard]] QStringList advices(const std::vector<fleet::Finding> &findings, const model::Ship &ship);

} // namespace pilothouse::doctor
