// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/shipoperation.h"

#include "core/checks/checkrun.h"
#include "core/fleet/runningwatch.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace pilothouse::fleet {

using base::ErrorCode;
using base::Result;
using execution::OperationResult;

namespace {

QString noteOf(const Result<engine::Effect> &effect)
{
    return *effect == engine::Effect::AlreadySo ? u"already so"_s : QString();
}

QString noteOf(const Result<engine::CreatedContainer> &created)
{
    return created->warnings.join(u"; "_s);
}

QString noteOf(const Result<void> &)
{
    return {};
}

} // namespace

ShipOperation::ShipOperation(engine::Engine &engine, const planning::Step &step, OperationEnds ends,
                             Registries registries, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_step(step)
    , m_ends(std::move(ends))
    , m_registries(std::move(registries))
{
    begin();
    // The stop may be asked for in any thread, and the call is given up in this one.
    m_onStop = std::make_unique<std::stop_callback<std::function<void()>>>(m_ends.promise->stopToken(), [this] {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_cancel)
                    m_cancel();
            },
            Qt::QueuedConnection);
    });
}

ShipOperation::~ShipOperation() = default;

void ShipOperation::begin()
{
    using namespace planning;
    const QString name = m_step.instance.value;
    auto &containers = m_engine.containers();
    std::visit(base::Match{
                   [&](const PullImage &op) { pull(op); },
                   [&](const CreateContainer &op) { endWith(containers.create(name, op.spec)); },
                   [&](const StartContainer &) { endWith(containers.start(name)); },
                   [&](const AwaitRunning &) { awaitRunning(); },
                   [&](const StopContainer &op) { endWith(containers.stop(name, op.grace)); },
                   [&](const KillContainer &) { endWith(containers.kill(name)); },
                   [&](const RemoveContainer &) { endWith(containers.remove(name)); },
                   [&](const ReachShip &) { end(QString()); },
                   [&](const Delay &op) { wait(op.duration); },
                   [&](const PassCheck &op) { check(op); },
               },
               m_step.operation);
}

template <typename T>
void ShipOperation::endWith(const base::Reply<T> &reply)
{
    m_cancel = [reply] { reply.cancel(); };
    reply.then(this, [this](const Result<T> &result) {
        if (result)
            end(noteOf(result));
        else
            end(tl::unexpected(result.error()));
    });
}

void ShipOperation::pull(const planning::PullImage &operation)
{
    auto *pull = new ImagePull(m_engine.images(), operation.image, m_registries, this);
    m_cancel = [pull] { pull->giveUp(); };
    connect(pull, &ImagePull::progressed, this,
            [this](double fraction, const QString &text) { m_ends.progress(fraction, text); });
    connect(pull, &ImagePull::finished, this, &ShipOperation::end);
    pull->start();
}

void ShipOperation::wait(std::chrono::seconds duration)
{
    m_cancel = [this] { end(base::failure(ErrorCode::Cancelled, u"given up"_s)); };
    QTimer::singleShot(duration, this, [this] { end(QString()); });
}

void ShipOperation::awaitRunning()
{
    auto *watch = new RunningWatch(m_engine, m_step.instance, this);
    m_cancel = [watch] { watch->giveUp(); };
    connect(watch, &RunningWatch::progressed, this, [this](const QString &text) { m_ends.progress(-1, text); });
    connect(watch, &RunningWatch::finished, this, &ShipOperation::end);
    watch->start();
}

void ShipOperation::check(const planning::PassCheck &operation)
{
    auto *run = new checks::CheckRun(m_engine, operation.check, {m_step.instance, operation.variables}, {}, this);
    m_cancel = [this, run] {
        run->giveUp();
        end(base::failure(ErrorCode::Cancelled, u"given up"_s));
    };
    connect(run, &checks::CheckRun::progressed, this, m_ends.progress);
    connect(run, &checks::CheckRun::finished, this, &ShipOperation::end);
    run->start();
}

void ShipOperation::end(const Result<QString> &note)
{
    if (std::exchange(m_ended, true))
        return;
    m_cancel = {};
    if (note) {
        m_ends.promise->settle(OperationResult{*note});
    } else if (note.error().code == ErrorCode::Cancelled) {
        m_ends.promise->settle(tl::unexpected(note.error()));
    } else {
        const QString &words = note.error().message;
        const bool isNamed = m_step.instance.isEmpty() || words.contains(m_step.instance.value);
        const auto error = isNamed ? note.error() : note.error().in(m_step.instance.value);
        m_ends.promise->settle(tl::unexpected(error.in(u"ship "_s + m_step.ship.value)));
    }
    deleteLater();
}

} // namespace pilothouse::fleet
