// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/surroundings.h"

#include "core/base/log.h"

#include <QSocketNotifier>

#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace pilothouse::fleet {

using namespace std::chrono_literals;

Surroundings::Surroundings(QObject *parent)
    : QObject(parent)
    , m_look(this)
    , m_settle(this)
{
    (void)m_nap.hasEnded(Nap::Clocks::now());
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (m_nap.hasEnded(Nap::Clocks::now()))
            Q_EMIT changed();
    });
    m_look.start(Nap::interval);
    m_settle.setSingleShot(true);
    m_settle.setInterval(300ms);
    connect(&m_settle, &QTimer::timeout, this, &Surroundings::changed);
    listenToNetwork();
}

Surroundings::~Surroundings()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

void Surroundings::listenToNetwork()
{
    m_socket = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE);
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = RTMGRP_IPV4_IFADDR | RTMGRP_IPV6_IFADDR | RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_ROUTE;
    if (m_socket < 0 || ::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        qCInfo(base::fleetLog) << "changes of the network will be noticed late: no rtnetlink here";
        return;
    }
    auto *const notifier = new QSocketNotifier(m_socket, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &Surroundings::readNetwork);
}

void Surroundings::readNetwork()
{
    std::array<char, 32768> buffer{};
    for (;;) {
        const auto size = ::recv(m_socket, buffer.data(), buffer.size(), 0);
        const bool isLossy = size < 0 && errno == ENOBUFS; // something was told that we cannot read any more
        if (size <= 0 && !isLossy)
            return;
        const bool isNews = isLossy || m_news.take(QByteArrayView(buffer.data(), size));
        if (isNews && !m_settle.isActive())
            m_settle.start();
    }
}

} // namespace pilothouse::fleet
