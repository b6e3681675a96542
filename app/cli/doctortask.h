// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/task.h"
#include "core/fleet/examination.h"
#include "core/transport/ssh/sshlines.h"

namespace pilothouse::cli {

/// doctor: goes to the ships' engines step by step, all at once, and tells where the way ends and what to do about it.
class DoctorTask : public Task
{
    Q_OBJECT
public:
    explicit DoctorTask(const Scene &scene);
    ~DoctorTask() override;

    void start() override;

private:
    [[nodiscard]] base::Result<std::vector<model::Ship>> chosen() const;
    void tell();

    Scene m_scene;
    transport::SshLines m_lines;
    std::vector<std::unique_ptr<fleet::Examination>> m_examinations;
    std::size_t m_open = 0;
};

} // namespace pilothouse::cli
