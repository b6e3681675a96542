// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/secret.h"

#include <QTest>

using namespace pilothouse::base;
using namespace Qt::StringLiterals;

class LogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesThatHoldSecretsAreKnown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("secret");
        for (const auto &name : {u"DB_PASSWORD"_s, u"api_key"_s, u"APIKEY"_s, u"SESSION_SECRET"_s, u"GITHUB_TOKEN"_s,
                                 u"MYSQL_PWD"_s, u"SSH_KEY"_s, u"key"_s, u"AWS_SECRET_ACCESS_KEY"_s, u"DB_PASS"_s})
            QTest::newRow(qPrintable(name)) << name << true;
        for (const auto &name : {u"KEYBOARD"_s, u"MONKEY"_s, u"COMPASS"_s, u"PORT"_s, u"LEVEL"_s, u"BYPASS_CACHE"_s})
            QTest::newRow(qPrintable(name)) << name << false;
    }

    void namesThatHoldSecretsAreKnown()
    {
        QFETCH(QString, name);
        QTEST(looksSecret(name), "secret");
    }

    void aSecretPrintsMasked()
    {
        const Secret secret(u"hunter2"_s);
        QString printed;
        QDebug(&printed) << secret;
        QVERIFY2(!printed.contains(u"hunter2"_s) && printed.contains(mask()), qPrintable(printed));
        QCOMPARE(secret.reveal(), u"hunter2"_s);
        QCOMPARE(secret.redact(u"user me:hunter2 refused"_s), u"user me:%1 refused"_s.arg(mask()));
    }

    void contextIsSetBeforeTheMessage()
    {
        const Error error{ErrorCode::Unreachable, u"connection refused"_s, u"detail"_s};
        QCOMPARE(error.in(u"ship prod-2"_s).message, u"ship prod-2: connection refused"_s);
        QCOMPARE(error.in(u"ship prod-2"_s).code, ErrorCode::Unreachable);
        QCOMPARE(error.in(u"ship prod-2"_s).detail, u"detail"_s);
    }
};

QTEST_GUILESS_MAIN(LogTest)
#include "log_test.moc"
