// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/audit.h"

#include "core/manifest/maestro/values.h"
#include "core/manifest/nearestname.h"
#include "core/manifest/yaml/yamljson.h"
#include "core/manifest/yaml/yamlscalar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

constexpr auto badAudit = "bad-audit"_L1;

struct AuditorType {
    std::string_view name;
    std::vector<std::string_view> required;
    std::vector<std::string_view> optional;
};

const std::vector<AuditorType> &auditorTypes()
{
    static const std::vector<AuditorType> types{
        {"log", {"file"}, {}},
        {"http", {"endpoint"}, {"method", "payload", "headers", "timeout"}},
        {"exec", {"script", "args"}, {}},
        {"hipchat", {"room", "token"}, {"name"}},
        {"slack", {"channel", "token"}, {"name", "icon"}},
    };
    return types;
}

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

const AuditorType *typeOf(const Node &node, const Scope &scope)
{
    const Node *name = valueOf(node, "type");
    if (!name) {
        scope.error(node.mark, badAudit, u"an auditor lacks \"type\""_s, u"write log, http, exec or slack"_s);
        return nullptr;
    }
    const auto &types = auditorTypes();
    const auto type = std::ranges::find_if(types, [&](const AuditorType &t) { return t.name == name->text; });
    if (type != types.end())
        return &*type;
    const NearestName known({u"log"_s, u"http"_s, u"exec"_s, u"hipchat"_s, u"slack"_s});
    scope.error(name->mark, badAudit, u"unknown type of auditor \"%1\""_s.arg(nameOf(*name)),
                didYouMean(known.to(nameOf(*name))));
    return nullptr;
}

void reportOptions(const Node &node, const AuditorType &type, const Scope &scope)
{
    for (const auto key : type.required) {
        const Node *value = valueOf(node, key);
        if (!value)
            scope.error(node.mark, badAudit, u"the %1 auditor lacks \"%2\""_s.arg(latin(type.name), latin(key)));
        else if (!value->isScalar())
            scope.error(value->mark, badAudit,
                        u"\"%1\" of the %2 auditor must be text"_s.arg(latin(key), latin(type.name)));
    }
    std::vector<std::string_view> known{"type", "level", "ignore_errors"};
    known.insert(known.end(), type.required.begin(), type.required.end());
    known.insert(known.end(), type.optional.begin(), type.optional.end());
    QStringList names;
    for (const auto key : known)
        names += latin(key);
    const NearestName nearest(names);
    for (const Entry &entry : node.entries) {
        if (std::ranges::find(known, entry.key->text) == known.end())
            scope.warning(entry.key->mark, "unknown-key"_L1,
                          u"the unknown key \"%1\" is ignored"_s.arg(nameOf(*entry.key)),
                          didYouMean(nearest.to(nameOf(*entry.key))));
    }
}

void reportMethod(const Node &node, const Scope &scope)
{
    const Node *method = valueOf(node, "method");
    if (!method)
        return;
    const QString name = nameOf(*method).toUpper();
    if (name != "GET"_L1 && name != "POST"_L1)
        scope.error(method->mark, badAudit, u"the http auditor's method must be GET or POST, not %1"_s.arg(name));
}

std::optional<model::Auditor> readAuditor(const Node &node, const Scope &scope)
{
    if (!node.isMapping()) {
        scope.error(node.mark, badAudit, u"an auditor must be a mapping, not %1"_s.arg(kindOf(node)));
        return {};
    }
    const AuditorType *type = typeOf(node, scope);
    if (!type)
        return {};
    reportOptions(node, *type, scope);
    if (type->name == "http")
        reportMethod(node, scope);
    model::Auditor auditor;
    auditor.type = latin(type->name);
    auditor.level = textOf(node, "level", scope).value_or(u"info"_s);
    if (auditor.level != "info"_L1 && auditor.level != "debug"_L1)
        scope.error(node.find("level")->mark, badAudit,
                    u"the level must be info or debug, not \"%1\""_s.arg(auditor.level));
    const Node *ignore = valueOf(node, "ignore_errors");
    auditor.ignoreErrors = ignore && ignore->isScalar() && scalarOf(*ignore).boolean;
    auditor.options = toJson(node).toObject();
    for (const QString &key : {u"type"_s, u"level"_s, u"ignore_errors"_s})
        auditor.options.remove(key);
    auditor.where = scope.problems().at(node.mark);
    return auditor;
}

} // namespace

std::vector<model::Auditor> readAudit(const Node &manifest, Problems &problems)
{
    std::vector<model::Auditor> auditors;
    const Node *node = valueOf(manifest, "audit");
    if (!node)
        return auditors;
    const Scope scope(problems, "audit"_L1, {}, node->mark);
    if (!node->isSequence()) {
        scope.error(node->mark, badAudit, u"must be a list of auditors, not %1"_s.arg(kindOf(*node)));
        return auditors;
    }
    for (const Node *item : node->items) {
        if (auto auditor = readAuditor(*item, scope))
            auditors.push_back(std::move(*auditor));
    }
    if (!node->items.empty())
        problems.notYetInForce(node->mark, u"auditing is"_s);
    return auditors;
}

} // namespace pilothouse::manifest
