// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/terminal.h"
#include "core/fleet/examination.h"

#include <QJsonObject>

namespace pilothouse::cli {

/// The way to a ship's engine in lines: its head, one finding, and whether it works and what to do where it does not.
[[nodiscard]] QString doctorHead(const Terminal &terminal, const model::Ship &ship);
[[nodiscard]] QString doctorLine(const Terminal &terminal, const fleet::Finding &finding);
[[nodiscard]] QString doctorEnd(const Terminal &terminal, const fleet::Examination &examination);
[[nodiscard]] QJsonObject doctorJson(const fleet::Examination &examination);

} // namespace pilothouse::cli
