// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"

namespace pilothouse::registry {

/// What proves to a registry who asks: a user with a password, or a token in the place of both.
struct Credentials {
    QString username;
    base::Secret password;
    base::Secret identityToken;
    base::Secret registryToken;
    QString email;
    QString server; ///< which host or URL they are for
    QString source; ///< where they come from, for messages: `registry "main" of the manifest`

    /// `user "me"`, or "an identity token".
    [[nodiscard]] QString who() const;
    /// The value of the Engine API's X-Registry-Auth: base64url JSON.
    [[nodiscard]] base::Secret toHeader() const;
    /// `words` of somebody else with the mask in place of any of these secrets.
    [[nodiscard]] QString redact(const QString &words) const;

    bool operator==(const Credentials &) const = default;
};

/// What is sent with a pull, and what there is to say about it.
struct Login {
    std::optional<Credentials> credentials;
    QString trouble; ///< why credentials that one might expect are not sent; mostly empty
    QString remedy;  ///< what gives other ones, should these be denied; may be empty

    bool operator==(const Login &) const = default;
};

} // namespace pilothouse::registry
