// SPDX-License-Identifier: Apache-2.0
#include "core/execution/executor.h"

#include "core/base/thread.h"
#include "core/execution/worker.h"

#include <QThread>

namespace pilothouse::execution {

struct Run::Private {
    explicit Private(planning::Plan toRun)
        : plan(std::move(toRun))
        , state(plan)
    {
    }

    planning::Plan plan;
    RunState state;
    std::unique_ptr<RunWorker> worker;
    QThread thread;

    /// Has the worker do something in its own thread.
    void ask(void (RunWorker::*what)()) { QMetaObject::invokeMethod(worker.get(), what, Qt::QueuedConnection); }
};

Run::Run(planning::Plan plan, OperationRunner &runner, ExecutionLimits limits, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(plan)))
{
    d->worker = std::make_unique<RunWorker>(d->plan, runner, limits);
    d->worker->moveToThread(&d->thread);
    connect(d->worker.get(), &RunWorker::happened, this, [this](const RunEvent &event) {
        d->state.apply(event);
        Q_EMIT happened(event);
        if (const auto *end = std::get_if<RunFinished>(&event.what))
            Q_EMIT finished(end->outcome);
    });
    d->thread.setObjectName(QStringLiteral("run"));
    d->thread.start();
}

Run::~Run()
{
    RunWorker *worker = d->worker.release();
    QMetaObject::invokeMethod(
        worker,
        [worker] {
            worker->abandon();
            worker->deleteLater(); // done at the latest when its thread ends
            QThread::currentThread()->quit();
        },
        Qt::QueuedConnection);
    d->thread.wait();
}

const planning::Plan &Run::plan() const
{
    return d->plan;
}

const RunState &Run::state() const
{
    PILOTHOUSE_ASSERT_THREAD(this);
    return d->state;
}

void Run::start()
{
    d->ask(&RunWorker::start);
}

void Run::pause()
{
    d->ask(&RunWorker::pause);
}

void Run::resume()
{
    d->ask(&RunWorker::resume);
}

void Run::stop()
{
    d->ask(&RunWorker::stop);
}

void Run::cancel()
{
    d->ask(&RunWorker::cancel);
}

} // namespace pilothouse::execution
