// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/checkfields.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

model::Instance web()
{
    model::Instance instance;
    instance.id = {u"web-1"_s};
    instance.service = {u"web/front"_s};
    instance.ports = {{.name = u"http"_s, .exposed = {80, 80, model::Protocol::Tcp}, .external = {8080, 8080}},
                      {.name = u"dns"_s, .exposed = {53, 53, model::Protocol::Udp}, .external = {53, 53}}};
    return instance;
}

} // namespace

class CheckFieldsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsAsUsualIsNotWritten()
    {
        const model::Check check{model::LifecycleState::Running, model::TcpCheck{.portName = u"http"_s}};
        QCOMPARE(valuesOf(check), (CheckValues{{u"port"_s, u"http"_s}}));
        QCOMPARE(toYaml(u"tcp"_s, checkFields(u"tcp"_s, web()), valuesOf(check)),
                 QByteArray("{type: tcp, port: http}"));
    }

    void numbersStandPlainAndTextIsQuotedWhereItMustBe()
    {
        const CheckValues values{{u"port"_s, u"8080"_s},
                                 {u"path"_s, u"/health"_s},
                                 {u"match_regex"_s, u"^ok: {1}$"_s},
                                 {u"max_wait"_s, u"20"_s}};
        QCOMPARE(toYaml(u"http"_s, checkFields(u"http"_s, web()), values),
                 QByteArray("{type: http, port: 8080, path: /health, match_regex: '^ok: {1}$', max_wait: 20}"));
    }

    void onlyWhatChangedIsPut()
    {
        const auto fields = checkFields(u"http"_s, web());
        const auto puts = changes(u"/p"_s, fields, {{u"port"_s, u"http"_s}, {u"path"_s, u"/a"_s}},
                                  {{u"port"_s, u"http"_s}, {u"max_wait"_s, u"9"_s}});
        QCOMPARE(puts.size(), 2U);
        QCOMPARE(puts[0].pointer, u"/p/path"_s);
        QVERIFY(!puts[0].yaml);
        QCOMPARE(puts[1].pointer, u"/p/max_wait"_s);
        QCOMPARE(*puts[1].yaml, QByteArray("9"));
    }

    void theListIsThatOfTheInstanceOrOfItsService()
    {
        QCOMPARE(listPointer(web(), model::Check::Level::Instance, model::LifecycleState::PreStart),
                 u"/services/web~1front/instances/web-1/lifecycle/pre-start"_s);
        QCOMPARE(listPointer(web(), model::Check::Level::Service, model::LifecycleState::Running),
                 u"/services/web~1front/lifecycle/running"_s);
    }

    void whatIsMissingOrNoNumberIsSaid()
    {
        const auto fields = checkFields(u"tcp"_s, web());
        QVERIFY(problemOf(fields, {}).contains(u"Port"_s));
        QVERIFY(problemOf(fields, {{u"port"_s, u"http"_s}, {u"max_wait"_s, u"soon"_s}}).contains(u"soon"_s));
        QVERIFY(problemOf(fields, {{u"port"_s, u"http"_s}}).isEmpty());
        QVERIFY(
            !problemOf(checkFields(u"http"_s, web()), {{u"port"_s, u"http"_s}, {u"match_regex"_s, u"("_s}}).isEmpty());
    }

    void onlyPortsThatACheckCanReachAreOffered()
    {
        QVERIFY(checkFields(u"tcp"_s, web()).front().usual.contains(u"http"_s));
        QVERIFY(!checkFields(u"tcp"_s, web()).front().usual.contains(u"dns"_s));
    }
};

QTEST_GUILESS_MAIN(CheckFieldsTest)
#include "check_fields_test.moc"
