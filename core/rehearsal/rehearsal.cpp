// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/rehearsal.h"

#include "core/base/thread.h"
#include "core/rehearsal/simulatedship.h"

#include <QTemporaryDir>
#include <QThread>

#include <map>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

namespace {

/// A container that is there already has been there for some time.
constexpr std::chrono::hours runningFor{3};
constexpr std::chrono::minutes endedAgo{4};

base::ErrorCode codeOf(int status)
{
    switch (status) {
    case 400:
        return base::ErrorCode::InvalidInput;
    case 404:
        return base::ErrorCode::NotFound;
    case 409:
        return base::ErrorCode::Conflict;
    default:
        return base::ErrorCode::Internal;
    }
}

/// Lets a container that has just been started have ended some minutes ago.
void end(Containers &containers, Container &container, int exitCode)
{
    container.isStoppedByHand = true; // no restart
    containers.die(container, exitCode);
    containers.backdate(container, endedAgo);
}

base::Result<void> put(SimulatedEngine &engine, const QString &name, const model::ContainerSpec &spec,
                       Condition condition)
{
    if (!engine.images().find(spec.image))
        engine.images().provide(spec.image);
    Containers &containers = engine.containers();
    Containers::Refusal refusal;
    Container *container = containers.create(name, toCreateBody(spec), refusal);
    if (!container)
        return base::failure(codeOf(refusal.status), refusal.message);
    if (condition != Condition::Created) {
        if (const auto refused = containers.start(*container))
            return base::failure(codeOf(refused->status), refused->message);
    }
    containers.backdate(*container, runningFor);
    if (condition == Condition::Stopped)
        end(containers, *container, container->program.terminateCode);
    else if (condition == Condition::Failed)
        end(containers, *container, std::max(container->program.exitCode, 1));
    return {};
}

} // namespace

struct Rehearsal::Private {
    QTemporaryDir folder;
    QThread thread;
    Clock *clock = nullptr; ///< like the ships, lives in `thread`
    std::map<model::ShipId, SimulatedShip *> ships;
    std::map<model::ShipId, QString> paths;

    /// Does `f` in the serving thread and waits for it.
    template <typename F>
    void there(F f)
    {
        QMetaObject::invokeMethod(clock, std::move(f), Qt::BlockingQueuedConnection);
    }
};

Rehearsal::Rehearsal(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->thread.setObjectName(u"rehearsal"_s);
    d->clock = new Clock;
    d->clock->moveToThread(&d->thread);
    // The last thing the thread does: the clock is the parent of all ships.
    connect(&d->thread, &QThread::finished, d->clock, &QObject::deleteLater);
    d->thread.start();
}

Rehearsal::~Rehearsal()
{
    d->thread.quit();
    d->thread.wait();
}

QString Rehearsal::addShip(const model::ShipId &ship, const std::vector<StockImage> &images)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    // Socket paths are short (108 bytes), ships' names need not be.
    QString path = d->folder.filePath(u"ship-%1.sock"_s.arg(d->ships.size() + 1));
    d->paths[ship] = path;
    d->there([&] {
        auto *simulated = new SimulatedShip(*d->clock, ship.value, path, d->clock);
        for (const StockImage &image : images)
            simulated->engine().images().add(image);
        d->ships[ship] = simulated;
    });
    return path;
}

QString Rehearsal::socketPath(const model::ShipId &ship) const
{
    const auto it = d->paths.find(ship);
    return it == d->paths.end() ? QString() : it->second;
}

void Rehearsal::addImage(const model::ShipId &ship, const StockImage &image)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    d->there([&] { d->ships.at(ship)->engine().images().add(image); });
}

base::Result<void> Rehearsal::putContainer(const model::ShipId &ship, const QString &name,
                                           const model::ContainerSpec &spec, Condition condition)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    base::Result<void> result;
    d->there([&] { result = put(d->ships.at(ship)->engine(), name, spec, condition); });
    return result;
}

void Rehearsal::inject(const model::ShipId &ship, const Fault &fault)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    d->there([&] { d->ships.at(ship)->inject(fault); });
}

void Rehearsal::heal(const model::ShipId &ship)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    d->there([&] { d->ships.at(ship)->heal(); });
}

void Rehearsal::setSpeed(double factor)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    d->there([&] { d->clock->setSpeed(factor); });
}

} // namespace pilothouse::rehearsal
