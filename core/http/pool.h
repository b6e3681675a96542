// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/reply.h"
#include "core/http/connection.h"

#include <functional>
#include <memory>
#include <vector>

namespace pilothouse::http {

/// Connections to one server, kept open between exchanges. Lives in one thread; all its connections do too.
class Pool : public QObject
{
    Q_OBJECT
public:
    /// Opens a fresh stream; given as a function so that HTTP need not know where streams come from.
    using Dial = std::function<base::Reply<std::unique_ptr<QIODevice>>()>;

    /// Idle connections kept beyond this are closed.
    static constexpr std::size_t idleLimit = 8;

    explicit Pool(Dial dial, QObject *parent = nullptr);
    ~Pool() override;

    /// An idle connection, the one used last; null if there is none.
    [[nodiscard]] std::unique_ptr<Connection> takeIdle();
    [[nodiscard]] base::Reply<std::unique_ptr<QIODevice>> dial() const { return m_dial(); }
    /// Takes a connection back; it is kept if it is idle.
    void giveBack(std::unique_ptr<Connection> connection);
    /// For a server that is thought dead.
    void closeIdle();
    [[nodiscard]] std::size_t idleCount() const { return m_idle.size(); }

private:
    Dial m_dial;
    std::vector<std::unique_ptr<Connection>> m_idle;
};

} // namespace pilothouse::http
