// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/registries.h"

#include "core/manifest/maestro/keys.h"
#include "core/manifest/maestro/values.h"

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

constexpr auto badRegistry = "bad-registry"_L1;

void readRetry(const Node &mapping, const Scope &scope, model::Registry &registry)
{
    const Node *retry = mappingOf(mapping, "retry", scope);
    if (!retry)
        return;
    reportUnknownKeys(*retry, KeyPlace::RegistryRetry, scope);
    if (const Node *attempts = valueOf(*retry, "attempts")) {
        const auto number = integerOf(*attempts);
        if (number && *number >= 0 && *number <= 1000)
            registry.retryAttempts = int(*number);
        else
            scope.error(attempts->mark, badRegistry, u"retry: attempts must be a number"_s);
    }
    for (const Node *status : scalarsOf(*retry, "when", scope)) {
        const auto number = integerOf(*status);
        if (number && *number >= 100 && *number <= 599)
            registry.retryWhen.push_back(int(*number));
        else
            scope.error(status->mark, badRegistry, u"retry: \"when\" lists HTTP status codes"_s);
    }
}

model::Registry readRegistry(const Entry &entry, const Scope &scope)
{
    const Node &mapping = *entry.value;
    reportUnknownKeys(mapping, KeyPlace::Registry, scope);
    model::Registry registry;
    registry.name = scope.name();
    registry.where = scope.problems().at(entry.key->mark);
    registry.url = textOf(mapping, "registry", scope).value_or(QString());
    registry.username = textOf(mapping, "username", scope).value_or(QString());
    registry.email = textOf(mapping, "email", scope).value_or(QString());
    registry.hasPassword = valueOf(mapping, "password") != nullptr;
    if (registry.url.isEmpty())
        scope.error(entry.key->mark, "missing-key"_L1, u"lacks \"registry\", its URL"_s);
    if (!registry.username.isEmpty()) {
        if (!registry.hasPassword)
            scope.warning(entry.key->mark, badRegistry, u"has a username but no password"_s);
        scope.problems().notYetInForce(mapping.entry("username")->key->mark, u"logging in to registries is"_s);
    }
    readRetry(mapping, scope, registry);
    return registry;
}

} // namespace

std::vector<model::Registry> readRegistries(const Node &manifest, Problems &problems)
{
    std::vector<model::Registry> registries;
    const Node *node = mappingOf(manifest, "registries", Scope(problems, ""_L1, {}, manifest.mark));
    if (!node)
        return registries;
    for (const Entry &entry : node->entries) {
        const Scope scope(problems, "registry"_L1, nameOf(*entry.key), entry.key->mark);
        if (entry.value->isMapping())
            registries.push_back(readRegistry(entry, scope));
        else
            scope.error(entry.key->mark, "missing-key"_L1,
                        u"lacks \"registry\": it must be a mapping, not %1"_s.arg(kindOf(*entry.value)));
    }
    return registries;
}

} // namespace pilothouse::manifest
