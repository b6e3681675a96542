// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/execution/operationrunner.h"

#include <QObject>

#include <map>

namespace pilothouse::testing {

/// Does nothing but what the test says: each operation stays under way until the test settles it, or is answered at
/// once by a script. Lives in the test's thread; runs ask it from theirs.
class FakeOperationRunner : public QObject, public execution::OperationRunner
{
    Q_OBJECT
public:
    /// What becomes of a step when it arrives. Nothing: it stays under way.
    using Script = std::function<std::optional<base::Result<execution::OperationResult>>(const planning::Step &)>;

    explicit FakeOperationRunner(Script script = {});

    base::Reply<execution::OperationResult> run(const planning::Step &step, execution::ProgressSink progress) override;

    /// Answers every step at once with success, from here on and for those already under way.
    void succeedAlways();

    /// Steps under way as they arrived in this thread, smallest first.
    [[nodiscard]] std::vector<planning::StepId> underWay() const;
    /// Every step that ever arrived, in order.
    [[nodiscard]] const std::vector<planning::StepId> &arrived() const { return m_arrived; }
    /// The most that were under way at once.
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }
    [[nodiscard]] bool isCancelled(planning::StepId step) const;

    void succeed(planning::StepId step, const QString &note = {});
    void fail(planning::StepId step, const base::Error &error);
    void progress(planning::StepId step, double fraction, const QString &text);

Q_SIGNALS:
    void stepArrived(pilothouse::planning::StepId step);

private:
    struct Call {
        std::shared_ptr<base::Promise<execution::OperationResult>> promise;
        execution::ProgressSink progress;
    };
    void arrive(const planning::Step &step, const Call &call);
    void settle(planning::StepId step, const base::Result<execution::OperationResult> &result);

    Script m_script;
    std::map<planning::StepId, Call> m_calls;
    std::vector<planning::StepId> m_arrived;
    int m_mostAtOnce = 0;
};

/// A plan of steps without particulars: step i is a StartContainer of an instance of its own and comes after
/// `after[i]`.
[[nodiscard]] planning::Plan bare(const std::vector<std::vector<int>> &after, int ships = 1);

} // namespace pilothouse::testing
