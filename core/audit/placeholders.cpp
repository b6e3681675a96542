// SPDX-License-Identifier: Apache-2.0
#include "core/audit/placeholders.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pilothouse::audit {

namespace {

QString valueOf(QStringView mark, const Filling &filling)
{
    if (mark == "{{"_L1)
        return u"{"_s;
    if (mark == "}}"_L1)
        return u"}"_s;
    if (mark == "{what}"_L1)
        return filling.what;
    if (mark == "{action}"_L1)
        return filling.action;
    if (mark == "{who}"_L1)
        return filling.who;
    return filling.message;
}

bool isEmpty(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return true;
    case QJsonValue::String:
        return value.toString().isEmpty();
    case QJsonValue::Array:
        return value.toArray().isEmpty();
    case QJsonValue::Object:
        return value.toObject().isEmpty();
    case QJsonValue::Bool:
    case QJsonValue::Double:
        break;
    }
    return false;
}

QJsonValue deeplyFilled(const QJsonValue &value, const Filling &filling)
{
    if (value.isString())
        return filled(value.toString(), filling);
    if (value.isArray()) {
        QJsonArray kept;
        for (const auto &item : value.toArray()) {
            if (const auto filledIn = deeplyFilled(item, filling); !isEmpty(filledIn))
                kept.append(filledIn);
        }
        return kept;
    }
    if (value.isObject()) {
        QJsonObject kept;
        const auto object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (const auto filledIn = deeplyFilled(it.value(), filling); !isEmpty(filledIn))
                kept.insert(it.key(), filledIn);
        }
        return kept;
    }
    return value;
}

} // namespace

QString filled(const QString &text, const Filling &filling)
{
    static const QRegularExpression mark(uR"(\{\{|\}\}|\{(?:what|action|who|message)\})"_s);
    QString result;
    qsizetype end = 0;
    for (auto it = mark.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        result += QStringView(text).mid(end, match.capturedStart() - end);
        result += valueOf(match.capturedView(), filling);
        end = match.capturedEnd();
    }
    return result += QStringView(text).mid(end);
}

QJsonValue filled(const QJsonValue &value, const Filling &filling)
{
    const auto result = deeplyFilled(value, filling);
    return isEmpty(result) ? QJsonValue(QJsonValue::Undefined) : result;
}

} // namespace pilothouse::audit
