// SPDX-License-Identifier: Apache-2.0
#include "app/cli/linttask.h"

#include "app/cli/linting.h"
#include "core/manifest/loader.h"

namespace pilothouse::cli {

void LintTask::start()
{
    m_scene.fleet.observe().then(this, [this](const base::Result<model::ObservedState> &) {
        Q_EMIT finished(showLint(m_scene.arguments, manifest::load(m_scene.arguments.file), m_scene.fleet.observed()));
    });
}

} // namespace pilothouse::cli
