// SPDX-License-Identifier: Apache-2.0
#include "app/cli/task.h"

#include "app/cli/doctortask.h"
#include "app/cli/impacttask.h"
#include "app/cli/linttask.h"
#include "app/cli/logtask.h"
#include "app/cli/looktask.h"
#include "app/cli/plantask.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

std::unique_ptr<Task> makeTask(const Scene &scene)
{
    switch (scene.arguments.command) {
    case Command::Status:
    case Command::Ships:
        return std::make_unique<LookTask>(scene);
    case Command::Doctor:
        return std::make_unique<DoctorTask>(scene);
    case Command::Logs:
        return std::make_unique<LogTask>(scene);
    case Command::Impact:
        return std::make_unique<ImpactTask>(scene);
    case Command::Lint:
        return std::make_unique<LintTask>(scene);
    case Command::Validate:
    case Command::Deptree:
    case Command::Dump:
    case Command::Edit:
    case Command::Demo:
    case Command::Complete:
    case Command::Login:
    case Command::Logout:
    case Command::Credentials:
    case Command::Plan:
    case Command::Apply:
    case Command::Start:
    case Command::Stop:
    case Command::Restart:
    case Command::Kill:
    case Command::Clean:
    case Command::Pull:
        return std::make_unique<PlanTask>(scene);
    }
    Q_UNREACHABLE();
}

int refuseUsage(const QString &text)
{
    printError(u"pilotctl: "_s + text + u'\n');
    return exitUsage;
}

void printJson(const QJsonObject &object)
{
    printOut(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)));
}

} // namespace pilothouse::cli
