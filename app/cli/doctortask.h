// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/task.h"
#include "core/fleet/examination.h"
#include "core/transport/ssh/sshlines.h"

#include <set>

namespace pilothouse::cli {

/// doctor: goes to the ships' engines step by step, all at once, and tells where the way ends and what to do about it:
/// each step as soon as it is known, ship by ship.
class DoctorTask : public Task
{
    Q_OBJECT
public:
    explicit DoctorTask(const Scene &scene);
    ~DoctorTask() override;

    void start() override;

private:
    [[nodiscard]] base::Result<std::vector<model::Ship>> chosen() const;
    void tellOn();
    void tellOfOne(const fleet::Examination &examination);
    void end();

    Scene m_scene;
    transport::SshLines m_lines;
    std::vector<std::unique_ptr<fleet::Examination>> m_examinations;
    std::set<const fleet::Examination *> m_ended;
    std::size_t m_turn = 0; ///< whose lines are being printed
    std::size_t m_told = 0; ///< of these
};

} // namespace pilothouse::cli
