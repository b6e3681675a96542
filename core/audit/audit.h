// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/audit/record.h"
#include "core/execution/executor.h"
#include "core/model/environment.h"
#include "core/planning/reconcile.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <vector>

namespace pilothouse::audit {

/// Whether programs that a manifest's auditors name may run on the operator's computer, see localCommands().
enum class Programs { Refused, Trusted };

/// How long pilotctl waits, when a run has ended, for auditors that have not answered.
inline constexpr std::chrono::seconds usualPatience{5};

/// Tells the auditors of an environment of one run. Never blocks or fails it: whatever goes wrong becomes a record
/// and, once for each auditor, a warning. Lives in its owner's thread, which is the run's; the run need not outlive it.
class Audit : public QObject
{
    Q_OBJECT
public:
    /// Make it before the run is started.
    Audit(std::shared_ptr<const model::Environment> environment, planning::Verb verb, const execution::Run &run,
          Programs programs, QObject *parent = nullptr);
    ~Audit() override;

    /// In the order they were told.
    [[nodiscard]] const std::vector<Record> &records() const;
    /// One sentence for each auditor that could not be told something, unless it says ignore_errors.
    [[nodiscard]] const QStringList &warnings() const;
    /// The run has ended and every auditor has answered.
    [[nodiscard]] bool isFinished() const;

    /// Gives up what is not answered by then. An exec auditor with a `timeout` of its own is given that.
    void finishWithin(std::chrono::milliseconds patience);
    /// Ends at once what is under way and tells nobody anything any more.
    void giveUp();

Q_SIGNALS:
    /// A record is new, or its outcome is known now.
    void recorded(int position);
    void warned(const QString &warning);
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pilothouse::audit
