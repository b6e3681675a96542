// SPDX-License-Identifier: Apache-2.0
#include "tests/manifest/manifests.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace pilothouse::test;
using namespace Qt::StringLiterals;

class ReferencesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRingIsNamedAlongTheRing()
    {
        const QByteArray text =
            withService("  a: {image: i, requires: [b], instances: {}}\n  b: {image: i, requires: [c], instances: {}}\n"
                        "  c: {image: i, requires: [a], instances: {}}\n");
        QCOMPARE(told(text), QStringList(u"f:7:28: error: a ring in what waits for what: a -> b -> c -> a"_s));
    }

    void volumesOfOnesOwnServiceAreNoRing()
    {
        QCOMPARE(told(withService("  a:\n    image: i\n    instances:\n      x1: {ship: one, container_volumes: /v}\n"
                                  "      x2: {ship: one, volumes_from: x1}\n")),
                 QStringList());
    }

    void volumesFromWhoeverWaitsForUsIsARing()
    {
        const QStringList problems =
            told(withService("  a: {image: i, instances: {x1: {ship: one, volumes_from: x2}}}\n"
                             "  b: {image: i, requires: [a], instances: {x2: {ship: one}}}\n"));
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems[0].endsWith(u"b -> a -> x1 -> x2 -> b"_s) || problems[0].contains("x1 -> x2"_L1),
                 qPrintable(problems[0]));
    }
};

QTEST_GUILESS_MAIN(ReferencesTest)
#include "references_test.moc"
