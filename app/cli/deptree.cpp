// SPDX-License-Identifier: Apache-2.0
#include "app/cli/deptree.h"

#include "core/planning/deptree.h"
#include "core/planning/selection.h"

#include <QJsonArray>

#include <set>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

base::Result<std::vector<model::ServiceId>> servicesOf(const model::Environment &environment, const QStringList &things)
{
    std::set<model::ServiceId> result;
    if (things.isEmpty()) {
        for (const auto &service : environment.services) {
            if (!service.omitted)
                result.insert(service.id);
        }
    }
    for (const auto &thing : things) {
        if (const auto *instance = environment.instances.find({thing}))
            result.insert(instance->service);
        else if (environment.services.contains({thing}))
            result.insert({thing});
        else
            return tl::unexpected(planning::unknownThing(environment, thing));
    }
    return std::vector(result.begin(), result.end());
}

QString deptreeText(const model::Environment &environment, const std::vector<model::ServiceId> &roots,
                    Repetition repetition)
{
    return planning::deptreeText(planning::dependences(environment, planning::Dependence::Needs), roots,
                                 repetition == Repetition::Always ? planning::Repeats::Drawn : planning::Repeats::Left);
}

QJsonObject deptreeJson(const model::Environment &environment, const std::vector<model::ServiceId> &roots)
{
    const auto dependences = planning::dependences(environment, planning::Dependence::Needs);
    QJsonArray services;
    for (const auto &root : roots) {
        QJsonArray needs;
        if (const auto known = dependences.find(root); known != dependences.end()) {
            for (const auto &dependency : known->second)
                needs.push_back(dependency.value);
        }
        services.push_back(QJsonObject{{u"service"_s, root.value}, {u"requires"_s, needs}});
    }
    return {{u"environment"_s, environment.name}, {u"services"_s, services}};
}

} // namespace pilothouse::cli
