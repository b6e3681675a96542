// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/lint/loaderfixes.h"

#include "core/manifest/edit/changes.h"
#include "core/manifest/lint/examination.h"
#include "core/manifest/source/sourcetree.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::lint {

namespace {

constexpr int lastPort = 65535;

/// Where columns count characters.
qsizetype offsetOf(const QByteArray &text, const model::SourceLocation &where)
{
    qsizetype begin = 0;
    for (int line = 1; line < where.line && begin >= 0; ++line)
        begin = text.indexOf('\n', begin) + 1;
    const qsizetype end = text.indexOf('\n', begin);
    const QByteArray line = text.mid(begin, end < 0 ? -1 : end - begin);
    const bool isFirst = begin == 0 && line.startsWith("\xEF\xBB\xBF");
    const QString words = QString::fromUtf8(isFirst ? line.mid(3) : line);
    return begin + (isFirst ? 3 : 0) + words.left(where.column - 1).toUtf8().size();
}

struct Place {
    Pointer pointer;
    bool isKey = false;
};

/// The key or the scalar that begins there.
std::optional<Place> placeAt(const SourceTree &tree, const SourceNode &node, qsizetype offset, const Pointer &above)
{
    for (const SourceEntry &entry : node.entries) {
        Pointer pointer = above;
        pointer.push_back(tree.tokenOf(node, entry));
        if (entry.key && entry.key->content.begin == offset)
            return Place{pointer, true};
        if (!entry.value)
            continue;
        if (entry.value->isScalar() && entry.value->content.begin == offset)
            return Place{pointer, false};
        if (offset >= entry.value->whole.begin && offset < entry.value->whole.end)
            if (auto found = placeAt(tree, *entry.value, offset, pointer))
                return found;
    }
    return std::nullopt;
}

/// "80" or "80:8080" or "80:8080/udp" with another port of the ship, as YAML.
std::optional<QByteArray> republished(const QString &written, int port, bool isOutside)
{
    static const QRegularExpression form(uR"(\A(.*:)?(\d+)(/\w+)?\z)"_s);
    const auto match = form.match(written);
    if (!match.hasMatch())
        return std::nullopt;
    const QString inside = match.captured(1).isEmpty() && !isOutside ? match.captured(2) + u':' : match.captured(1);
    const QString text = inside + QString::number(port) + match.captured(3);
    return text.size() == QString::number(port).size() ? text.toUtf8() : edit::yamlScalar(text);
}

} // namespace

LoaderFixes::LoaderFixes(const Loaded &loaded)
    : m_loaded(loaded)
{
}

LoaderFixes::~LoaderFixes() = default;

std::optional<Fix> LoaderFixes::of(const model::Diagnostic &diagnostic)
{
    // What a template wrote has no place of its own in the text.
    if (m_loaded.rendered || !m_loaded.environment || diagnostic.where.file != m_loaded.environment->file)
        return std::nullopt;
    return diagnostic.rule == "port-clash"_L1 ? freePort(diagnostic) : otherName(diagnostic);
}

const SourceTree *LoaderFixes::tree()
{
    if (!std::exchange(m_isRead, true))
        if (auto tree = SourceTree::read(m_loaded.text, m_loaded.environment->file))
            m_tree = std::make_unique<SourceTree>(std::move(*tree));
    return m_tree.get();
}

std::optional<Fix> LoaderFixes::otherName(const model::Diagnostic &diagnostic)
{
    static const QRegularExpression nearest(uR"-(\Adid you mean "([^"]+)"\?\z)-"_s);
    const auto match = nearest.match(diagnostic.suggestion);
    if (!diagnostic.rule.startsWith("unknown-"_L1) || !match.hasMatch() || !tree())
        return std::nullopt;
    const QString name = match.captured(1);
    const auto place = placeAt(*m_tree, m_tree->root(), offsetOf(m_loaded.text, diagnostic.where), {});
    if (!place)
        return std::nullopt;
    const QString pointer = manifest::toString(place->pointer);
    const edit::Put put = place->isKey ? edit::Put{.pointer = pointer, .yaml = {}, .key = name}
                                       : edit::Put{.pointer = pointer, .yaml = edit::yamlScalar(name)};
    return Fix{.title = u"write %1"_s.arg(name), .values = {put}};
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
    if (diagnostic.severity != model::Severity::Error || !tree())
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

std::optional<Fix> LoaderFixes::anotherPort(const model::Instance &instance, const model::PortMapping &port)
{
    QString pointer = pointerTo(instance, {u"ports"_s, port.name});
    const auto *node = edit::nodeAt(*m_tree, pointerFromString(pointer).value());
    const bool isLong = node && node->isMapping();
    if (isLong) {
        pointer += u"/external"_s;
        node = edit::nodeAt(*m_tree, pointerFromString(pointer).value());
    }
    if (!node || !node->isScalar())
        return std::nullopt;
    const int free = nextFree(instance, port);
    const auto yaml = republished(QString::fromStdString(node->text), free, isLong);
    if (free == 0 || !yaml)
        return std::nullopt;
    return Fix{.title = u"publish it on port %1, the next that is free on %2"_s.arg(free).arg(instance.ship.value),
               .values = {{pointer, *yaml}}};
}

} // namespace pilothouse::manifest::lint
