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
    /// By the configuration of the process's user, read when it is first needed. `questions` null: nobody is there to
    /// be asked, and nothing is accepted.
    explicit SshLines(std::shared_ptr<SshQuestions> questions = {});
    SshLines(SshConfig config, std::shared_ptr<SshQuestions> questions);

    /// The line to a destination through its jump hosts; not opened yet. `key`: a private key's file that is tried
    /// before those of the configuration ("~/" is understood); empty: none. InvalidInput as SshConfig::target.
    [[nodiscard]] base::Result<std::shared_ptr<SshLine>> line(const SshDestination &destination,
                                                              const QString &key = {});

    /// What is asked while connections are opened.
    [[nodiscard]] const std::shared_ptr<SshQuestions> &questions() const { return m_questions; }

    /// The user may have changed the configuration: lines to come go by what it says then.
    void readAnew() { m_config.reset(); }

private:
    [[nodiscard]] base::Result<std::shared_ptr<SshLine>> line(const SshTarget &target, int depth);

    std::optional<SshConfig> m_config;
    std::shared_ptr<SshQuestions> m_questions;
    std::map<QString, std::weak_ptr<SshLine>> m_lines;
    std::map<QString, std::weak_ptr<Handshakes>> m_handshakes; ///< by server
};

} // namespace pilothouse::transport
