// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/reply.h"

#include <QThreadPool>

#include <functional>

namespace pilothouse::app {

/// Runs a pure function in the pool: values in, a value out. The answer comes as a Reply.
template <typename F>
[[nodiscard]] base::Reply<std::invoke_result_t<F>> inPool(F f)
{
    auto promise = std::make_shared<base::Promise<std::invoke_result_t<F>>>();
    auto reply = promise->reply();
    QThreadPool::globalInstance()->start([promise, f = std::move(f)] { promise->settle(f()); });
    return reply;
}

/// Runs one job at a time in the pool and forgets what was asked for in between: of many questions only the newest
/// is worth an answer. Owned by the QObject that receives the answers.
template <typename T>
class LatestOnly
{
public:
    LatestOnly(QObject *receiver, std::function<void(T)> done)
        : m_receiver(receiver)
        , m_done(std::move(done))
    {
    }
    Q_DISABLE_COPY_MOVE(LatestOnly)

    void ask(std::function<T()> job)
    {
        if (m_busy)
            m_next = std::move(job);
        else
            start(std::move(job));
    }

private:
    void start(std::function<T()> job)
    {
        m_busy = true;
        inPool(std::move(job)).then(m_receiver, [this](base::Result<T> result) {
            m_busy = false;
            if (auto next = std::exchange(m_next, nullptr))
                start(std::move(next));
            if (result)
                m_done(std::move(*result));
        });
    }

    QObject *m_receiver;
    std::function<void(T)> m_done;
    std::function<T()> m_next;
    bool m_busy = false;
};

} // namespace pilothouse::app
