// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/portclashes.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

/// Ranges of all instances together beyond this are not searched port by port: a bound, not a rule.
constexpr qint64 mostPortsLookedAt = 1'000'000;

struct Claim {
    const model::Instance *instance = nullptr;
    const model::PortMapping *port = nullptr;
};

bool isEvery(const QString &address)
{
    return address.isEmpty();
}

bool isVersion6(const QString &address)
{
    return address.contains(u':');
}

/// Who claims one port of one engine, by host address.
class Occupancy
{
public:
    /// A claim that overlaps with the address; no instance if it is free.
    [[nodiscard]] Claim overlapping(const QString &address) const
    {
        if (isEvery(address))
            return m_any;
        if (address == "0.0.0.0"_L1)
            return m_version4;
        if (address == "::"_L1)
            return m_version6;
        if (const auto same = m_exact.constFind(address); same != m_exact.constEnd())
            return *same;
        return m_exact.value(isVersion6(address) ? u"::"_s : u"0.0.0.0"_s, m_exact.value(QString()));
    }

    void add(const Claim &claim)
    {
        const QString &address = claim.port->hostAddress;
        m_exact.insert(address, claim);
        m_any = claim;
        if (isEvery(address) || !isVersion6(address))
            m_version4 = claim;
        if (isEvery(address) || isVersion6(address))
            m_version6 = claim;
    }

private:
    QHash<QString, Claim> m_exact;
    Claim m_any;
    Claim m_version4;
    Claim m_version6;
};

class PortTable
{
public:
    PortTable(model::Environment &environment, const std::vector<Mark> &sharedPorts, Problems &problems)
        : m_environment(environment)
        , m_problems(problems)
    {
        for (const Mark &mark : sharedPorts)
            m_sharedPorts.insert({mark.line, mark.column});
        QHash<QString, int> seen;
        for (const model::Ship &ship : environment.ships) {
            const QString endpoint = toString(ship.endpoint);
            m_engines.insert(ship.id, seen.contains(endpoint) ? seen.value(endpoint) : int(seen.size()));
            if (!seen.contains(endpoint))
                seen.insert(endpoint, int(seen.size()));
        }
    }

    /// One host port for each exposed one. Of two ranges that overlap, the first common port tells it.
    void claimFixed(const Claim &claim)
    {
        const model::PortMapping *told = nullptr;
        for (int port = claim.port->external.first; port <= claim.port->external.last; ++port) {
            if (port == 0 || ++m_lookedAt > mostPortsLookedAt)
                continue;
            Occupancy &occupancy = m_ports[key(claim, port)];
            const Claim other = occupancy.overlapping(claim.port->hostAddress);
            if (!other.instance)
                occupancy.add(claim);
            else if (other.port != told)
                report(claim, other, port);
            told = other.port;
        }
    }

    /// Any one port of a range.
    void claimOneOf(const Claim &claim)
    {
        const model::PortRange &range = claim.port->external;
        Claim other;
        for (int port = range.first; port <= range.last; ++port) {
            if (++m_lookedAt > mostPortsLookedAt)
                return;
            Occupancy &occupancy = m_ports[key(claim, port)];
            other = occupancy.overlapping(claim.port->hostAddress);
            if (!other.instance) {
                occupancy.add(claim);
                return;
            }
        }
        report(claim, other, range.last);
    }

private:
    [[nodiscard]] quint64 key(const Claim &claim, int port) const
    {
        const quint64 engine = quint64(m_engines.value(claim.instance->ship));
        const quint64 udp = claim.port->exposed.protocol == model::Protocol::Udp ? 1 : 0;
        return engine << 17 | udp << 16 | quint64(port);
    }

    [[nodiscard]] bool isOmitted(const Claim &claim) const
    {
        const model::Service *service = m_environment.services.find(claim.instance->service);
        return service && service->omitted;
    }

    /// Whether the port is written once, in the service or by an alias, and given to both.
    [[nodiscard]] bool isShared(const Claim &claim, const Claim &other) const
    {
        const model::SourceLocation &where = claim.port->where;
        return claim.instance != other.instance && where == other.port->where
            && m_sharedPorts.contains({where.line, where.column});
    }

    void takeTurns(const Claim &claim, const Claim &other, int port)
    {
        const auto protocol = claim.port->exposed.protocol == model::Protocol::Udp ? "udp"_L1 : "tcp"_L1;
        const QString turn = u"%1/%2 of %3"_s.arg(QString::number(port), protocol, other.instance->ship.value);
        for (const Claim &one : {claim, other}) {
            QStringList &turns = m_environment.instances.find(one.instance->id)->turns;
            if (!turns.contains(turn))
                turns += turn;
        }
    }

    void report(const Claim &claim, const Claim &other, int port)
    {
        const QString number = claim.port->external.count() > 1 && claim.port->exposed.count() == 1
            ? u"every port of "_s + claim.port->external.digits()
            : u"port "_s + QString::number(port);
        const QString text =
            u"%1 of ship %2 is also taken by %3"_s.arg(number, claim.instance->ship.value, nameOf(other, claim));
        const Mark mark{claim.port->where.line, claim.port->where.column};
        const Scope scope(m_problems, "instance"_L1, claim.instance->id.value, mark);
        const QString where = u"port %1: "_s.arg(claim.port->name) + text;
        if (isShared(claim, other)) {
            takeTurns(claim, other, port);
            scope.warning(mark, "port-clash"_L1, where, u"they run by turns: one that is up keeps the other down"_s);
        } else if (isOmitted(claim) != isOmitted(other)) {
            scope.warning(mark, "port-clash"_L1, where, u"they cannot run at the same time"_s);
        } else {
            scope.error(mark, "port-clash"_L1, where);
        }
    }

    static QString nameOf(const Claim &other, const Claim &claim)
    {
        const QString port = u"its port %1"_s.arg(other.port->name);
        return other.instance == claim.instance
            ? port
            : u"instance %1 (port %2)"_s.arg(other.instance->id.value, other.port->name);
    }

    model::Environment &m_environment;
    Problems &m_problems;
    QHash<model::ShipId, int> m_engines;
    QHash<quint64, Occupancy> m_ports;
    QSet<std::pair<int, int>> m_sharedPorts;
    qint64 m_lookedAt = 0;
};

template <typename F>
void eachClaim(const model::Environment &environment, F f)
{
    for (const model::Instance &instance : environment.instances) {
        if (instance.networkMode == u"host"_s || instance.networkMode == u"none"_s) // nothing is published there
            continue;
        for (const model::PortMapping &port : instance.ports)
            f(Claim{&instance, &port}, port.exposed.count() == 1 && port.external.count() > 1);
    }
}

} // namespace

void reportPortClashes(model::Environment &environment, const std::vector<Mark> &sharedPorts, Problems &problems)
{
    PortTable table(environment, sharedPorts, problems);
    eachClaim(environment, [&](const Claim &claim, bool anyOfRange) {
        if (!anyOfRange)
            table.claimFixed(claim);
    });
    // Those that can move out of the way choose last, the ones with the least room first.
    std::vector<Claim> movable;
    eachClaim(environment, [&](const Claim &claim, bool anyOfRange) {
        if (anyOfRange)
            movable.push_back(claim);
    });
    std::ranges::stable_sort(movable, {}, [](const Claim &claim) { return claim.port->external.last; });
    for (const Claim &claim : movable)
        table.claimOneOf(claim);
}

} // namespace pilothouse::manifest
