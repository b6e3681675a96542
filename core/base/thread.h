// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QThread>

#include <memory>
#include <vector>

/// Asserts that a thread-bound QObject is entered from the thread it lives in. ThreadSanitizer cannot
/// see through Debian's uninstrumented Qt, so every public function of such an object starts with it.
#define PILOTHOUSE_ASSERT_THREAD(object)                                                                               \
    Q_ASSERT_X((object)->thread() == QThread::currentThread(), Q_FUNC_INFO, "called from a foreign thread")

namespace pilothouse::base {

/// A fixed set of threads with event loops. An object is moved to one of them and stays there for life.
/// Create and destroy it in one thread; destruction ends the loops and joins.
class IoThreads
{
public:
    explicit IoThreads(int count, const QString &name);
    ~IoThreads();
    Q_DISABLE_COPY_MOVE(IoThreads)

    /// The thread for the next object, round robin.
    [[nodiscard]] QThread &next();

    [[nodiscard]] int count() const { return int(m_threads.size()); }

private:
    std::vector<std::unique_ptr<QThread>> m_threads;
    std::size_t m_turn = 0;
};

} // namespace pilothouse::base
