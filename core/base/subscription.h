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

} // namespace pilothouse::base
