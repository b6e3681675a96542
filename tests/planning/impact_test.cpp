// SPDX-License-Identifier: Apache-2.0
#include "core/planning/impact.h"
#include "core/planning/thing.h"
#include "tests/planning/plans.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::sample;

namespace {

template <typename Members>
QStringList names(const Members &members)
{
    QStringList names;
    for (const auto &member : members) {
        if constexpr (requires { member.instance; })
            names += member.instance.value;
        else
            names += member.value;
    }
    return names;
}

Impact impact(const Environment &environment, const ObservedState &observed, const QString &thing, Act act = Act::Stop)
{
    return impactOf(environment, observed, act, instancesOf(environment, *findThing(environment, thing)));
}

/// The same, when no ship was asked.
Impact unseen(const Environment &environment, const QString &thing, Act act = Act::Stop)
{
    return impact(environment, {}, thing, act);
}

} // namespace

/// Who notices what is done to a thing.
class ImpactTest : public QObject
{
    Q_OBJECT

    const Environment m_shop = shop().take();

private Q_SLOTS:
    void aHealthySiblingKeepsADependency()
    {
        const auto found = unseen(m_shop, u"store-a"_s);
        QVERIFY(found.hard.empty());
        QCOMPARE(found.services.size(), std::size_t(1));
        QCOMPARE(names(found.services[0].healthy), QStringList{u"store-b"_s});
    }

    void withTheLastProviderEveryDependentLosesIt()
    {
        const auto found = unseen(m_shop, u"store"_s);
        QCOMPARE(names(found.hard), QStringList({u"web-1"_s, u"web-2"_s, u"api-1"_s, u"cache"_s, u"queue"_s}));
        QVERIFY(found.services[0].healthy.empty());
        QCOMPARE(found.hard[3].distance, 1);
        QCOMPARE(found.hard[0].distance, 3);
        QCOMPARE(found.hard[2].missing,
                 (std::vector<Missing>{{Tie::Requires, u"queue"_s}, {Tie::Requires, u"cache"_s}}));
    }

    void aShipTakesAllThatRunsThere()
    {
        const auto found = unseen(m_shop, u"east"_s);
        QCOMPARE(names(found.struck), QStringList({u"web-1"_s, u"api-1"_s, u"cache"_s, u"store-a"_s, u"lone"_s}));
        QCOMPARE(names(found.hard), QStringList{u"web-2"_s});
    }

    void aDeadSiblingIsNoHelp()
    {
        auto simulation = running(m_shop);
        simulation.container(u"west"_s, u"store-b"_s).state = ContainerState::Exited;
        const auto found = impact(m_shop, simulation.observed(), u"store-a"_s);
        QCOMPARE(found.basis, Impact::Basis::Observed);
        QCOMPARE(names(found.hard).size(), 5);
    }

    void anUnhealthySiblingIsNoHelp()
    {
        auto simulation = running(m_shop);
        simulation.container(u"west"_s, u"store-b"_s).health = Health::Unhealthy;
        QCOMPARE(impact(m_shop, simulation.observed(), u"store-a"_s).hard.size(), std::size_t(5));
    }

    void whatIsDownTakesNothingAway()
    {
        auto simulation = running(m_shop);
        simulation.container(u"east"_s, u"api-1"_s).state = ContainerState::Exited;
        const auto found = impact(m_shop, simulation.observed(), u"api"_s);
        QVERIFY(found.hard.empty());
        QVERIFY(found.ports.empty());
    }

    void whatIsDownLosesNothing()
    {
        auto simulation = running(m_shop);
        simulation.container(u"west"_s, u"web-2"_s).state = ContainerState::Exited;
        QCOMPARE(names(impact(m_shop, simulation.observed(), u"api-1"_s).hard), QStringList{u"web-1"_s});
    }

    void aSiblingOnASilentShipIsDoubtful()
    {
        auto observed = running(m_shop).observed();
        auto west = *observed.ships.at({u"west"_s});
        west.contact = Contact::Lost;
        observed.ships[{u"west"_s}] = std::make_shared<const ObservedShip>(west);
        const auto found = impact(m_shop, observed, u"store-a"_s);
        QCOMPARE(names(found.services[0].doubtful), QStringList{u"store-b"_s});
        QCOMPARE(names(found.unseen), QStringList{u"west"_s});
        QVERIFY(names(found.hard).contains(u"queue"_s)); // it may well run
    }

