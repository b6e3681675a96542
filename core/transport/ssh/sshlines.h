// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transport/ssh/sshline.h"

#include <map>

namespace pilothouse::transport {

/// The lines in use, one for each host and user, shared by the ships behind them. Lives in one thread; the lines it
/// hands out may be used in any.
class SshLines
{
public:
    explicit SshLines(SshConfig config, std::shared_ptr<SshQuestions> questions);

    /// The line to a destination through its jump hosts; not opened yet. `key`: a private key's file that is tried
    /// before those of the configuration; empty: none. InvalidInput as SshConfig::target.
    [[nodiscard]] base::Result<std::shared_ptr<SshLine>> line(const SshDestination &destination,
                                                              const QString &key = {});

private:
    [[nodiscard]] base::Result<std::shared_ptr<SshLine>> line(const SshTarget &target, int depth);

    SshConfig m_config;
    std::shared_ptr<SshCommon> m_common;
    std::map<QString, std::weak_ptr<SshLine>> m_lines;
};

} // namespace pilothouse::transport
