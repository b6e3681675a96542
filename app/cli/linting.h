// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "core/manifest/lint/finding.h"
#include "core/manifest/loader.h"
#include "core/model/observed.h"

#include <QJsonObject>

namespace pilothouse::cli {

/// A finding for programs.
[[nodiscard]] QJsonObject toJson(const manifest::lint::Finding &finding);

/// Prints the page about a rule, and returns the exit status.
[[nodiscard]] int explainRule(const QString &id);

/// Prints what the linter finds in a manifest, each finding a line on standard error; with --fix, first mends what can
/// be mended without asking and prints that as a unified diff. Returns the exit status.
[[nodiscard]] int showLint(const Arguments &arguments, const manifest::Loaded &loaded,
                           const model::ObservedState &observed);

} // namespace pilothouse::cli
