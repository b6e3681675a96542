// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/references.h"
#include "core/manifest/maestro/rings.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

/// What waits for what before it starts. A service has two nodes so that the graph stays linear in the manifest's
/// size: its instances wait for its gate, and whoever requires it waits for its end, which waits for its instances.
class StartOrder
{
public:
    StartOrder(const model::Environment &environment, const std::vector<Reference> &references)
        : m_environment(environment)
    {
        int position = 0;
        for (const model::Service &service : environment.services)
            m_services.insert(service.id.value, position++);
        position = 0;
        for (const model::Instance &instance : environment.instances)
            m_instances.insert(instance.id.value, position++);
        m_successors.resize(2 * environment.services.size() + environment.instances.size());
        addInstances();
        for (const Reference &reference : references)
            add(reference);
    }

    [[nodiscard]] const std::vector<std::vector<int>> &successors() const { return m_successors; }

    /// The names along a ring.
    [[nodiscard]] QStringList names(const std::vector<int> &ring) const
    {
        const int services = int(m_environment.services.size());
        QStringList names;
        for (const int node : ring) {
            if (node >= 2 * services)
                names += m_environment.instances[std::size_t(node - 2 * services)].id.value;
            else if (node % 2 == 0)
                names += m_environment.services[std::size_t(node / 2)].id.value;
        }
        return names;
    }

private:
    [[nodiscard]] static int gate(int service) { return 2 * service; }
    [[nodiscard]] static int end(int service) { return 2 * service + 1; }
    [[nodiscard]] int instance(int position) const { return 2 * int(m_environment.services.size()) + position; }

    void connect(int from, int to) { m_successors[std::size_t(from)].push_back(to); }

    void addInstances()
    {
        for (int service = 0; service < int(m_environment.services.size()); ++service)
            connect(end(service), gate(service));
        int position = 0;
        for (const model::Instance &each : m_environment.instances) {
            const int node = instance(position++);
            const int service = m_services.value(each.service.value);
            connect(node, gate(service));
            connect(end(service), node);
        }
    }

    void add(const Reference &reference)
    {
        const auto &things = reference.kind == Reference::Kind::Requires ? m_services : m_instances;
        const auto from = things.constFind(reference.from);
        const auto to = things.constFind(reference.to);
        if (from == things.constEnd() || to == things.constEnd())
            return;
        if (reference.kind == Reference::Kind::Requires)
            connect(gate(*from), end(*to));
        else if (reference.kind == Reference::Kind::VolumesFrom)
            connect(instance(*from), instance(*to));
    }

    const model::Environment &m_environment;
    QHash<QString, int> m_services;
    QHash<QString, int> m_instances;
    std::vector<std::vector<int>> m_successors;
};

} // namespace

void reportRings(const model::Environment &environment, const std::vector<Reference> &references, Problems &problems)
{
    const StartOrder order(environment, references);
    const auto rings = findRings(order.successors());
    if (rings.empty())
        return;
    QHash<QString, Mark> marks; // of a reference, by both names
    for (const Reference &reference : references) {
        if (reference.kind == Reference::Kind::Requires || reference.kind == Reference::Kind::VolumesFrom)
            marks.insert(reference.from + u'\n' + reference.to, reference.mark);
    }
    for (const std::vector<int> &ring : rings) {
        QStringList names = order.names(ring);
        names += names.first();
        Mark mark;
        for (qsizetype i = names.size() - 1; i > 0; --i)
            mark = marks.value(names[i - 1] + u'\n' + names[i], mark);
        problems.error(mark, "dependency-cycle"_L1, u"a ring in what waits for what: %1"_s.arg(names.join(u" -> "_s)));
    }
}

} // namespace pilothouse::manifest
