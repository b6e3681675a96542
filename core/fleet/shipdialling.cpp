// SPDX-License-Identifier: Apache-2.0
//
// The part of a ShipLink that listens to its dialer.
#include "core/fleet/shiplink.h"

namespace pilothouse::fleet {

/// A login has limits of its own, and may wait for an operator who looks up a passphrase: as long as the ship does not
/// count as online.
std::unique_ptr<transport::Dialer> ShipLink::watched(std::unique_ptr<transport::Dialer> dialer)
{
    connect(dialer.get(), &transport::Dialer::dialling, this, [this] {
        ++m_diallings;
        if (!m_standing.isOnline())
            m_deadline.stop();
    });
    connect(dialer.get(), &transport::Dialer::dialled, this, [this] {
        --m_diallings;
        countTime();
    });
    connect(dialer.get(), &transport::Dialer::doubted, this, [this](const QString &words) {
        setStanding([&](Standing &standing, const QDateTime &now) {
            if (words.isEmpty())
                standing.recovers(Ailment::Ending, now);
            else
                standing.ails(Ailment::Ending, {base::ErrorCode::Unauthorized, words, {}}, now);
        });
    });
    return dialer;
}

void ShipLink::countTime()
{
    if (m_awaitsAnswer && (m_diallings == 0 || m_standing.isOnline()))
        m_deadline.start();
}

} // namespace pilothouse::fleet
