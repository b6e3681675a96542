// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/template/sourcemap.h"
#include "core/manifest/template/templatefiles.h"
#include "core/manifest/template/templateprocess.h"
#include "core/manifest/template/templatesettings.h"

#include <optional>

namespace pilothouse::manifest {

/// How a text is to be rendered: as Jinja does, or with marks that tell where everything comes from. Less of them are
/// set for templates that look at what their own macros render.
enum class Marks { None = 0, All = 1, Fewer = 2 };

/// One manifest to be rendered, in as many passes as it takes.
struct TemplateOrder {
    const QByteArray &text;
    const QString &path;
    const QByteArray &variables; ///< NAME=VALUE, each ended by a NUL
    const TemplateSettings &settings;
    QDeadlineTimer deadline; ///< of all passes together
    TemplateFiles &files;
};

/// What a pass came to: a text, with places if marks were asked for, or what is wrong with the templates.
struct TemplateAnswer {
    MarkedText text;
    std::optional<model::Diagnostic> problem;
    bool isExhausted = false; ///< time or memory were not enough: the process is not to be used again
};

/// Has a process render, answering what it asks meanwhile; resources/template/render.py describes the frames. Fails
/// with TimedOut or Protocol; the process is lost then.
[[nodiscard]] base::Result<TemplateAnswer> converse(TemplateProcess &process, const TemplateOrder &order, Marks marks);

} // namespace pilothouse::manifest
