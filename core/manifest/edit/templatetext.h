// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/manifest/edit/patch.h"
#include "core/manifest/template/sourcemap.h"

namespace pilothouse::manifest::edit {

/// A template and the text that it renders to.
struct TemplateText {
    const QByteArray &source;
    const QByteArray &rendered;
    const SourceMap &origins;
    const QString &file;
};

/// The patch of a template that does to its text what `patch` does to the rendered one: only where the bytes it changes
/// are copied as they stand, or are taken out with all that makes them. Fails with InvalidInput elsewhere; whether the
/// template then renders as it should must still be seen.
[[nodiscard]] base::Result<Patch> patchOfSource(const TemplateText &text, const Patch &patch);

} // namespace pilothouse::manifest::edit
