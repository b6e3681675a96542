// SPDX-License-Identifier: Apache-2.0
#include "app/instances/filteroffers.h"

#include "app/shell/status.h"

#include <set>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

using TermKey = FilterTerm::Key;

constexpr std::array<planning::Status, 7> statuses{
    planning::Status::Failed,  planning::Status::Unreachable, planning::Status::Drifted, planning::Status::ToCreate,
    planning::Status::Stopped, planning::Status::Starting,    planning::Status::Running};

QStringList valuesOf(const model::Environment &environment, FilterOffers::Key key)
{
    QStringList values;
    switch (key) {
    case FilterOffers::Status:
        for (const planning::Status status : statuses)
            values.append(QString(planning::toIdentifier(status)));
        break;
    case FilterOffers::Ship:
        for (const model::Ship &ship : environment.ships)
            values.append(ship.id.value);
        break;
    case FilterOffers::Service:
        for (const model::Service &service : environment.services)
            values.append(service.id.value);
        break;
    case FilterOffers::Label: {
        std::set<QString> labels;
        for (const model::Instance &instance : environment.instances) {
            for (auto label = instance.labels.begin(); label != instance.labels.end(); ++label)
                labels.insert(label.value().isEmpty() ? label.key() : label.key() + u'=' + label.value());
        }
        values = QStringList(labels.begin(), labels.end());
        break;
    }
    }
    return values;
}

TermKey termKey(FilterOffers::Key key)
{
    switch (key) {
    case FilterOffers::Status:
        return TermKey::Status;
    case FilterOffers::Ship:
        return TermKey::Ship;
    case FilterOffers::Service:
        return TermKey::Service;
    case FilterOffers::Label:
        return TermKey::Label;
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList FilterOffers::terms(Key key) const
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    QStringList terms = environment ? valuesOf(*environment, key) : QStringList();
    for (QString &value : terms)
        value = toText(InstanceFilter{{{termKey(key), value}}});
    return terms;
}

QString FilterOffers::titleOf(const QString &term) const
{
    const InstanceFilter filter = filterFrom(term);
    if (filter.isEmpty())
        return term;
    const FilterTerm &only = filter.terms.front();
    if (only.key != TermKey::Status)
        return only.value;
    const auto found =
        std::ranges::find_if(statuses, [&](planning::Status s) { return only.value == planning::toIdentifier(s); });
    return found == statuses.end() ? only.value : status::toText(status::fromPlanning(*found));
}

bool FilterOffers::isIn(const QString &filter, const QString &term) const
{
    const InstanceFilter wanted = filterFrom(term);
    return !wanted.isEmpty() && filterFrom(filter).has(wanted.terms.front());
}

QString FilterOffers::toggled(const QString &filter, const QString &term) const
{
    InstanceFilter changed = filterFrom(filter);
    for (const FilterTerm &wanted : filterFrom(term).terms) {
        if (std::erase(changed.terms, wanted) == 0)
            changed.terms.push_back(wanted);
    }
    return toText(changed);
}

} // namespace pilothouse::app
