// SPDX-License-Identifier: Apache-2.0
#include "core/planning/deptree.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace pilothouse::planning {

namespace {

/// What is drawn: decided before drawing, since an omitted last branch changes the lines above it.
struct Branch {
    model::ServiceId service;
    std::vector<Branch> branches;
};

Branch grow(const Dependences &dependences, const model::ServiceId &service, Repeats repeats,
            QSet<model::ServiceId> &shown)
{
    Branch branch{service, {}};
    const auto known = dependences.find(service);
    if (known == dependences.end())
        return branch;
    for (const auto &next : known->second) {
        if (repeats == Repeats::Left && shown.contains(next))
            continue;
        shown.insert(next);
        branch.branches.push_back(grow(dependences, next, repeats, shown));
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

/// Required services and those whose volumes are used.
std::set<model::ServiceId> needsOf(const model::Environment &environment, const model::Service &service)
{
    std::set<model::ServiceId> needs(service.needs.begin(), service.needs.end());
    for (const auto &id : service.instances) {
        const auto *instance = environment.instances.find(id);
        for (const auto &source : instance ? instance->volumesFrom : std::vector<model::InstanceId>{}) {
            if (const auto *other = environment.instances.find(source))
                needs.insert(other->service);
        }
    }
    needs.erase(service.id);
    return needs;
}

} // namespace

Dependences dependences(const model::Environment &environment, Dependence which)
{
    Dependences found;
    for (const auto &service : environment.services) {
        for (const auto &needed : needsOf(environment, service)) {
            const bool forward = which == Dependence::Needs;
            found[forward ? service.id : needed].insert(forward ? needed : service.id);
        }
    }
    return found;
}

QString deptreeText(const Dependences &dependences, const std::vector<model::ServiceId> &roots, Repeats repeats)
{
    QString text;
    for (const auto &root : roots) {
        if (!text.isEmpty())
            text += u'\n';
        QSet<model::ServiceId> shown;
        text += root.value + u'\n';
        draw(grow(dependences, root, repeats, shown), u" "_s, text);
    }
    return text;
}

} // namespace pilothouse::planning
