// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/task.h"

namespace pilothouse::cli {

/// status and ships: asks all ships once and shows what they say.
class LookTask : public Task
{
    Q_OBJECT
public:
    explicit LookTask(const Scene &scene)
        : m_scene(scene)
    {
    }

    void start() override;

private:
    void show(const model::ObservedState &observed, const std::vector<model::InstanceId> &instances);

    Scene m_scene;
};

} // namespace pilothouse::cli
