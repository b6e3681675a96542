// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/credential.h"
#include "core/transport/ssh/knownhosts.h"

#include <functional>
#include <optional>

namespace pilothouse::transport {

/// A host that is in no known_hosts file shows this key: is it the right one?
struct HostKeyQuestion {
    QString host; ///< as known_hosts would have it: "[name]:port" for another port than 22
    HostKey key;
    QString file; ///< where the answer yes is remembered
};

/// A secret that is needed to log in.
struct SecretQuestion {
    enum class Kind { Passphrase, Password, Prompt, TlsPassphrase };
    Kind kind = Kind::Password;
    QString subject; ///< the key's file; user@host, with the port if it is not 22
    QString prompt;  ///< the server's own words, for Prompt
    bool echo = false;
    base::Secret refused; ///< the answer before, which was wrong; empty: none
};

/// What the answer can be kept under; none: it may be one that counts only once.
[[nodiscard]] std::optional<store::CredentialName> credentialName(const SecretQuestion &question);

/// What only the operator can answer while a connection is opened. Called from sessions' threads, several at a time;
/// the answer may be given from any thread, at most once. Without an answer the session gives up by itself.
class SshQuestions
{
public:
    virtual ~SshQuestions() = default;

    virtual void accepts(const HostKeyQuestion &question, std::function<void(bool)> answer) = 0;
    /// No secret: the operator has none, or nobody is there to be asked.
    virtual void secret(const SecretQuestion &question, std::function<void(std::optional<base::Secret>)> answer) = 0;
};

} // namespace pilothouse::transport
