// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QMutex>
#include <QObject>

#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

namespace pilothouse::base {

/// The part of a reply that has no type: tells, across threads, that the answer is there.
/// Qt's signal machinery does the crossing, because QFuture::then(context, …) of Qt 6.4 aborts or
/// passes null when the context dies first.
class ReplySignal : public QObject
{
    Q_OBJECT
Q_SIGNALS:
    void settled();
};

template <typename T>
class Promise;

/// One answer that comes later, from whatever thread: a value or an Error. Cheap to copy.
///
/// `then(receiver, f)` calls f(Result<T>) once, in the receiver's thread, and not at all if the
/// receiver is gone by then. A promise that is dropped settles its reply with ErrorCode::Cancelled.
template <typename T>
class Reply
{
public:
    Reply() = default;

    /// A reply that is already answered.
    static Reply of(Result<T> result)
    {
        Reply reply;
        reply.m_core = std::make_shared<Core>();
        reply.m_core->result = std::move(result);
        return reply;
    }

    [[nodiscard]] bool isValid() const { return m_core != nullptr; }

    /// Call from the receiver's thread. At most one `then` per reply: the result is moved out.
    template <typename F>
    void then(QObject *receiver, F f) const
    {
        auto deliver = [core = m_core, f = std::move(f)]() mutable {
            std::optional<Result<T>> result;
            {
                const QMutexLocker lock(&core->mutex);
                result = std::exchange(core->result, std::nullopt);
            }
            // What it holds is let go here, in the receiver's thread. Qt may keep a callback until the answering side
            // has cleaned up, and a socket must not be closed from there.
            F once = std::move(f);
            if (result)
                once(std::move(*result));
        };
        const QMutexLocker lock(&m_core->mutex);
        if (m_core->result)
            QMetaObject::invokeMethod(receiver, std::move(deliver), Qt::QueuedConnection);
        else
            QObject::connect(&m_core->signal, &ReplySignal::settled, receiver, std::move(deliver),
                             Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    }

    /// Asks the answering side to give up; it then settles with ErrorCode::Cancelled. Any thread.
    void cancel() const
    {
        if (m_core)
            m_core->stop.request_stop();
    }

private:
    friend class Promise<T>;
    struct Core {
        QMutex mutex;
        std::optional<Result<T>> result;
        bool settled = false;
        std::stop_source stop;
        ReplySignal signal;
    };
    std::shared_ptr<Core> m_core;
};

/// The answering side of a Reply. Movable, usable from any one thread at a time.
template <typename T>
class Promise
{
public:
    Promise() { m_reply.m_core = std::make_shared<typename Reply<T>::Core>(); }
    Promise(Promise &&other) noexcept
        : m_reply(std::exchange(other.m_reply, {}))
    {
    }
    Promise &operator=(Promise &&other) noexcept
    {
        std::swap(m_reply, other.m_reply);
        return *this;
    }
    Promise(const Promise &) = delete;
    Promise &operator=(const Promise &) = delete;
    ~Promise()
    {
        if (m_reply.m_core)
            settle(failure(ErrorCode::Cancelled, QStringLiteral("given up")));
    }

    [[nodiscard]] Reply<T> reply() const { return m_reply; }

    /// Whether (and when) the asking side wants it no more.
    [[nodiscard]] std::stop_token stopToken() const { return m_reply.m_core->stop.get_token(); }

    /// Gives the answer. Only the first one counts.
    void settle(Result<T> result)
    {
        const auto core = m_reply.m_core;
        {
            const QMutexLocker lock(&core->mutex);
            if (core->settled)
                return;
            core->settled = true;
            core->result = std::move(result);
        }
        Q_EMIT core->signal.settled();
    }

private:
    Reply<T> m_reply;
};

} // namespace pilothouse::base
