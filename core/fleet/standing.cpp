// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/standing.h"

namespace pilothouse::fleet {

using base::ErrorCode;
using model::Contact;

void Standing::tries(Try kind, const QDateTime &now)
{
    m_nextTry = {};
    if (!isOnline() && (kind != Try::Automatic || m_contact == Contact::NeverTried))
        become(Contact::Connecting, now);
}

void Standing::succeeds(const QDateTime &now)
{
    m_failure.reset();
    m_away = Contact::NeverTried;
    become(m_ailments.empty() ? Contact::Online : Contact::Degraded, now);
}

void Standing::fails(const base::Error &why, const QDateTime &now)
{
    const bool isRefusal = why.code == ErrorCode::Unauthorized || why.code == ErrorCode::InvalidInput;
    const Contact away = isRefusal ? Contact::Refused : Contact::Lost;
    m_ailments.clear();
    m_failure = why;
    if (away != m_away)
        m_awaySince = now;
    m_away = away;
    become(away, m_awaySince);
}

void Standing::ails(Ailment ailment, const base::Error &how, const QDateTime &now)
{
    m_ailments.insert_or_assign(ailment, how);
    assess(now);
}

void Standing::recovers(Ailment ailment, const QDateTime &now)
{
    m_ailments.erase(ailment);
    assess(now);
}

bool Standing::isOnline() const
{
    return m_contact == Contact::Online || m_contact == Contact::Degraded;
}

std::optional<base::Error> Standing::cause() const
{
    switch (m_contact) {
    case Contact::NeverTried:
    case Contact::Connecting:
    case Contact::Online:
        return std::nullopt;
    case Contact::Degraded:
        return m_ailments.begin()->second;
    case Contact::Lost:
    case Contact::Refused:
        return m_failure;
    }
    Q_UNREACHABLE();
}

void Standing::describe(model::ObservedShip &ship) const
{
    ship.contact = m_contact;
    ship.problem = cause();
    ship.contactSince = m_since;
    ship.nextTry = m_nextTry;
}

void Standing::assess(const QDateTime &now)
{
    if (isOnline())
        become(m_ailments.empty() ? Contact::Online : Contact::Degraded, now);
}

void Standing::become(Contact contact, const QDateTime &now)
{
    if (contact == m_contact)
        return;
    m_contact = contact;
    m_since = now;
}

} // namespace pilothouse::fleet
