// SPDX-License-Identifier: Apache-2.0
#include "core/audit/delivery.h"
#include "core/audit/messages.h"
#include "core/audit/redaction.h"
#include "core/audit/words.h"
#include "tests/audit/occasion.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::audit;
using namespace Qt::StringLiterals;
using Moment = Event::Moment;
using Level = model::Auditor::Level;

namespace {

const Origin origin{u"shop"_s, u"/srv/shop"_s};

model::SlackAuditor slack()
{
    return {u"#ops"_s, base::Secret(u"xoxb-1"_s), {}, u"https://x.example/i.png"_s, {}};
}

/// The text of a golden file; with PILOTHOUSE_UPDATE_GOLDEN=1 `text` is written there first.
QString golden(const QString &name, const QByteArray &text)
{
    QFile file(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/audit/golden/") + name);
    if (qEnvironmentVariableIntValue("PILOTHOUSE_UPDATE_GOLDEN") == 1 && file.open(QIODevice::WriteOnly)) {
        file.write(text);
        file.close();
    }
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

template <typename T>
T delivered(const model::Auditor &auditor, const Event &event)
{
    const auto delivery = deliveryOf(auditor, event, origin);
    return delivery && std::holds_alternative<T>(*delivery) ? std::get<T>(*delivery) : T{};
}

} // namespace

Q_DECLARE_METATYPE(pilothouse::audit::Event)

/// What each kind of auditor is told, and how.
class DeliveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSentencesAreMaestros()
    {
        const auto say = [](const Event &event) { return sentence(event, namesOf(event.targets)); };
        Event event = occasion(Moment::Begin);
        QCOMPARE(say(event), u"ann is starting web-1, web-2."_s);
        event.moment = Moment::Success;
        QCOMPARE(say(event), u"Start of web-1, web-2 succeeded."_s);
        event.moment = Moment::Failure;
        QCOMPARE(say(event), u"Failed to start web-1, web-2!"_s);
        event.message = u"no such image"_s;
        QCOMPARE(say(event), u"Failed to start web-1, web-2! (message: no such image)"_s);
        event.moment = Moment::Begin;
        event.play = u"stop"_s;
        QCOMPARE(say(event), u"ann is stopping web-1, web-2."_s);
    }

    void infoHearsOfPlaysAndFailuresAndDebugOfContainersToo()
    {
        const auto isTold = [](Level level, Event::Scope scope, Moment moment) {
            Event event = occasion(moment);
            event.scope = scope;
            return deliveryOf({model::LogAuditor{u"a.log"_s}, level}, event, origin).has_value();
        };
        using enum Event::Scope;
        QVERIFY(isTold(Level::Info, Play, Moment::Begin));
        QVERIFY(isTold(Level::Info, Play, Moment::Success));
        QVERIFY(!isTold(Level::Info, Container, Moment::Begin));
        QVERIFY(!isTold(Level::Info, Container, Moment::Success));
        QVERIFY(isTold(Level::Info, Container, Moment::Failure));
        QVERIFY(isTold(Level::Debug, Container, Moment::Begin));
        QVERIFY(isTold(Level::Debug, Container, Moment::Success));
    }

    void aRelativeLogLiesBesideTheManifest()
    {
        const auto path = [](const QString &file) {
            return delivered<LineToAppend>({model::LogAuditor{file}}, occasion(Moment::Begin)).path;
        };
        QCOMPARE(path(u"log/audit.log"_s), u"/srv/shop/log/audit.log"_s);
        QCOMPARE(path(u"/var/log/audit.log"_s), u"/var/log/audit.log"_s);
    }

    void aLogLineHasTimeAndLevelAndIsOneLine()
    {
        const auto line = [](const Event &event) {
            return delivered<LineToAppend>({model::LogAuditor{u"a"_s}, Level::Debug}, event).line.mid(24);
        };
        QVERIFY(delivered<LineToAppend>({model::LogAuditor{u"a"_s}}, occasion(Moment::Begin)).line.startsWith("2026-"));
        QCOMPARE(line(occasion(Moment::Begin)), "INFO: ann is starting web-1, web-2.\n");
        Event one = occasion(Moment::Begin, 1);
        one.scope = Event::Scope::Container;
        QCOMPARE(line(one), "DEBUG: ann is starting web-1.\n");
        QCOMPARE(line(occasion(Moment::Failure, 1, u"a\nb"_s)), "ERROR: Failed to start web-1! (message: a b)\n");
    }

    void aWebhookIsToldOnlyOfBeginnings()
    {
        const model::Auditor hook{model::HttpAuditor{u"http://h.example/x"_s}};
        QVERIFY(deliveryOf(hook, occasion(Moment::Begin), origin));
        QVERIFY(!deliveryOf(hook, occasion(Moment::Success), origin));
        QVERIFY(!deliveryOf(hook, occasion(Moment::Failure), origin));
    }

    void aPayloadIsFilledInDeeplyAndWhatIsEmptyIsDropped()
    {
        model::HttpAuditor http{u"http://h.example/x"_s};
        http.headers = {{u"X-A"_s, u"b"_s}};
        http.payload = QJsonObject{
            {u"text"_s, u"{who} {action} {what}: {{braces}} {other}"_s},
            {u"full"_s, u"{message}"_s},
            {u"list"_s, QJsonArray{u"{action}"_s, QString(), QJsonObject{{u"deep"_s, u"{what}"_s}}, QJsonArray{}}},
            {u"none"_s, QJsonObject{{u"empty"_s, QString()}}},
            {u"number"_s, 7}};
        const auto call = delivered<CallToMake>({http}, occasion(Moment::Begin));
        QCOMPARE(call.method, "POST");
        QCOMPARE(QJsonDocument::fromJson(call.body).object(),
                 (QJsonObject{{u"text"_s, u"ann start web-1, web-2: {braces} {other}"_s},
                              {u"full"_s, u"ann is starting web-1, web-2."_s},
                              {u"list"_s, QJsonArray{u"start"_s, QJsonObject{{u"deep"_s, u"web-1, web-2"_s}}}},
                              {u"number"_s, 7}}));
        QCOMPARE(call.headers,
                 (QList<std::pair<QByteArray, QByteArray>>{{"Content-Type", "application/json; charset=utf-8"},
                                                           {"X-A", "b"}}));
        QCOMPARE(call.timeout, std::chrono::seconds(3));
    }

    void aScriptIsRunOnceForAWholePlayThatSucceeded()
    {
        const model::Auditor exec{model::ExecAuditor{u"./told.sh"_s, u"{action}  {what} {who} done"_s, {}},
                                  Level::Debug};
        QVERIFY(!deliveryOf(exec, occasion(Moment::Begin), origin));
        QVERIFY(!deliveryOf(exec, occasion(Moment::Failure), origin));
        Event one = occasion(Moment::Success, 1);
        one.scope = Event::Scope::Container;
        QVERIFY(!deliveryOf(exec, one, origin));
        const auto program = delivered<ProgramToRun>(exec, occasion(Moment::Success));
        QCOMPARE(program.program, u"/srv/shop/told.sh"_s);
        QCOMPARE(program.arguments, u"start [web-1 (on prod-1), web-2 (on prod-1)] ann done"_s.split(u' '));
        QCOMPARE(QJsonDocument::fromJson(program.input).object(),
                 (QJsonObject{{u"web-1"_s, QJsonObject{{u"ship"_s, u"10.0.0.1"_s}, {u"service"_s, u"web"_s}}},
                              {u"web-2"_s, QJsonObject{{u"ship"_s, u"10.0.0.1"_s}, {u"service"_s, u"web"_s}}}}));
    }

    void aScriptWithoutADirectoryIsLookedUpInThePath()
    {
        const model::Auditor exec{model::ExecAuditor{u"logger"_s, u"x"_s, {}}};
        QCOMPARE(delivered<ProgramToRun>(exec, occasion(Moment::Success)).program, u"logger"_s);
    }

    void slackMessagesAreWhatTheyWere_data()
    {
        QTest::addColumn<Event>("event");
        QTest::addRow("slack-begin.json") << occasion(Moment::Begin, 4);
        QTest::addRow("slack-success-many.json") << occasion(Moment::Success, 5);
        QTest::addRow("slack-failure.json") << occasion(Moment::Failure, 6, u"<!channel> & no such image"_s);
    }
    void slackMessagesAreWhatTheyWere()
    {
        QFETCH(Event, event);
        const QString file = QString::fromLatin1(QTest::currentDataTag());
        const auto message = QJsonDocument(slackMessage(slack(), event)).toJson(QJsonDocument::Indented);
        QCOMPARE(QString::fromUtf8(message), golden(file, message));
    }

    void slackIsAskedWithTheTokenInAHeader()
    {
        const auto call = delivered<CallToMake>({slack()}, occasion(Moment::Begin));
        QCOMPARE(call.url, QUrl(u"https://slack.com/api/chat.postMessage"_s));
        QVERIFY(call.headers.contains(std::pair<QByteArray, QByteArray>("Authorization", "Bearer xoxb-1")));
        QVERIFY(!call.body.contains("xoxb-1"));
        auto hook = slack();
        hook.url = u"https://hooks.example/services/T0"_s;
        QCOMPARE(delivered<CallToMake>({hook}, occasion(Moment::Begin)).url, QUrl(hook.url));
    }

    void hipchatsRoomIsPartOfTheAddressUnlessOneIsGiven()
    {
        model::HipchatAuditor hipchat{u"ops"_s, base::Secret(u"t"_s), {}, {}};
        QVERIFY(!deliveryOf({hipchat}, occasion(Moment::Begin), origin));
        hipchat.url = u"https://chat.example"_s;
        const auto call = delivered<CallToMake>({hipchat}, occasion(Moment::Failure));
        QCOMPARE(call.url, QUrl(u"https://chat.example/v2/room/ops/notification"_s));
        QCOMPARE(QJsonDocument::fromJson(call.body).object(),
                 (QJsonObject{{u"from"_s, u"Pilothouse"_s},
                              {u"message"_s, u"Failed to start web-1, web-2!"_s},
                              {u"message_format"_s, u"text"_s},
                              {u"color"_s, u"red"_s},
                              {u"notify"_s, true}}));
        hipchat.url = u"https://chat.example/hook/7"_s;
        QCOMPARE(delivered<CallToMake>({hipchat}, occasion(Moment::Begin)).url, QUrl(hipchat.url));
    }

    void nobodyCanSlipAHeaderIntoAMail()
    {
        const model::MailAuditor mail{
            {u"ops@x.example\nBcc: eve@y.example"_s}, u"a@x.example"_s, u"{message} – {who}\nX-Evil: 1"_s, {}};
        const auto message = mailMessage(mail, occasion(Moment::Failure, 1, u"é"_s), origin);
        const auto head = message.left(message.indexOf("\n\n"));
        QVERIFY2(!head.contains("\nBcc") && !head.contains("\nX-Evil"), head.constData());
        QVERIFY(head.contains("\nSubject: =?UTF-8?B?"));
        QVERIFY(message.contains("(message: é)"));
    }

    void mailGoesThroughTheSystemsSendmailUnlessThereIsAnother()
    {
        model::MailAuditor mail{{u"ops@x.example"_s}, {}, {}, {}};
        const auto usual = delivered<ProgramToRun>({mail}, occasion(Moment::Begin));
        QCOMPARE(usual.program, u"/usr/sbin/sendmail"_s);
        QCOMPARE(usual.arguments, (QStringList{u"-t"_s, u"-i"_s}));
        mail.sendmail = u"bin/sendmail"_s;
        QCOMPARE(delivered<ProgramToRun>({mail}, occasion(Moment::Begin)).program, u"/srv/shop/bin/sendmail"_s);
    }

    void onlyProgramsThatTheManifestChoosesNeedTrust()
    {
        model::Environment environment;
        environment.file = u"/srv/shop/maestro.yaml"_s;
        environment.auditors = {{model::LogAuditor{u"a"_s}},
                                {model::ExecAuditor{u"told.sh"_s, u"{action} --token=x {what}"_s, {}}},
                                {model::MailAuditor{{u"a@b"_s}, {}, {}, {}}},
                                {model::MailAuditor{{u"a@b"_s}, {}, {}, u"./s"_s}}};
        const auto commands = localCommands(environment);
        QCOMPARE(commands.size(), 2u);
        QVERIFY2(commands[0].text.contains(u"told.sh"_s) && commands[0].text.contains(u"--token=x"_s),
                 qPrintable(commands[0].text));
        QVERIFY(!commands[0].shown.contains(u"=x"_s));
        QVERIFY(commands[1].text.startsWith(u"/srv/shop/s "_s));
    }

    void secretsAreTakenOutOfForeignWords()
    {
        model::Environment environment;
        model::Instance instance;
        instance.id = {u"web-1"_s};
        instance.variables = {{{u"DB_PASSWORD"_s, u"hunter2"_s}, {}, {}},
                              {{u"API_KEY"_s, u"abc"_s}, {}, {}},
                              {{u"LEVEL"_s, u"debugging"_s}, {}, {}}};
        environment.instances.add(instance);
        model::HttpAuditor http{u"http://h.example/hook/s3cr3t"_s};
        http.headers = {{u"Authorization"_s, u"Basic bWU6"_s}, {u"X-Kind"_s, u"plain"_s}};
        environment.auditors = {{slack()}, {http}};
        const Redaction redaction(environment);
        const auto apply = [&](const char *text) {
            return redaction.apply(QString::fromLatin1(text)).replace(base::mask(), u"*"_s);
        };
        QCOMPARE(apply("login hunter2 failed"), u"login * failed"_s);
        QCOMPARE(apply("abc, but not abcd"), u"*, but not abcd"_s);
        QCOMPARE(apply("xoxb-1 debugging plain"), u"* debugging plain"_s);
        QCOMPARE(apply("at http://h.example/hook/s3cr3t"), u"at *"_s);
        QCOMPARE(apply("no /hook/s3cr3t, Basic bWU6"), u"no *, *"_s);
        QCOMPARE(apply("redis://me:pw@cache"), u"redis://*@cache"_s);
    }
};

QTEST_GUILESS_MAIN(DeliveryTest)
#include "delivery_test.moc"
