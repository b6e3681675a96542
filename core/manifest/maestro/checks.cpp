// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/checks.h"

#include "core/manifest/keydescription.h"
#include "core/manifest/maestro/requestoptions.h"
#include "core/manifest/maestro/shlex.h"
#include "core/manifest/maestro/values.h"
#include "core/manifest/nearestname.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

constexpr auto badCheck = "bad-check"_L1;

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

/// One kind of check and what it understands.
struct CheckType {
    std::string_view name;
    std::span<const KeyDescription> keys;
};

QStringList namesOf(std::span<const KeyDescription> keys)
{
    QStringList names;
    for (const KeyDescription &key : keys)
        names += latin(key.name);
    return names;
}

bool isNumeric(const KeyDescription &key)
{
    return key.kind == ValueKind::Number || key.kind == ValueKind::Seconds;
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

    /// A check whose ports are names still; nothing if it cannot be one.
    std::optional<model::Check> read(const Node &node, model::LifecycleState state)
    {
        if (!node.isMapping()) {
            error(node, u"a check must be a mapping, not %1"_s.arg(kindOf(node)));
            return {};
        }
        const auto type = typeOf(node);
        if (!type)
            return {};
        m_isSound = true;
        reportOptions(node, *type);
        reportValues(node, *type);
        model::Check check{state, whatOf(node, type->name), m_scope.problems().at(node.mark)};
        return m_isSound ? std::optional(std::move(check)) : std::nullopt;
    }

private:
    using What = decltype(model::Check::what);

    void error(const Node &node, const QString &text, const QString &suggestion = {})
    {
        m_isSound = false;
        m_scope.error(node.mark, badCheck, u"lifecycle %1: %2"_s.arg(m_state, text), suggestion);
    }

    What whatOf(const Node &node, std::string_view type)
    {
        if (type == "tcp")
            return model::TcpCheck{
                .portName = text(node, "port"), .host = {}, .port = 0, .attempts = attemptsOf(node, "max_wait")};
        if (type == "http")
            return httpCheck(node);
        if (type == "exec") {
            const bool byInput = text(node, "envfrom") == "stdin"_L1;
            return model::ExecCheck{commandOf(node), attemptsOf(node, "attempts"),
                                    byInput ? model::ExecCheck::VariablesBy::Input
                                            : model::ExecCheck::VariablesBy::Environment};
        }
        if (type == "rexec")
            return model::RexecCheck{commandOf(node), attemptsOf(node, "attempts")};
        return model::SleepCheck{std::chrono::seconds(number(node, "wait").value_or(0))};
    }

    What httpCheck(const Node &node)
    {
        model::HttpCheck check{.portName = text(node, "port")};
        check.host = text(node, "host");
        if (const QString path = text(node, "path"); !path.isEmpty())
            check.path = path.startsWith(u'/') ? path : u'/' + path;
        check.scheme = text(node, "scheme", u"http"_s).toLower();
        if (check.scheme != "http"_L1 && check.scheme != "https"_L1)
            error(*valueOf(node, "scheme"), u"the scheme must be http or https, not \"%1\""_s.arg(check.scheme));
        check.method = text(node, "method", u"GET"_s).toUpper();
        if (const Node *pattern = valueOf(node, "match_regex"))
            check.pattern = patternOf(*pattern);
        check.maximumWait = std::chrono::seconds(number(node, "max_wait").value_or(check.maximumWait.count()));
        if (const Node *options = valueOf(node, "requests_options"); options && options->isMapping()) {
            auto read =
                readRequestOptions(*options, [this](const Node &at, const QString &problem, const QString &hint) {
                    error(at, u"requests_options: "_s + problem, hint);
                });
            check.options = std::move(read);
        }
        return check;
    }

    QString patternOf(const Node &node)
    {
        QString pattern = node.isScalar() ? nameOf(node) : QString();
        const QRegularExpression expression(pattern);
        if (!node.isScalar())
            error(node, u"\"match_regex\" must be text"_s);
        else if (!expression.isValid())
            error(node, u"\"match_regex\" is no regular expression: "_s + expression.errorString());
        return pattern;
    }

    /// Options that are lists or mappings have been reported.
    [[nodiscard]] static QString text(const Node &node, std::string_view key, const QString &otherwise = {})
    {
        const Node *value = valueOf(node, key);
        return value && value->isScalar() ? nameOf(*value) : otherwise;
    }

    [[nodiscard]] static std::optional<qint64> number(const Node &node, std::string_view key)
    {
        const Node *value = valueOf(node, key);
        return value ? integerOf(*value) : std::nullopt;
    }

    /// MaestroNG takes 0 attempts of a program for none said; of a connection there is always one.
    [[nodiscard]] static int attemptsOf(const Node &node, std::string_view key)
    {
        const qint64 written = number(node, key).value_or(model::usualAttempts);
        const qint64 least = key == "attempts" ? model::usualAttempts : 1;
        return int(std::min<qint64>(written > 0 ? written : least, std::numeric_limits<int>::max()));
    }

    [[nodiscard]] static QStringList commandOf(const Node &node)
    {
        const auto words = splitCommandLine(text(node, "command"));
        return words ? *words : QStringList();
    }

    std::optional<CheckType> typeOf(const Node &node)
    {
        const Node *name = valueOf(node, "type");
        if (!name) {
            error(node, u"a check lacks \"type\""_s, u"write tcp, http, exec, rexec or sleep"_s);
            return {};
        }
        if (const auto place = checkPlace(name->text))
            return CheckType{name->text, keysOf(*place)};
        const NearestName known({u"tcp"_s, u"http"_s, u"exec"_s, u"rexec"_s, u"sleep"_s});
        error(*name, u"unknown type of check \"%1\""_s.arg(nameOf(*name)), didYouMean(known.to(nameOf(*name))));
        return {};
    }

    void reportOptions(const Node &node, const CheckType &type)
    {
        const NearestName nearest(namesOf(type.keys));
        for (const Entry &entry : node.entries) {
            const std::string &key = entry.key->text;
            if (key == "type" || std::ranges::find(type.keys, key, &KeyDescription::name) != type.keys.end())
                continue;
            const QString name = nameOf(*entry.key);
            const QString suggestion = key == "cmd" ? didYouMean(u"command"_s) : didYouMean(nearest.to(name));
            if (type.name == "http") // MaestroNG hands them to a function that refuses them
                error(*entry.key, u"unknown option \"%1\" of the %2 check"_s.arg(name, latin(type.name)), suggestion);
            else
                m_scope.warning(entry.key->mark, "unknown-key"_L1,
                                u"lifecycle %1: the unknown option \"%2\" is ignored"_s.arg(m_state, name), suggestion);
        }
        for (const KeyDescription &key : type.keys) {
            if (key.need == KeyDescription::Need::Required && !valueOf(node, key.name))
                error(node, u"the %1 check lacks \"%2\""_s.arg(latin(type.name), latin(key.name)));
        }
    }

    void reportValues(const Node &node, const CheckType &type)
    {
        for (const KeyDescription &key : type.keys) {
            const Node *value = isNumeric(key) ? valueOf(node, key.name) : nullptr;
            const auto number = value ? integerOf(*value) : std::nullopt;
            if (value && (!number || *number < key.range.least || *number > key.range.most))
                error(*value, u"\"%1\" must be a number"_s.arg(latin(key.name)));
        }
        if (const Node *command = valueOf(node, "command"); command && type.name.ends_with("exec"))
            reportCommand(*command);
        if (const Node *from = valueOf(node, "envfrom"); from && from->text != "env" && from->text != "stdin")
            error(*from, u"\"envfrom\" must be env or stdin, not \"%1\""_s.arg(nameOf(*from)));
        if (const Node *options = valueOf(node, "requests_options"); options && !options->isMapping())
            error(*options, u"\"requests_options\" must be a mapping"_s);
        if (const Node *port = valueOf(node, "port"); port && !port->isScalar())
            error(*port, u"\"port\" must be the name of a port"_s);
        for (const auto key : {"host", "path", "scheme", "method"})
            if (const Node *value = valueOf(node, key); value && !value->isScalar() && type.name == "http")
                error(*value, u"\"%1\" must be text"_s.arg(latin(key)));
    }

    void reportCommand(const Node &command)
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
    bool m_isSound = true;
};

