// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/audit/call.h"

#include <deque>
#include <memory>

namespace pilothouse::audit {

/// Carries deliveries to one auditor, one after the other, in the order they were given. Lives in its owner's thread.
class Courier : public QObject
{
    Q_OBJECT
public:
    enum class Importance {
        Whole, ///< of a run or a failure: always tried
        Part,  ///< of one container: not even tried once three in a row have failed
    };

    /// `network` must outlive this.
    explicit Courier(QNetworkAccessManager &network);

    /// `ticket` comes back with the answer, at the earliest from the event loop.
    void send(int ticket, Delivery delivery, Importance importance);
    /// Ends what is under way; nothing more is answered.
    void giveUp();

Q_SIGNALS:
    /// An empty problem: it arrived.
    void answered(int ticket, const QString &problem);

private:
    struct Job {
        int ticket = 0;
        Delivery delivery;
        Importance importance = Importance::Whole;
    };
    void startNext();
    void start(const Delivery &delivery);
    void conclude(const QString &problem);

    QNetworkAccessManager &m_network;
    std::deque<Job> m_jobs; ///< the first is under way
    std::unique_ptr<Call> m_call;
    int m_failuresInARow = 0;
};

} // namespace pilothouse::audit
