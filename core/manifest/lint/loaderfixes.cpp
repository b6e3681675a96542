// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/lint/loaderfixes.h"

#include "core/manifest/lint/examination.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::lint {

namespace {

constexpr int lastPort = 65535;

/// "80:8080" or "53/udp:5353/udp", as YAML.
QByteArray republished(const model::PortMapping &port, int number)
{
    const QLatin1StringView protocol = port.exposed.protocol == model::Protocol::Udp ? "/udp"_L1 : ""_L1;
    return edit::yamlScalar(u"%1%3:%2%3"_s.arg(port.exposed.first).arg(number).arg(protocol));
}

} // namespace

LoaderFixes::LoaderFixes(const Loaded &loaded)
    : m_loaded(loaded)
    , m_lines(loaded.text)
{
}

std::optional<Fix> LoaderFixes::of(const model::Diagnostic &diagnostic)
{
    // What a template wrote has no place of its own in the text.
    if (m_loaded.rendered || !m_loaded.environment || diagnostic.where.file != m_loaded.environment->file)
        return std::nullopt;
    return diagnostic.rule == "port-clash"_L1 ? freePort(diagnostic) : otherName(diagnostic);
}

std::optional<Fix> LoaderFixes::otherName(const model::Diagnostic &diagnostic)
{
    static const QRegularExpression nearest(uR"-(\Adid you mean "([^"]+)"\?\z)-"_s);
    const auto match = nearest.match(diagnostic.suggestion);
    if (!diagnostic.rule.startsWith("unknown-"_L1) || !match.hasMatch())
        return std::nullopt;
    const QString name = match.captured(1);
    return Fix{.title = u"write %1"_s.arg(name),
               .values = {{.pointer = {},
                           .yaml = edit::yamlScalar(name),
                           .key = name,
                           .mark = Mark{diagnostic.where.line, diagnostic.where.column}}}};
}

void LoaderFixes::lookAtPorts()
{
    const auto &environment = *m_loaded.environment;
    if (!m_ports.isEmpty())
        return;
    for (const auto &ship : environment.ships)
        m_endpoints.insert(ship.id, model::toString(ship.endpoint));
    for (const auto &instance : environment.instances) {
        Engine &engine = m_engines[m_endpoints.value(instance.ship, instance.ship.value)];
        for (const auto &port : instance.ports) {
            m_ports.insert({port.where.line, port.where.column}, {&instance, &port});
            for (int number = port.external.first; number <= port.external.last; ++number)
                engine.taken.insert({int(port.exposed.protocol), number});
        }
    }
}

int LoaderFixes::nextFree(const model::Instance &instance, const model::PortMapping &port)
{
    Engine &engine = m_engines[m_endpoints.value(instance.ship, instance.ship.value)];
    const int protocol = int(port.exposed.protocol);
    int &number = engine.tried[{protocol, port.external.first}];
    for (number = std::max(number, port.external.first) + 1; number <= lastPort; ++number) {
        if (engine.taken.contains({protocol, number}))
            continue;
        engine.taken.insert({protocol, number});
        return number;
    }
    return 0;
}

std::optional<Fix> LoaderFixes::freePort(const model::Diagnostic &diagnostic)
{
    if (diagnostic.severity != model::Severity::Error)
        return std::nullopt; // others are meant: they take turns
    lookAtPorts();
    // An anchor's port has one place and many instances.
    for (auto [it, end] = m_ports.equal_range({diagnostic.where.line, diagnostic.where.column}); it != end; ++it) {
        const auto &[instance, port] = *it;
        const bool isOne = port->exposed.count() == 1 && port->external.count() == 1;
        if (isOne && diagnostic.text.startsWith(u"instance %1: "_s.arg(instance->id.value)))
            return anotherPort(*instance, *port);
    }
    return std::nullopt;
}

/// What is written in one word gets another word, also one that all instances of a service share: this one then has its
/// own. A mapping keeps its form.
std::optional<Fix> LoaderFixes::anotherPort(const model::Instance &instance, const model::PortMapping &port)
{
    static const QRegularExpression mapping(uR"(\A(\{|["']?(exposed|external)["']?\s*:))"_s);
    const QString written = m_lines.from(port.where.line, port.where.column);
    const bool isLong = mapping.match(written).hasMatch() && !written.startsWith(port.name);
    if (isLong && port.hostAddress != model::PortMapping().hostAddress)
        return std::nullopt; // in a list
    const int free = nextFree(instance, port);
    if (free == 0)
        return std::nullopt;
    const QString pointer = pointerTo(
        instance, isLong ? QStringList{u"ports"_s, port.name, u"external"_s} : QStringList{u"ports"_s, port.name});
    return Fix{.title = u"publish it on port %1, the next that is free on %2"_s.arg(free).arg(instance.ship.value),
               .values = {{pointer, isLong ? QByteArray::number(free) : republished(port, free)}}};
}

} // namespace pilothouse::manifest::lint
