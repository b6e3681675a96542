// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/loader.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace Qt::StringLiterals;

namespace {

Loaded with(const QByteArray &auditor)
{
    return parse("__maestro: {schema: 2}\nname: x\nships: {}\nservices: {}\naudit:\n  - {" + auditor + "}\n", u"f"_s);
}

QStringList told(const QByteArray &auditor)
{
    QStringList lines;
    for (const model::Diagnostic &diagnostic : with(auditor).diagnostics)
        lines += toString(diagnostic);
    return lines;
}

template <typename T>
T readAs(const QByteArray &auditor)
{
    const auto loaded = with(auditor);
    const auto *way = loaded.environment && loaded.environment->auditors.size() == 1
        ? std::get_if<T>(&loaded.environment->auditors.front().way)
        : nullptr;
    return way ? *way : T{};
}

} // namespace

/// The key `audit`.
class AuditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeIsReadWithItsOptions()
    {
        QCOMPARE(readAs<model::LogAuditor>("type: log, file: a.log"), (model::LogAuditor{u"a.log"_s}));
        const auto http = readAs<model::HttpAuditor>(
            "type: http, endpoint: 'http://h/', method: get, timeout: 0.5, headers: {X: 1}, payload: {a: [b]}");
        QCOMPARE(http.method, model::HttpAuditor::Method::Get);
        QCOMPARE(http.timeout, std::chrono::seconds(1));
        QCOMPARE(http.headers.value(u"X"_s), u"1"_s);
        QVERIFY(http.payload.isObject());
        QCOMPARE(readAs<model::ExecAuditor>("type: exec, script: s, args: '{what}', timeout: 9"),
                 (model::ExecAuditor{u"s"_s, u"{what}"_s, std::chrono::seconds(9)}));
        QCOMPARE(readAs<model::SlackAuditor>("type: slack, channel: c, token: t, name: n, icon: i"),
                 (model::SlackAuditor{u"c"_s, base::Secret(u"t"_s), u"n"_s, u"i"_s, {}}));
        QCOMPARE(readAs<model::HipchatAuditor>("type: hipchat, room: r, token: t, url: 'https://h'"),
                 (model::HipchatAuditor{u"r"_s, base::Secret(u"t"_s), {}, u"https://h"_s}));
        QCOMPARE(readAs<model::MailAuditor>("type: mail, to: [a@b, c@d], from: e@f, subject: s, sendmail: /x"),
                 (model::MailAuditor{{u"a@b"_s, u"c@d"_s}, u"e@f"_s, u"s"_s, u"/x"_s}));
        QCOMPARE(readAs<model::MailAuditor>("type: mail, to: a@b").to, (QStringList{u"a@b"_s}));
    }

    void levelAndIgnoredErrorsAreRead()
    {
        const auto loaded = with("type: log, file: a, level: debug, ignore_errors: true");
        QVERIFY(loaded.isValid());
        QVERIFY(loaded.diagnostics.empty());
        QCOMPARE(loaded.environment->auditors.front().level, model::Auditor::Level::Debug);
        QVERIFY(loaded.environment->auditors.front().ignoreErrors);
        QCOMPARE(with("type: log, file: a").environment->auditors.front().level, model::Auditor::Level::Info);
    }

    void whatAnAuditorCannotDoWithoutIsAnError_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addRow("level: info") << u"an auditor lacks \"type\""_s;
        QTest::addRow("type: pigeon") << u"unknown type of auditor \"pigeon\""_s;
        QTest::addRow("type: log") << u"the log auditor lacks \"file\""_s;
        QTest::addRow("type: log, file: ''") << u"the log auditor lacks \"file\""_s;
        QTest::addRow("type: log, file: [a]") << u"\"file\" of the log auditor must be text"_s;
        QTest::addRow("type: http") << u"the http auditor lacks \"endpoint\""_s;
        QTest::addRow("type: http, endpoint: 'http://h', method: delete") << u"GET or POST, not DELETE"_s;
        QTest::addRow("type: exec, script: s") << u"the exec auditor lacks \"args\""_s;
        QTest::addRow("type: slack, channel: c") << u"the slack auditor lacks \"token\""_s;
        QTest::addRow("type: mail") << u"the mail auditor lacks \"to\""_s;
        QTest::addRow("type: log, file: a, level: loud") << u"not \"loud\""_s;
    }
    void whatAnAuditorCannotDoWithoutIsAnError()
    {
        QFETCH(QString, text);
        const QByteArray auditor = QTest::currentDataTag();
        QVERIFY(!with(auditor).isValid());
        QVERIFY2(told(auditor).join(u'\n').contains(text), qPrintable(told(auditor).join(u'\n')));
    }

    void aSlackWebhookNeedsNeitherChannelNorToken()
    {
        QVERIFY(told("type: slack, url: 'https://hooks.example/T0'").isEmpty());
    }

    void whatWouldReachNobodyIsOnlyAWarning()
    {
        QVERIFY(with("type: http, endpoint: nowhere").isValid());
        QVERIFY(told("type: http, endpoint: nowhere").value(0).contains(u"is no http or https address"_s));
        QVERIFY(with("type: hipchat, room: r, token: t").isValid());
        QVERIFY(told("type: hipchat, room: r, token: t").value(0).contains(u"HipChat is gone"_s));
    }

    void aMisspeltOptionIsMentioned()
    {
        QVERIFY(told("type: log, file: a, levle: debug").value(0).contains(u"did you mean \"level\"?"_s));
    }
};

QTEST_GUILESS_MAIN(AuditTest)
#include "audit_test.moc"
