// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>
#include <stop_token>

namespace pilothouse::transport {

/// How long something that blocks a session's thread may take, and whether it is still wanted.
struct Patience {
    std::chrono::steady_clock::time_point until;
    std::stop_token stop;

    [[nodiscard]] static Patience of(std::chrono::milliseconds time, std::stop_token stop)
    {
        return {std::chrono::steady_clock::now() + time, std::move(stop)};
    }
    /// Never negative.
    [[nodiscard]] std::chrono::milliseconds left() const
    {
        const auto rest =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        return std::max(rest, std::chrono::milliseconds(0));
    }
    [[nodiscard]] bool isOver() const { return stop.stop_requested() || left().count() == 0; }
};

/// One step on the way to a usable connection, for the doctor: what was tried and how it went.
struct SshAttempt {
    enum class Stage { Resolve, Connect, Jump, HostKey, Authentication, Channel };
    Stage stage = Stage::Connect;
    QString what; ///< "10.0.0.5:22", "publickey /home/ann/.ssh/id_ed25519"
    bool succeeded = false;
    QString words; ///< why not
    QString jump;  ///< the jump host that this is about; empty: the host itself

    bool operator==(const SshAttempt &) const = default;
};

} // namespace pilothouse::transport
