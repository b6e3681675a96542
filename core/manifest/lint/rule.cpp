// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/lint/rule.h"

#include "core/manifest/nearestname.h"
#include "core/manifest/problems.h"

#include <QFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::lint {

namespace {

constexpr std::array allSeverities{Severity::Error, Severity::Warning, Severity::Hint, Severity::Off};

constexpr Rule allRules[] = {
    {"dependency-cycle"_L1, Severity::Error},     {"empty-service"_L1, Severity::Hint},
    {"image-architecture"_L1, Severity::Warning}, {"memory-overcommit"_L1, Severity::Warning},
    {"overridden-variable"_L1, Severity::Hint},   {"plain-secret"_L1, Severity::Warning},
    {"port-clash"_L1, Severity::Error},           {"port-order"_L1, Severity::Warning},
    {"redundant-dependency"_L1, Severity::Hint},  {"shadowed-variable"_L1, Severity::Warning},
    {"shared-host-path"_L1, Severity::Warning},   {"unchecked-dependency"_L1, Severity::Warning},
    {"unknown-instance"_L1, Severity::Error},     {"unknown-key"_L1, Severity::Warning},
    {"unknown-service"_L1, Severity::Error},      {"unknown-ship"_L1, Severity::Error},
    {"unpinned-image"_L1, Severity::Warning},     {"unused-ship"_L1, Severity::Hint},
    {"yaml-surprise"_L1, Severity::Warning},
};

} // namespace

QLatin1StringView toIdentifier(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error"_L1;
    case Severity::Warning:
        return "warning"_L1;
    case Severity::Hint:
        return "hint"_L1;
    case Severity::Off:
        return "off"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<Severity> severityFrom(const QString &identifier)
{
    for (const Severity severity : allSeverities)
        if (identifier == toIdentifier(severity))
            return severity;
    return std::nullopt;
}

std::span<const Rule> rules()
{
    return allRules;
}

const Rule *findRule(const QString &id)
{
    const auto found = std::ranges::find_if(allRules, [&](const Rule &rule) { return id == rule.id; });
    return found == std::end(allRules) ? nullptr : &*found;
}

QString nearestRule(const QString &id)
{
    QStringList ids;
    for (const Rule &rule : allRules)
        ids += rule.id;
    return didYouMean(NearestName(ids).to(id));
}

QString pageOf(const QString &id)
{
    QFile page(u":/help/lint/%1.md"_s.arg(id));
    return findRule(id) && page.open(QIODevice::ReadOnly) ? QString::fromUtf8(page.readAll()) : QString();
}

} // namespace pilothouse::manifest::lint
