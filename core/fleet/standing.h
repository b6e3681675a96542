// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/observed.h"

#include <map>

namespace pilothouse::fleet {

/// What may be wrong with a ship that answers, the worst first.
enum class Ailment {
    Stalled, ///< it lives, but a call about one of its containers was not answered in time
    Deaf,    ///< its events do not reach us: what happens there is seen only when it is asked
    Late,    ///< a sign of life took longer than 2 s
    Skewed,  ///< its clock is off by more than 30 s
    Ending,  ///< a certificate, its or ours, ends within 30 days
};

/// How it stands between us and a ship: a state machine without clock, timer or I/O. What happens is told with its
/// time.
///
///     NeverTried → Connecting → Online ⇄ Degraded → Lost or Refused → Online or Degraded …
///
/// A ship that answers is Degraded as long as something ails it. One that is away stays Lost or Refused while it is
/// tried again by itself; only a try that the operator asked for shows as Connecting.
class Standing
{
public:
    enum class Try { First, AskedFor, Automatic };

    void tries(Try kind, const QDateTime &now);
    void succeeds(const QDateTime &now);
    /// Unauthorized and InvalidInput are refusals: the ship has said no, or we cannot use what we are to show it.
    void fails(const base::Error &why, const QDateTime &now);
    /// Shows only while the ship answers.
    void ails(Ailment ailment, const base::Error &how, const QDateTime &now);
    void recovers(Ailment ailment, const QDateTime &now);
    /// When the ship will be asked again; forgotten when it is.
    void willTry(const QDateTime &at) { m_nextTry = at; }

    [[nodiscard]] model::Contact contact() const { return m_contact; }
    /// It answers.
    [[nodiscard]] bool isOnline() const;
    [[nodiscard]] bool hasAilment(Ailment ailment) const { return m_ailments.contains(ailment); }
    /// Why it is degraded, lost or refused.
    [[nodiscard]] std::optional<base::Error> cause() const;
    /// When the contact became what it is; a try that failed again does not make a loss younger.
    [[nodiscard]] const QDateTime &since() const { return m_since; }
    [[nodiscard]] const QDateTime &nextTry() const { return m_nextTry; }

    /// Writes all of it into a ship's snapshot.
    void describe(model::ObservedShip &ship) const;

    bool operator==(const Standing &) const = default;

private:
    void become(model::Contact contact, const QDateTime &now);
    void assess(const QDateTime &now);

    model::Contact m_contact = model::Contact::NeverTried;
    QDateTime m_since;
    std::map<Ailment, base::Error> m_ailments;
    std::optional<base::Error> m_failure; ///< of the last try
    QDateTime m_nextTry;
    model::Contact m_away = model::Contact::NeverTried; ///< Lost or Refused, until it answers again
    QDateTime m_awaySince;
};

} // namespace pilothouse::fleet
