// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/checks.h"

#include "core/manifest/maestro/shlex.h"
#include "core/manifest/maestro/values.h"
#include "core/manifest/nearestname.h"
#include "core/manifest/yaml/yamljson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

constexpr auto badCheck = "bad-check"_L1;

enum class UnknownOption { Refused, Ignored };

/// One kind of check: what it needs and what it understands.
struct CheckType {
    std::string_view name;
    std::vector<std::string_view> required;
    std::vector<std::string_view> optional;
    std::vector<std::string_view> numeric;
    UnknownOption unknown;
};

const std::vector<CheckType> &checkTypes()
{
    static const std::vector<CheckType> types{
        {"tcp", {"port"}, {"max_wait"}, {"max_wait"}, UnknownOption::Ignored},
        {"http",
         {"port"},
         {"host", "path", "scheme", "method", "match_regex", "max_wait", "requests_options"},
         {"max_wait"},
         UnknownOption::Refused},
        {"exec", {"command"}, {"attempts", "envfrom"}, {"attempts"}, UnknownOption::Ignored},
        {"rexec", {"command"}, {"attempts"}, {"attempts"}, UnknownOption::Ignored},
        {"sleep", {"wait"}, {}, {"wait"}, UnknownOption::Ignored},
    };
    return types;
}

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

QStringList namesOf(const std::vector<std::string_view> &words)
{
    QStringList names;
    for (const auto word : words)
        names += latin(word);
    return names;
}

/// Reads the checks of one state.
class CheckReader
{
public:
    CheckReader(QString state, const Scope &scope)
        : m_state(std::move(state))
        , m_scope(scope)
    {
    }

    std::optional<model::Check> read(const Node &node)
    {
        if (!node.isMapping()) {
            error(node, u"a check must be a mapping, not %1"_s.arg(kindOf(node)));
            return {};
        }
        const CheckType *type = typeOf(node);
        if (!type)
            return {};
        reportOptions(node, *type);
        reportValues(node, *type);
        m_scope.problems().notYetInForce(node.mark, u"lifecycle checks are"_s);
        QJsonObject options = toJson(node).toObject();
        options.remove(u"type"_s);
        return model::Check{m_state, latin(type->name), options, m_scope.problems().at(node.mark)};
    }

private:
    void error(const Node &node, const QString &text, const QString &suggestion = {}) const
    {
        m_scope.error(node.mark, badCheck, u"lifecycle %1: %2"_s.arg(m_state, text), suggestion);
    }

    const CheckType *typeOf(const Node &node) const
    {
        const Node *name = valueOf(node, "type");
        if (!name) {
            error(node, u"a check lacks \"type\""_s, u"write tcp, http, exec, rexec or sleep"_s);
            return nullptr;
        }
        const auto type = std::ranges::find_if(checkTypes(), [&](const CheckType &t) { return t.name == name->text; });
        if (type != checkTypes().end())
            return &*type;
        const NearestName known({u"tcp"_s, u"http"_s, u"exec"_s, u"rexec"_s, u"sleep"_s});
        error(*name, u"unknown type of check \"%1\""_s.arg(nameOf(*name)), didYouMean(known.to(nameOf(*name))));
        return nullptr;
    }

    void reportOptions(const Node &node, const CheckType &type) const
    {
        std::vector<std::string_view> known = type.required;
        known.insert(known.end(), type.optional.begin(), type.optional.end());
        const NearestName nearest(namesOf(known));
        for (const Entry &entry : node.entries) {
            const std::string &key = entry.key->text;
            if (key == "type" || std::ranges::find(known, key) != known.end())
                continue;
            const QString name = nameOf(*entry.key);
            const QString suggestion = key == "cmd" ? didYouMean(u"command"_s) : didYouMean(nearest.to(name));
            if (type.unknown == UnknownOption::Refused)
                error(*entry.key, u"unknown option \"%1\" of the %2 check"_s.arg(name, latin(type.name)), suggestion);
            else
                m_scope.warning(entry.key->mark, "unknown-key"_L1,
                                u"lifecycle %1: the unknown option \"%2\" is ignored"_s.arg(m_state, name), suggestion);
        }
        for (const auto key : type.required) {
            if (!valueOf(node, key))
                error(node, u"the %1 check lacks \"%2\""_s.arg(latin(type.name), latin(key)));
        }
    }

