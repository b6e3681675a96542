// SPDX-License-Identifier: Apache-2.0
#include "core/registry/pullfailure.h"

#include <QTest>

#include <algorithm>

using namespace pilothouse;
using namespace pilothouse::registry;
using namespace Qt::StringLiterals;
using base::ErrorCode;

namespace {

base::Error explained(const QString &words, const Login &login = {}, ErrorCode code = ErrorCode::Internal)
{
    return explain({code, words, {}}, model::ImageReference::fromString(u"reg:5000/team/app:1"_s), login);
}

bool has(const base::Error &error, int status)
{
    return std::ranges::count(statusesOf(error), status) == 1;
}

} // namespace

class PullFailureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dockerdsWordsTellTheTrouble_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<PullTrouble>("trouble");
        const auto row = [](const char *words, PullTrouble trouble) {
            QTest::newRow(words) << QString::fromLatin1(words) << trouble;
        };
        row("Head \"https://reg:5000/v2/a/manifests/1\": no basic auth credentials", PullTrouble::Denied);
        row("Get \"https://reg/v2/\": unauthorized: authentication required", PullTrouble::Denied);
        row("pull access denied for team/app, repository does not exist or may require 'docker login': denied: "
            "requested access to the resource is denied",
            PullTrouble::Denied);
        row("manifest for reg:5000/a:9 not found: manifest unknown: manifest unknown", PullTrouble::NotFound);
        row("Get \"http://127.0.0.1:9/v2/\": dial tcp 127.0.0.1:9: connect: connection refused",
            PullTrouble::Unreachable);
        row("Get \"https://nowhere/v2/\": dial tcp: lookup nowhere: no such host", PullTrouble::Unreachable);
        row("Get \"https://reg/v2/\": x509: certificate signed by unknown authority", PullTrouble::UnknownAuthority);
        row("Get \"https://reg/v2/\": x509: certificate has expired or is not yet valid: current time 2026",
            PullTrouble::Expired);
        row("Get \"https://reg/v2/\": x509: certificate is valid for other, not reg", PullTrouble::Tls);
        row("Get \"https://reg/v2/\": http: server gave HTTP response to HTTPS client", PullTrouble::Tls);
        row("toomanyrequests: You have reached your pull rate limit.", PullTrouble::RateLimited);
        row("write /var/lib/docker/tmp/GetImageBlob1: no space left on device", PullTrouble::NoSpace);
        row("open /var/lib/docker/tmp: permission denied", PullTrouble::Other);
        row("received unexpected HTTP status: 503 Service Unavailable", PullTrouble::Other);
    }
    void dockerdsWordsTellTheTrouble()
    {
        QFETCH(QString, words);
        QTEST(pullTroubleOf(words), "trouble");
    }

    void aDenialNamesTheUserAndWhereTheLoginIsFrom()
    {
        const Login login{Credentials{.username = u"me"_s, .password = base::Secret(u"hunter2"_s), .source = u"main"_s},
                          {}};
        const auto error = explained(u"unauthorized: hunter2 is not it"_s, login);
        QCOMPARE(error.code, ErrorCode::Unauthorized);
        QVERIFY2(error.message.startsWith(
                     u"image reg:5000/team/app:1: reg:5000 denies it to user \"me\" (from main): unauthorized"_s),
                 qPrintable(error.message));
        QVERIFY2(!error.message.contains(u"hunter2"_s), qPrintable(error.message));
    }

    void aDenialWithoutALoginSaysSo()
    {
        const auto error = explained(u"no basic auth credentials"_s, {{}, u"docker-credential-x failed"_s});
        QVERIFY2(error.message.contains(u"without a login"_s), qPrintable(error.message));
        QVERIFY2(error.message.contains(u"docker-credential-x failed"_s), qPrintable(error.message));
    }

    void aLostShipIsNotTheRegistrysTrouble()
    {
        const auto error = explained(u"connection refused"_s, {}, ErrorCode::Unreachable);
        QVERIFY2(!error.message.contains(u"registry"_s), qPrintable(error.message));
        QVERIFY(statusesOf({ErrorCode::Unreachable, u"connection refused"_s, {}}).empty());
    }

    void theStatusIsTheEnginesAndTheRegistrys()
    {
        const base::Error error{ErrorCode::Internal, u"received unexpected HTTP status: 503 Service Unavailable"_s, {}};
        QVERIFY(has(error, 500) && has(error, 503) && !has(error, 404));
        QVERIFY(has({ErrorCode::NotFound, u"manifest unknown"_s, {}}, 404));
        QVERIFY(has({ErrorCode::Internal, u"toomanyrequests: slow down"_s, {}}, 429));
        QVERIFY(!has({ErrorCode::Internal, u"Get \"http://reg:443/v2/\": EOF"_s, {}}, 443));
    }
};

QTEST_GUILESS_MAIN(PullFailureTest)
#include "pullfailure_test.moc"
