// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/terminal.h"
#include "core/fleet/examination.h"

#include <QJsonObject>

namespace pilothouse::cli {

/// What an operator can do about a finding that failed or is doubtful; may be empty.
[[nodiscard]] QString advice(const fleet::Finding &finding, const model::Ship &ship);

/// The way to a ship's engine, a line a step, and what to do where it ends.
[[nodiscard]] QString doctorText(const Terminal &terminal, const fleet::Examination &examination);
[[nodiscard]] QJsonObject doctorJson(const fleet::Examination &examination);

} // namespace pilothouse::cli
