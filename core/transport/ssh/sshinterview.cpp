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

/// What the answer is kept under; none: it is no secret, or not to be kept.
std::optional<store::CredentialName> nameOf(const SshInterview::Question &question)
{
    const auto *secret = std::get_if<SecretQuestion>(&question);
    return secret ? credentialName(*secret) : std::nullopt;
}

bool countsOnce(const SshInterview::Question &question)
{
    return std::holds_alternative<SecretQuestion>(question) && !nameOf(question);
}

} // namespace

std::optional<store::CredentialName> credentialName(const SecretQuestion &question)
{
    using Purpose = store::CredentialName::Purpose;
    const auto at = question.subject.lastIndexOf(u'@');
    switch (question.kind) {
    case SecretQuestion::Kind::Passphrase:
        return store::CredentialName{Purpose::SshPassphrase, question.subject, {}};
    case SecretQuestion::Kind::TlsPassphrase:
        return store::CredentialName{Purpose::TlsPassphrase, question.subject, {}};
    case SecretQuestion::Kind::Password:
        return store::CredentialName{Purpose::SshPassword, question.subject.mid(at + 1), question.subject.left(at)};
    case SecretQuestion::Kind::Prompt: // a server's own, perhaps for a number that counts only once
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

SshInterview::SshInterview(std::shared_ptr<store::CredentialStore> credentials, QObject *parent)
    : QObject(parent)
    , m_credentials(credentials ? std::move(credentials) : std::make_shared<store::CredentialStore>())
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
    if (const auto verdict = m_verdicts.find(key); verdict != m_verdicts.end())
        return answer(verdict->second ? Answer(base::Secret()) : std::nullopt);
    const auto same = std::ranges::find(m_waiting, key, &Waiting::key);
    if (same != m_waiting.end() && !countsOnce(question)) {
        same->answers.push_back(std::move(answer));
        return;
    }
    m_waiting.push_back({key, question, {}});
    m_waiting.back().answers.push_back(std::move(answer));
    if (m_waiting.size() == 1)
        turnToFirst();
}

/// What is kept need not be asked.
void SshInterview::turnToFirst()
{
    const auto name = nameOf(m_waiting.front().question);
    if (!name || !m_credentials->knows(*name))
        return putToOperator();
    m_credentials->find(*name).then(this, [this, name = *name](const auto &found) {
        take(name, found.value_or(std::optional<store::CredentialStore::Found>()));
    });
}

void SshInterview::take(const store::CredentialName &name, const std::optional<store::CredentialStore::Found> &found)
{
    const auto &asked = std::get<SecretQuestion>(m_waiting.front().question);
    if (found && found->credential.secret != asked.refused)
        return settle(found->credential.secret);
    if (found)
        m_credentials->forget(name);
    putToOperator();
}

void SshInterview::putToOperator()
{
    m_asks = true;
    Q_EMIT questionChanged();
}

const SshInterview::Question *SshInterview::question() const
{
    return m_asks ? &m_waiting.front().question : nullptr;
}

void SshInterview::answer(bool accepted)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (!m_asks)
        return;
    m_verdicts[m_waiting.front().key] = accepted;
    settle(accepted ? Answer(base::Secret()) : std::nullopt);
}

void SshInterview::answer(const std::optional<base::Secret> &secret, store::Place place)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (!m_asks)
        return;
    const auto name = nameOf(m_waiting.front().question);
    if (name && !secret)
        m_verdicts[m_waiting.front().key] = false;
    if (!name || !secret)
        return settle(secret);
    const auto reply = m_credentials->keep({*name, *secret}, place);
    if (place == store::Place::Session)
        return settle(secret);
    // First it is kept: the program may well end as soon as the login has served.
    m_asks = false;
    Q_EMIT questionChanged();
    reply.then(this, [this, secret](const base::Result<void> &kept) {
        if (!kept)
            Q_EMIT notKept(kept.error());
        settle(secret);
    });
}

void SshInterview::settle(const Answer &answer)
{
    const Waiting done = std::move(m_waiting.front());
    m_waiting.pop_front();
    const bool wasAsked = std::exchange(m_asks, false);
    for (const auto &give : done.answers)
        give(answer);
    if (!m_waiting.empty())
        turnToFirst();
    if (wasAsked && !m_asks)
        Q_EMIT questionChanged();
}

void SshInterview::forgetRefusals()
{
    std::erase_if(m_verdicts, [](const auto &entry) { return !entry.second; });
}

} // namespace pilothouse::transport
