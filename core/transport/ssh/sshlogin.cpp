// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/sshlogin.h"

#include "core/transport/ssh/agentfilter.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <future>

#include <libssh/libssh.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::transport {

namespace {

using base::ErrorCode;
using base::Secret;
using Stage = SshAttempt::Stage;
using Key = std::unique_ptr<ssh_key_struct, decltype(&ssh_key_free)>;

constexpr int askLimit = 3; ///< times a passphrase or password is asked for, as OpenSSH does

class Login
{
public:
    Login(const SshSession &session, const SshSession::Opening &opening)
        : m_session(session.handle())
        , m_problem([&session] { return session.problem(); })
        , m_opening(opening)
    {
    }

    base::Result<void> run()
    {
        // Asking for nothing tells which methods there are, and lets in where none is needed.
        if (note(u"none"_s, ssh_userauth_none(m_session, nullptr)))
            return {};
        const auto methods = unsigned(ssh_userauth_list(m_session, nullptr));
        const bool in = ((methods & SSH_AUTH_METHOD_PUBLICKEY) != 0 && withKeys())
            || ((methods & SSH_AUTH_METHOD_INTERACTIVE) != 0 && withPrompts())
            || ((methods & SSH_AUTH_METHOD_PASSWORD) != 0 && withPassword());
        if (in)
            return {};
        if (m_opening.patience.stop.stop_requested())
            return base::failure(ErrorCode::Cancelled, u"given up"_s);
        if (!ssh_is_connected(m_session))
            return base::failure(ErrorCode::Unauthorized,
                                 u"the server hung up while we logged in (tried: %1)"_s.arg(tried()));
        return base::failure(ErrorCode::Unauthorized,
                             u"%1 may not log in: tried %2; the server takes %3"_s.arg(m_opening.target.user, tried(),
                                                                                       namesOf(methods)));
    }

private:
    static QString namesOf(unsigned methods)
    {
        QStringList names;
        if ((methods & SSH_AUTH_METHOD_PUBLICKEY) != 0)
            names += u"publickey"_s;
        if ((methods & SSH_AUTH_METHOD_INTERACTIVE) != 0)
            names += u"keyboard-interactive"_s;
        if ((methods & SSH_AUTH_METHOD_PASSWORD) != 0)
            names += u"password"_s;
        return names.isEmpty() ? u"no method we know"_s : names.join(u", "_s);
    }

    [[nodiscard]] QString tried() const
    {
        QStringList words;
        for (const SshAttempt &attempt : m_opening.attempts)
            if (attempt.stage == Stage::Authentication && attempt.what != "none"_L1)
                words += attempt.words.isEmpty() ? attempt.what : u"%1 (%2)"_s.arg(attempt.what, attempt.words);
        return words.isEmpty() ? u"nothing, for want of a key"_s : words.join(u", "_s);
    }

    /// Writes down how a method went.
    bool note(const QString &what, int status, const QString &why = {})
    {
        const bool in = status == SSH_AUTH_SUCCESS;
        QString words = why;
        if (!in && words.isEmpty())
            words = status == SSH_AUTH_PARTIAL ? u"accepted, but the server wants more"_s
                : status == SSH_AUTH_DENIED    ? u"refused"_s
                                               : m_problem();
        m_opening.attempts.push_back({Stage::Authentication, what, in, in ? QString() : words});
        return in;
    }

    std::optional<Secret> ask(const SecretQuestion &question)
    {
        const auto promise = std::make_shared<std::promise<std::optional<Secret>>>();
        auto answer = promise->get_future();
        m_opening.questions.secret(question, [promise](auto secret) { promise->set_value(std::move(secret)); });
        while (answer.wait_for(100ms) != std::future_status::ready)
            if (m_opening.patience.stop.stop_requested())
                return {};
        return answer.get();
    }

    bool withKeys()
    {
        const SshTarget &target = m_opening.target;
        if (!target.identityAgent.isEmpty() && withAgent())
            return true;
        for (const QString &file : target.identityFiles) {
            if (m_opening.patience.stop.stop_requested() || !ssh_is_connected(m_session))
                return false;
            if (m_offered.contains(publicHalf(file)))
                continue;
            if (QFileInfo::exists(file) && withKey(file))
                return true;
            if (!QFileInfo::exists(file) && !target.identitiesAreDefaults)
                note(file, SSH_AUTH_DENIED, u"there is no such file"_s);
        }
        return false;
    }

    /// As OpenSSH does: the agent's keys that are identities of the configuration first, then, unless IdentitiesOnly
    /// forbids it, the others.
    bool withAgent()
    {
        const SshTarget &target = m_opening.target;
        auto keys = agentKeys(target.identityAgent);
        if (!keys)
            return note(u"agent"_s, SSH_AUTH_DENIED, keys.error().message);
        std::vector<AgentKey> shown;
        for (const QString &file : target.identityFiles) {
            const auto found = std::ranges::find(*keys, publicHalf(file), &AgentKey::blob);
            if (found != keys->end() && std::ranges::find(shown, *found) == shown.end())
                shown.push_back(*found);
        }
        if (!target.identitiesOnly)
            std::ranges::copy_if(*keys, std::back_inserter(shown),
                                 [&](const AgentKey &key) { return std::ranges::find(shown, key) == shown.end(); });
        if (shown.empty())
            return note(u"agent"_s, SSH_AUTH_DENIED,
                        keys->empty() ? u"it holds no key"_s : u"it holds none of the keys that are to be used"_s);
        QStringList names;
        for (const AgentKey &key : shown) {
            m_offered.insert(key.blob);
            names += key.comment;
        }
        AgentFilter filter(target.identityAgent, shown);
        ssh_set_agent_socket(m_session, filter.takeSocket());
        return note(u"agent with "_s + names.join(u", "_s), ssh_userauth_agent(m_session, nullptr));
    }