/// The state a name in `lifecycle` means; an unknown one is warned of.
std::optional<model::LifecycleState> stateOf(const Entry &entry, const Scope &scope)
{
    using enum model::LifecycleState;
    const QString name = nameOf(*entry.key);
    QStringList known;
    for (const auto state : {PreStart, Running, PreStop, Stopped}) {
        if (name == toIdentifier(state))
            return state;
        known += toIdentifier(state);
    }
    scope.warning(entry.key->mark, "unknown-key"_L1, u"checks of the unknown state \"%1\" never run"_s.arg(name),
                  didYouMean(NearestName(known).to(name)));
    return {};
}

} // namespace

std::vector<model::Check> readChecks(const Node &mapping, model::Check::Level level, const Scope &scope)
{
    std::vector<model::Check> checks;
    const Node *lifecycle = mappingOf(mapping, "lifecycle", scope);
    if (!lifecycle)
        return checks;
    for (const Entry &entry : lifecycle->entries) {
        const QString name = nameOf(*entry.key);
        const auto state = stateOf(entry, scope);
        if (!entry.value->isSequence() && !entry.value->isNull()) {
            scope.error(entry.value->mark, badCheck,
                        u"lifecycle %1 must be a list of checks, not %2"_s.arg(name, kindOf(*entry.value)));
            continue;
        }
        CheckReader reader(name, scope);
        for (std::size_t i = 0; i < entry.value->items.size(); ++i) {
            auto check = reader.read(*entry.value->items[i], state.value_or(model::LifecycleState::Running));
            if (!check || !state)
                continue;
            check->level = level;
            check->position = int(i);
            checks.push_back(std::move(*check));
        }
    }
    return checks;
}

} // namespace pilothouse::manifest
