// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/reply.h"
#include "core/model/environment.h"
#include "core/registry/credentials.h"
#include "core/store/credentialstore.h"

#include <QObject>

namespace pilothouse::registry {

/// Where logins are looked for beside Docker's configuration.
struct LoginSources {
    std::shared_ptr<const std::vector<model::Registry>> entries; ///< the manifest's; null: none
    std::shared_ptr<store::CredentialStore> remembered;          ///< null: none
};

/// Finds what is to be sent with the pull of an image: the login of the manifest's entry for it; else what the
/// operator's own Docker configuration has for its host, its credential helper asked first; else what the operator had
/// us remember. Never fails: an image may well be free to all. What is under way ends with `parent`, in whose thread
/// this is called.
[[nodiscard]] base::Reply<Login> findLogin(const model::ImageReference &image, const LoginSources &sources,
                                           QObject *parent);

/// What a host's login is kept under; without a user, whoever's.
[[nodiscard]] store::CredentialName loginName(const QString &host, const QString &username = {});

} // namespace pilothouse::registry
