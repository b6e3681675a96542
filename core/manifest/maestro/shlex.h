// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QStringList>

namespace pilothouse::manifest {

/// Splits a command line as a POSIX shell would, without expanding anything (Python's shlex.split).
/// InvalidInput for a quote that is not closed or a backslash at the end; the message never repeats the text.
[[nodiscard]] base::Result<QStringList> splitCommandLine(const QString &text);

} // namespace pilothouse::manifest
