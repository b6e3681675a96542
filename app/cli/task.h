// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/terminal.h"
#include "core/fleet/fleet.h"

#include <QObject>

namespace pilothouse::cli {

/// What the tasks of one call of pilotctl have in common. `fleet` outlives the task and watches `environment`, but for
/// doctor.
struct Scene {
    const Arguments &arguments;
    Terminal terminal;
    std::shared_ptr<const model::Environment> environment;
    fleet::Fleet &fleet;
    std::shared_ptr<transport::SshQuestions> questions; ///< of SSH logins
};

/// A command that needs the ships. Lives in the main thread.
class Task : public QObject
{
    Q_OBJECT
public:
    virtual void start() = 0;
    /// The operator pressed Ctrl+C: by default the command ends at once.
    virtual void interrupt() { Q_EMIT finished(exitFailed); }

Q_SIGNALS:
    void finished(int exitCode);
};

/// The task for the command: status and ships look, doctor examines, logs listens, all others plan and perhaps run.
[[nodiscard]] std::unique_ptr<Task> makeTask(const Scene &scene);

/// "pilotctl: TEXT" on standard error and exit status 64.
[[nodiscard]] int refuseUsage(const QString &text);

void printJson(const QJsonObject &object);

} // namespace pilothouse::cli
