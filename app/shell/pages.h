// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <optional>

/// What QML calls PageKind.Map…: the pages in the order of the rail and of Ctrl+1…7.
namespace pilothouse::app::pages {

Q_NAMESPACE
QML_NAMED_ELEMENT(PageKind)

enum class Kind { Map, Instances, Plan, Runs, Logs, Ships, Settings };
Q_ENUM_NS(Kind)

/// The page of `--page NAME`: "map", "plan"…
[[nodiscard]] std::optional<Kind> fromName(const QString &name);
[[nodiscard]] QString toName(Kind kind);

} // namespace pilothouse::app::pages
