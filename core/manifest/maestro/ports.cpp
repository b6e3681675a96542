// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/ports.h"

#include "core/manifest/maestro/values.h"
#include "core/manifest/yaml/yamlscalar.h"

#include <QHash>
#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

constexpr int largestPort = 65535;

struct Atom {
    model::PortRange range;
    QString problem;
};

Atom atomOf(const QString &text)
{
    static const QRegularExpression pattern(uR"(\A([0-9]{1,9})(?:-([0-9]{1,9}))?(?:/(tcp|udp))?\z)"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {{}, u"\"%1\" is not a port: write N or N-M, with /tcp or /udp if need be"_s.arg(text)};
    Atom atom;
    atom.range.first = match.captured(1).toInt();
    atom.range.last = match.hasCaptured(2) ? match.captured(2).toInt() : atom.range.first;
    atom.range.protocol = match.captured(3) == "udp"_L1 ? model::Protocol::Udp : model::Protocol::Tcp;
    if (atom.range.last < atom.range.first)
        atom.problem = u"the range %1 runs backwards"_s.arg(text);
    else if (atom.range.last > largestPort)
        atom.problem = u"%1 is beyond the last port, 65535"_s.arg(text);
    return atom;
}

Atom atomOf(const Node &node)
{
    if (!node.isScalar())
        return {{}, u"a port must be a number or text, not %1"_s.arg(kindOf(node))};
    const Scalar scalar = scalarOf(node);
    if (scalar.type == Scalar::Type::Integer || scalar.type == Scalar::Type::Text)
        return atomOf(scalar.text);
    return {{},
            u"a port must be a whole number or text, not %1"_s.arg(scalar.type == Scalar::Type::Float ? scalar.text
                                                                                                      : kindOf(node))};
}

QString lengthProblem(const model::PortMapping &port)
{
    // A single exposed port takes any free one of an external range: the engine chooses.
    if (port.exposed.count() == 1 || port.exposed.count() == port.external.count())
        return {};
    return u"the ranges %1 and %2 are not equally long"_s.arg(port.exposed.digits(), port.external.digits());
}

QString readBoth(const Atom &exposed, const Atom &external, model::PortMapping &port)
{
    port.exposed = exposed.range;
    port.external = external.range;
    if (!exposed.problem.isEmpty())
        return exposed.problem;
    return external.problem.isEmpty() ? lengthProblem(port) : external.problem;
}

QString readText(const QString &text, model::PortMapping &port)
{
    const QStringList parts = text.split(u':');
    if (parts.size() > 2)
        return u"\"%1\" has more than the two parts EXPOSED:EXTERNAL"_s.arg(text);
    QString problem = readBoth(atomOf(parts.first()), atomOf(parts.last()), port);
    if (problem.isEmpty() && port.exposed.protocol != port.external.protocol)
        return u"\"%1\" mixes tcp and udp"_s.arg(text);
    return problem;
}

QString readMapping(const Node &spec, model::PortMapping &port)
{
    const Node *exposed = valueOf(spec, "exposed");
    const Node *external = valueOf(spec, "external");
    if (!exposed || !external)
        return u"a port's mapping needs both \"exposed\" and \"external\""_s;
    if (external->isSequence()) {
        if (external->items.size() < 2)
            return u"\"external\" as a list is [ADDRESS, PORT]"_s;
        const Node &address = *external->items[0];
        port.hostAddress = address.isNull() ? QString() : nameOf(address);
        if (!port.hostAddress.isEmpty() && !isIpAddress(port.hostAddress))
            return u"\"%1\" is not an IP address"_s.arg(port.hostAddress);
        external = external->items[1];
    }
    QString problem = readBoth(atomOf(*exposed), atomOf(*external), port);
    port.external.protocol = port.exposed.protocol; // MaestroNG lets the exposed one count
    return problem;
}

} // namespace

Mark placeOf(const Entry &port)
{
    return port.value->isMapping() ? port.value->mark : port.key->mark;
}

WrittenPort readPort(const Entry &entry, const Problems &problems)
{
    const Node &spec = *entry.value;
    WrittenPort port;
    port.name = nameOf(*entry.key);
    port.mark = spec.isNull() ? entry.key->mark : spec.mark;
    port.mapping.name = port.name;
    port.mapping.where = problems.at(placeOf(entry));
    if (spec.isMapping()) {
        port.problem = readMapping(spec, port.mapping);
    } else if (isText(spec)) {
        port.problem = readText(nameOf(spec), port.mapping);
    } else {
        const Atom atom = atomOf(spec);
        port.problem = readBoth(atom, atom, port.mapping);
    }
    if (isSurprisingNumber(spec)) {
        port.surprise =
            u"%1 without quotes is the number %2"_s.arg(QString::fromStdString(spec.text), scalarOf(spec).text);
        port.suggestion = u"write \"%1\" in quotes if the text is meant"_s.arg(QString::fromStdString(spec.text));
    }
    return port;
}

ServicePorts::ServicePorts(const Node *ports, const Problems &problems)
{
    if (!ports)
        return;
    m_ports.reserve(ports->entries.size());
    for (const Entry &entry : ports->entries)
        m_ports.push_back(readPort(entry, problems));
}

std::vector<model::PortMapping> ServicePorts::updatedBy(const Node *ports, const Scope &instance)
{
    std::vector<model::PortMapping> result;
    QHash<QString, const Entry *> own;
    if (ports) {
        for (const Entry &entry : ports->entries)
            own.insert(nameOf(*entry.key), &entry);
    }
    const auto add = [&](WrittenPort &port) {
        report(port, instance);
        if (port.problem.isEmpty())
            result.push_back(port.mapping);
    };
    for (WrittenPort &port : m_ports) {
        const Entry *replacement = own.isEmpty() ? nullptr : own.take(port.name);
        if (!replacement) {
            add(port);
            continue;
        }
        WrittenPort replaced = readPort(*replacement, instance.problems());
        add(replaced);
    }
    if (own.isEmpty())
        return result;
    for (const Entry &entry : ports->entries) {
        if (!own.contains(nameOf(*entry.key)))
            continue;
        WrittenPort port = readPort(entry, instance.problems());
        add(port);
    }
    return result;
}

void ServicePorts::report(WrittenPort &port, const Scope &instance) const
{
    if (!port.problem.isEmpty() && !port.isReported)
        instance.error(port.mark, "bad-port"_L1, u"port %1: %2"_s.arg(port.name, port.problem), port.suggestion);
    if (!port.surprise.isEmpty())
        instance.warning(port.mark, "yaml-surprise"_L1, u"port %1: %2"_s.arg(port.name, port.surprise),
                         port.suggestion);
    port.surprise.clear();
    port.isReported = true; // once for a service's port, not in every instance
}

} // namespace pilothouse::manifest
