// SPDX-License-Identifier: Apache-2.0
#include "core/base/thread.h"

namespace pilothouse::base {

IoThreads::IoThreads(int count, const QString &name)
{
    for (int i = 0; i < count; ++i) {
        auto &thread = m_threads.emplace_back(std::make_unique<QThread>());
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
