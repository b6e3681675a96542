// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

namespace pilothouse::engine {

/// The engine's times, RFC 3339 with up to nine decimals and Z or an offset, as UTC to the millisecond (cut, not
/// rounded). Invalid for text that is none and for Go's zero time 0001-01-01.
[[nodiscard]] QDateTime timeFromRfc3339(QByteArrayView text);

} // namespace pilothouse::engine
