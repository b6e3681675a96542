// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/fleet.h"

#include "core/base/publisher.h"
#include "core/base/thread.h"
#include "core/fleet/fleetrunner.h"
#include "core/fleet/interest.h"
#include "core/fleet/surroundings.h"
#include "core/transport/ssh/sshlines.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace pilothouse::fleet {

using base::ErrorCode;
using model::ShipId;

namespace {

/// Calls f(link) in the link's thread.
template <typename F>
void inLink(const std::shared_ptr<ShipLink> &link, F f)
{
    QMetaObject::invokeMethod(
        link.get(), [raw = link.get(), f = std::move(f)] { f(*raw); }, Qt::QueuedConnection);
}

bool isTriedInVain(const model::ObservedShip &before, const model::ObservedShip &now)
{
    return !now.isOnline() && now.contact == before.contact && now.problem == before.problem
        && now.contactSince == before.contactSince && now.observedAt == before.observedAt;
}

/// Gathers the answers of all ships to one observe().
struct Gathering {
    base::Promise<model::ObservedState> promise;
    std::size_t open = 0;
};

} // namespace

struct Fleet::Private {
    Private(std::shared_ptr<transport::SshQuestions> questions, std::shared_ptr<store::CredentialStore> remembered)
        : ssh(std::move(questions))
        , credentials(std::move(remembered))
    {
    }

    transport::SshLines ssh; ///< shared by the ships behind one host
    std::shared_ptr<store::CredentialStore> credentials;
    base::IoThreads io{std::clamp(QThread::idealThreadCount(), 1, 4), u"fleet"_s}; // outlives all that lives in it
    std::map<ShipId, model::Ship> ships;
    std::shared_ptr<const Links> links = std::make_shared<Links>();
    FleetRunner runner;
    model::ObservedState observed;
    Surroundings surroundings;

    [[nodiscard]] std::shared_ptr<ShipLink> link(const ShipId &ship) const
    {
        const auto it = links->find(ship);
        return it == links->end() ? nullptr : it->second;
    }
};

Fleet::Fleet(QObject *parent, std::shared_ptr<transport::SshQuestions> questions,
             std::shared_ptr<store::CredentialStore> credentials)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(questions), std::move(credentials)))
{
    connect(&d->surroundings, &Surroundings::changed, this, &Fleet::doubt);
}

Fleet::~Fleet() = default;

std::shared_ptr<ShipLink> Fleet::open(const model::Ship &ship, const Interest &interest)
{
    std::shared_ptr<ShipLink> link(new ShipLink(ship, interest, d->ssh), [](ShipLink *l) { l->deleteLater(); });
    connect(link.get(), &ShipLink::observed, this, [this, raw = link.get()](const Snapshot &snapshot) {
        // A snapshot may still be on its way when its link has been replaced.
        if (d->link(snapshot->id).get() != raw)
            return;
        const Snapshot before = std::exchange(d->observed.ships[snapshot->id], snapshot);
        if (before && isTriedInVain(*before, *snapshot))
            Q_EMIT shipTried(snapshot->id);
        else
            Q_EMIT shipChanged(snapshot->id);
    });
    link->moveToThread(&d->io.next());
    inLink(link, [](ShipLink &l) { l.open(); });
    return link;
}

void Fleet::watch(const std::shared_ptr<const model::Environment> &environment)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    const auto wanted = interests(*environment);
    d->ssh.readAnew();
    auto links = std::make_shared<Links>();
    std::map<ShipId, model::Ship> ships;
    model::ObservedState observed;
    const Registries registries{{environment, &environment->registries}, d->credentials};
    for (const auto &ship : environment->ships) {
        const auto known = d->ships.find(ship.id);
        const bool isSame = known != d->ships.end() && known->second.endpoint == ship.endpoint
            && known->second.apiVersion == ship.apiVersion && known->second.timeout == ship.timeout;
        auto link = isSame ? d->link(ship.id) : open(ship, wanted[ship.id]);
        if (isSame) {
            inLink(link, [interest = wanted[ship.id]](ShipLink &l) { l.setInterest(interest); });
            observed.ships[ship.id] = d->observed.ships[ship.id];
        } else {
            auto blank = std::make_shared<model::ObservedShip>();
            blank->id = ship.id;
            observed.ships[ship.id] = blank;
        }
        inLink(link, [count = int(environment->ships.size())](ShipLink &l) { l.setFleetSize(count); });
        inLink(link, [registries](ShipLink &l) { l.setRegistries(registries); });
        links->emplace(ship.id, std::move(link));
        ships.emplace(ship.id, ship);
    }
    d->ships = std::move(ships);
    d->links = std::move(links);
    d->observed = std::move(observed);
    d->runner.setLinks(d->links);
}

const model::ObservedState &Fleet::observed() const
{
    return d->observed;
}

base::Reply<model::ObservedState> Fleet::observe()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    auto gathering = std::make_shared<Gathering>();
    gathering->open = d->links->size();
    for (const auto &[id, link] : *d->links) {
        auto promise = std::make_shared<base::Promise<Snapshot>>();
        promise->reply().then(this, [this, gathering](const base::Result<Snapshot> &snapshot) {
            // The signal brings the same snapshot, perhaps later: the caller must not see an older one.
            if (snapshot && *snapshot && d->links->contains((*snapshot)->id))
                d->observed.ships[(*snapshot)->id] = *snapshot;
            if (--gathering->open == 0)
                gathering->promise.settle(d->observed);
        });
        inLink(link, [promise](ShipLink &l) { l.observe(promise); });
    }
    if (d->links->empty())
        gathering->promise.settle(d->observed);
    return gathering->promise.reply();
}

void Fleet::retry(const ShipId &ship)
{
    if (const auto link = d->link(ship))
        inLink(link, [](ShipLink &l) { l.retry(); });
}

void Fleet::doubt()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    for (const auto &[id, link] : *d->links)
        inLink(link, [](ShipLink &l) { l.doubt(); });
}

execution::OperationRunner &Fleet::runner()
{
    return d->runner;
}

base::Subscription<model::LogLine> Fleet::logs(const ShipId &ship, const model::InstanceId &container,
                                               const LogRequest &request)
{
    auto publisher = std::make_shared<base::Publisher<model::LogLine>>();
    auto subscription = publisher->subscription();
    if (const auto link = d->link(ship))
        inLink(link, [container, request, publisher](ShipLink &l) { l.logs(container, request, publisher); });
    else
        publisher->end(base::failure(ErrorCode::NotFound, u"no ship %1 in this environment"_s.arg(ship.value)));
    return subscription;
}

base::Reply<QJsonObject> Fleet::inspect(const ShipId &ship, const model::InstanceId &container)
{
    auto promise = std::make_shared<base::Promise<QJsonObject>>();
    auto reply = promise->reply();
    if (const auto link = d->link(ship))
        inLink(link, [container, promise](ShipLink &l) { l.inspect(container, promise); });
    else
        promise->settle(base::failure(ErrorCode::NotFound, u"no ship %1 in this environment"_s.arg(ship.value)));
    return reply;
}

} // namespace pilothouse::fleet
