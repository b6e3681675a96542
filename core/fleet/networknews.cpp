// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/networknews.h"

#include <linux/rtnetlink.h>

#include <cstring>
#include <optional>

namespace pilothouse::fleet {

namespace {

constexpr qsizetype aligned(qsizetype size)
{
    return (size + 3) & ~qsizetype(3);
}

template <typename T>
std::optional<T> readAs(QByteArrayView bytes)
{
    if (bytes.size() < qsizetype(sizeof(T)))
        return std::nullopt;
    T value{};
    std::memcpy(&value, bytes.data(), sizeof(T));
    return value;
}

/// The bytes of the first attribute of this type; empty if there is none.
QByteArrayView attribute(QByteArrayView attributes, unsigned short type)
{
    while (const auto head = readAs<rtattr>(attributes)) {
        if (head->rta_len < sizeof(rtattr) || head->rta_len > attributes.size())
            break;
        if (head->rta_type == type)
            return attributes.first(head->rta_len).sliced(sizeof(rtattr));
        attributes = attributes.sliced(std::min(aligned(head->rta_len), attributes.size()));
    }
    return {};
}

bool isDefaultRoute(QByteArrayView body)
{
    const auto route = readAs<rtmsg>(body);
    return route && route->rtm_dst_len == 0 && route->rtm_table == RT_TABLE_MAIN && route->rtm_type == RTN_UNICAST;
}

} // namespace

bool NetworkNews::take(QByteArrayView datagram)
{
    bool isNews = false;
    while (const auto head = readAs<nlmsghdr>(datagram)) {
        if (head->nlmsg_len < sizeof(nlmsghdr) || head->nlmsg_len > datagram.size())
            break;
        const auto body = datagram.first(head->nlmsg_len).sliced(NLMSG_HDRLEN);
        const int type = head->nlmsg_type;
        if (type == RTM_NEWADDR || type == RTM_DELADDR)
            isNews = takeAddress(body, type) || isNews;
        else if (type == RTM_NEWROUTE || type == RTM_DELROUTE)
            isNews = isDefaultRoute(body) || isNews;
        datagram = datagram.sliced(std::min(aligned(head->nlmsg_len), datagram.size()));
    }
    return isNews;
}

/// A router's advertisements tell the same address again every few minutes.
bool NetworkNews::takeAddress(QByteArrayView body, int type)
{
    const auto address = readAs<ifaddrmsg>(body);
    if (!address || address->ifa_scope != RT_SCOPE_UNIVERSE)
        return false;
    const QByteArray key = QByteArray::number(address->ifa_index) + ' '
        + attribute(body.sliced(sizeof(ifaddrmsg)), IFA_ADDRESS).toByteArray();
    if (type == RTM_NEWADDR && m_addresses.contains(key))
        return false;
    if (type == RTM_NEWADDR)
        m_addresses.insert(key);
    else
        m_addresses.remove(key);
    return true;
}

} // namespace pilothouse::fleet
