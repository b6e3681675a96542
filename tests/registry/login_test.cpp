// SPDX-License-Identifier: Apache-2.0
#include "core/registry/login.h"

#include "core/registry/dockerconfig.h"
#include "core/registry/entry.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::registry;
using namespace Qt::StringLiterals;

namespace {

model::ImageReference image(const QString &text)
{
    return model::ImageReference::fromString(text);
}

model::Registry entry(const QString &name, const QString &url, const QString &user = {})
{
    model::Registry registry;
    registry.name = name;
    registry.url = url;
    registry.username = user;
    registry.password = base::Secret(user.isEmpty() ? QString() : u"hunter2"_s);
    return registry;
}

QString base64(const QString &text)
{
    return QString::fromLatin1(text.toUtf8().toBase64());
}

} // namespace

/// Which entry and which login go with an image, with a home, a PATH and helpers of its own.
class LoginTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    std::shared_ptr<store::CredentialStore> m_remembered;

    void write(const QString &name, const QString &text)
    {
        QFile file(m_home.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    void writeHelper(const QString &name, const QString &body)
    {
        write(u"docker-credential-"_s + name, u"#!/bin/sh\n"_s + body + u'\n');
    }
    Login login(const QString &reference, const std::vector<model::Registry> &registries = {})
    {
        const LoginSources sources{std::make_shared<const std::vector<model::Registry>>(registries), m_remembered};
        std::optional<Login> got;
        QObject receiver;
        findLogin(image(reference), sources, &receiver).then(&receiver, [&](const base::Result<Login> &found) {
            got = found.value_or(Login{});
        });
        if (!QTest::qWaitFor([&] { return got.has_value(); }, 15'000))
            return {{}, u"no answer"_s};
        return *got;
    }

private Q_SLOTS:
    void init()
    {
        m_remembered = std::make_shared<store::CredentialStore>();
        qputenv("DOCKER_CONFIG", QFile::encodeName(m_home.path()));
        qputenv("PATH", QFile::encodeName(m_home.path()) + ":/bin:/usr/bin");
        for (const auto *name : {"config.json", "docker-credential-fake"})
            QFile::remove(m_home.filePath(QLatin1StringView(name)));
        write(u"config.json"_s, u"{}"_s);
    }

    void anImagesEntryIsChosenByItsFirstPart_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("chosen");
        QTest::newRow("by name before by location") << u"named.example/app:1"_s << u"named.example"_s;
        QTest::newRow("by location") << u"reg.example:5000/app"_s << u"main"_s;
        QTest::newRow("by location without its port") << u"reg.example/team/app"_s << u"main"_s;
        QTest::newRow("without a scheme") << u"bare.example/app"_s << u"bare"_s;
        QTest::newRow("whatever the case") << u"Bare.Example/app"_s << u"bare"_s;
        QTest::newRow("another port") << u"reg.example:6000/app"_s << QString();
        QTest::newRow("another host") << u"other.example/app"_s << QString();
    }
    void anImagesEntryIsChosenByItsFirstPart()
    {
        QFETCH(QString, reference);
        QFETCH(QString, chosen);
        const std::vector<model::Registry> registries{
            entry(u"thief"_s, u"https://named.example"_s), entry(u"main"_s, u"https://reg.example:5000/v1/"_s),
            entry(u"bare"_s, u"bare.example/v2"_s), entry(u"named.example"_s, u"https://elsewhere.example"_s)};
        const auto *found = entryFor(image(reference), registries);
        QCOMPARE(found ? found->name : QString(), chosen);
    }

    void aDockerHubEntryIsForAllThatComesFromThere()
    {
        const std::vector<model::Registry> registries{entry(u"hub"_s, u"https://index.docker.io/v1/"_s)};
        for (const auto *reference : {"busybox:1", "team/app", "docker.io/team/app"})
            QVERIFY2(entryFor(image(QLatin1StringView(reference)), registries), reference);
        QVERIFY(!entryFor(image(u"localhost/app"_s), registries));
    }

    void theManifestsLoginComesBeforeDockersOwn()
    {
        write(u"config.json"_s, u"{\"auths\":{\"reg.example\":{\"auth\":\"%1\"}}}"_s.arg(base64(u"docker:x"_s)));
        const auto found = login(u"reg.example/app"_s, {entry(u"main"_s, u"https://reg.example"_s, u"me"_s)});
        QVERIFY(found.credentials);
        QCOMPARE(found.credentials->username, u"me"_s);
        QCOMPARE(found.credentials->password.reveal(), u"hunter2"_s);
        QVERIFY(found.credentials->source.contains(u"main"_s));
    }

    void aLoginIsNotSentToAnotherHostThanItsOwn()
    {
        const auto found = login(u"team/app"_s, {entry(u"team"_s, u"https://reg.example"_s, u"me"_s)});
        QVERIFY(!found.credentials);
        QVERIFY2(found.trouble.contains(u"docker.io"_s), qPrintable(found.trouble));
    }

    void dockersConfigurationHasLogins_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("user");
        const QString auth = base64(u"me:a:b"_s);
        const auto auths = [&](const QString &key) {
            return u"{\"auths\":{\"%1\":{\"auth\":\"%2\"}}}"_s.arg(key, auth);
        };
        QTest::newRow("host") << auths(u"reg.example:5000"_s) << u"reg.example:5000/app"_s << u"me"_s;
        QTest::newRow("URL") << auths(u"https://reg.example:5000/v2/"_s) << u"reg.example:5000/app"_s << u"me"_s;
        QTest::newRow("other port") << auths(u"reg.example:5000"_s) << u"reg.example/app"_s << QString();
        QTest::newRow("Docker Hub") << auths(u"https://index.docker.io/v1/"_s) << u"busybox"_s << u"me"_s;
        QTest::newRow("emptied by a store")
            << u"{\"auths\":{\"reg.example\":{}}}"_s << u"reg.example/app"_s << QString();
        QTest::newRow("no JSON") << u"{"_s << u"reg.example/app"_s << QString();
    }
    void dockersConfigurationHasLogins()
    {
        QFETCH(QString, json);
        QFETCH(QString, reference);
        QFETCH(QString, user);
        write(u"config.json"_s, json);
        const auto found = login(reference);
        QCOMPARE(found.credentials ? found.credentials->username : QString(), user);
        if (!user.isEmpty())
            QCOMPARE(found.credentials->password.reveal(), u"a:b"_s);
    }

    void theOldFileHasItsLoginsAtTheTop()
    {
        write(u".dockercfg"_s,
              u"{\"https://reg.example\":{\"auth\":\"%1\",\"email\":\"a@b\"}}"_s.arg(base64(u"me:x"_s)));
        const auto config = DockerConfig::read({u"/no/such/config.json"_s, m_home.filePath(u".dockercfg"_s)});
        const auto found = config.credentials(u"reg.example"_s);
        QVERIFY(found);
        QCOMPARE(found->username, u"me"_s);
    }

    void aHelperIsAskedForItsHost()
    {
        write(u"config.json"_s, u"{\"credHelpers\":{\"reg.example\":\"fake\"}}"_s);
        writeHelper(u"fake"_s,
                    u"[ \"$1\" = get ] || exit 3; read -r url; "
                    "printf '{\"ServerURL\":\"%s\",\"Username\":\"%s\",\"Secret\":\"s\"}' \"$url\" \"of-$url\""_s);
        const auto found = login(u"reg.example/app"_s);
        QVERIFY2(found.credentials, qPrintable(found.trouble));
        QCOMPARE(found.credentials->username, u"of-reg.example"_s);
        QCOMPARE(found.credentials->source, u"docker-credential-fake"_s);
        QVERIFY(!login(u"other.example/app"_s).credentials);
    }

    void theStoreIsAskedForEveryHostAndDockerHubByItsUrl()
    {
        write(u"config.json"_s, u"{\"credsStore\":\"fake\"}"_s);
        writeHelper(u"fake"_s, u"read -r url; printf '{\"Username\":\"%s\",\"Secret\":\"s\"}' \"$url\""_s);
        QCOMPARE(login(u"busybox"_s).credentials.value_or(Credentials{}).username, u"https://index.docker.io/v1/"_s);
    }

    void aHelpersTokenIsAnIdentityToken()
    {
        write(u"config.json"_s, u"{\"credsStore\":\"fake\"}"_s);
        writeHelper(u"fake"_s, u"echo '{\"Username\":\"<token>\",\"Secret\":\"t0ken\"}'"_s);
        const auto found = login(u"reg.example/app"_s);
        QVERIFY(found.credentials);
        QCOMPARE(found.credentials->identityToken.reveal(), u"t0ken"_s);
        const auto json =
            QJsonDocument::fromJson(QByteArray::fromBase64(found.credentials->toHeader().reveal().toLatin1(),
                                                           QByteArray::Base64UrlEncoding))
                .object();
        QCOMPARE(json["identitytoken"_L1].toString(), u"t0ken"_s);
        QVERIFY(!json.contains("username"_L1));
    }

    void aHelperThatKnowsNothingLeavesTheFilesOwnLogin_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("trouble");
        QTest::newRow("empty answer") << u"exit 0"_s << QString();
        QTest::newRow("docker's own words")
            << u"echo 'credentials not found in native keychain'; exit 1"_s << QString();
        QTest::newRow("failure") << u"echo s3cret >&2; exit 1"_s << u"docker-credential-fake failed"_s;
        QTest::newRow("nonsense") << u"echo s3cret"_s << u"docker-credential-fake answered what is no JSON"_s;
    }
    void whatIsRememberedIsFoundLast()
    {
        m_remembered->keep({loginName(u"reg.example"_s, u"ann"_s), base::Secret(u"s3cret"_s)}, store::Place::Session);
        const auto found = login(u"reg.example/app"_s);
        QCOMPARE(found.credentials.value_or(Credentials{}).username, u"ann"_s);
        QCOMPARE(found.credentials.value_or(Credentials{}).password, base::Secret(u"s3cret"_s));
        QCOMPARE(found.remedy, u"pilotctl login reg.example"_s);
        QVERIFY(!login(u"other.example/app"_s).credentials);
        const auto manifests = login(u"reg.example/app"_s, {entry(u"main"_s, u"https://reg.example"_s, u"me"_s)});
        QCOMPARE(manifests.credentials.value_or(Credentials{}).username, u"me"_s);
        QVERIFY(manifests.remedy.isEmpty());
    }

    void aHelperThatKnowsNothingLeavesTheFilesOwnLogin()
    {
        QFETCH(QString, body);
        QFETCH(QString, trouble);
        write(u"config.json"_s,
              u"{\"credsStore\":\"fake\",\"auths\":{\"reg.example\":{\"auth\":\"%1\"}}}"_s.arg(base64(u"me:x"_s)));
        writeHelper(u"fake"_s, body);
        const auto found = login(u"reg.example/app"_s);
        QCOMPARE(found.credentials.value_or(Credentials{}).username, u"me"_s);
        QCOMPARE(found.trouble, trouble);
    }

    void aHelperThatIsNotInstalledIsNamed()
    {
        write(u"config.json"_s, u"{\"credsStore\":\"absent\"}"_s);
        const auto found = login(u"reg.example/app"_s);
        QVERIFY(!found.credentials);
        QVERIFY2(found.trouble.contains(u"docker-credential-absent"_s), qPrintable(found.trouble));
    }

    void theHeaderIsBase64UrlJson()
    {
        Credentials credentials{.username = u"me"_s, .password = base::Secret(u"~~~?>?>?>"_s), .server = u"reg"_s};
        const QString header = credentials.toHeader().reveal();
        QVERIFY(!header.contains(u'+') && !header.contains(u'/'));
        QCOMPARE(header.size() % 4, 0);
        const auto json =
            QJsonDocument::fromJson(QByteArray::fromBase64(header.toLatin1(), QByteArray::Base64UrlEncoding)).object();
        QCOMPARE(json["username"_L1].toString(), u"me"_s);
        QCOMPARE(json["password"_L1].toString(), u"~~~?>?>?>"_s);
        QCOMPARE(json["serveraddress"_L1].toString(), u"reg"_s);
    }
};

QTEST_GUILESS_MAIN(LoginTest)
#include "login_test.moc"
