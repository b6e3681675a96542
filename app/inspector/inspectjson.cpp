// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/inspectjson.h"

#include "core/base/log.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

QJsonValue maskedValue(const QString &name, const QJsonValue &value);

/// "NAME=value", as Config.Env lists variables.
QString maskedSetting(const QString &setting)
{
    const qsizetype equals = setting.indexOf(u'=');
    return equals > 0 && base::looksSecret(setting.left(equals)) ? setting.left(equals + 1) + base::mask() : setting;
}

QJsonArray maskedList(const QJsonArray &list)
{
    QJsonArray result;
    for (const auto &value : list)
        result.append(value.isString() ? QJsonValue(maskedSetting(value.toString())) : maskedValue({}, value));
    return result;
}

QJsonValue maskedValue(const QString &name, const QJsonValue &value)
{
    if (value.isObject())
        return masked(value.toObject());
    if (value.isArray())
        return maskedList(value.toArray());
    if (value.isString() && !value.toString().isEmpty() && base::looksSecret(name))
        return base::mask();
    return value;
}

} // namespace

QJsonObject masked(const QJsonObject &inspect)
{
    QJsonObject result;
    for (auto field = inspect.begin(); field != inspect.end(); ++field)
        result.insert(field.key(), maskedValue(field.key(), field.value()));
    return result;
}

QString toReadableText(const QJsonObject &inspect)
{
    return QString::fromUtf8(QJsonDocument(masked(inspect)).toJson(QJsonDocument::Indented));
}

} // namespace pilothouse::app
