// SPDX-License-Identifier: Apache-2.0
#include "core/http/exchange.h"

#include "core/base/thread.h"

using namespace Qt::StringLiterals;

namespace pilothouse::http {

Exchange::Exchange(Pool &pool, Request request, Limits limits, QObject *parent)
    : QObject(parent)
    , m_pool(&pool)
    , m_request(std::move(request))
    , m_limits(limits)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        finish(base::failure(base::ErrorCode::TimedOut, u"no answer within %1 s"_s.arg(m_timer.interval() / 1000.0)));
    });
}

Exchange::~Exchange()
{
    if (m_connection)
        m_connection.release()->deleteLater();
}

void Exchange::start()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    auto idle = m_pool ? m_pool->takeIdle() : nullptr;
    if (!idle)
        return useFresh();
    m_reused = true;
    use(std::move(idle));
}

void Exchange::useFresh()
{
    if (!m_pool)
        return finish(base::failure(base::ErrorCode::Cancelled, u"given up"_s));
    m_reused = false;
    m_pool->dial().then(this, [this](base::Result<std::unique_ptr<QIODevice>> stream) {
        if (m_done)
            return;
        if (!stream)
            return finish(tl::unexpected(stream.error()));
        use(std::make_unique<Connection>(std::move(*stream)));
    });
}

void Exchange::use(std::unique_ptr<Connection> connection)
{
    m_connection = std::move(connection);
    auto *const used = m_connection.get();
    connect(used, &Connection::headArrived, this, [this](const MessageHead &head) {
        waitFor(m_limits.idle);
        Q_EMIT headArrived(head);
    });
    connect(used, &Connection::bodyArrived, this, [this](const QByteArray &bytes) {
        if (m_timer.isActive())
            m_timer.start();
        Q_EMIT bodyArrived(bytes);
    });
    connect(used, &Connection::upgraded, this, [this] {
        waitFor(m_limits.idle);
        Q_EMIT upgraded();
    });
    connect(used, &Connection::finished, this, [this] { finish({}); });
    connect(used, &Connection::broken, this, &Exchange::onBroken);
    waitFor(m_limits.answer);
    used->send(m_request);
}

void Exchange::onBroken(const base::Error &error, bool silent)
{
    if (!m_reused || !silent || !m_request.isIdempotent())
        return finish(tl::unexpected(error));
    m_connection->disconnect(this);
    m_connection.release()->deleteLater();
    useFresh();
}

void Exchange::pause()
{
    if (m_connection)
        m_connection->pause();
    m_timer.stop();
}

void Exchange::resume()
{
    if (!m_connection || m_done)
        return;
    waitFor(m_limits.idle);
    m_connection->resume();
}

RawStream Exchange::takeStream()
{
    m_timer.stop();
    m_done = true;
    return m_connection->takeStream();
}

void Exchange::waitFor(std::chrono::milliseconds limit)
{
    if (limit.count() > 0)
        m_timer.start(limit);
    else
        m_timer.stop();
}

void Exchange::finish(const base::Result<void> &result)
{
    if (std::exchange(m_done, true))
        return;
    m_timer.stop();
    if (m_connection) {
        m_connection->disconnect(this);
        if (result && m_pool)
            m_pool->giveBack(std::move(m_connection));
        else
            m_connection.release()->deleteLater();
    }
    if (result)
        Q_EMIT finished();
    else
        Q_EMIT failed(result.error());
}

} // namespace pilothouse::http
