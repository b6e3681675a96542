// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/portprobe.h"
#include "app/cli/terminal.h"
#include "core/planning/status.h"

#include <QJsonObject>

namespace pilothouse::cli {

/// What status and ships are a function of.
struct Sight {
    std::shared_ptr<const model::Environment> environment;
    model::ObservedState observed;
    QDateTime now;
    PortStates ports; ///< of those that were tried
};

/// What of it is shown.
struct View {
    Detail detail = Detail::Brief; ///< Full: image, container id and ports as well
    Hosts hosts = Hosts::Names;
};

/// The table of `instances` with their state in words, then what is not in it: unreachable ships and orphans.
[[nodiscard]] QString statusText(const Terminal &terminal, const Sight &sight,
                                 const std::vector<model::InstanceId> &instances, const View &view);
[[nodiscard]] QJsonObject statusJson(const Sight &sight, const std::vector<model::InstanceId> &instances);

/// Why it is not well with a ship, and when it was seen last if it is away. The endpoint stands beside already.
[[nodiscard]] QString contactCause(const model::ObservedShip *ship, const QString &endpoint, const QDateTime &now);

/// The table of all ships: endpoint, engine, contact.
[[nodiscard]] QString shipsText(const Terminal &terminal, const Sight &sight);
[[nodiscard]] QJsonObject shipsJson(const Sight &sight);

} // namespace pilothouse::cli
