// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/interest.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::fleet;
using namespace Qt::StringLiterals;

namespace {

model::Environment environment(const QString &secondSocket)
{
    model::Environment environment;
    environment.name = u"shop"_s;
    environment.ships.add({.id = {u"a"_s}, .endpoint = model::UnixEndpoint{u"/run/one.sock"_s}});
    environment.ships.add({.id = {u"b"_s}, .endpoint = model::UnixEndpoint{secondSocket}});
    environment.instances.add({.id = {u"web-a"_s},
                               .service = {u"web"_s},
                               .ship = {u"a"_s},
                               .image = model::ImageReference::fromString(u"shop/web"_s)});
    environment.instances.add({.id = {u"web-b"_s},
                               .service = {u"web"_s},
                               .ship = {u"b"_s},
                               .image = model::ImageReference::fromString(u"shop/web:2"_s)});
    return environment;
}

} // namespace

class InterestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aShipIsAskedForItsOwnNamesAndImages()
    {
        const auto all = interests(environment(u"/run/two.sock"_s));
        const auto &a = all[{u"a"_s}];
        QCOMPARE(a.names, QSet<model::InstanceId>{{u"web-a"_s}});
        QCOMPARE(a.references, QSet<QString>{u"shop/web:latest"_s});
    }

    void onlyNetworksThatSomebodyMadeAreLookedUp()
    {
        auto joining = environment(u"/run/two.sock"_s);
        joining.instances.find({u"web-a"_s})->networkMode = u"shopnet"_s;
        joining.instances.find({u"web-b"_s})->networkMode = u"container:web-a"_s;
        const auto all = interests(joining);
        QCOMPARE(all[{u"a"_s}].networks, QSet<QString>{u"shopnet"_s});
        QVERIFY(all[{u"b"_s}].networks.isEmpty());
    }

    void ourLabelMakesAContainerOurs()
    {
        const auto a = interests(environment(u"/run/two.sock"_s))[{u"a"_s}];
        QVERIFY(a.includes({u"left-over"_s}, u"shop"_s));
        QVERIFY(!a.includes({u"left-over"_s}, u"another"_s));
        QVERIFY(!a.includes({u"left-over"_s}, QString()));
        QVERIFY(a.includes({u"web-a"_s}, QString()));
    }

    void aContainerOnTheWrongShipIsALeftOverThere()
    {
        const auto a = interests(environment(u"/run/two.sock"_s))[{u"a"_s}];
        QVERIFY(a.includes({u"web-b"_s}, u"shop"_s));
    }

    void shipsThatShareAnEngineSeeOnlyTheirOwn()
    {
        const auto a = interests(environment(u"/run/one.sock"_s))[{u"a"_s}];
        QVERIFY(!a.includes({u"web-b"_s}, u"shop"_s));
        QVERIFY(a.includes({u"web-a"_s}, u"shop"_s));
    }
};

QTEST_GUILESS_MAIN(InterestTest)
#include "interest_test.moc"
