// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/references.h"

#include "core/manifest/nearestname.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

template <typename T>
QStringList namesOf(const model::Roster<T> &things)
{
    QStringList names;
    for (const T &thing : things)
        names += thing.id.value;
    return names;
}

class ReferenceCheck
{
public:
    ReferenceCheck(const model::Environment &environment, Problems &problems)
        : m_environment(environment)
        , m_problems(problems)
        , m_services(namesOf(environment.services))
        , m_instances(namesOf(environment.instances))
    {
    }

    void check(const Reference &reference)
    {
        switch (reference.kind) {
        case Reference::Kind::Requires:
            return checkService(reference, u"requires"_s);
        case Reference::Kind::WantsInfo:
            return checkService(reference, u"wants_info"_s);
        case Reference::Kind::VolumesFrom:
            return checkVolumesFrom(reference);
        case Reference::Kind::Link:
            return checkLink(reference);
        case Reference::Kind::Network:
            return checkNetwork(reference);
        }
    }

private:
    void checkService(const Reference &reference, const QString &key)
    {
        if (m_environment.services.contains({reference.to}))
            return;
        QString suggestion = didYouMean(m_services.to(reference.to));
        if (const auto *instance = m_environment.instances.find({reference.to}))
            suggestion = u"it is an instance; write its service, %1"_s.arg(instance->service.value);
        Scope(m_problems, "service"_L1, reference.from, reference.mark)
            .error(reference.mark, "unknown-service"_L1, u"%1: unknown service \"%2\""_s.arg(key, reference.to),
                   suggestion);
    }

    /// What may have been meant by the name of no instance.
    QString suggestion(const QString &name)
    {
        const auto *service = m_environment.services.find({name});
        if (service && !service->instances.empty())
            return u"it is a service; write one of its instances, e.g. %1"_s.arg(service->instances.front().value);
        return didYouMean(m_instances.to(name));
    }

    /// A container that some other tool keeps on the ship will do.
    void reportStranger(const Reference &reference, const QString &key, const Scope &scope)
    {
        scope.warning(reference.mark, "unknown-instance"_L1,
                      u"%1: the manifest has no container \"%2\""_s.arg(key, reference.to), suggestion(reference.to));
    }

    [[nodiscard]] bool shareEngine(const model::Instance &a, const model::Instance &b) const
    {
        const model::Ship *one = m_environment.ships.find(a.ship);
        const model::Ship *other = m_environment.ships.find(b.ship);
        return !one || !other || one == other || one->endpoint == other->endpoint;
    }

    void checkVolumesFrom(const Reference &reference)
    {
        const Scope scope(m_problems, "instance"_L1, reference.from, reference.mark);
        const auto *other = m_environment.instances.find({reference.to});
        const auto *instance = m_environment.instances.find({reference.from});
        if (!other)
            scope.error(reference.mark, "unknown-instance"_L1,
                        u"volumes_from: unknown container \"%1\""_s.arg(reference.to), suggestion(reference.to));
        if (!other || !instance)
            return;
        if (other->ship != instance->ship)
            scope.error(reference.mark, "volumes-from"_L1,
                        u"volumes_from: %1 is on another ship, %2"_s.arg(reference.to, other->ship.value));
        const QSet<QString> own = targetsOf(*instance);
        for (const QString &path : targetsOf(*other)) {
            if (own.contains(path) && other != instance)
                scope.error(reference.mark, "volume-conflict"_L1,
                            u"volumes_from: %1 also declares the volume %2"_s.arg(reference.to, path));
        }
    }

    static QSet<QString> targetsOf(const model::Instance &instance)
    {
        QSet<QString> targets(instance.containerVolumes.begin(), instance.containerVolumes.end());
        for (const model::VolumeMount &mount : instance.volumes)
            targets.insert(mount.target);
        return targets;
    }

    void checkLink(const Reference &reference)
    {
        const Scope scope(m_problems, "instance"_L1, reference.from, reference.mark);
        const auto *other = m_environment.instances.find({reference.to});
        const auto *instance = m_environment.instances.find({reference.from});
        if (!other)
            reportStranger(reference, u"links"_s, scope);
        else if (instance && !shareEngine(*instance, *other))
            scope.error(reference.mark, "link-elsewhere"_L1,
                        u"links: %1 is on another ship, %2"_s.arg(reference.to, other->ship.value));
    }

    void checkNetwork(const Reference &reference)
    {
        const Scope scope(m_problems, "instance"_L1, reference.from, reference.mark);
        const auto *other = m_environment.instances.find({reference.to});
        const auto *instance = m_environment.instances.find({reference.from});
        if (!other)
            reportStranger(reference, u"net"_s, scope);
        else if (instance && !shareEngine(*instance, *other))
            scope.error(reference.mark, "link-elsewhere"_L1,
                        u"net: %1 is on another ship, %2"_s.arg(reference.to, other->ship.value));
    }

    const model::Environment &m_environment;
    Problems &m_problems;
    NearestName m_services;
    NearestName m_instances;
};

} // namespace

void checkReferences(const model::Environment &environment, const std::vector<Reference> &references,
                     Problems &problems)
{
    ReferenceCheck check(environment, problems);
    for (const Reference &reference : references)
        check.check(reference);
    reportRings(environment, references, problems);
}

} // namespace pilothouse::manifest
