// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace pilothouse::manifest {

/// That the certificate of a file has ended, or will within 30 days: "it expires on 2026-12-01, in 10 days". Empty if
/// not, or if the file holds no certificate, or a bundle of several that are no chain of one.
[[nodiscard]] QString certificateEnding(const QString &path);

} // namespace pilothouse::manifest
