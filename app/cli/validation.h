// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "core/manifest/loader.h"

#include <QJsonObject>

namespace pilothouse::cli {

/// Every diagnostic on standard error, a line each.
void printDiagnostics(const manifest::Loaded &loaded);

/// A finding, for programs.
[[nodiscard]] QJsonObject toJson(const model::Diagnostic &diagnostic);

/// The verdict on a manifest with its diagnostics, for programs.
[[nodiscard]] QJsonObject toJson(const manifest::Loaded &loaded);

/// Prints the verdict on a manifest and returns the exit status.
[[nodiscard]] int showValidation(const Arguments &arguments, const manifest::Loaded &loaded);

} // namespace pilothouse::cli
