// SPDX-License-Identifier: Apache-2.0
#include "app/cli/sshprompt.h"

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
    if (question.kind == SecretQuestion::Kind::Passphrase)
        return u"pilotctl: the key %1 has a passphrase, and there is no terminal to ask on: add it to ssh-agent\n"_s
            .arg(question.subject);
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
    m_input = std::make_unique<InputLine>(InputLine::Echo::On);
    connect(m_input.get(), &InputLine::entered, this, [this](const std::optional<QString> &line) {
        m_input.release()->deleteLater();
        const QString word = line.value_or(QString()).trimmed().toLower();
        m_interview.answer(word == "y"_L1 || word == "yes"_L1);
    });
}

void SshPrompt::ask(const SecretQuestion &question)
{
    if (!m_asks) {
        printError(advice(question));
        return m_interview.answer(std::nullopt);
    }
    m_input = std::make_unique<InputLine>(question.echo ? InputLine::Echo::On : InputLine::Echo::Off);
    printError((question.refused.isEmpty() ? QString() : u"That was not right. "_s) + words(question));
    connect(m_input.get(), &InputLine::entered, this, [this](const std::optional<QString> &line) {
        m_input.release()->deleteLater();
        m_interview.answer(line && !line->isEmpty() ? std::optional(Secret(*line)) : std::nullopt);
    });
}

} // namespace pilothouse::cli
