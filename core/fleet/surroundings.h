// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fleet/nap.h"
#include "core/fleet/networknews.h"

#include <QObject>
#include <QTimer>

namespace pilothouse::fleet {

/// Tells when connections may have died unheard and ships that were lost may be in reach again: the computer has
/// slept, or its network is another. Lives in the thread of its fleet.
class Surroundings : public QObject
{
    Q_OBJECT
public:
    explicit Surroundings(QObject *parent = nullptr);
    ~Surroundings() override;

Q_SIGNALS:
    void changed();

private:
    void listenToNetwork();
    void readNetwork();

    Nap m_nap;
    QTimer m_look;
    NetworkNews m_news;
    int m_socket = -1;
    QTimer m_settle; ///< an address seldom comes alone
};

} // namespace pilothouse::fleet
