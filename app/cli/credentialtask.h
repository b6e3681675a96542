// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/inputline.h"
#include "app/cli/task.h"
#include "core/store/credentialstore.h"

#include <functional>

namespace pilothouse::cli {

/// login, logout and credentials: what the operator has us remember. Needs no manifest. Lives in the main thread.
class CredentialTask : public Task
{
    Q_OBJECT
public:
    /// `arguments` and `credentials` outlive this.
    CredentialTask(const Arguments &arguments, const Terminal &terminal, store::CredentialStore &credentials);

    void start() override;

private:
    void logIn();
    void readPassword(const QString &username);
    void choosePlace(const store::Credential &login);
    void keep(const store::Credential &login, store::Place place);
    void forget(const std::vector<store::CredentialName> &names);
    void list();
    void ask(const QString &question, InputLine::Echo echo, const std::function<void(const QString &)> &take);
    void fail(const QString &why, int exitCode = exitFailed);

    const Arguments &m_arguments;
    Terminal m_terminal;
    store::CredentialStore &m_credentials;
    QString m_host; ///< of the registry
    std::unique_ptr<InputLine> m_input;
};

/// How one asks whether a secret is to be kept in a place that outlasts the program.
[[nodiscard]] QString keepQuestion(store::Place place);

} // namespace pilothouse::cli
