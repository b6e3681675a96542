// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

namespace pilothouse::app {

/// An engine's answer to inspect with the values of secret-looking variables, labels and options masked.
[[nodiscard]] QJsonObject masked(const QJsonObject &inspect);

/// The same, indented, to be read.
[[nodiscard]] QString toReadableText(const QJsonObject &inspect);

} // namespace pilothouse::app
