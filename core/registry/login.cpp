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

Credentials credentialsOf(const store::CredentialStore::Found &found, const QString &host)
{
    Credentials credentials;
    credentials.username = found.credential.name.user;
    credentials.password = found.credential.secret;
    credentials.server = keyOf(host);
    credentials.source = found.place == store::Place::Keyring ? u"the keyring"_s : store::CredentialStore::filePath();
    return credentials;
}

/// One search on its way. The last source is asked only when the others have nothing.
class Search : public std::enable_shared_from_this<Search>
{
public:
    Search(const QString &host, std::shared_ptr<store::CredentialStore> remembered, QObject *parent)
        : m_host(host)
        , m_remembered(std::move(remembered))
        , m_parent(parent)
    {
    }

    [[nodiscard]] base::Reply<Login> reply() const { return m_promise.reply(); }
    void note(const QString &trouble) { append(m_login.trouble, trouble); }

    void askDocker()
    {
        const auto config = DockerConfig::read(DockerConfig::usualPaths());
        note(config.trouble());
        m_login.credentials = config.credentials(m_host);
        const QString helper = config.helper(m_host);
        if (helper.isEmpty())
            return askStore();
        const auto take = [self = shared_from_this()](const base::Result<CredentialHelper::Answer> &answer) {
            if (!answer)
                self->note(answer.error().message);
            else if (*answer)
                self->m_login.credentials = *answer;
            self->askStore();
        };
        CredentialHelper::ask(helper, keyOf(m_host), m_parent).then(m_parent, take);
    }

private:
    void askStore()
    {
        if (m_login.credentials || !m_remembered)
            return m_promise.settle(m_login);
        m_login.remedy = u"pilotctl login "_s + m_host;
        m_remembered->find(loginName(m_host)).then(m_parent, [self = shared_from_this()](const auto &found) {
            if (!found)
                self->note(found.error().message);
            else if (*found)
                self->m_login.credentials = credentialsOf(**found, self->m_host);
            self->m_promise.settle(self->m_login);
        });
    }

    QString m_host;
    std::shared_ptr<store::CredentialStore> m_remembered;
    QObject *m_parent;
    Login m_login;
    base::Promise<Login> m_promise;
};

} // namespace

base::Reply<Login> findLogin(const model::ImageReference &image, const LoginSources &sources, QObject *parent)
{
    const QString host = hostOf(image);
    const auto search = std::make_shared<Search>(host, sources.remembered, parent);
    const auto *entry = sources.entries ? entryFor(image, *sources.entries) : nullptr;
    if (entry && hasLogin(*entry)) {
        if (isMeantFor(*entry, host))
            return base::Reply<Login>::of(Login{credentialsOf(*entry, host), {}});
        search->note(u"registry \"%1\" of the manifest is %2, but this image comes from %3"_s.arg(
            entry->name, locationOf(entry->url), host));
    }
    search->askDocker();
    return search->reply();
}

store::CredentialName loginName(const QString &host, const QString &username)
{
    return {store::CredentialName::Purpose::RegistryLogin, host, username};
}

} // namespace pilothouse::registry
