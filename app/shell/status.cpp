// SPDX-License-Identifier: Apache-2.0
#include "app/shell/status.h"

#include <QCoreApplication>

namespace pilothouse::app::status {

Kind fromPlanning(planning::Status status)
{
    switch (status) {
    case planning::Status::Failed:
        return Kind::Failed;
    case planning::Status::Unreachable:
        return Kind::Unreachable;
    case planning::Status::Drifted:
        return Kind::Drifted;
    case planning::Status::ToCreate:
        return Kind::ToCreate;
    case planning::Status::Stopped:
        return Kind::Stopped;
    case planning::Status::Starting:
        return Kind::Starting;
    case planning::Status::Running:
        return Kind::Running;
    }
    Q_UNREACHABLE();
}

QString toText(Kind kind)
{
    switch (kind) {
    case Kind::Failed:
        return QCoreApplication::translate("Status", "failed");
    case Kind::Unreachable:
        return QCoreApplication::translate("Status", "unreachable");
    case Kind::Drifted:
        return QCoreApplication::translate("Status", "drifted");
    case Kind::ToCreate:
        return QCoreApplication::translate("Status", "to be created");
    case Kind::Stopped:
        return QCoreApplication::translate("Status", "stopped");
    case Kind::Starting:
        return QCoreApplication::translate("Status", "starting");
    case Kind::Running:
        return QCoreApplication::translate("Status", "running");
    }
    Q_UNREACHABLE();
}

} // namespace pilothouse::app::status
