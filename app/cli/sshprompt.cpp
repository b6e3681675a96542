// SPDX-License-Identifier: Apache-2.0
#include "app/cli/sshprompt.h"

#include "app/cli/credentialtask.h"

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

using base::Secret;
using transport::HostKeyQuestion;
using transport::SecretQuestion;

namespace {

QString words(const SecretQuestion &question)
{
    switch (question.kind) {
    case SecretQuestion::Kind::Passphrase:
        return u"Passphrase of the key %1: "_s.arg(question.subject);
    case SecretQuestion::Kind::TlsPassphrase:
        return u"Passphrase of the TLS key %1: "_s.arg(question.subject);
    case SecretQuestion::Kind::Password:
        return u"Password of %1: "_s.arg(question.subject);
    case SecretQuestion::Kind::Prompt:
        return u"%1 asks: %2 "_s.arg(question.subject, question.prompt);
    }
    Q_UNREACHABLE();
}

QString advice(const SecretQuestion &question)
{
    if (question.kind == SecretQuestion::Kind::TlsPassphrase)
        return u"pilotctl: the TLS key %1 has a passphrase, and there is no terminal to ask on: run this once on a "
               "terminal and have it remembered\n"_s.arg(question.subject);
    if (question.kind == SecretQuestion::Kind::Passphrase)
        return u"pilotctl: the key %1 has a passphrase, and there is no terminal to ask on: add it to ssh-agent, "
               "or run this once on a terminal and have it remembered\n"_s.arg(question.subject);
    return u"pilotctl: %1 has to type a password, and there is no terminal to ask on: use a key\n"_s.arg(
        question.subject);
}

} // namespace

SshPrompt::SshPrompt(const Arguments &arguments, const Terminal &terminal, transport::SshInterview &interview)
    : m_newHostKeys(arguments.newHostKeys)
    , m_asks(terminal.asks)
    , m_interview(interview)
{
    connect(&interview, &transport::SshInterview::questionChanged, this, qOverload<>(&SshPrompt::ask));
    connect(&interview, &transport::SshInterview::notKept, this,
            [](const base::Error &why) { printError(u"pilotctl: it is not remembered: %1\n"_s.arg(why.message)); });
}

void SshPrompt::ask()
{
    if (const auto *question = m_interview.question())
        std::visit([this](const auto &q) { ask(q); }, transport::SshInterview::Question(*question));
}

void SshPrompt::ask(const HostKeyQuestion &question)
{
    const QString key = u"%1 key %2"_s.arg(question.key.type, question.key.fingerprint());
    if (m_newHostKeys == NewHostKeys::Accept) {
        printError(u"pilotctl: %1 was not known; its %2 is accepted from now on, as %3 has it\n"_s.arg(
            question.host, key, question.file));
        return m_interview.answer(true);
    }
    if (!m_asks) {
        printError(
            u"pilotctl: the SSH host %1 is not known, and there is no terminal to ask on. It shows its %2.\n"
            "    If its owner confirms this fingerprint, log in once with ssh, or say --accept-new-host-keys\n"_s.arg(
                question.host, key));
        return m_interview.answer(false);
    }
    printError(u"The SSH host %1 is not known. It shows its %2.\nDoes its owner confirm this fingerprint? [y/N] "_s.arg(
        question.host, key));
    askLine(InputLine::Echo::On, [this](const std::optional<QString> &line) { m_interview.answer(isYes(line)); });
}

void SshPrompt::ask(const SecretQuestion &question)
{
    if (!m_asks) {
        printError(advice(question));
        return m_interview.answer(std::nullopt);
    }
    printError((question.refused.isEmpty() ? QString() : u"That was not right. "_s) + words(question));
    const bool canBeKept = credentialName(question).has_value();
    const auto echo = question.echo ? InputLine::Echo::On : InputLine::Echo::Off;
    askLine(echo, [this, canBeKept](const std::optional<QString> &line) {
        if (!line || line->isEmpty())
            return m_interview.answer(std::nullopt);
        canBeKept ? askWhereToKeep(Secret(*line)) : m_interview.answer(Secret(*line));
    });
}

void SshPrompt::askWhereToKeep(const Secret &secret)
{
    m_interview.credentials().lastingPlace().then(this, [this, secret](const base::Result<store::Place> &lasting) {
        const auto place = lasting.value_or(store::Place::File);
        printError(keepQuestion(place));
        askLine(InputLine::Echo::On, [this, secret, place](const std::optional<QString> &line) {
            m_interview.answer(secret, isYes(line) ? place : store::Place::Session);
        });
    });
}

void SshPrompt::askLine(InputLine::Echo echo, const std::function<void(const std::optional<QString> &)> &take)
{
    m_input = std::make_unique<InputLine>(echo);
    connect(m_input.get(), &InputLine::entered, this, [this, take](const std::optional<QString> &line) {
        m_input.release()->deleteLater();
        take(line);
    });
}

} // namespace pilothouse::cli
