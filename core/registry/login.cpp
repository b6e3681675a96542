// SPDX-License-Identifier: Apache-2.0
#include "core/registry/login.h"

#include "core/registry/credentialhelper.h"
#include "core/registry/dockerconfig.h"
#include "core/registry/entry.h"

using namespace Qt::StringLiterals;

namespace pilothouse::registry {

namespace {

bool hasLogin(const model::Registry &entry)
{
    return !entry.username.isEmpty() && !entry.password.isEmpty();
}

Credentials credentialsOf(const model::Registry &entry, const QString &host)
{
    Credentials credentials;
    credentials.username = entry.username;
    credentials.password = entry.password;
    credentials.email = entry.email;
    credentials.server = keyOf(host);
    credentials.source = u"registry \"%1\" of the manifest"_s.arg(entry.name);
    return credentials;
}

void append(QString &trouble, const QString &more)
{
    if (!trouble.isEmpty() && !more.isEmpty())
        trouble += u"; "_s;
    trouble += more;
}

} // namespace

base::Reply<Login> findLogin(const model::ImageReference &image, const std::vector<model::Registry> &registries,
                             QObject *parent)
{
    const QString host = hostOf(image);
    Login login;
    if (const auto *entry = entryFor(image, registries); entry && hasLogin(*entry)) {
        if (isMeantFor(*entry, host))
            return base::Reply<Login>::of(Login{credentialsOf(*entry, host), {}});
        append(login.trouble,
               u"registry \"%1\" of the manifest is %2, but this image comes from %3"_s.arg(
                   entry->name, locationOf(entry->url), host));
    }
    const auto config = DockerConfig::read(DockerConfig::usualPaths());
    append(login.trouble, config.trouble());
    login.credentials = config.credentials(host);
    const QString helper = config.helper(host);
    if (helper.isEmpty())
        return base::Reply<Login>::of(login);
    auto promise = std::make_shared<base::Promise<Login>>();
    auto reply = promise->reply();
    const auto take = [promise, login](const base::Result<CredentialHelper::Answer> &answer) mutable {
        if (!answer)
            append(login.trouble, answer.error().message);
        else if (*answer)
            login.credentials = *answer;
        promise->settle(login);
    };
    CredentialHelper::ask(helper, keyOf(host), parent).then(parent, take);
    return reply;
}

} // namespace pilothouse::registry
