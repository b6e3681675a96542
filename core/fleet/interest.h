// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"

#include <QSet>

namespace pilothouse::fleet {

/// What of all that is on a ship an environment wants to know.
struct Interest {
    QString environment;               ///< its containers are ours by label
    QSet<model::InstanceId> names;     ///< ours by name
    QSet<model::InstanceId> elsewhere; ///< of other ships that share this engine: not this ship's, label or not
    QSet<QString> references;          ///< qualified names of images
    QSet<QString> networks;            ///< names of networks that are not the engine's own

    [[nodiscard]] bool includes(const model::InstanceId &name, const QString &environmentOfLabel) const;

    bool operator==(const Interest &) const = default;
};

/// What the environment wants to know of each of its ships.
[[nodiscard]] QHash<model::ShipId, Interest> interests(const model::Environment &environment);

} // namespace pilothouse::fleet
