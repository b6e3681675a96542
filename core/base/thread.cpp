// SPDX-License-Identifier: Apache-2.0
#include "core/base/thread.h"

#include <QCoreApplication>

namespace pilothouse::base {

namespace {

class IoThread : public QThread
{
protected:
    /// What is deleted later may leave others to be deleted later: a ship's link its conversations, these their
    /// connections, and these their streams. Qt goes down only one step of that when a thread ends.
    void run() override
    {
        constexpr int generations = 4;
        exec();
        for (int i = 0; i < generations; ++i)
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

} // namespace

IoThreads::IoThreads(int count, const QString &name)
{
    for (int i = 0; i < count; ++i) {
        auto &thread = m_threads.emplace_back(std::make_unique<IoThread>());
        thread->setObjectName(name + QString::number(i));
        thread->start();
    }
}

IoThreads::~IoThreads()
{
    for (const auto &thread : m_threads)
        thread->quit();
    for (const auto &thread : m_threads)
        thread->wait();
}

QThread &IoThreads::next()
{
    return *m_threads[m_turn++ % m_threads.size()];
}

} // namespace pilothouse::base
