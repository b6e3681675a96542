// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/subscription.h"

#include <memory>
#include <utility>

namespace pilothouse::base {

/// The producing side of a Subscription. Movable, usable from any one thread at a time.
template <typename T>
class Publisher
{
    using Core = typename Subscription<T>::Core;

public:
    static constexpr std::size_t capacity = 4096; ///< values in the queue before `push` says "pause"

    Publisher()
        : m_core(std::make_shared<Core>())
    {
    }
    Publisher(Publisher &&) noexcept = default;
    Publisher &operator=(Publisher &&) noexcept = default;
    Publisher(const Publisher &) = delete;
    Publisher &operator=(const Publisher &) = delete;
    ~Publisher()
    {
        if (m_core)
            end(failure(ErrorCode::Cancelled, QStringLiteral("given up")));
    }

    /// Hand this out once; the producer itself must not keep it.
    [[nodiscard]] Subscription<T> subscription() const
    {
        Subscription<T> subscription;
        subscription.m_handle = std::make_shared<typename Subscription<T>::Handle>(m_core);
        return subscription;
    }

    [[nodiscard]] std::stop_token stopToken() const { return m_core->stop.get_token(); }

    /// Appends a value. Returns false when the queue is full: stop reading until `onRoom` is called.
    /// (The value is kept all the same.)
    bool push(T value)
    {
        bool announce = false;
        bool room = true;
        {
            const QMutexLocker lock(&m_core->mutex);
            if (m_core->ended)
                return true;
            m_core->queue.push_back(std::move(value));
            announce = !std::exchange(m_core->announced, true);
            room = m_core->queue.size() < capacity;
        }
        if (announce)
            Q_EMIT m_core->signal.arrived();
        return room;
    }

    /// Calls f in the context's thread whenever the consumer has emptied the queue.
    template <typename F>
    void onRoom(QObject *context, F f)
    {
        QObject::connect(&m_core->signal, &SubscriptionSignal::roomMade, context, std::move(f), Qt::QueuedConnection);
    }

    void end(const Result<void> &result)
    {
        {
            const QMutexLocker lock(&m_core->mutex);
            if (std::exchange(m_core->ended, true))
                return;
            m_core->end = result;
        }
        Q_EMIT m_core->signal.arrived();
    }

private:
    std::shared_ptr<Core> m_core;
};

} // namespace pilothouse::base
