// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/credentialstore.h"
#include "core/transport/ssh/sshquestions.h"

#include <QObject>

#include <deque>
#include <map>
#include <variant>
#include <vector>

namespace pilothouse::transport {

/// Puts the questions of all sessions to one operator, one at a time, and nothing twice: several sessions that ask the
/// same get the same answer. Secrets are kept in a store and looked up there first; one that was wrong is forgotten. No
/// is remembered for as long as this lives. Lives in the operator's thread.
class SshInterview : public QObject, public SshQuestions
{
    Q_OBJECT
public:
    using Question = std::variant<HostKeyQuestion, SecretQuestion>;

    /// `credentials` null: secrets are kept for as long as this lives.
    explicit SshInterview(std::shared_ptr<store::CredentialStore> credentials = {}, QObject *parent = nullptr);
    ~SshInterview() override;

    // From any thread.
    void accepts(const HostKeyQuestion &question, std::function<void(bool)> answer) override;
    void secret(const SecretQuestion &question, std::function<void(std::optional<base::Secret>)> answer) override;

    /// What the operator is to answer now, or null.
    [[nodiscard]] const Question *question() const;
    /// Answers it: whether the host key is the right one; the secret, or none, and where it is kept.
    void answer(bool accepted);
    void answer(const std::optional<base::Secret> &secret, store::Place place = store::Place::Session);
    /// Asks again where the operator has said no.
    void forgetRefusals();
    /// Where an answer can be kept, and what is kept.
    [[nodiscard]] store::CredentialStore &credentials() const { return *m_credentials; }

Q_SIGNALS:
    /// `question` is another one now, or none.
    void questionChanged();
    /// What the operator wanted to be kept for longer is kept for the session only.
    void notKept(const pilothouse::base::Error &why);

private:
    using Answer = std::optional<base::Secret>; ///< a host key is accepted by an empty secret
    struct Waiting {
        QString key;
        Question question;
        std::vector<std::function<void(const Answer &)>> answers;
    };
    void ask(const Question &question, std::function<void(const Answer &)> answer);
    void turnToFirst();
    void take(const store::CredentialName &name, const std::optional<store::CredentialStore::Found> &found);
    void putToOperator();
    void settle(const Answer &answer);

    std::shared_ptr<store::CredentialStore> m_credentials;
    std::deque<Waiting> m_waiting; ///< the first one is being looked up, or asked
    bool m_asks = false;           ///< the operator, about the first one
    std::map<QString, bool> m_verdicts;
};

} // namespace pilothouse::transport
