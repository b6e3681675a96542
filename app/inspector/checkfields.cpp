// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/checkfields.h"

#include "core/model/localcommand.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CheckForm)
};

using Kind = CheckField::Kind;

QString attemptsText(int attempts)
{
    return attempts == model::usualAttempts ? QString() : QString::number(attempts);
}

QStringList tcpPortNames(const model::Instance &instance)
{
    QStringList names;
    for (const auto &port : instance.ports)
        if (port.exposed.protocol == model::Protocol::Tcp && port.exposed.count() == 1)
            names.append(port.name);
    return names;
}

CheckField portField(const model::Instance &instance, const QString &example)
{
    const QString names = tcpPortNames(instance).join(u", "_s);
    const QString known = names.isEmpty() ? Words::tr("%1 has no named TCP port").arg(instance.id.value)
                                          : Words::tr("one of: %1").arg(names);
    return {u"port"_s, Words::tr("Port"), example.isEmpty() ? known : known + example, Kind::Text, true, {}};
}

QByteArray valueText(const CheckField &field, const QString &text)
{
    static const QRegularExpression digits(u"^[1-9][0-9]{0,8}$|^0$"_s);
    const bool isNumber = digits.match(text).hasMatch() && (field.kind == Kind::Number || field.key == "port"_L1);
    return isNumber ? text.toUtf8() : manifest::edit::yamlScalar(text);
}

QString escaped(QString token)
{
    return token.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

} // namespace

const QStringList &checkTypes()
{
    static const QStringList types{u"tcp"_s, u"http"_s, u"exec"_s, u"rexec"_s, u"sleep"_s};
    return types;
}

std::vector<CheckField> checkFields(const QString &type, const model::Instance &instance)
{
    const QString attempts = Words::tr("180, one a second");
    if (type == "tcp"_L1)
        return {portField(instance, {}), {u"max_wait"_s, Words::tr("Attempts"), attempts, Kind::Number}};
    if (type == "http"_L1)
        return {portField(instance, Words::tr(", or a number")),
                {u"path"_s, Words::tr("Path"), u"/"_s},
                {u"match_regex"_s, Words::tr("Answer matches"), Words::tr("anything, with status 200")},
                {u"max_wait"_s, Words::tr("Seconds at most"), u"300"_s, Kind::Number},
                {u"scheme"_s, Words::tr("Scheme"), u"http"_s, Kind::Text, false, {u"http"_s, u"https"_s}},
                {u"method"_s, Words::tr("Method"), u"GET"_s},
                {u"host"_s, Words::tr("Host"), Words::tr("the ship's address")}};
    if (type == "exec"_L1)
        return {{u"command"_s,
                 Words::tr("Command"),
                 Words::tr("run on this computer: ./check.sh --fast"),
                 Kind::Text,
                 true,
                 {}},
                {u"attempts"_s, Words::tr("Attempts"), attempts, Kind::Number},
                {u"envfrom"_s, Words::tr("Variables by"), u"env"_s, Kind::Text, false, {u"env"_s, u"stdin"_s}}};
    if (type == "rexec"_L1)
        return {
            {u"command"_s, Words::tr("Command"), Words::tr("run in the container: pg_isready"), Kind::Text, true, {}},
            {u"attempts"_s, Words::tr("Attempts"), attempts, Kind::Number}};
    return {{u"wait"_s, Words::tr("Seconds"), u"5"_s, Kind::Number, true, {}}};
}

CheckValues valuesOf(const model::Check &check)
{
    CheckValues values = std::visit(
        base::Match{
            [](const model::TcpCheck &c) -> CheckValues {
                return {{u"port"_s, c.portName}, {u"max_wait"_s, attemptsText(c.attempts)}};
            },
            [](const model::HttpCheck &c) -> CheckValues {
                const model::HttpCheck usual;
                return {{u"port"_s, c.portName},
                        {u"path"_s, c.path == usual.path ? QString() : c.path},
                        {u"match_regex"_s, c.pattern.value_or(QString())},
                        {u"max_wait"_s,
                         c.maximumWait == usual.maximumWait ? QString() : QString::number(c.maximumWait.count())},
                        {u"scheme"_s, c.scheme == usual.scheme ? QString() : c.scheme},
                        {u"method"_s, c.method == usual.method ? QString() : c.method},
                        {u"host"_s, c.host}};
            },
            [](const model::ExecCheck &c) -> CheckValues {
                const bool byInput = c.variablesBy == model::ExecCheck::VariablesBy::Input;
                return {{u"command"_s, model::toCommandLine(c.command)},
                        {u"attempts"_s, attemptsText(c.attempts)},
                        {u"envfrom"_s, byInput ? u"stdin"_s : QString()}};
            },
            [](const model::RexecCheck &c) -> CheckValues {
                return {{u"command"_s, model::toCommandLine(c.command)}, {u"attempts"_s, attemptsText(c.attempts)}};
            },
            [](const model::SleepCheck &c) -> CheckValues {
                return {{u"wait"_s, QString::number(c.duration.count())}};
            },
        },
        check.what);
    values.removeIf([](const auto &entry) { return entry.value().isEmpty(); });
    return values;
}

QString problemOf(const std::vector<CheckField> &fields, const CheckValues &values)
{
    static const QRegularExpression digits(u"^[0-9]{1,9}$"_s);
    for (const CheckField &field : fields) {
        const QString value = values.value(field.key);
        if (field.required && value.isEmpty())
            return Words::tr("%1 is missing.").arg(field.label);
        if (field.kind == Kind::Number && !value.isEmpty() && !digits.match(value).hasMatch())
            return Words::tr("%1 must be a number, not “%2”.").arg(field.label, value);
        if (field.key == "match_regex"_L1 && !QRegularExpression(value).isValid())
            return Words::tr("%1: %2").arg(field.label, QRegularExpression(value).errorString());
    }
    return {};
}

QByteArray toYaml(const QString &type, const std::vector<CheckField> &fields, const CheckValues &values)
{
    QByteArray yaml = "{type: " + type.toUtf8();
    for (const CheckField &field : fields)
        if (const QString value = values.value(field.key); !value.isEmpty())
            yaml += ", " + field.key.toUtf8() + ": " + valueText(field, value);
    return yaml + "}";
}

QString listPointer(const model::Instance &instance, model::Check::Level level, model::LifecycleState state)
{
    QString pointer = u"/services/"_s + escaped(instance.service.value);
    if (level == model::Check::Level::Instance)
        pointer += u"/instances/"_s + escaped(instance.id.value);
    return pointer + u"/lifecycle/"_s + toIdentifier(state);
}

std::vector<manifest::edit::Put> changes(const QString &pointer, const std::vector<CheckField> &fields,
                                         const CheckValues &before, const CheckValues &after)
{
    std::vector<manifest::edit::Put> puts;
    for (const CheckField &field : fields) {
        const QString value = after.value(field.key);
        if (value == before.value(field.key))
            continue;
        const QString place = pointer + u'/' + field.key;
        if (value.isEmpty())
            puts.push_back({place, std::nullopt});
        else
            puts.push_back({place, valueText(field, value)});
    }
    return puts;
}

} // namespace pilothouse::app