    void reportValues(const Node &node, const CheckType &type) const
    {
        for (const auto key : type.numeric) {
            const Node *value = valueOf(node, key);
            const auto number = value ? integerOf(*value) : std::optional<qint64>(0);
            if (!number || *number < 0)
                error(*value, u"\"%1\" must be a number"_s.arg(latin(key)));
        }
        if (const Node *command = valueOf(node, "command"); command && type.name.ends_with("exec"))
            reportCommand(*command);
        if (const Node *from = valueOf(node, "envfrom"); from && from->text != "env" && from->text != "stdin")
            error(*from, u"\"envfrom\" must be env or stdin, not \"%1\""_s.arg(nameOf(*from)));
        if (const Node *options = valueOf(node, "requests_options"); options && !options->isMapping())
            error(*options, u"\"requests_options\" must be a mapping"_s);
        if (const Node *port = valueOf(node, "port"); port && !port->isScalar())
            error(*port, u"\"port\" must be the name of a port"_s);
    }

    void reportCommand(const Node &command) const
    {
        if (!command.isScalar()) {
            error(command, u"\"command\" must be text"_s);
            return;
        }
        const auto words = splitCommandLine(nameOf(command));
        if (!words)
            error(command, u"\"command\": "_s + words.error().message);
        else if (words->isEmpty())
            error(command, u"\"command\" is empty"_s);
    }

    QString m_state;
    const Scope &m_scope;
};

/// Why a check cannot use the port it names; nothing if it can.
QString portProblem(const model::Check &check, const model::Instance &instance)
{
    const QJsonValue written = check.options.value("port"_L1);
    const QString name = written.isDouble() ? QString::number(written.toInteger()) : written.toString();
    const auto port = std::ranges::find(instance.ports, name, &model::PortMapping::name);
    if (port == instance.ports.end()) {
        bool isNumber = false;
        const int number = name.toInt(&isNumber);
        if (check.type == "http"_L1 && isNumber && number > 0 && number <= 65535)
            return {};
        return u"the %1 check names the port %2, which the instance does not have"_s.arg(check.type, name);
    }
    if (check.type == "tcp"_L1 && port->exposed.protocol == model::Protocol::Udp)
        return u"the tcp check names the port %1, which is udp"_s.arg(name);
    if (port->external.count() > 1)
        return u"the %1 check names the port %2, which is a range"_s.arg(check.type, name);
    return {};
}

} // namespace

std::vector<model::Check> readChecks(const Node &mapping, const Scope &scope)
{
    std::vector<model::Check> checks;
    const Node *lifecycle = mappingOf(mapping, "lifecycle", scope);
    if (!lifecycle)
        return checks;
    for (const Entry &entry : lifecycle->entries) {
        const QString state = nameOf(*entry.key);
        static const QStringList states{u"pre-start"_s, u"running"_s, u"pre-stop"_s, u"stopped"_s};
        if (!states.contains(state))
            scope.warning(entry.key->mark, "unknown-key"_L1,
                          u"checks of the unknown state \"%1\" never run"_s.arg(state),
                          didYouMean(NearestName(states).to(state)));
        if (entry.value->isNull())
            continue;
        if (!entry.value->isSequence()) {
            scope.error(entry.value->mark, badCheck,
                        u"lifecycle %1 must be a list of checks, not %2"_s.arg(state, kindOf(*entry.value)));
            continue;
        }
        CheckReader reader(state, scope);
        for (const Node *item : entry.value->items) {
            if (auto check = reader.read(*item))
                checks.push_back(std::move(*check));
        }
    }
    return checks;
}

void checkPortsOfChecks(const model::Instance &instance, const Scope &scope)
{
    for (const model::Check &check : instance.checks) {
        if ((check.type != "tcp"_L1 && check.type != "http"_L1) || !check.options.contains("port"_L1))
            continue;
        const QString problem = portProblem(check, instance);
        if (!problem.isEmpty())
            scope.error({check.where.line, check.where.column}, badCheck,
                        u"lifecycle %1: %2"_s.arg(check.state, problem));
    }
}

} // namespace pilothouse::manifest
