// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

/// What QML calls LogLevel.Error…
namespace pilothouse::app::loglevel {

Q_NAMESPACE
QML_NAMED_ELEMENT(LogLevel)

/// How serious a line says it is; Unknown when it does not say so in a way we recognise.
enum class Kind { Unknown, Debug, Info, Warning, Error };
Q_ENUM_NS(Kind)

/// A level, and where in the line it stands.
struct Found {
    Kind kind = Kind::Unknown;
    qsizetype start = 0;
    qsizetype length = 0;
};

/// Looks in the first 120 characters for a level in capitals ("ERROR", "[WARN]"), in brackets ("[error]") or as a
/// field ("level=warn", "\"level\":\"info\""). Words of prose ("no error") are not levels.
[[nodiscard]] Found find(const QString &line);

/// "ERROR", "WARN", "INFO", "DEBUG": as log lines write it, not translated. Empty for Unknown.
[[nodiscard]] QString toText(Kind kind);

} // namespace pilothouse::app::loglevel
