// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/loader.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace pilothouse::model;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A service with checks, and two instances: x1 with a line of its own, x2 on another ship.
QByteArray manifestOf(const QByteArray &ofService, const QByteArray &ofInstance = "labels: {}")
{
    return "__maestro: {schema: 2}\nname: test\nships:\n  one: {ip: 10.0.0.1}\n  two: {ip: 10.0.0.2}\nservices:\n"
           "  svc:\n    image: nginx:1\n    ports: {web: \"80:8080\", dns: 53/udp, many: 10-12}\n    lifecycle: "
        + ofService + "\n    instances:\n      x1:\n        ship: one\n        " + ofInstance
        + "\n      x2: {ship: two, ports: {web: \"80:9090\"}}\n";
}

QStringList told(const QByteArray &text)
{
    QStringList lines;
    for (const Diagnostic &diagnostic : parse(text, u"f"_s).diagnostics)
        lines += toString(diagnostic);
    return lines;
}

std::vector<Check> checksOf(const QByteArray &text, const QString &instance)
{
    const Loaded loaded = parse(text, u"f"_s);
    const auto *found = loaded.environment ? loaded.environment->instances.find({instance}) : nullptr;
    return found ? found->checks : std::vector<Check>();
}

template <typename What>
What only(const QByteArray &options)
{
    const auto checks = checksOf(manifestOf("{running: [" + options + "]}"), u"x1"_s);
    const auto *what = checks.size() == 1 ? std::get_if<What>(&checks[0].what) : nullptr;
    return what ? *what : What{};
}

HttpRequestOptions requestOptions(const QByteArray &options)
{
    return only<HttpCheck>("{type: http, port: web, requests_options: {" + options + "}}").options;
}

} // namespace

class ChecksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aServicesCheckGoesToEachInstancesOwnShipAndPort()
    {
        const QByteArray text = manifestOf("{running: [{type: tcp, port: web, max_wait: 5}]}");
        QCOMPARE(told(text), QStringList());
        QCOMPARE(toCall(checksOf(text, u"x1"_s).at(0)), u"tcp 10.0.0.1:8080"_s);
        QCOMPARE(toCall(checksOf(text, u"x2"_s).at(0)), u"tcp 10.0.0.2:9090"_s);
        QCOMPARE(std::get<TcpCheck>(checksOf(text, u"x2"_s).at(0).what).attempts, 5);
    }

    void anInstanceHasItsServicesChecksAndThenItsOwn()
    {
        const QByteArray text =
            manifestOf("{running: [{type: sleep, wait: 1}]}",
                       "lifecycle: {running: [{type: sleep, wait: 2}], stopped: [{type: sleep, wait: 3}]}");
        QStringList first;
        for (const Check &check : checksOf(text, u"x1"_s))
            first += toIdentifier(check.state) + u' ' + toCall(check);
        QCOMPARE(first, QStringList({u"running sleep 1 s"_s, u"running sleep 2 s"_s, u"stopped sleep 3 s"_s}));
        QCOMPARE(checksOf(text, u"x2"_s).size(), 1U);
    }

    void anHttpChecksHostHoldsForEveryInstance()
    {
        const QByteArray text = manifestOf("{running: [{type: http, port: web, host: lb, path: up}]}");
        QCOMPARE(toCall(checksOf(text, u"x1"_s).at(0)), u"GET http://lb:8080/up"_s);
        QCOMPARE(toCall(checksOf(text, u"x2"_s).at(0)), u"GET http://lb:9090/up"_s);
    }

    void allOptionsOfAnHttpCheckAreRead()
    {
        const auto check = only<HttpCheck>(
            "{type: http, port: 8443, path: '/a?b=c', scheme: HTTPS, method: post, match_regex: 'a.*b', max_wait: 7}");
        QCOMPARE(check.port, 8443);
        QCOMPARE(check.path, u"/a?b=c"_s);
        QCOMPARE(check.scheme, u"https"_s);
        QCOMPARE(check.method, u"POST"_s);
        QCOMPARE(check.pattern, u"a.*b"_s);
        QVERIFY(check.maximumWait == 7s);
    }

    void allRequestOptionsThatMakeSenseAreRead()
    {
        const auto options = requestOptions(
            "headers: {X-A: 1}, params: {q: [a, b]}, cookies: {c: d}, auth: [me, pw], verify: no, timeout: [1, 2.5], "
            "allow_redirects: false, cert: [c.pem, k.pem], json: {a: [1, true]}");
        QVERIFY((options.headers == HttpRequestOptions::Pairs{{u"X-A"_s, u"1"_s}}));
        QVERIFY((options.parameters == HttpRequestOptions::Pairs{{u"q"_s, u"a"_s}, {u"q"_s, u"b"_s}}));
        QVERIFY((options.cookies == HttpRequestOptions::Pairs{{u"c"_s, u"d"_s}}));
        QVERIFY((options.credentials == std::pair(u"me"_s, u"pw"_s)));
        QVERIFY(options.certificates == HttpRequestOptions::Certificates::Unverified);
        QVERIFY(options.redirects == HttpRequestOptions::Redirects::Leave);
        QVERIFY(options.timeout == 2500ms);
        QCOMPARE(options.clientKey, u"k.pem"_s);
        QCOMPARE(options.body, QByteArray("{\"a\":[1,true]}"));
        QCOMPARE(options.bodyType, QByteArray("application/json"));
        QCOMPARE(requestOptions("verify: /etc/ca.pem").authorities, u"/etc/ca.pem"_s);
        QCOMPARE(requestOptions("data: {a: 'b c', d: '&'}").body, QByteArray("a=b+c&d=%26"));
    }

    void commandsAreSplitAsAShellWould()
    {
        const auto check = only<ExecCheck>("{type: exec, command: \"sh -c 'exit 3'\", envfrom: stdin, attempts: 0}");
        QCOMPARE(check.command, QStringList({u"sh"_s, u"-c"_s, u"exit 3"_s}));
        QVERIFY(check.variablesBy == ExecCheck::VariablesBy::Input);
        QCOMPARE(check.attempts, 180); // 0 counts as unset
        QCOMPARE(only<RexecCheck>("{type: rexec, command: a b, attempts: 2}").attempts, 2);
    }

    void checksOfAnUnknownStateAreReadAndNeverRun()
    {
        const QByteArray text = manifestOf("{runing: [{type: sleep, wait: 1}], stopped: [{type: sleep, wait: 2}]}");
        QCOMPARE(told(text),
                 QStringList(u"f:10:17: warning: service svc: checks of the unknown state \"runing\" never "
                             "run; did you mean \"running\"?"_s));
        QCOMPARE(checksOf(text, u"x1"_s).size(), 1U);
        QVERIFY(told(manifestOf("{runing: [{type: sleep}]}")).join(u'\n').contains("lacks \"wait\""_L1));
    }

    void whatIsWrongWithACheckIsToldAtItsPlace_data()
    {
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *check, const QString &problem) { QTest::newRow(check) << problem; };
        row("{type: tcp, port: dns}",
            u"f:14:31: error: instance x1: lifecycle running: the tcp check names the port dns, which is udp"_s);
        row("{type: tcp, port: many}",
            u"f:14:31: error: instance x1: lifecycle running: the tcp check names the port many, which is a range"_s);
        row("{type: tcp, port: 8080}",
            u"f:14:31: error: instance x1: lifecycle running: the tcp check names the port 8080, which the instance does not have"_s);
        row("{type: http, port: web, timeout: 3}",
            u"f:14:55: error: instance x1: lifecycle running: unknown option \"timeout\" of the http check"_s);
        row("{type: http, port: web, match_regex: '('}",
            u"f:14:68: error: instance x1: lifecycle running: \"match_regex\" is no regular expression: missing closing parenthesis"_s);
        row("{type: http, port: web, scheme: ftp}",
            u"f:14:63: error: instance x1: lifecycle running: the scheme must be http or https, not \"ftp\""_s);
        row("{type: http, port: web, requests_options: {header: {}}}",
            u"f:14:74: error: instance x1: lifecycle running: requests_options: unknown option \"header\"; did you mean \"headers\"?"_s);
        row("{type: http, port: web, requests_options: {files: {}}}",
            u"f:14:74: error: instance x1: lifecycle running: requests_options: \"files\" is not supported"_s);
        row("{type: http, port: web, requests_options: {auth: hunter2}}",
            u"f:14:80: error: instance x1: lifecycle running: requests_options: \"auth\" must be a list of user and password"_s);
        row("{type: http, port: web, requests_options: {timeout: soon}}",
            u"f:14:83: error: instance x1: lifecycle running: requests_options: \"timeout\" must be a number of seconds, or a list of two"_s);
    }
    void whatIsWrongWithACheckIsToldAtItsPlace()
    {
        QFETCH(QString, problem);
        const QByteArray check = QTest::currentDataTag();
        QCOMPARE(told(manifestOf("{}", "lifecycle: {running: [" + check + "]}")), QStringList(problem));
    }

    void whatLooksLikeASecretIsMaskedInWords()
    {
        const auto words = [](const QByteArray &check) {
            return toCall(checksOf(manifestOf("{running: [" + check + "]}"), u"x1"_s).at(0));
        };
        QCOMPARE(words("{type: exec, command: check --password hunter2 TOKEN=abc --api-key=x y}"),
                 u"exec check --password •••••• TOKEN=•••••• --api-key=•••••• y"_s);
        QCOMPARE(words("{type: http, port: web, path: '/up?token=abc&a=b'}"),
                 u"GET http://10.0.0.1:8080/up?token=••••••&a=b"_s);
        // A command is never hidden behind a secret's name.
        QCOMPARE(words("{type: exec, command: \"sh -c 'PASSWORD=1; rm -rf /'\"}"),
                 u"exec sh -c 'PASSWORD=1; rm -rf /'"_s);
    }

    void aCheckIsToldInASentence()
    {
        const auto sentence = [](const QByteArray &check) {
            return toText(checksOf(manifestOf("{running: [" + check + "]}"), u"x1"_s).at(0));
        };
        QCOMPARE(sentence("{type: tcp, port: web}"),
                 u"tcp 10.0.0.1:8080 (port web) accepts a connection within 180 attempts"_s);
        QCOMPARE(sentence("{type: http, port: web}"), u"GET http://10.0.0.1:8080/ answers 200 within 300 s"_s);
        QCOMPARE(sentence("{type: exec, command: ./up.sh, attempts: 1}"),
                 u"./up.sh on this computer ends with 0 at the first attempt"_s);
    }
};

QTEST_GUILESS_MAIN(ChecksTest)
#include "checks_test.moc"
