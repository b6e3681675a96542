// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transport/ssh/sshsession.h"

namespace pilothouse::transport {

/// Logs in: agent, keys of the configuration, then keyboard-interactive and password as last resort. Blocks.
/// Unauthorized, with all that was tried, when the server takes none of it.
[[nodiscard]] base::Result<void> logIn(const SshSession &session, const SshSession::Opening &opening);

} // namespace pilothouse::transport
