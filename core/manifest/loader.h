// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <optional>

namespace pilothouse::manifest {

class TemplateRenderer;

/// What came of reading a manifest: always the diagnostics, and an environment unless they hold an error
/// that leaves nothing to show. An environment beside errors is good for display, never for planning.
struct Loaded {
    std::shared_ptr<const model::Environment> environment;
    std::vector<model::Diagnostic> diagnostics; ///< of the whole file in one pass, by position
    QByteArray text;                            ///< as read
    std::optional<QByteArray> rendered;         ///< what templates made of it, if it has any; YAML
    QStringList includes;                       ///< paths of the files its templates include

    [[nodiscard]] bool isValid() const { return environment && !model::hasErrors(diagnostics); }
};

/// Reads and checks a manifest file ("-": standard input). An unreadable file is a diagnostic too. Pure but for
/// reading that file, the env files it names and the files its templates include; safe in any thread. Places, in
/// diagnostics and in the environment, are those of the source, whatever templates made of it.
[[nodiscard]] Loaded load(const QString &path, TemplateRenderer &renderer);

/// The same for text already in memory. `path` names it in diagnostics and gives the base directory.
[[nodiscard]] Loaded parse(const QByteArray &text, const QString &path, TemplateRenderer &renderer);

/// The same, with a renderer for this once.
[[nodiscard]] Loaded load(const QString &path);
[[nodiscard]] Loaded parse(const QByteArray &text, const QString &path);

} // namespace pilothouse::manifest
