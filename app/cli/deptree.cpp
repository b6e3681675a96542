// SPDX-License-Identifier: Apache-2.0
#include "app/cli/deptree.h"

#include "core/planning/selection.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

namespace {

/// What is drawn: decided before drawing, since an omitted last branch changes the lines above it.
struct Branch {
    model::ServiceId service;
    std::vector<Branch> branches;
};

/// Required services and those whose volumes are used, by name.
std::set<model::ServiceId> dependencies(const model::Environment &environment, const model::ServiceId &id)
{
    std::set<model::ServiceId> result;
    const auto *service = environment.services.find(id);
    if (!service)
        return result;
    result.insert(service->needs.begin(), service->needs.end());
    for (const auto &instanceId : service->instances) {
        const auto *instance = environment.instances.find(instanceId);
        for (const auto &source : instance ? instance->volumesFrom : std::vector<model::InstanceId>{}) {
            if (const auto *other = environment.instances.find(source))
                result.insert(other->service);
        }
    }
    result.erase(id);
    return result;
}

Branch grow(const model::Environment &environment, const model::ServiceId &service, Repetition repetition,
            QSet<model::ServiceId> &shown)
{
    Branch branch{service, {}};
    for (const auto &dependency : dependencies(environment, service)) {
        if (repetition == Repetition::Once && shown.contains(dependency))
            continue;
        shown.insert(dependency);
        branch.branches.push_back(grow(environment, dependency, repetition, shown));
    }
    return branch;
}

void draw(const Branch &branch, const QString &indent, QString &text)
{
    for (const auto &child : branch.branches) {
        const bool isLast = &child == &branch.branches.back();
        text += indent + (isLast ? u"\\- "_s : u"+- "_s) + child.service.value + u'\n';
        draw(child, indent + (isLast ? u"  "_s : u"|  "_s), text);
    }
}

} // namespace

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
    QString text;
    for (const auto &root : roots) {
        if (!text.isEmpty())
            text += u'\n';
        QSet<model::ServiceId> shown;
        text += root.value + u'\n';
        draw(grow(environment, root, repetition, shown), u" "_s, text);
    }
    return text;
}

QJsonObject deptreeJson(const model::Environment &environment, const std::vector<model::ServiceId> &roots)
{
    QJsonArray services;
    for (const auto &root : roots) {
        QJsonArray needs;
        for (const auto &dependency : dependencies(environment, root))
            needs.push_back(dependency.value);
        services.push_back(QJsonObject{{u"service"_s, root.value}, {u"requires"_s, needs}});
    }
    return {{u"environment"_s, environment.name}, {u"services"_s, services}};
}

} // namespace pilothouse::cli
