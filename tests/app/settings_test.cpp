// SPDX-License-Identifier: Apache-2.0
#include "app/settings/environmentsettings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

const Field *find(const std::vector<Field> &fields, const QString &label)
{
    const auto found = std::ranges::find(fields, label, &Field::label);
    return found == fields.end() ? nullptr : &*found;
}

model::Registry registryAt(const QString &url, const QString &user, const QString &password)
{
    model::Registry made;
    made.name = u"main"_s;
    made.url = url;
    made.username = user;
    made.password = base::Secret(password);
    made.where = {u"/etc/shop.yaml"_s, 7, 3};
    return made;
}

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySettingTellsItsLineAndNoSecret()
    {
        model::Environment environment;
        environment.name = u"shop"_s;
        environment.file = u"/etc/shop.yaml"_s;
        environment.registries = {registryAt(u"https://registry.example/"_s, u"me"_s, u"hunter2"_s)};
        model::Auditor slack;
        slack.way = model::SlackAuditor{u"#ops"_s, base::Secret(u"xoxb"_s), {}, {}, {}};
        slack.where = {u"/etc/shop.yaml"_s, 20, 3};
        environment.auditors = {slack};
        const auto fields = environmentSettings({environment, {}, {{u"timeout"_s, u"20"_s, 11}}, {u"the manifest"_s}});
        QCOMPARE(find(fields, u"timeout"_s)->value, u"20"_s);
        QCOMPARE(find(fields, u"timeout"_s)->where, u"shop.yaml:11"_s);
        QCOMPARE(find(fields, u"Address"_s)->where, u"shop.yaml:7"_s);
        QCOMPARE(find(fields, u"Login from"_s)->value, u"the manifest"_s);
        QCOMPARE(find(fields, u"slack #ops"_s)->where, u"shop.yaml:20"_s);
        for (const Field &field : fields)
            QVERIFY(!field.value.contains(u"hunter2"_s) && !field.value.contains(u"xoxb"_s));
    }

    void aTemplateIsSaidToBeOne()
    {
        manifest::Loaded loaded;
        QVERIFY(find(environmentSettings({{}, loaded, {}, {}}), u"Template"_s)->value.startsWith(u"no"_s));
        loaded.rendered = "name: shop\n";
        QVERIFY(find(environmentSettings({{}, loaded, {}, {}}), u"Template"_s)->value.startsWith(u"yes"_s));
    }

    void aLoginComesFromTheManifestElseFromDockersConfiguration()
    {
        QTemporaryDir folder;
        QFile config(folder.filePath(u"config.json"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(R"({"auths": {"known.example": {"auth": "bWU6c2VjcmV0"}},
                         "credHelpers": {"helped.example": "pass"}})");
        config.close();
        qputenv("DOCKER_CONFIG", folder.path().toUtf8());
        const QStringList sources = credentialSources(
            {registryAt(u"https://known.example/"_s, u"me"_s, u"x"_s), registryAt(u"https://known.example/"_s, {}, {}),
             registryAt(u"https://helped.example/"_s, {}, {}), registryAt(u"https://other.example/"_s, {}, {}),
             registryAt(u"https://kept.example/"_s, {}, {})},
            {{{store::CredentialName::Purpose::RegistryLogin, u"kept.example"_s, u"ann"_s}, store::Place::Keyring}});
        qunsetenv("DOCKER_CONFIG");
        QCOMPARE(sources[0], u"the manifest"_s);
        QCOMPARE(sources[1], config.fileName());
        QVERIFY(sources[2].contains(u"docker-credential-pass"_s));
        QVERIFY(sources[3].startsWith(u"nowhere"_s));
        QCOMPARE(sources[4], u"stored credentials"_s);
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
