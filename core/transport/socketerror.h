// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QAbstractSocket>

namespace pilothouse::transport {

/// What went wrong with a connection to a TCP port, as an operator reads it.
[[nodiscard]] base::Error describeSocketError(const QAbstractSocket &socket);

} // namespace pilothouse::transport
