// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/lint/examination.h"

#include "core/manifest/source/pointer.h"

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::lint {

Examination::Examination(const Loaded &loaded, const model::ObservedState &observed, const Settings &settings)
    : m_loaded(loaded)
    , m_observed(observed)
    , m_settings(settings)
    , m_lines(loaded.text)
{
    QHash<QString, model::ShipId> engines;
    for (const auto &ship : environment().ships) {
        const QString endpoint = toString(ship.endpoint);
        if (!engines.contains(endpoint))
            engines.insert(endpoint, ship.id);
        m_engines.insert(ship.id, engines.value(endpoint));
    }
}

const model::ObservedShip *Examination::shipOf(const model::Instance &instance) const
{
    return m_observed.ship(instance.ship);
}

const model::ShipId &Examination::engineOf(const model::ShipId &ship) const
{
    const auto found = m_engines.constFind(ship);
    return found == m_engines.constEnd() ? ship : *found;
}

QString Examination::written(const model::SourceLocation &where) const
{
    return where.file == file() ? m_lines.from(where.line, where.column) : QString();
}

void Examination::add(Remark remark)
{
    const Rule *rule = findRule(remark.rule);
    const Severity severity = rule ? m_settings.of(*rule) : Severity::Warning;
    if (severity == Severity::Off)
        return;
    const auto &where = remark.where;
    if (!m_said.emplace(remark.rule.data(), where.line, where.column, where.file).second)
        return;
    m_findings.push_back({.severity = severity,
                          .rule = remark.rule,
                          .where = remark.where,
                          .about = remark.about,
                          .text = u"%1 %2: %3"_s.arg(toIdentifier(remark.about.kind), remark.about.name, remark.text),
                          .suggestion = remark.suggestion,
                          .fix = std::move(remark.fix)});
}

QString pointerTo(const model::ServiceId &service, const QStringList &below)
{
    Pointer pointer{"services", service.value.toStdString()};
    for (const auto &token : below)
        pointer.push_back(token.toStdString());
    return manifest::toString(pointer);
}

QString pointerTo(const model::Instance &instance, const QStringList &below)
{
    return pointerTo(instance.service, QStringList{u"instances"_s, instance.id.value} + below);
}

} // namespace pilothouse::manifest::lint
