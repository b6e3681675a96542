// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/planning/plan.h"
#include "core/planning/status.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// Everything about one action of a plan, in words, for the pane beside the list. A value for QML.
class PlanDetail
{
    Q_GADGET
    QML_VALUE_TYPE(planDetail)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString subtitle MEMBER subtitle)
    Q_PROPERTY(QStringList why MEMBER why)
    Q_PROPERTY(QStringList after MEMBER after)
    Q_PROPERTY(QStringList consequences MEMBER consequences)
    Q_PROPERTY(QStringList calls MEMBER calls)

public:
    QString title;    ///< "replace web/web-3"
    QString subtitle; ///< "prod-12 · change 6 of 7"
    QStringList why;  ///< "− ports.http 0.0.0.0:8080", "+ …", or a sentence
    QStringList after;
    QStringList consequences;
    QStringList calls;

    bool operator==(const PlanDetail &) const = default;
};

/// The detail of the action at a position in the plan.
[[nodiscard]] PlanDetail detailOf(const planning::Plan &plan, std::size_t position,
                                  const model::Environment *environment, const planning::Assessment &assessment);

} // namespace pilothouse::app
