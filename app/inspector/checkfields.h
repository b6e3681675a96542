// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/edit/put.h"
#include "core/model/instance.h"

#include <QMap>
#include <QString>

#include <vector>

namespace pilothouse::app {

/// What a form asks about one type of check: a key of the manifest (specification §12).
struct CheckField {
    enum class Kind { Text, Number };

    QString key;
    QString label;
    QString usual; ///< what counts when it is left out, or an example
    Kind kind = Kind::Text;
    bool required = false;
    QStringList choices; ///< all there are; empty: any text
};

/// "tcp", "http", "exec", "rexec", "sleep".
[[nodiscard]] const QStringList &checkTypes();

/// The questions of one type of check, for an instance whose ports can be named.
[[nodiscard]] std::vector<CheckField> checkFields(const QString &type, const model::Instance &instance);

/// Values by key.
using CheckValues = QMap<QString, QString>;

/// What a check says; what is as usual is left out.
[[nodiscard]] CheckValues valuesOf(const model::Check &check);

/// Why the values are none of such a check; empty if they are.
[[nodiscard]] QString problemOf(const std::vector<CheckField> &fields, const CheckValues &values);

/// A check as it is written into a manifest: `{type: tcp, port: http}`.
[[nodiscard]] QByteArray toYaml(const QString &type, const std::vector<CheckField> &fields, const CheckValues &values);

/// Where checks of a state are written: the list of the instance, or of its service.
[[nodiscard]] QString listPointer(const model::Instance &instance, model::Check::Level level,
                                  model::LifecycleState state);

/// What has to be put where so that a check that is there says other values: nothing for those that stay.
[[nodiscard]] std::vector<manifest::edit::Put> changes(const QString &pointer, const std::vector<CheckField> &fields,
                                                       const CheckValues &before, const CheckValues &after);

} // namespace pilothouse::app
