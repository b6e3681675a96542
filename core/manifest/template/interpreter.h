// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/template/templateprocess.h"
#include "core/manifest/template/templatesettings.h"

namespace pilothouse::manifest {

/// An interpreter that runs resources/template/render.py and has said hello.
struct Interpreter {
    std::unique_ptr<TemplateProcess> process;
    bool isSandboxed = false; ///< runs under bubblewrap
};

/// Starts one, under bubblewrap if that is there and works on this machine. The error's detail, if any, is what to do.
[[nodiscard]] base::Result<Interpreter> startInterpreter(const TemplateSettings &settings);

} // namespace pilothouse::manifest
