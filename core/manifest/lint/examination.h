// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/lint/lint.h"
#include "core/manifest/lint/sourcelines.h"

#include <QHash>
#include <QSet>

#include <set>
#include <tuple>

namespace pilothouse::manifest::lint {

/// A finding before its severity is known.
struct Remark {
    QLatin1StringView rule;
    model::SourceLocation where;
    model::Thing about;
    QString text;
    QString suggestion = {};
    std::optional<Fix> fix = {};
};

/// A manifest under examination: what the rules look at, and what they have found. Refers to its parts.
class Examination
{
public:
    Examination(const Loaded &loaded, const model::ObservedState &observed, const Settings &settings);

    [[nodiscard]] const model::Environment &environment() const { return *m_loaded.environment; }
    [[nodiscard]] const QString &file() const { return m_loaded.environment->file; }
    [[nodiscard]] bool isValid() const { return m_loaded.isValid(); }
    /// What is known of an instance's ship, however long ago; or null.
    [[nodiscard]] const model::ObservedShip *shipOf(const model::Instance &instance) const;
    [[nodiscard]] const model::ObservedShip *ship(const model::ShipId &id) const { return m_observed.ship(id); }
    /// Ships with one endpoint are one engine: the first ship that has it.
    [[nodiscard]] const model::ShipId &engineOf(const model::ShipId &ship) const;
    /// A line of the manifest as the operator wrote it, from a column on; nothing for another file's.
    [[nodiscard]] QString written(const model::SourceLocation &where) const;

    /// What is said of one place by one rule is said once.
    void add(Remark remark);

    [[nodiscard]] std::vector<Finding> take() { return std::move(m_findings); }

private:
    const Loaded &m_loaded;
    const model::ObservedState &m_observed;
    const Settings &m_settings;
    SourceLines m_lines;
    QHash<model::ShipId, model::ShipId> m_engines;
    std::set<std::tuple<const char *, int, int, QString>> m_said; ///< rule and place
    std::vector<Finding> m_findings;
};

[[nodiscard]] inline model::Thing thingOf(const model::Instance &instance)
{
    return {model::Thing::Kind::Instance, instance.id.value};
}
[[nodiscard]] inline model::Thing thingOf(const model::Service &service)
{
    return {model::Thing::Kind::Service, service.id.value};
}
[[nodiscard]] inline model::Thing thingOf(const model::Ship &ship)
{
    return {model::Thing::Kind::Ship, ship.id.value};
}

/// "/services/web", "/services/web/instances/web-1".
[[nodiscard]] QString pointerTo(const model::ServiceId &service, const QStringList &below = {});
[[nodiscard]] QString pointerTo(const model::Instance &instance, const QStringList &below = {});

// The rules, by what they look at.
void examineImages(Examination &examination);
void examineDependencies(Examination &examination);
void examinePorts(Examination &examination);
void examineShips(Examination &examination);
void examineVariables(Examination &examination);
void examineSecrets(Examination &examination);

} // namespace pilothouse::manifest::lint
