// SPDX-License-Identifier: Apache-2.0
#include "core/registry/entry.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::registry {

namespace {

constexpr auto hub = "docker.io"_L1;

QString withoutPort(QString location)
{
    static const QRegularExpression port(u":[0-9]*$"_s);
    return location.remove(port);
}

} // namespace

QString hostOf(const model::ImageReference &image)
{
    const auto slash = image.repository.indexOf(u'/');
    const QString first = image.repository.left(std::max<qsizetype>(slash, 0));
    const bool isHost = first.contains(u'.') || first.contains(u':') || first == "localhost"_L1;
    return isHost ? locationOf(first) : QString(hub);
}

QString locationOf(const QString &url)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*://"_s);
    QString rest = url.trimmed();
    rest.remove(scheme);
    const auto end = std::ranges::find_if(rest, [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    rest.truncate(end - rest.begin());
    const QString location = rest.mid(rest.lastIndexOf(u'@') + 1).toLower();
    static const QStringList hubNames{u"index.docker.io"_s, u"registry-1.docker.io"_s, u"registry.hub.docker.com"_s,
                                      u"hub.docker.com"_s};
    return hubNames.contains(location) ? QString(hub) : location;
}

const model::Registry *entryFor(const model::ImageReference &image, const std::vector<model::Registry> &registries)
{
    const auto first = [&](auto matches) {
        const auto it = std::ranges::find_if(registries, matches);
        return it == registries.end() ? nullptr : &*it;
    };
    const auto slash = image.repository.indexOf(u'/');
    if (slash > 0) {
        const QString prefix = image.repository.left(slash);
        if (const auto *named = first([&](const auto &entry) { return entry.name == prefix; }))
            return named;
        const QString location = locationOf(prefix);
        const auto isThere = [&](const model::Registry &entry) {
            const QString its = locationOf(entry.url);
            return its == location || withoutPort(its) == location;
        };
        if (const auto *there = first(isThere))
            return there;
    }
    if (hostOf(image) != hub)
        return nullptr;
    return first([](const auto &entry) { return locationOf(entry.url) == hub; });
}

bool isMeantFor(const model::Registry &entry, const QString &host)
{
    const QString location = locationOf(entry.url);
    return location == host || withoutPort(location) == host || locationOf(entry.name) == host;
}

} // namespace pilothouse::registry
