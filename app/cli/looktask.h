// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/portprobe.h"
#include "app/cli/task.h"

namespace pilothouse::cli {

/// status and ships: asks all ships once and shows what they say; in full, also whether the ports listen.
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
    void probe(const std::vector<model::InstanceId> &instances);
    void show(const std::vector<model::InstanceId> &instances);

    Scene m_scene;
    model::ObservedState m_observed;
    std::unique_ptr<PortProbe> m_probe;
};

} // namespace pilothouse::cli
