// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/registries.h"

#include "core/manifest/maestro/keys.h"
#include "core/manifest/maestro/values.h"

#include <QRegularExpression>
#include <QUrl>

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

/// What the original took as it came and tripped over at the first pull.
void judgeUrl(const Node &node, const QString &url, const Scope &scope)
{
    const auto schemeEnd = url.indexOf("://"_L1);
    const QString scheme = url.first(std::max<qsizetype>(schemeEnd, 0)).toLower();
    if (schemeEnd >= 0 && scheme != "https"_L1 && scheme != "http"_L1)
        scope.warning(node.mark, badRegistry, u"\"%1\" is no way to reach a registry"_s.arg(scheme),
                      u"use https or http"_s);
    const QUrl parsed(schemeEnd >= 0 ? url : u"https://"_s + url, QUrl::StrictMode);
    if (!parsed.isValid() || parsed.host().isEmpty())
        scope.warning(node.mark, badRegistry, u"this URL names no host, so no image is found to come from it"_s);
    else if (!parsed.userInfo().isEmpty())
        scope.warning(node.mark, badRegistry, u"a user within the URL has no effect"_s, u"use username and password"_s);
}

/// Without the user that one may write into it: a URL is shown, a password is not.
QString withoutUser(const QString &url)
{
    static const QRegularExpression user(u"^([A-Za-z][A-Za-z0-9+.-]*://)?[^/?#]*@"_s);
    return QString(url).replace(user, u"\\1"_s);
}

void judgeLogin(const Node &mapping, const model::Registry &registry, const Scope &scope)
{
    const auto markOf = [&](std::string_view key) { return mapping.entry(key)->key->mark; };
    if (!registry.username.isEmpty() && registry.password.isEmpty())
        scope.warning(markOf("username"), badRegistry,
                      u"has a username but no password: only what Docker's configuration knows is used"_s);
    if (registry.username.isEmpty() && !registry.password.isEmpty())
        scope.warning(markOf("password"), badRegistry, u"has a password but no username: it is not used"_s);
}

model::Registry readRegistry(const Entry &entry, const Scope &scope)
{
    const Node &mapping = *entry.value;
    reportUnknownKeys(mapping, KeyPlace::Registry, scope);
    model::Registry registry;
    registry.name = scope.name();
    registry.where = scope.problems().at(entry.key->mark);
    registry.url = textOf(mapping, "registry", scope).value_or(QString()).trimmed();
    registry.username = textOf(mapping, "username", scope).value_or(QString());
    registry.password = base::Secret(textOf(mapping, "password", scope).value_or(QString()));
    registry.email = textOf(mapping, "email", scope).value_or(QString());
    if (registry.url.isEmpty())
        scope.error(entry.key->mark, "missing-key"_L1, u"lacks \"registry\", its URL"_s);
    else
        judgeUrl(*valueOf(mapping, "registry"), registry.url, scope);
    registry.url = withoutUser(registry.url);
    judgeLogin(mapping, registry, scope);
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
