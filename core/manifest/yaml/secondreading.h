// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace pilothouse::manifest {

/// How libyaml, by which MaestroNG reads manifests, takes a text that readYaml() has read: nothing if it finds the very
/// same in it, else what it says or where it differs.
[[nodiscard]] std::optional<QString> objectionOfLibyaml(const QByteArray &text);

} // namespace pilothouse::manifest
