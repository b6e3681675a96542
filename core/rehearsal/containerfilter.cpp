// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/containerfilter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

ContainerFilter::ContainerFilter(const Call &call)
    : m_ids(call.filter(u"id"_s))
    , m_labels(call.filter(u"label"_s))
    , m_states(call.filter(u"status"_s))
    , m_ancestors(call.filter(u"ancestor"_s))
    , m_exitCodes(call.filter(u"exited"_s))
{
    m_all = call.flag(u"all"_s) || !m_states.isEmpty() || !m_exitCodes.isEmpty();
    for (const QString &pattern : call.filter(u"name"_s))
        m_names.emplace_back(pattern);
}

QString ContainerFilter::unknownName(const Call &call)
{
    static const QStringList known{u"ancestor"_s, u"before"_s,    u"expose"_s,  u"exited"_s, u"health"_s,
                                   u"id"_s,       u"isolation"_s, u"is-task"_s, u"label"_s,  u"name"_s,
                                   u"network"_s,  u"publish"_s,   u"since"_s,   u"status"_s, u"volume"_s};
    const QStringList names = call.filterNames();
    const auto it = std::find_if(names.begin(), names.end(), [](const QString &name) { return !known.contains(name); });
    return it == names.end() ? QString() : *it;
}

bool ContainerFilter::matches(const Container &container) const
{
    if (!m_all && !container.isUp())
        return false;
    const auto any = [](const auto &wanted, auto matches) {
        return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), matches);
    };
    const QJsonObject labels = container.config.value(u"Labels"_s).toObject();
    const auto hasLabel = [&](const QString &label) {
        const qsizetype equals = label.indexOf(u'=');
        const auto it = labels.find(label.left(equals));
        return it != labels.end() && (equals < 0 || it.value().toString() == label.mid(equals + 1));
    };
    return any(m_ids, [&](const QString &id) { return container.id.startsWith(id); })
        && any(m_names,
               [&](const QRegularExpression &pattern) {
                   // With or without the leading slash that engines put before names.
                   return pattern.match(container.name).hasMatch() || pattern.match(u'/' + container.name).hasMatch();
               })
        && std::all_of(m_labels.begin(), m_labels.end(), hasLabel)
        && any(m_states, [&](const QString &state) { return model::toIdentifier(container.state) == state; })
        && any(m_ancestors,
               [&](const QString &image) { return container.imageName == image || container.imageId == image; })
        && any(m_exitCodes, [&](const QString &code) {
               return container.state == model::ContainerState::Exited && container.exitCode == code.toInt();
           });
}

} // namespace pilothouse::rehearsal
