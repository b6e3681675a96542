// SPDX-License-Identifier: Apache-2.0
#include "app/cli/credentialtask.h"

#include "core/registry/dockerconfig.h"
#include "core/registry/entry.h"
#include "core/registry/login.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

using base::Result;
using base::Secret;
using store::Credential;
using store::CredentialName;
using store::CredentialStore;
using store::Place;

namespace {

constexpr qint64 longestPassword = qint64(64) * 1024;

/// As docker takes it: without the line's end.
QString passwordOfStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(input.read(longestPassword));
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

std::vector<CredentialName> loginsFor(const CredentialStore &credentials, const QString &host)
{
    const CredentialName wanted = registry::loginName(host);
    std::vector<CredentialName> names;
    for (const auto &kept : credentials.kept())
        if (kept.name.purpose == wanted.purpose && kept.name.subject == host)
            names.push_back(kept.name);
    return names;
}

QString placeWords(Place place)
{
    switch (place) {
    case Place::Session:
        return u"until this program ends"_s;
    case Place::Keyring:
        return u"in the keyring"_s;
    case Place::File:
        return u"in clear text, in "_s + CredentialStore::filePath();
    }
    Q_UNREACHABLE();
}

} // namespace

QString keepQuestion(Place place)
{
    if (place == Place::Keyring)
        return u"Remember it in the keyring? [y/N] "_s;
    return u"There is no keyring. Remember it in CLEAR TEXT, in %1, which nobody but you (and root) may read? [y/N] "_s
        .arg(CredentialStore::filePath());
}

CredentialTask::CredentialTask(const Arguments &arguments, const Terminal &terminal, CredentialStore &credentials)
    : m_arguments(arguments)
    , m_terminal(terminal)
    , m_credentials(credentials)
{
}

void CredentialTask::start()
{
    const QStringList &words = m_arguments.words;
    m_host = registry::locationOf(words.value(0));
    if (m_arguments.command == Command::Login)
        return logIn();
    if (m_arguments.command == Command::Logout)
        return forget(loginsFor(m_credentials, m_host));
    if (words.value(0) != "forget"_L1)
        return list();
    std::vector<CredentialName> names;
    for (const auto &kept : m_credentials.kept())
        if (toString(kept.name) == words.mid(1).join(u' '))
            names.push_back(kept.name);
    forget(names);
}

void CredentialTask::logIn()
{
    const bool isTold = !m_arguments.username.isEmpty() && m_arguments.password == Password::FromStandardInput;
    if (!m_terminal.asks && !isTold)
        return fail(u"there is no terminal to ask on: give --username and --password-stdin"_s, exitUsage);
    if (!m_arguments.username.isEmpty())
        return readPassword(m_arguments.username);
    ask(u"User at %1: "_s.arg(m_host), InputLine::Echo::On,
        [this](const QString &name) { readPassword(name.trimmed()); });
}

void CredentialTask::readPassword(const QString &username)
{
    const auto take = [this, username](const QString &password) {
        if (username.isEmpty() || password.isEmpty())
            return fail(u"a login needs a user and a password"_s);
        choosePlace({registry::loginName(m_host, username), Secret(password)});
    };
    if (m_arguments.password == Password::FromStandardInput)
        return take(passwordOfStandardInput());
    ask(u"Password of %1 at %2: "_s.arg(username, m_host), InputLine::Echo::Off, take);
}

/// Who logs in wants it kept; only clear text has to be agreed to.
void CredentialTask::choosePlace(const Credential &login)
{
    m_credentials.lastingPlace().then(this, [this, login](const Result<Place> &lasting) {
        const Place place = lasting.value_or(Place::File);
        if (place == Place::Keyring || m_arguments.clearText == ClearText::Agreed)
            return keep(login, place);
        if (!m_terminal.asks)
            return fail(
                u"there is no keyring. Say --clear-text to have it kept in clear text in %1, which nobody but you "
                "(and root) may read"_s.arg(CredentialStore::filePath()));
        ask(keepQuestion(place), InputLine::Echo::On, [this, login, place](const QString &word) {
            if (!isYes(word))
                return fail(u"nothing is remembered"_s);
            keep(login, place);
        });
    });
}

/// One login for a registry: another user's goes.
void CredentialTask::keep(const Credential &login, Place place)
{
    for (const auto &name : loginsFor(m_credentials, m_host))
        if (name != login.name)
            m_credentials.forget(name);
    m_credentials.keep(login, place).then(this, [this, place](const Result<void> &kept) {
        if (!kept)
            return fail(u"it is not remembered: "_s + kept.error().message);
        printOut(u"The login for %1 is kept %2. Whether it is right, the next pull tells.\n"_s.arg(m_host,
                                                                                                   placeWords(place)));
        const auto docker = registry::DockerConfig::read(registry::DockerConfig::usualPaths());
        if (docker.credentials(m_host) || !docker.helper(m_host).isEmpty())
            printError(u"pilotctl: what %1 has for %2 comes first\n"_s.arg(docker.path(), m_host));
        Q_EMIT finished(exitDone);
    });
}

void CredentialTask::forget(const std::vector<CredentialName> &names)
{
    if (names.empty())
        return fail(m_arguments.command == Command::Logout ? u"no login for %1 is remembered"_s.arg(m_host)
                                                           : u"nothing of that name is remembered"_s);
    const CredentialName &name = names.back();
    const std::vector<CredentialName> others(names.begin(), names.end() - 1);
    m_credentials.forget(name).then(this, [this, name, others](const Result<void> &forgotten) {
        if (!forgotten)
            return fail(forgotten.error().message);
        printOut(u"Forgotten: %1\n"_s.arg(toString(name)));
        others.empty() ? Q_EMIT finished(exitDone) : forget(others);
    });
}

void CredentialTask::list()
{
    QJsonArray json;
    std::vector<std::vector<Cell>> rows;
    for (const auto &kept : m_credentials.kept()) {
        json.append(QJsonObject{{u"purpose"_s, QString(toIdentifier(kept.name.purpose))},
                                {u"subject"_s, kept.name.subject},
                                {u"user"_s, kept.name.user},
                                {u"place"_s, QString(toIdentifier(kept.place))}});
        const Tone tone = kept.place == Place::File ? Tone::Warning : Tone::Plain;
        rows.push_back({{toString(kept.name), Tone::Plain}, {placeWords(kept.place), tone}});
    }
    if (m_arguments.format == Format::Json)
        printJson({{u"credentials"_s, json}});
    else if (rows.empty())
        printOut(u"Nothing is remembered.\n"_s);
    else
        printOut(toTable(m_terminal, {u"CREDENTIAL"_s, u"KEPT"_s}, rows));
    Q_EMIT finished(exitDone);
}

void CredentialTask::ask(const QString &question, InputLine::Echo echo,
                         const std::function<void(const QString &)> &take)
{
    m_input = std::make_unique<InputLine>(echo);
    printError(question);
    connect(m_input.get(), &InputLine::entered, this, [this, take](const std::optional<QString> &line) {
        m_input.release()->deleteLater();
        take(line.value_or(QString()));
    });
}

void CredentialTask::fail(const QString &why, int exitCode)
{
    printError(u"pilotctl: %1\n"_s.arg(why));
    Q_EMIT finished(exitCode);
}

} // namespace pilothouse::cli
