// SPDX-License-Identifier: Apache-2.0
//
// shadowed-variable, overridden-variable
#include "core/manifest/lint/examination.h"
#include "core/manifest/source/pointer.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::lint {

namespace {

using model::Variable;
using model::VariableOrigin;

/// Given to every container, stronger than all that a manifest says (specification §7).
constexpr std::array generatedNames{"CONTAINER_NAME"_L1, "CONTAINER_HOST_ADDRESS"_L1, "DOCKER_IMAGE"_L1,
                                    "DOCKER_TAG"_L1};
/// Stronger than what a service says.
constexpr std::array generatedForService{"MAESTRO_ENVIRONMENT_NAME"_L1, "SERVICE_NAME"_L1};

bool isOfService(const Variable &variable)
{
    return variable.origin == VariableOrigin::ServiceFile || variable.origin == VariableOrigin::ServiceVariables;
}

bool isGenerated(const Variable &variable)
{
    const auto is = [&](QLatin1StringView name) { return variable.setting.name == name; };
    return std::ranges::any_of(generatedNames, is)
        || (isOfService(variable) && std::ranges::any_of(generatedForService, is));
}

/// Of what stands in `env` below a pointer; what an env file says is not of the manifest.
std::optional<Fix> removal(const std::vector<Variable> &variables, const Variable &variable, const model::Thing &about,
                           const QString &pointer)
{
    const auto isHere = [&](const Variable &v) { return v.origin == variable.origin; };
    const bool isOfFile =
        variable.origin == VariableOrigin::ServiceFile || variable.origin == VariableOrigin::InstanceFile;
    if (isOfFile)
        return std::nullopt;
    const bool isAlone = std::ranges::count_if(variables, isHere) == 1;
    const Pointer place{"env", variable.setting.name.toStdString()};
    return Fix{.title = u"remove %1 from %2"_s.arg(variable.setting.name, about.name),
               .values = {{pointer + (isAlone ? u"/env"_s : manifest::toString(place)), {}}}};
}

/// What is said twice at one level: the last counts, the others are lost.
void examineLevel(Examination &examination, const std::vector<Variable> &variables, const model::Thing &about,
                  const QString &pointer)
{
    QHash<QString, const Variable *> last;
    for (const auto &variable : variables) {
        if (isGenerated(variable))
            examination.add({.rule = "shadowed-variable"_L1,
                             .where = variable.where,
                             .about = about,
                             .text = u"variable %1 has no effect: its value is always that of the container"_s.arg(
                                 variable.setting.name),
                             .suggestion = u"use another name"_s,
                             .fix = removal(variables, variable, about, pointer)});
        const auto *&former = last[variable.setting.name];
        if (former && former->origin == variable.origin)
            examination.add({.rule = "shadowed-variable"_L1,
                             .where = former->where,
                             .about = about,
                             .text = u"variable %1 has no effect: line %2 gives it a value again"_s.arg(
                                 variable.setting.name, QString::number(variable.where.line))});
        former = &variable;
    }
}

/// The variable's own line, or the whole of `env` if it holds nothing else.
QString pointerToVariable(const model::Instance &instance, const QString &name)
{
    const bool isAlone = instance.variables.size() == 1;
    return pointerTo(instance, isAlone ? QStringList{u"env"_s} : QStringList{u"env"_s, name});
}

Remark repetition(const model::Instance &instance, const Variable &variable, const Variable &ofService)
{
    const QString &name = variable.setting.name;
    return {.rule = "shadowed-variable"_L1,
            .where = variable.where,
            .about = thingOf(instance),
            .text = u"variable %1 repeats the value that service %2 gives it in line %3"_s.arg(
                name, instance.service.value, QString::number(ofService.where.line)),
            .suggestion = u"leave it out here"_s,
            .fix = Fix{.title = u"remove %1 from %2"_s.arg(name, instance.id.value),
                       .values = {{pointerToVariable(instance, name), {}}},
                       .certainty = Fix::Certainty::Sure}};
}

Remark override(const model::Instance &instance, const Variable &variable, const Variable &ofService)
{
    return {.rule = "overridden-variable"_L1,
            .where = variable.where,
            .about = thingOf(instance),
            .text = u"variable %1 has another value here than service %2 gives it in line %3"_s.arg(
                variable.setting.name, instance.service.value, QString::number(ofService.where.line))};
}

using InForce = QHash<QString, const Variable *>;

void examineInstance(Examination &examination, const model::Instance &instance, const InForce &ofService)
{
    InForce own;
    for (const auto &variable : instance.variables)
        own.insert(variable.setting.name, &variable);
    for (const auto &variable : instance.variables) {
        if (variable.origin != VariableOrigin::InstanceVariables || own.value(variable.setting.name) != &variable)
            continue;
        const auto *other = ofService.value(variable.setting.name);
        if (!other)
            continue;
        const bool isSame = other->setting.value == variable.setting.value;
        // a value from the instance's env file between the two is stronger than the service's: then it is no repetition
        const auto isBetween = [&](const Variable &v) {
            return v.setting.name == variable.setting.name && v.origin == VariableOrigin::InstanceFile;
        };
        if (isSame && !std::ranges::any_of(instance.variables, isBetween))
            examination.add(repetition(instance, variable, *other));
        else if (!isSame)
            examination.add(override(instance, variable, *other));
    }
}

} // namespace

void examineVariables(Examination &examination)
{
    for (const auto &service : examination.environment().services) {
        examineLevel(examination, service.variables, thingOf(service), pointerTo(service.id));
        InForce inForce;
        for (const auto &variable : service.variables)
            inForce.insert(variable.setting.name, &variable);
        for (const auto &id : service.instances) {
            const auto *instance = examination.environment().instances.find(id);
            if (!instance)
                continue;
            examineLevel(examination, instance->variables, thingOf(*instance), pointerTo(*instance));
            examineInstance(examination, *instance, inForce);
        }
    }
}

} // namespace pilothouse::manifest::lint
