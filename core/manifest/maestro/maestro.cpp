// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/maestro.h"

#include "core/manifest/maestro/audit.h"
#include "core/manifest/maestro/keys.h"
#include "core/manifest/maestro/portclashes.h"
#include "core/manifest/maestro/registries.h"
#include "core/manifest/maestro/services.h"
#include "core/manifest/maestro/ships.h"
#include "core/manifest/maestro/values.h"
#include "core/manifest/yaml/yamlscalar.h"

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

VolumeSyntax volumeSyntaxOf(const Node &manifest, const Scope &scope)
{
    const Node *header = mappingOf(manifest, "__maestro", scope);
    if (!header)
        return VolumeSyntax::ContainerFirst;
    reportUnknownKeys(*header, KeyPlace::MaestroHeader, Scope(scope.problems(), "__maestro"_L1, {}, header->mark));
    const Node *schema = header->find("schema");
    if (!schema)
        return VolumeSyntax::ContainerFirst;
    // Only the number 1 is schema 1; the text "1" is not.
    return keyIdentity(*schema) == "n1" ? VolumeSyntax::ContainerFirst : VolumeSyntax::HostFirst;
}

void readName(const Node &manifest, const Scope &scope, model::Environment &environment)
{
    const auto name = textOf(manifest, "name", scope);
    environment.name = name.value_or(QString());
    if (environment.name.isEmpty() && (name || !valueOf(manifest, "name")))
        scope.error(manifest.mark, "missing-key"_L1, u"the manifest lacks \"name\", the environment's name"_s);
}

void checkProvider(const Node &manifest, const Scope &scope)
{
    const auto provider = textOf(manifest, "ship_provider", scope);
    if (provider && *provider != "static"_L1)
        scope.error(manifest.find("ship_provider")->mark, "unknown-provider"_L1,
                    u"unknown ship provider \"%1\""_s.arg(*provider), u"the only one is static"_s);
}

NearestName shipNames(const model::Environment &environment)
{
    QStringList names;
    for (const model::Ship &ship : environment.ships)
        names += ship.id.value;
    return NearestName(names);
}

} // namespace

std::shared_ptr<model::Environment> readMaestro(const Node &manifest, const QString &baseDirectory, Problems &problems)
{
    if (!manifest.isMapping()) {
        problems.error(manifest.mark, "wrong-type"_L1,
                       u"a manifest is a mapping with name, ships and services, not %1"_s.arg(kindOf(manifest)));
        return {};
    }
    const Scope scope(problems, ""_L1, {}, manifest.mark);
    reportUnknownKeys(manifest, KeyPlace::Manifest, scope);
    auto environment = std::make_shared<model::Environment>();
    environment->file = problems.file();
    readName(manifest, scope, *environment);
    checkProvider(manifest, scope);
    environment->ships = readShips(manifest, problems);
    environment->registries = readRegistries(manifest, problems);
    ManifestReading reading{problems, *environment, EnvFiles(baseDirectory)};
    reading.volumes = volumeSyntaxOf(manifest, scope);
    reading.shipNames = shipNames(*environment);
    readServices(manifest, reading);
    checkReferences(*environment, reading.references, problems);
    reportPortClashes(*environment, reading.sharedPorts, problems);
    environment->auditors = readAudit(manifest, problems);
    return environment;
}

} // namespace pilothouse::manifest
