// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/lint/lint.h"
#include "tests/manifest/manifests.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace pilothouse::manifest::lint;
using namespace pilothouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 gibibyte = qint64(1) << 30;

const QByteArray manifestText = withService("  a:\n    image: app:latest\n    limits: {memory: 3g}\n    instances:\n"
                                            "      a1: {ship: one, ports: {p: \"8080:80\"}}\n      a2: {ship: one}\n");

/// Ship one, with the image it is to run.
model::ObservedState seen(const QString &shipArchitecture, const QString &imageArchitecture, qint64 memory,
                          const QStringList &exposedPorts = {})
{
    model::ObservedImage image;
    image.id = u"sha256:1"_s;
    image.architecture = imageArchitecture;
    image.digests = {u"app@sha256:"_s + QString(64, u'a')};
    image.defaults.exposedPorts = exposedPorts;
    auto ship = std::make_shared<model::ObservedShip>();
    ship->id = {u"one"_s};
    ship->engine.architecture = shipArchitecture;
    ship->engine.memoryByteCount = memory;
    ship->images.insert(image.id, image);
    ship->imageIds.insert(u"app:latest"_s, image.id);
    model::ObservedState state;
    state.ships[ship->id] = ship;
    return state;
}

std::vector<Finding> found(const QString &rule, const model::ObservedState &observed)
{
    auto findings = examine(parse(manifestText, u"f"_s), observed, Settings());
    std::erase_if(findings, [&](const Finding &finding) { return finding.rule != rule; });
    return findings;
}

} // namespace

/// What the linter says when it knows the ships.
class LintObservedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void limitsBeyondAShipsMemoryAreTold()
    {
        const auto rule = u"memory-overcommit"_s;
        QVERIFY(found(rule, {}).empty());
        QVERIFY(found(rule, seen(u"x86_64"_s, u"amd64"_s, 6 * gibibyte)).empty());
        const auto findings = found(rule, seen(u"x86_64"_s, u"amd64"_s, 5 * gibibyte));
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(findings[0].text, u"ship one: 2 instances may take 6.0 GiB together, and it has 5.0 GiB"_s);
        QCOMPARE(findings[0].where.line, 4);
    }

    void anImageForAnotherProcessorIsTold_data()
    {
        QTest::addColumn<QString>("ship");
        QTest::addColumn<QString>("image");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("the same") << u"x86_64"_s << u"amd64"_s << false;
        QTest::newRow("the same on arm") << u"aarch64"_s << u"arm64"_s << false;
        QTest::newRow("another") << u"aarch64"_s << u"amd64"_s << true;
        QTest::newRow("the 32 bit one") << u"x86_64"_s << u"386"_s << false;
        QTest::newRow("unknown") << u""_s << u"amd64"_s << false;
    }
    void anImageForAnotherProcessorIsTold()
    {
        QFETCH(QString, ship);
        QFETCH(QString, image);
        QFETCH(bool, isTold);
        QCOMPARE(!found(u"image-architecture"_s, seen(ship, image, 0)).empty(), isTold);
    }

    void thePortsAnImageDeclaresCountMost()
    {
        const auto rule = u"port-order"_s;
        QCOMPARE(found(rule, {}).size(), std::size_t(1));
        QVERIFY(found(rule, seen({}, {}, 0, {u"8080/tcp"_s})).empty());
        QVERIFY(found(rule, seen({}, {}, 0, {u"80/tcp"_s}))[0].text.endsWith(u"app listens on 80"_s));
    }

    void anUnpinnedImageCanBePinnedToWhatTheShipsHave()
    {
        const auto rule = u"unpinned-image"_s;
        QVERIFY(!found(rule, {})[0].fix);
        const auto fix = found(rule, seen({}, {}, 0))[0].fix;
        QVERIFY(fix);
        QCOMPARE(fix->certainty, Fix::Certainty::Proposed);
        QCOMPARE(fix->values[0].pointer, u"/services/a/image"_s);
        QCOMPARE(*fix->values[0].yaml, "app@sha256:" + QByteArray(64, 'a'));
    }
};

QTEST_GUILESS_MAIN(LintObservedTest)
#include "lint_observed_test.moc"
