// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/reply.h"
#include "core/transport/ssh/filedescriptor.h"
#include "core/transport/ssh/sshattempt.h"

#include <functional>
#include <vector>

namespace pilothouse::transport {

/// A connected TCP socket to one of the host's addresses, tried in the resolver's order. Blocks the calling thread,
/// at most for `patience`. Steps are appended to `attempts`.
[[nodiscard]] base::Result<FileDescriptor> connectTcp(const QString &host, quint16 port, const Patience &patience,
                                                      std::vector<SshAttempt> &attempts);

/// Whether the port can be connected to at all, in steps, from a thread of its own.
[[nodiscard]] base::Reply<std::vector<SshAttempt>> tryTcp(const QString &host, quint16 port);

} // namespace pilothouse::transport