    /// Null if it cannot be told without the passphrase.
    static Key publicKey(const QString &file)
    {
        ssh_key raw = nullptr;
        const QByteArray path = QFile::encodeName(file);
        if (ssh_pki_import_pubkey_file((path + ".pub").constData(), &raw) != SSH_OK
            && ssh_pki_import_pubkey_file(path.constData(), &raw) != SSH_OK)
            raw = nullptr;
        return {raw, &ssh_key_free};
    }

    /// As on the wire.
    static QByteArray publicHalf(const QString &file)
    {
        const Key key = publicKey(file);
        char *text = nullptr;
        if (!key || ssh_pki_export_pubkey_base64(key.get(), &text) != SSH_OK)
            return {};
        const std::unique_ptr<char, decltype(&ssh_string_free_char)> owned(text, &ssh_string_free_char);
        return QByteArray::fromBase64(text);
    }

    bool withKey(const QString &file)
    {
        const QByteArray path = QFile::encodeName(file);
        // Its public half first: no passphrase is asked for a key that the server does not want.
        if (const Key known = publicKey(file)) {
            const int wanted = ssh_userauth_try_publickey(m_session, nullptr, known.get());
            if (wanted != SSH_AUTH_SUCCESS)
                return note(file, wanted);
        }
        ssh_key raw = nullptr;
        const auto import = [&](const char *passphrase) {
            return ssh_pki_import_privkey_file(path.constData(), passphrase, nullptr, nullptr, &raw);
        };
        int status = import(nullptr);
        if (status == SSH_EOF || !QFileInfo(file).isReadable())
            return note(file, SSH_AUTH_DENIED, u"the file cannot be read"_s);
        Secret refused;
        for (int turn = 0; status != SSH_OK && turn < askLimit; ++turn) {
            const auto passphrase = ask({SecretQuestion::Kind::Passphrase, file, {}, false, refused});
            if (!passphrase)
                return note(file, SSH_AUTH_DENIED, u"its passphrase was not given"_s);
            status = import(passphrase->reveal().toUtf8().constData());
            refused = *passphrase;
        }
        if (status != SSH_OK)
            return note(file, SSH_AUTH_DENIED, u"the passphrase is wrong, or it is no private key"_s);
        const Key key(raw, &ssh_key_free);
        return note(file, ssh_userauth_publickey(m_session, nullptr, raw));
    }

    bool withPrompts()
    {
        int status = ssh_userauth_kbdint(m_session, nullptr, nullptr);
        for (int round = 0; status == SSH_AUTH_INFO && round < 2 * askLimit; ++round) {
            const int count = ssh_userauth_kbdint_getnprompts(m_session);
            for (int i = 0; i < count; ++i) {
                char echo = 0;
                const char *prompt = ssh_userauth_kbdint_getprompt(m_session, unsigned(i), &echo);
                const auto answer =
                    ask({SecretQuestion::Kind::Prompt, who(), QString::fromUtf8(prompt).trimmed(), echo != 0, {}});
                if (!answer)
                    return note(u"keyboard-interactive"_s, SSH_AUTH_DENIED, u"it was not answered"_s);
                ssh_userauth_kbdint_setanswer(m_session, unsigned(i), answer->reveal().toUtf8().constData());
            }
            status = ssh_userauth_kbdint(m_session, nullptr, nullptr);
        }
        return note(u"keyboard-interactive"_s, status);
    }

    bool withPassword()
    {
        Secret refused;
        for (int turn = 0; turn < askLimit; ++turn) {
            const auto password = ask({SecretQuestion::Kind::Password, who(), {}, false, refused});
            if (!password)
                return note(u"password"_s, SSH_AUTH_DENIED, u"it was not given"_s);
            const int status = ssh_userauth_password(m_session, nullptr, password->reveal().toUtf8().constData());
            if (note(u"password"_s, status))
                return true;
            if (status != SSH_AUTH_DENIED)
                return false;
            refused = *password;
        }
        return false;
    }

    [[nodiscard]] QString who() const
    {
        const SshTarget &target = m_opening.target;
        const QString port = target.port == 22 ? QString() : u":%1"_s.arg(target.port);
        return target.user + u'@' + target.host + port;
    }

    ssh_session m_session;
    std::function<QString()> m_problem;
    const SshSession::Opening &m_opening;
    QSet<QByteArray> m_offered; ///< keys that the agent has offered
};

} // namespace

base::Result<void> logIn(const SshSession &session, const SshSession::Opening &opening)
{
    return Login(session, opening).run();
}

} // namespace pilothouse::transport
