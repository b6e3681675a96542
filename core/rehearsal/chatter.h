// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rehearsal/program.h"
#include "core/rehearsal/rehearsal.h"

namespace pilothouse::rehearsal {

/// What a service of this image prints: the image's own lines over and over, or something plausible for its name.
[[nodiscard]] Script serviceScript(const StockImage &image, const QString &imageName, const QString &containerName);

/// What it prints on the way down: the beginning of a start, then errors that say why it gives up.
[[nodiscard]] Script crashScript(const QString &imageName, std::chrono::milliseconds until);

} // namespace pilothouse::rehearsal
