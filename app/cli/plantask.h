// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/runoutput.h"
#include "app/cli/task.h"
#include "core/audit/audit.h"
#include "core/execution/executor.h"
#include "core/fleet/voyage.h"

namespace pilothouse::cli {

/// plan, apply and the verbs: observes, plans, shows the plan, asks, runs it and tells how it ended. Where a run
/// shows what could not be known before (a ship that answers again, a tag that a pull has moved), plans once more.
class PlanTask : public Task
{
    Q_OBJECT
public:
    explicit PlanTask(const Scene &scene);

    void start() override;
    /// The first time during a run: start nothing more. The second time: give up what is under way.
    void interrupt() override;

private:
    void review(const base::Result<planning::Plan> &plan);
    void ask(const planning::Plan &plan);
    void confirmed(bool yes);
    void sail(const planning::Plan &plan);
    void begin(const planning::Plan &plan);
    void end();
    void conclude();
    void goOn();
    [[nodiscard]] bool isJson() const { return m_scene.arguments.format == Format::Json; }

    Scene m_scene;
    std::unique_ptr<fleet::Voyage> m_voyage;
    bool m_isContinued = false; ///< a run of this command lies behind
    planning::Plan m_reviewed;
    std::unique_ptr<RunOutput> m_output;
    int m_interruptions = 0;
    std::unique_ptr<execution::Run> m_run;
    std::unique_ptr<audit::Audit> m_audit; ///< of m_run
};

} // namespace pilothouse::cli
