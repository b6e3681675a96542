// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rehearsal/containers.h"

namespace pilothouse::rehearsal {

/// One GET /containers/{id}/logs: sends what is printed already as fast as it is read, then, when following, each line
/// when it is due, until the container stops. A child of its exchange.
class LogStream : public QObject
{
    Q_OBJECT
public:
    LogStream(Exchange *exchange, Containers &containers, const Container &container);

private:
    /// The place of a line: stretch of the log, and number in it.
    struct Place {
        std::size_t period = 0;
        qint64 line = 0;
    };
    [[nodiscard]] Place firstPlace(const Container &container) const;
    void pump();
    /// Writes what is due; returns when the next line will be, if that is known.
    std::optional<Clock::Time> writeDue(const Container &container);
    [[nodiscard]] QByteArray toFrame(const Output &output, qint64 at) const;

    Exchange &m_exchange;
    Containers &m_containers;
    QString m_id;
    Clock::Time m_begun{}; ///< what comes later is only for those who follow
    Place m_place;
    qint64 m_since = 0;
    qint64 m_until = 0;
    bool m_follows = false;
    bool m_hasTimestamps = false;
    bool m_wantsOutput = false;
    bool m_wantsError = false;
    bool m_isTty = false;
    bool m_isScheduled = false;
};

} // namespace pilothouse::rehearsal
