// SPDX-License-Identifier: Apache-2.0
#include "core/http/pool.h"

#include "core/base/thread.h"

#include <algorithm>

namespace pilothouse::http {

Pool::Pool(Dial dial, QObject *parent)
    : QObject(parent)
    , m_dial(std::move(dial))
{
}

Pool::~Pool() = default;

std::unique_ptr<Connection> Pool::takeIdle()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (m_idle.empty())
        return nullptr;
    auto connection = std::move(m_idle.back());
    m_idle.pop_back();
    connection->disconnect(this);
    return connection;
}

void Pool::closeIdle()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    for (auto &connection : std::exchange(m_idle, {})) {
        connection->disconnect(this);
        connection.release()->deleteLater(); // it may be what called us
    }
}

void Pool::giveBack(std::unique_ptr<Connection> connection)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (!connection->isIdle() || m_idle.size() >= idleLimit) {
        connection.release()->deleteLater();
        return;
    }
    connect(connection.get(), &Connection::broken, this, [this, gone = connection.get()] {
        const auto it = std::ranges::find(m_idle, gone, [](const auto &kept) { return kept.get(); });
        if (it == m_idle.end())
            return;
        it->release()->deleteLater();
        m_idle.erase(it);
    });
    m_idle.push_back(std::move(connection));
}

} // namespace pilothouse::http
