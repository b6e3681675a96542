// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/template/sourcemap.h"
#include "core/model/environment.h"

namespace pilothouse::manifest {

/// Moves a finding about rendered text to where the text comes from; one of another file stays as it is.
void relocate(model::Diagnostic &diagnostic, const SourceMap &origins, const QString &file);

/// The same for every place of an environment.
void relocate(model::Environment &environment, const SourceMap &origins, const QString &file);

} // namespace pilothouse::manifest
