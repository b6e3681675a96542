// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/task.h"

#include <QTimer>

namespace pilothouse::cli {

/// impact: asks the ships how they stand, for a while, and tells who would notice an act.
class ImpactTask : public Task
{
    Q_OBJECT
public:
    explicit ImpactTask(const Scene &scene);

    void start() override;

private:
    void show();

    Scene m_scene;
    QTimer m_patience; ///< a ship that takes longer counts as one that does not answer
    bool m_isShown = false;
};

} // namespace pilothouse::cli
