// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transport/ssh/sshquestions.h"

#include <QObject>

#include <deque>
#include <map>
#include <variant>
#include <vector>

namespace pilothouse::transport {

/// Puts the questions of all sessions to one operator, one at a time, and nothing twice: several sessions that ask the
/// same get the same answer, and answers are remembered for as long as this lives, unless a secret was wrong. Lives in
/// the operator's thread.
class SshInterview : public QObject, public SshQuestions
{
    Q_OBJECT
public:
    using Question = std::variant<HostKeyQuestion, SecretQuestion>;

    explicit SshInterview(QObject *parent = nullptr);
    ~SshInterview() override;

    // From any thread.
    void accepts(const HostKeyQuestion &question, std::function<void(bool)> answer) override;
    void secret(const SecretQuestion &question, std::function<void(std::optional<base::Secret>)> answer) override;

    /// What the operator is to answer now, or null.
    [[nodiscard]] const Question *question() const;
    /// Answers it: whether the host key is the right one; the secret, or none.
    void answer(bool accepted);
    void answer(const std::optional<base::Secret> &secret);
    /// Asks again where the operator has said no.
    void forgetRefusals();

Q_SIGNALS:
    /// `question` is another one now, or none.
    void questionChanged();

private:
    using Answer = std::optional<base::Secret>; ///< a host key is accepted by an empty secret
    struct Waiting {
        QString key;
        Question question;
        std::vector<std::function<void(const Answer &)>> answers;
    };
    void ask(const Question &question, std::function<void(const Answer &)> answer);
    void settle(const Answer &answer);

    std::deque<Waiting> m_waiting; ///< the first one is being asked
    std::map<QString, Answer> m_remembered;
};

} // namespace pilothouse::transport
