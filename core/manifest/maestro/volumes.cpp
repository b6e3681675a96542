// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/volumes.h"

#include "core/manifest/maestro/keys.h"
#include "core/manifest/maestro/values.h"
#include "core/manifest/yaml/yamlscalar.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

constexpr auto badVolume = "bad-volume"_L1;

struct Finding {
    QString problem;
    QString suggestion;
};

/// What an engine would refuse when the container is created.
Finding sourceFinding(const QString &source)
{
    static const QRegularExpression volumeName(uR"(\A[a-zA-Z0-9][a-zA-Z0-9_.-]+\z)"_s);
    if (source.startsWith(u'/') && !source.contains(u':'))
        return {};
    if (source.contains(u':'))
        return {u"the source may not hold a colon"_s, {}};
    if (source.startsWith(u'.') || source.startsWith(u'~') || source.contains(u'/'))
        return {u"engines refuse a relative host path"_s, u"write the whole path from /"_s};
    if (!volumeName.match(source).hasMatch())
        return {u"the source is neither a path nor a name for a volume"_s, {}};
    return {};
}

Finding targetFinding(const QString &target)
{
    if (!target.startsWith(u'/'))
        return {u"the target \"%1\" must be a path from /"_s.arg(target), {}};
    if (const auto colon = target.indexOf(u':'); colon >= 0)
        return {u"the target \"%1\" may not hold a colon"_s.arg(target),
                u"write {target: %1, mode: %2}"_s.arg(target.left(colon), target.mid(colon + 1))};
    return {};
}

/// Nothing in `finding` if the value could be read.
Finding readHostFirst(const Entry &entry, const Scope &scope, model::VolumeMount &mount)
{
    mount.source = nameOf(*entry.key);
    const Node &value = *entry.value;
    if (value.isScalar() && isText(value)) {
        mount.target = nameOf(value);
        return {};
    }
    if (!value.isMapping())
        return {u"must be given a path in the container or {target, mode}, not %1"_s.arg(kindOf(value)), {}};
    reportUnknownKeys(value, KeyPlace::VolumeMount, scope);
    const Node *target = valueOf(value, "target");
    if (!target || !target->isScalar())
        return {u"lacks \"target\", the path in the container"_s, {}};
    mount.target = nameOf(*target);
    if (const Node *mode = valueOf(value, "mode")) {
        if (!mode->isScalar())
            return {u"\"mode\" must be text like ro or rw,z"_s, {}};
        mount.mode = nameOf(*mode);
    }
    return {};
}

Finding readContainerFirst(const Entry &entry, model::VolumeMount &mount)
{
    mount.target = nameOf(*entry.key);
    if (!isText(*entry.value))
        return {
            u"must be given a path on the host, not %1 (schema 1 writes container: host)"_s.arg(kindOf(*entry.value)),
            u"set __maestro: {schema: 2} for the newer form"_s};
    mount.source = nameOf(*entry.value);
    return {};
}

void readMounts(const Node &volumes, VolumeSyntax syntax, const Scope &scope, model::Instance &instance)
{
    for (const Entry &entry : volumes.entries) {
        model::VolumeMount mount;
        mount.where = scope.problems().at(entry.key->mark);
        Finding finding =
            syntax == VolumeSyntax::HostFirst ? readHostFirst(entry, scope, mount) : readContainerFirst(entry, mount);
        if (finding.problem.isEmpty())
            finding = sourceFinding(mount.source);
        if (finding.problem.isEmpty())
            finding = targetFinding(mount.target);
        if (finding.problem.isEmpty()) {
            instance.volumes.push_back(mount);
        } else {
            const QString written =
                syntax == VolumeSyntax::ContainerFirst && !mount.source.isEmpty() ? mount.source : nameOf(*entry.key);
            scope.error(entry.key->mark, badVolume, u"volume %1: %2"_s.arg(written, finding.problem),
                        finding.suggestion);
        }
    }
}

void reportRepeatedTargets(const Node &mapping, const Scope &scope, const model::Instance &instance)
{
    QSet<QString> targets;
    const auto take = [&](const QString &target, Mark mark) {
        if (targets.contains(target))
            scope.error(mark, "volume-conflict"_L1, u"%1 is the target of two volumes"_s.arg(target));
        targets.insert(target);
    };
    for (const model::VolumeMount &mount : instance.volumes)
        take(mount.target, {mount.where.line, mount.where.column});
    for (const Node *volume : scalarsOf(mapping, "container_volumes", scope))
        take(nameOf(*volume), volume->mark);
}

} // namespace

void readVolumes(const Node &mapping, VolumeSyntax syntax, const Scope &scope, model::Instance &instance)
{
    const Node *volumes = mappingOf(mapping, "volumes", scope);
    if (volumes)
        readMounts(*volumes, syntax, scope, instance);
    for (const Node *volume : scalarsOf(mapping, "container_volumes", scope)) {
        const Finding finding = targetFinding(nameOf(*volume));
        if (finding.problem.isEmpty())
            instance.containerVolumes += nameOf(*volume);
        else
            scope.error(volume->mark, badVolume, u"container_volumes: "_s + finding.problem);
    }
    if (volumes || !instance.containerVolumes.isEmpty())
        reportRepeatedTargets(mapping, scope, instance);
}

} // namespace pilothouse::manifest
