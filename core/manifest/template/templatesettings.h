// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>

namespace pilothouse::manifest {

/// What a manifest's templates may use up before rendering is given up, and by which programs it is done.
struct TemplateSettings {
    std::chrono::milliseconds time{10'000}; ///< for all that rendering one manifest takes
    qint64 memoryByteCount = qint64(512) << 20;
    qint64 outputByteCount = qint64(16) << 20;
    QString interpreter = QStringLiteral("/usr/bin/python3");
    QString bubblewrap = QStringLiteral("/usr/bin/bwrap"); ///< empty: no sandbox around the interpreter
};

} // namespace pilothouse::manifest
