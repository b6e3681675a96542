// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/reply.h"
#include "core/transport/ssh/sshline.h"

#include <chrono>

namespace pilothouse::transport {

/// A channel to the far end. Call `then` in the thread that is to have it.
[[nodiscard]] base::Reply<std::shared_ptr<FileDescriptor>> openChannel(SshLine &line, const FarEnd &end);

/// What a command on the host prints, within `limit`; then it is hung up on. Errors are those of the channel. Settles
/// in the thread of `context`, and not at all when that is gone.
[[nodiscard]] base::Reply<QString> outputOf(SshLine &line, const QString &command, std::chrono::milliseconds limit,
                                            QObject *context);

/// How docker reaches an engine on a host by a command of its own there. Nothing if its path is more than a shell
/// should see.
[[nodiscard]] std::optional<QString> dockerCommand(const QString &socketPath);

/// Prints a version where an engine answers docker there, and nothing where none does; `docker` as dockerCommand has
/// it.
[[nodiscard]] QString probeOf(const QString &docker);
inline constexpr std::chrono::seconds probeLimit{8};

/// OpenSSH says the same of a socket that nobody listens on, that the user may not use, and that it is not to forward.
[[nodiscard]] bool mayBeForbidden(const base::Error &error);

} // namespace pilothouse::transport
