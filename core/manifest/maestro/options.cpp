// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/options.h"

#include "core/manifest/maestro/keys.h"
#include "core/manifest/maestro/shlex.h"
#include "core/manifest/maestro/values.h"
#include "core/manifest/nearestname.h"
#include "core/manifest/yaml/pythontext.h"
#include "core/manifest/yaml/yamlscalar.h"

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

/// Those that come with the engine.
const QStringList &logDrivers()
{
    static const QStringList names = choicesOf(*keyOf(KeyPlace::Instance, "log_driver"));
    return names;
}

const QStringList &capabilityNames()
{
    static const QStringList names = choicesOf(*keyOf(KeyPlace::Instance, "cap_add"));
    return names;
}

/// A scalar's text; "" for null. Values that an engine wants as text may be written as numbers.
QString valueText(const Node &node)
{
    return node.isNull() ? QString() : pythonText(node);
}

QMap<QString, QString> textMapping(const Node &mapping, const QString &what, const Scope &scope)
{
    QMap<QString, QString> texts;
    for (const Entry &entry : mapping.entries) {
        const QString name = nameOf(*entry.key);
        if (isSurprisingNumber(*entry.value))
            warnOfSurprise(*entry.value, what + u' ' + name, scope);
        texts.insert(name, valueText(*entry.value));
    }
    return texts;
}

/// A plugin of the engine's has the name of its image.
bool isPlugin(const QString &driver)
{
    return driver.contains(u'/') || driver.contains(u':');
}

std::optional<model::Ulimit> ulimitOf(const Entry &entry, const Scope &scope)
{
    const Node &value = *entry.value;
    const auto number = [](const Node *node) -> std::optional<qint64> {
        return node ? integerOf(*node) : std::nullopt;
    };
    model::Ulimit limit{nameOf(*entry.key), 0, 0};
    if (value.isMapping()) {
        reportUnknownKeys(value, KeyPlace::Ulimit, scope);
        const auto soft = number(valueOf(value, "soft"));
        const auto hard = number(valueOf(value, "hard"));
        limit.soft = soft.value_or(hard.value_or(0));
        limit.hard = hard.value_or(limit.soft);
        if (soft || hard)
            return limit;
    } else if (value.isScalar() && scalarOf(value).type == Scalar::Type::Integer && scalarOf(value).integer) {
        limit.soft = limit.hard = *scalarOf(value).integer;
        return limit;
    }
    scope.warning(value.mark, "bad-ulimit"_L1,
                  u"ulimit %1 is ignored: it must be a number or {soft, hard}"_s.arg(limit.name));
    return {};
}

std::optional<QString> hostAddress(const Node &value, const Scope &scope, const model::Roster<model::Ship> &ships)
{
    if (!value.isMapping())
        return value.isScalar() && isText(value) ? std::optional(nameOf(value)) : std::nullopt;
    const Node *name = valueOf(value, "ship");
    if (!name)
        return {};
    if (const model::Ship *ship = ships.find(model::ShipId{nameOf(*name)}))
        return ship->address;
    QStringList names;
    for (const model::Ship &ship : ships)
        names += ship.id.value;
    scope.error(name->mark, "unknown-ship"_L1, u"extra_hosts: unknown ship \"%1\""_s.arg(nameOf(*name)),
                didYouMean(NearestName(names).to(nameOf(*name))));
    return QString();
}

} // namespace

std::optional<model::LogConfiguration> readLog(const Node &instance, const Scope &scope)
{
    const Node *options = valueOf(instance, "log_opt");
    if (options && !options->isMapping()) {
        scope.error(options->mark, "bad-log"_L1, u"log_opt must be a mapping, not %1"_s.arg(kindOf(*options)));
        options = nullptr;
    }
    const Node *driver = valueOf(instance, "log_driver");
    if (!driver) {
        if (options)
            scope.warning(options->mark, "bad-log"_L1, u"log_opt is ignored without log_driver"_s);
        return {};
    }
    const QString name = nameOf(*driver);
    if (!logDrivers().contains(name) && !isPlugin(name)) {
        QString suggestion = didYouMean(NearestName(logDrivers()).to(name));
        if (suggestion.isEmpty())
            suggestion = u"known are %1"_s.arg(logDrivers().join(u", "_s));
        scope.error(driver->mark, "bad-log"_L1, u"unknown log driver \"%1\""_s.arg(name), suggestion);
        return {};
    }
    return model::LogConfiguration{name,
                                   options ? textMapping(*options, u"log_opt"_s, scope) : QMap<QString, QString>()};
}

