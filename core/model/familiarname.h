// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace pilothouse::model {

/// An image's name as Docker shows it: what is on Docker Hub without "docker.io/", and without "library/" if it is one
/// of Hub's own. Podman shows the long form, whatever it was asked for.
[[nodiscard]] QString familiarName(const QString &image);
[[nodiscard]] QStringList familiarNames(QStringList images);

} // namespace pilothouse::model
