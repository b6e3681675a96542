// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/checks.h"

#include "core/base/error.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

/// The number a check's port has on the ship, or why there is none.
base::Result<int> portNumber(const QString &name, const model::Check &check, const model::Instance &instance)
{
    const auto type = typeOf(check);
    const auto refuse = [&](const QString &what) {
        return base::failure(base::ErrorCode::InvalidInput,
                             u"the %1 check names the port %2, %3"_s.arg(type, name, what));
    };
    const auto port = std::ranges::find(instance.ports, name, &model::PortMapping::name);
    if (port == instance.ports.end()) {
        const int number = name.toInt();
        if (type == "http"_L1 && number > 0 && number <= 65535)
            return number;
        return refuse(u"which the instance does not have"_s);
    }
    if (type == "tcp"_L1 && port->exposed.protocol == model::Protocol::Udp)
        return refuse(u"which is udp"_s);
    if (port->external.count() > 1)
        return refuse(u"which is a range"_s);
    return port->external.first;
}

} // namespace

void aimChecks(model::Instance &instance, const model::Roster<model::Ship> &ships, const Scope &scope)
{
    const model::Ship *ship = ships.find(instance.ship);
    const QString address = ship ? ship->address : QString();
    for (model::Check &check : instance.checks) {
        const auto aim = [&](auto &what) {
            if (what.host.isEmpty())
                what.host = address;
            if (const auto port = portNumber(what.portName, check, instance))
                what.port = *port;
            else
                scope.error({check.where.line, check.where.column}, "bad-check"_L1,
                            u"lifecycle %1: %2"_s.arg(toIdentifier(check.state), port.error().message));
        };
        if (auto *tcp = std::get_if<model::TcpCheck>(&check.what))
            aim(*tcp);
        else if (auto *http = std::get_if<model::HttpCheck>(&check.what))
            aim(*http);
    }
}

} // namespace pilothouse::manifest