std::vector<model::Ulimit> readUlimits(const Node &instance, const Scope &scope)
{
    std::vector<model::Ulimit> limits;
    const Node *node = mappingOf(instance, "ulimits", scope);
    if (!node)
        return limits;
    for (const Entry &entry : node->entries) {
        const auto limit = ulimitOf(entry, scope);
        if (!limit)
            continue;
        if (limit->hard != -1 && limit->soft > limit->hard)
            scope.error(entry.key->mark, "bad-ulimit"_L1, u"ulimit %1: soft is above hard"_s.arg(limit->name));
        limits.push_back(*limit);
    }
    return limits;
}

QMap<QString, QString> readLabels(const Node &instance, const Scope &scope)
{
    QMap<QString, QString> labels;
    const Node *node = valueOf(instance, "labels");
    if (!node)
        return labels;
    if (node->isMapping())
        return textMapping(*node, u"label"_s, scope);
    if (node->isScalar()) {
        scope.error(node->mark, "bad-labels"_L1, u"labels must be a mapping or a list, not %1"_s.arg(kindOf(*node)));
        return labels;
    }
    for (const Node *item : node->items) {
        const QString label = valueText(*item);
        if (label.contains(u'='))
            scope.warning(item->mark, "bad-labels"_L1,
                          u"a label in a list has no value: the = becomes part of its name"_s,
                          u"write labels as a mapping"_s);
        labels.insert(label, {});
    }
    return labels;
}

QStringList readCapabilities(const Node &instance, std::string_view key, const Scope &scope)
{
    QStringList capabilities;
    for (const Node *node : scalarsOf(instance, key, scope)) {
        const QString name = nameOf(*node);
        QString known = name.toUpper();
        if (known.startsWith("CAP_"_L1))
            known.remove(0, 4);
        if (!capabilityNames().contains(known))
            scope.warning(node->mark, "unknown-capability"_L1, u"Linux knows no capability \"%1\""_s.arg(name),
                          didYouMean(NearestName(capabilityNames()).to(known)));
        capabilities += name;
    }
    return capabilities;
}

std::optional<QStringList> readCommand(const Node &instance, const Scope &scope)
{
    const Node *node = valueOf(instance, "command");
    if (!node) {
        node = valueOf(instance, "cmd");
        if (node)
            scope.warning(instance.entry("cmd")->key->mark, "deprecated"_L1, u"cmd is the old name of command"_s,
                          u"write command"_s);
    }
    if (!node)
        return {};
    QStringList words;
    if (node->isSequence()) {
        for (const Node *item : node->items)
            words += valueText(*item);
    } else if (node->isScalar()) {
        const auto split = splitCommandLine(nameOf(*node));
        if (!split)
            scope.error(node->mark, "bad-command"_L1, u"command: "_s + split.error().message);
        words = split.value_or(QStringList());
    } else {
        scope.error(node->mark, "wrong-type"_L1, u"command must be text or a list, not a mapping"_s);
    }
    return words.isEmpty() ? std::nullopt : std::optional(words);
}

std::vector<model::ExtraHost> readExtraHosts(const Node &instance, const Scope &scope,
                                             const model::Roster<model::Ship> &ships)
{
    std::vector<model::ExtraHost> hosts;
    const Node *node = mappingOf(instance, "extra_hosts", scope);
    if (!node)
        return hosts;
    for (const Entry &entry : node->entries) {
        const QString name = nameOf(*entry.key);
        const auto address = hostAddress(*entry.value, scope, ships);
        if (!address) {
            scope.warning(entry.value->mark, "bad-host"_L1,
                          u"extra_hosts: %1 is ignored: it must be an address or {ship: NAME}"_s.arg(name));
            continue;
        }
        if (address->isEmpty())
            continue;
        if (!isIpAddress(*address) && *address != "host-gateway"_L1)
            scope.error(entry.value->mark, "bad-host"_L1,
                        u"extra_hosts: engines take an IP address for %1, not \"%2\""_s.arg(name, *address));
        hosts.push_back({name, *address});
    }
    return hosts;
}

} // namespace pilothouse::manifest
