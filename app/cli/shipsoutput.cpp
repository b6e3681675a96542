// SPDX-License-Identifier: Apache-2.0
#include "app/cli/statusoutput.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

using model::Contact;

namespace {

Tone toneOf(Contact contact)
{
    switch (contact) {
    case Contact::NeverTried:
        return Tone::Faint;
    case Contact::Connecting:
        return Tone::Busy;
    case Contact::Online:
        return Tone::Good;
    case Contact::Degraded:
        return Tone::Warning;
    case Contact::Lost:
    case Contact::Refused:
        return Tone::Bad;
    }
    Q_UNREACHABLE();
}

/// "lost: connection refused; last seen 4 min ago".
QString standing(Contact contact, const QString &cause)
{
    if (contact == Contact::NeverTried)
        return cause;
    const QString word = model::toIdentifier(contact);
    return cause.isEmpty() ? word : word + u": "_s + cause;
}

} // namespace

QString contactCause(const model::ObservedShip *ship, const QString &endpoint, const QDateTime &now)
{
    if (!ship)
        return u"not asked"_s;
    QString text = ship->problem ? ship->problem->message : QString();
    if (const QString prefix = endpoint + u": "_s; text.startsWith(prefix))
        text = text.mid(prefix.size()); // it stands beside already
    if (!ship->isOnline() && ship->observedAt.isValid())
        text += u"; last seen %1 ago"_s.arg(age(ship->observedAt, now));
    return text;
}

QString shipsText(const Terminal &terminal, const Sight &sight)
{
    std::vector<std::vector<Cell>> rows;
    for (const auto &ship : sight.environment->ships) {
        const auto *seen = sight.observed.ship(ship.id);
        const auto contact = seen ? seen->contact : Contact::NeverTried;
        const QString engine = seen && !seen->engine.version.isEmpty()
            ? u"%1 (API %2)"_s.arg(seen->engine.version, seen->engine.apiVersion)
            : u"-"_s;
        rows.push_back(
            {{ship.id.value, Tone::Strong},
             {ship.address},
             {model::toString(ship.endpoint)},
             {engine},
             {standing(contact, contactCause(seen, model::toString(ship.endpoint), sight.now)), toneOf(contact)}});
    }
    return toTable(terminal, {u"SHIP"_s, u"ADDRESS"_s, u"ENDPOINT"_s, u"ENGINE"_s, u"CONTACT"_s}, rows);
}

QJsonObject shipsJson(const Sight &sight)
{
    QJsonArray array;
    for (const auto &ship : sight.environment->ships) {
        const auto *seen = sight.observed.ship(ship.id);
        QJsonObject object{{u"ship"_s, ship.id.value},
                           {u"address"_s, ship.address},
                           {u"endpoint"_s, model::toString(ship.endpoint)},
                           {u"contact"_s, QString(model::toIdentifier(seen ? seen->contact : Contact::NeverTried))}};
        if (seen) {
            object.insert(u"engine"_s, seen->engine.version);
            object.insert(u"apiVersion"_s, seen->engine.apiVersion);
            object.insert(u"since"_s, seen->contactSince.toUTC().toString(Qt::ISODateWithMs));
            object.insert(u"observedAt"_s, seen->observedAt.toUTC().toString(Qt::ISODateWithMs));
            if (seen->problem)
                object.insert(u"problem"_s, seen->problem->message);
        }
        array.push_back(object);
    }
    return {{u"environment"_s, sight.environment->name}, {u"ships"_s, array}};
}

} // namespace pilothouse::cli
