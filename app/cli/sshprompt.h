// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/inputline.h"
#include "app/cli/terminal.h"
#include "core/transport/ssh/sshinterview.h"

namespace pilothouse::cli {

/// Has the operator answer what SSH logins ask: on the terminal, the questions on standard error. Where there is no
/// terminal the answer is no, and it is said what can be done. Lives in the main thread.
class SshPrompt : public QObject
{
    Q_OBJECT
public:
    /// `interview` outlives this.
    SshPrompt(const Arguments &arguments, const Terminal &terminal, transport::SshInterview &interview);

private:
    void ask();
    void ask(const transport::HostKeyQuestion &question);
    void ask(const transport::SecretQuestion &question);
    void askWhereToKeep(const base::Secret &secret);
    void askLine(InputLine::Echo echo, const std::function<void(const std::optional<QString> &)> &take);

    NewHostKeys m_newHostKeys;
    bool m_asks;
    transport::SshInterview &m_interview;
    std::unique_ptr<InputLine> m_input;
};

} // namespace pilothouse::cli
