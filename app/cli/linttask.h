// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/task.h"

namespace pilothouse::cli {

/// lint --ships: asks all ships what they are and have, and lints the manifest with that in mind.
class LintTask : public Task
{
    Q_OBJECT
public:
    explicit LintTask(const Scene &scene)
        : m_scene(scene)
    {
    }

    void start() override;

private:
    Scene m_scene;
};

} // namespace pilothouse::cli
