// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/interest.h"

#include "core/base/error.h"

#include <QFileInfo>

namespace pilothouse::fleet {

namespace {

/// Ships with the same text are served by the same engine. (Two TCP names of one host are not found out.)
QString engineOf(const model::Endpoint &endpoint)
{
    if (const auto *local = std::get_if<model::UnixEndpoint>(&endpoint)) {
        const QString real = QFileInfo(local->path).canonicalFilePath();
        return real.isEmpty() ? local->path : real;
    }
    return model::toString(endpoint);
}

bool isOwnNetwork(const QString &mode)
{
    static const QSet<QString> builtIn{QString(), QStringLiteral("default"), QStringLiteral("bridge"),
                                       QStringLiteral("host"), QStringLiteral("none")};
    return !builtIn.contains(mode) && !mode.startsWith(QStringLiteral("container:"));
}

} // namespace

bool Interest::includes(const model::InstanceId &name, const QString &environmentOfLabel) const
{
    if (names.contains(name))
        return true;
    return !environment.isEmpty() && environmentOfLabel == environment && !elsewhere.contains(name);
}

QHash<model::ShipId, Interest> interests(const model::Environment &environment)
{
    QHash<model::ShipId, Interest> result;
    QHash<QString, QSet<model::InstanceId>> namesOfEngine;
    QHash<model::ShipId, QString> engines;
    for (const auto &ship : environment.ships) {
        result[ship.id].environment = environment.name;
        engines.insert(ship.id, engineOf(ship.endpoint));
    }
    for (const auto &instance : environment.instances) {
        auto &interest = result[instance.ship];
        interest.names.insert(instance.id);
        interest.references.insert(instance.image.qualified());
        if (const QString network = instance.networkMode.value_or(QString()); isOwnNetwork(network))
            interest.networks.insert(network);
        namesOfEngine[engines.value(instance.ship)].insert(instance.id);
    }
    for (const auto &ship : environment.ships) {
        auto &interest = result[ship.id];
        interest.elsewhere = namesOfEngine.value(engines.value(ship.id)) - interest.names;
    }
    return result;
}

} // namespace pilothouse::fleet
