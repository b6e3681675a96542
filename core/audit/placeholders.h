// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>
#include <QString>

namespace pilothouse::audit {

/// What stands for {what}, {action}, {who} and {message} in the texts of a manifest.
struct Filling {
    QString what;
    QString action;
    QString who;
    QString message;
};

/// The text with its placeholders filled in; `{{` and `}}` are braces. What is no placeholder stays as it is.
[[nodiscard]] QString filled(const QString &text, const Filling &filling);

/// Every text of a JSON value filled in; what is then empty (texts, lists, objects, null) is left out.
/// Undefined if nothing remains.
[[nodiscard]] QJsonValue filled(const QJsonValue &value, const Filling &filling);

} // namespace pilothouse::audit
