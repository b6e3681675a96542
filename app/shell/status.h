// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/planning/status.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

/// What QML calls Status.Running, Status.Failed…: the statuses of planning::Status, in the same order.
namespace pilothouse::app::status {

Q_NAMESPACE
QML_NAMED_ELEMENT(Status)

enum class Kind { Failed, Unreachable, Drifted, ToCreate, Stopped, Starting, Running };
Q_ENUM_NS(Kind)

[[nodiscard]] Kind fromPlanning(planning::Status status);

/// "running", "to be created"…, in the operator's language.
[[nodiscard]] QString toText(Kind kind);

} // namespace pilothouse::app::status