    void wantsInfoIsLostSoftly()
    {
        const auto environment = shop()
                                     .service(u"watch"_s, {}, [](auto &s) { s.wantsInfo = {{u"lone"_s}}; })
                                     .instance(u"watch"_s, u"west"_s)
                                     .take();
        const auto found = unseen(environment, u"lone"_s);
        QVERIFY(found.hard.empty());
        QCOMPARE(names(found.soft), QStringList{u"watch"_s});
    }

    void aSingleContainersNetworkIsAHardDependency()
    {
        const auto environment =
            shop()
                .service(u"tap"_s)
                .instance(u"tap"_s, u"west"_s, [](auto &i) { i.networkMode = u"container:web-2"_s; })
                .take();
        const auto found = unseen(environment, u"web-2"_s);
        QCOMPARE(names(found.hard), QStringList{u"tap"_s});
        QCOMPARE(found.hard[0].missing, (std::vector<Missing>{{Tie::Network, u"web-2"_s}}));
    }

    void portsOfTheShipGoDark()
    {
        const auto found = unseen(m_shop, u"api-1"_s);
        QCOMPARE(found.ports.size(), std::size_t(1));
        QCOMPARE(found.ports[0].ship.value, u"east"_s);
        QCOMPARE(found.ports[0].port.external.first, 8080);
        const auto onHost = edited(m_shop, u"api-1"_s, [](auto &i) { i.networkMode = u"host"_s; });
        QVERIFY(unseen(onHost, u"api-1"_s).ports.empty());
    }

    void onlyARemovalLosesAnonymousVolumes()
    {
        const auto environment =
            edited(m_shop, u"store-a"_s, [](auto &i) { i.containerVolumes = QStringList{u"/var/lib/store"_s}; });
        QVERIFY(unseen(environment, u"store-a"_s).volumes.empty());
        const auto found = unseen(environment, u"store-a"_s, Act::Remove);
        QCOMPARE(found.volumes, (std::vector<LostVolume>{{{u"east"_s}, {u"store-a"_s}, u"/var/lib/store"_s}}));
        auto simulation = running(environment);
        simulation.container(u"east"_s, u"store-a"_s).spec.volumes += u"/of-the-image"_s;
        QCOMPARE(impact(environment, simulation.observed(), u"store-a"_s, Act::Remove).volumes.back().path,
                 u"/of-the-image"_s);
    }

    void theTextTellsWhatItIsBasedOn()
    {
        QVERIFY(toText(unseen(m_shop, u"store"_s), u"service store"_s).contains(u"By the manifest alone"_s));
        const auto text = toText(impact(m_shop, running(m_shop).observed(), u"store"_s), u"service store"_s);
        QCOMPARE(text,
                 u"stop service store: store-a, store-b\n"
                 "By what the ships say now.\n"
                 "Service store keeps no healthy instance\n"
                 "Lose a hard dependency: 5 instances of 4 services on 2 ships\n"
                 "  web-1 on east requires api\n"
                 "  web-2 on west requires api\n"
                 "  api-1 on east requires queue and requires cache\n"
                 "  cache on east requires store\n"
                 "  queue on west requires store\n"_s);
    }

    void aNameIsAContainersThenAServicesThenAShips()
    {
        const auto environment = shop().ship(u"web"_s, u"10.0.0.3"_s).take();
        QCOMPARE(findThing(environment, u"lone"_s)->kind, Thing::Kind::Instance);
        QCOMPARE(findThing(environment, u"web"_s)->kind, Thing::Kind::Service);
        QCOMPARE(findThing(environment, u"ship:web"_s)->kind, Thing::Kind::Ship);
        QCOMPARE(findThing(environment, u"wesst"_s).error().message,
                 u"wesst is no service, container or ship; did you mean west?"_s);
    }
};

QTEST_GUILESS_MAIN(ImpactTest)
#include "impact_test.moc"
