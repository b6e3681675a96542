// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/reply.h"

#include <deque>
#include <functional>
#include <vector>

namespace pilothouse::base {

/// Crosses threads for a Subscription, see ReplySignal.
class SubscriptionSignal : public QObject
{
    Q_OBJECT
Q_SIGNALS:
    void arrived();
    void roomMade();
};

template <typename T>
class Publisher;

/// Many answers: values in order, then one end. Dropping the last copy of the subscription cancels it.
///
/// The queue between the threads is bounded: past `Publisher::capacity` the producer is told to stop
/// reading its source until the consumer has caught up, so a slow window never fills the memory.
template <typename T>
class Subscription
{
public:
    Subscription() = default;

    [[nodiscard]] bool isValid() const { return m_handle != nullptr; }

    /// Calls onValues(std::vector<T>) with whatever has gathered, then onEnd(Result<void>) once, in the
    /// receiver's thread; nothing more once the receiver is gone. Call once, from the receiver's thread.
    template <typename OnValues, typename OnEnd>
    void each(QObject *receiver, OnValues onValues, OnEnd onEnd) const
    {
        auto core = m_handle->core;
        auto deliver = [weak = std::weak_ptr<Core>(core), onValues = std::move(onValues),
                        onEnd = std::move(onEnd)]() mutable {
            const auto live = weak.lock();
            if (!live)
                return;
            std::vector<T> values;
            std::optional<Result<void>> end;
            {
                const QMutexLocker lock(&live->mutex);
                live->announced = false;
                values.assign(std::make_move_iterator(live->queue.begin()), std::make_move_iterator(live->queue.end()));
                live->queue.clear();
                end = std::exchange(live->end, std::nullopt);
            }
            if (!values.empty()) {
                Q_EMIT live->signal.roomMade();
                onValues(std::move(values));
            }
            if (end)
                onEnd(std::move(*end));
        };
        QObject::connect(&core->signal, &SubscriptionSignal::arrived, receiver, std::move(deliver),
                         Qt::QueuedConnection);
        const QMutexLocker lock(&core->mutex);
        if (!core->queue.empty() || core->end)
            Q_EMIT core->signal.arrived();
    }

    /// Ends it: the producer closes its source. Any thread.
    void cancel() const
    {
        if (m_handle)
            m_handle->core->stop.request_stop();
    }

private:
    friend class Publisher<T>;
    struct Core {
        QMutex mutex;
        std::deque<T> queue;
        std::optional<Result<void>> end;
        bool announced = false;
        bool ended = false;
        std::stop_source stop;
        SubscriptionSignal signal;
    };
    struct Handle {
        std::shared_ptr<Core> core;
        ~Handle() { core->stop.request_stop(); }
    };
    std::shared_ptr<Handle> m_handle;
};

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

    void end(Result<void> result)
    {
        {
            const QMutexLocker lock(&m_core->mutex);
            if (std::exchange(m_core->ended, true))
                return;
            m_core->end = std::move(result);
        }
        Q_EMIT m_core->signal.arrived();
    }

private:
    std::shared_ptr<Core> m_core;
};

} // namespace pilothouse::base
