// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

/// What QML calls Inspected.Instance…: the kinds of things that have an inspector.
namespace pilothouse::app::inspected {

Q_NAMESPACE
QML_NAMED_ELEMENT(Inspected)

enum class Kind { Nothing, Instance, Service, Ship };
Q_ENUM_NS(Kind)

/// A selected thing, from its key: "instance:web-1".
struct Key {
    Kind kind = Kind::Nothing;
    QString name;

    bool operator==(const Key &) const = default;
};

[[nodiscard]] Key fromText(const QString &key);

} // namespace pilothouse::app::inspected
