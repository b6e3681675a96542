// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/sshinterview.h"

#include "core/base/thread.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

namespace {

/// What makes two questions the same.
QString keyOf(const SshInterview::Question &question)
{
    return std::visit(
        base::Match{
            [](const HostKeyQuestion &q) { return u"host\n%1\n%2"_s.arg(q.host, q.key.fingerprint()); },
            [](const SecretQuestion &q) { return u"secret\n%1\n%2\n%3"_s.arg(int(q.kind)).arg(q.subject, q.prompt); },
        },
        question);
}

/// A server's own prompt may be for a number that counts only once.
bool isRemembered(const SshInterview::Question &question)
{
    const auto *secret = std::get_if<SecretQuestion>(&question);
    return !secret || secret->kind != SecretQuestion::Kind::Prompt;
}

bool isRefused(const SshInterview::Question &question, const std::optional<base::Secret> &answer)
{
    const auto *secret = std::get_if<SecretQuestion>(&question);
    return secret && answer && !secret->refused.isEmpty() && *answer == secret->refused;
}

} // namespace

SshInterview::SshInterview(QObject *parent)
    : QObject(parent)
{
}

SshInterview::~SshInterview() = default;

void SshInterview::accepts(const HostKeyQuestion &question, std::function<void(bool)> answer)
{
    QMetaObject::invokeMethod(
        this,
        [this, question, answer = std::move(answer)] {
            ask(question, [answer](const Answer &given) { answer(given.has_value()); });
        },
        Qt::QueuedConnection);
}

void SshInterview::secret(const SecretQuestion &question, std::function<void(std::optional<base::Secret>)> answer)
{
    QMetaObject::invokeMethod(
        this, [this, question, answer = std::move(answer)] { ask(question, answer); }, Qt::QueuedConnection);
}

void SshInterview::ask(const Question &question, std::function<void(const Answer &)> answer)
{
    const QString key = keyOf(question);
    const auto known = m_remembered.find(key);
    if (known != m_remembered.end() && !isRefused(question, known->second))
        return answer(known->second);
    if (isRemembered(question)) {
        const auto same = std::ranges::find(m_waiting, key, &Waiting::key);
        if (same != m_waiting.end()) {
            same->answers.push_back(std::move(answer));
            return;
        }
    }
    m_waiting.push_back({key, question, {}});
    m_waiting.back().answers.push_back(std::move(answer));
    if (m_waiting.size() == 1)
        Q_EMIT questionChanged();
}

const SshInterview::Question *SshInterview::question() const
{
    return m_waiting.empty() ? nullptr : &m_waiting.front().question;
}

void SshInterview::answer(bool accepted)
{
    settle(accepted ? Answer(base::Secret()) : std::nullopt);
}

void SshInterview::answer(const std::optional<base::Secret> &secret)
{
    settle(secret);
}

void SshInterview::settle(const Answer &answer)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (m_waiting.empty())
        return;
    const Waiting done = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (isRemembered(done.question))
        m_remembered[done.key] = answer;
    for (const auto &give : done.answers)
        give(answer);
    Q_EMIT questionChanged();
}

void SshInterview::forgetRefusals()
{
    std::erase_if(m_remembered, [](const auto &entry) { return !entry.second; });
}

} // namespace pilothouse::transport
