// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/keydescription.h"
#include "core/manifest/maestro/options.h"
#include "core/manifest/maestro/values.h"
#include "core/manifest/nearestname.h"
#include "core/manifest/yaml/yamlscalar.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

constexpr auto badRestart = "bad-restart"_L1;

const QStringList &policyNames()
{
    static const QStringList names = choicesOf(*keyOf(KeyPlace::Instance, "restart"));
    return names;
}

/// A restart policy as written: name and retries, each with its place.
struct WrittenPolicy {
    QString name;
    std::optional<QString> retries;
    Mark mark;
};

model::RestartPolicy checked(const WrittenPolicy &written, const Scope &scope)
{
    if (!policyNames().contains(written.name)) {
        QString suggestion = didYouMean(NearestName(policyNames()).to(written.name));
        if (suggestion.isEmpty())
            suggestion = u"write no, always, on-failure or unless-stopped"_s;
        scope.error(written.mark, badRestart, u"unknown restart policy \"%1\""_s.arg(written.name), suggestion);
        return {};
    }
    model::RestartPolicy policy{written.name, 0};
    if (!written.retries)
        return policy;
    bool ok = false;
    policy.maximumRetryCount = written.retries->trimmed().toInt(&ok);
    if (!ok || policy.maximumRetryCount < 0) {
        scope.error(written.mark, badRestart, u"restart: \"%1\" is not a number of retries"_s.arg(*written.retries));
        return {};
    }
    if (policy.maximumRetryCount > 0 && policy.name != "on-failure"_L1)
        scope.error(written.mark, badRestart,
                    u"restart: engines refuse a number of retries with the policy %1"_s.arg(policy.name));
    return policy;
}

model::RestartPolicy policyFromText(const Node &node, const Scope &scope)
{
    const QString text = nameOf(node);
    const auto colon = text.indexOf(u':');
    if (colon < 0)
        return checked({text, {}, node.mark}, scope);
    return checked({text.left(colon), text.mid(colon + 1), node.mark}, scope);
}

model::RestartPolicy policyFromMapping(const Node &node, const Scope &scope)
{
    if (node.entries.empty())
        return {};
    WrittenPolicy written{u"no"_s, {}, node.mark};
    for (const Entry &entry : node.entries) {
        const std::string &key = entry.key->text;
        if (key == "name") {
            written.name = nameOf(*entry.value);
            written.mark = entry.value->mark;
        } else if (key == "retries") {
            const auto count = integerOf(*entry.value);
            written.retries = count ? QString::number(*count) : nameOf(*entry.value);
        } else {
            scope.error(entry.key->mark, badRestart, u"restart: unknown key \"%1\""_s.arg(nameOf(*entry.key)),
                        u"write {name: on-failure, retries: 3}"_s);
            return {};
        }
    }
    return checked(written, scope);
}

} // namespace

model::RestartPolicy readRestart(const Node &instance, const Scope &scope)
{
    const Node *node = valueOf(instance, "restart");
    if (!node)
        return {};
    if (node->isMapping())
        return policyFromMapping(*node, scope);
    if (node->isScalar() && isText(*node))
        return policyFromText(*node, scope);
    const bool bareNo = node->isScalar() && !isTruthy(*node) && scalarOf(*node).type == Scalar::Type::Boolean;
    if (!bareNo)
        scope.warning(node->mark, badRestart,
                      u"restart is ignored: it must be text or a mapping, not %1"_s.arg(kindOf(*node)),
                      u"write no, always, on-failure or unless-stopped"_s);
    return {};
}

} // namespace pilothouse::manifest
