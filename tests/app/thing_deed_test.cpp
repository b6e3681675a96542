// SPDX-License-Identifier: Apache-2.0
#include "app/editor/thingdeed.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;
using manifest::edit::Noun;

namespace {

/// web on two ships of three, db on one; web needs db.
model::Environment shop()
{
    model::Environment environment;
    for (const QString &name : {u"one"_s, u"two"_s, u"three"_s}) {
        model::Ship ship;
        ship.id = {name};
        environment.ships.add(ship);
    }
    const auto add = [&](const QString &name, const QStringList &ships) {
        model::Service service;
        service.id = {name};
        for (int i = 0; i < ships.size(); ++i) {
            model::Instance instance;
            instance.id = {u"%1-%2"_s.arg(name).arg(i + 9)};
            instance.service = service.id;
            instance.ship = {ships[i]};
            service.instances.push_back(instance.id);
            environment.instances.add(instance);
        }
        if (name == u"web"_s)
            service.needs.push_back({u"db"_s});
        environment.services.add(service);
    };
    add(u"db"_s, {u"one"_s});
    add(u"web"_s, {u"one"_s, u"two"_s});
    return environment;
}

const Thing web{Noun::Service, u"web"_s};

} // namespace

class ThingDeedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anInstanceIsProposedUnderTheNextNameOnTheEmptiestShip()
    {
        const auto fields = deedFields(shop(), Deed::AddInstance, web);
        QCOMPARE(fields[1].value, u"web-11"_s);
        QCOMPARE(fields[2].value, u"three"_s);
    }

    void anInstanceIsLikeTheLastOfItsService()
    {
        const auto edits = editsFor(shop(), Deed::AddInstance, web,
                                    {{DeedField::Kind::ServiceName, u"web"_s},
                                     {DeedField::Kind::Name, u"web-11"_s},
                                     {DeedField::Kind::ShipName, u"three"_s}});
        QCOMPARE(edits.size(), 2u);
        QCOMPARE(std::get<manifest::edit::Duplicate>(edits[0]).instance, u"web-10"_s);
        QCOMPARE(std::get<manifest::edit::Move>(edits[1]).ship, u"three"_s);
    }

    void onlyWhatIsNeededCanBeNeededNoMore()
    {
        QCOMPARE(deedFields(shop(), Deed::Disconnect, web)[0].choices, QStringList{u"db"_s});
        QVERIFY(deedFields(shop(), Deed::Connect, web)[0].choices.isEmpty());
        const auto deeds = deedsFor(shop(), Thing{Noun::Service, u"db"_s});
        QVERIFY(std::ranges::find(deeds, Deed::Disconnect) == deeds.end());
    }

    void whatIsRemovedIsNamedByItsPlace()
    {
        const auto edits = editsFor(shop(), Deed::Remove, Thing{Noun::Instance, u"web-9"_s}, {});
        QCOMPARE(std::get<manifest::edit::Remove>(edits[0]).pointer, u"/services/web/instances/web-9"_s);
    }

    void aKeyOfNothingIsNoThing()
    {
        QVERIFY(!thingOf(shop(), u"service:mail"_s));
        QVERIFY(!thingOf(shop(), {}));
        QCOMPARE(thingOf(shop(), u"ship:two"_s), (Thing{Noun::Ship, u"two"_s}));
    }
};

QTEST_GUILESS_MAIN(ThingDeedTest)
#include "thing_deed_test.moc"
