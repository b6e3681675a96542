// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSet>

namespace pilothouse::fleet {

/// Reads what the kernel tells of addresses and routes (rtnetlink(7)), and says whether other computers may be reached
/// otherwise than before. What is of this computer alone (loopback, link-local) and what is told again does not count.
class NetworkNews
{
public:
    /// One datagram: whether it has a new address, one that is gone, or a change of a default route.
    [[nodiscard]] bool take(QByteArrayView datagram);

private:
    [[nodiscard]] bool takeAddress(QByteArrayView body, int type);

    QSet<QByteArray> m_addresses; ///< those told as new: interface and address
};

} // namespace pilothouse::fleet
