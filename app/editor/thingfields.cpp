// SPDX-License-Identifier: Apache-2.0
//
// What the deeds ask, and what they propose.
#include "app/editor/thingdeed.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using model::Environment;

namespace {

/// "web-5" after "web-4", whatever is free; "web-1" where there is none.
QString nextName(const Environment &environment, const QString &like, const QString &service)
{
    static const QRegularExpression numbered(u"^(.*?)(\\d+)$"_s);
    const auto match = numbered.match(like.isEmpty() ? service + u"-0"_s : like);
    const QString stem = match.hasMatch() ? match.captured(1) : like + u'-';
    const auto digits = match.hasMatch() ? match.captured(2).size() : 1;
    for (qulonglong number = match.hasMatch() ? match.captured(2).toULongLong() + 1 : 2;; ++number) {
        QString name = stem + u"%1"_s.arg(number, int(digits), 10, QChar(u'0'));
        if (!environment.instances.find({name}))
            return name;
    }
}

/// The ship with the fewest instances of the service, then of all.
QString roomiest(const Environment &environment, const QString &service)
{
    QString best;
    std::pair<int, int> fewest;
    for (const model::Ship &ship : environment.ships) {
        std::pair<int, int> count{0, 0};
        for (const model::Instance &instance : environment.instances) {
            if (instance.ship == ship.id) {
                count.first += instance.service.value == service ? 1 : 0;
                ++count.second;
            }
        }
        if (best.isEmpty() || count < fewest) {
            best = ship.id.value;
            fewest = count;
        }
    }
    return best;
}

QStringList namesOf(const auto &things)
{
    QStringList names;
    for (const auto &thing : things)
        names.append(thing.id.value);
    return names;
}

DeedField shipField(const Environment &environment, const QString &proposed)
{
    return {DeedField::Kind::ShipName, proposed, namesOf(environment.ships)};
}

/// Services that another could still need, or those that it needs.
QStringList others(const Environment &environment, const QString &of, Deed deed)
{
    const model::Service &own = *environment.services.find({of});
    QStringList names;
    for (const model::Service &service : environment.services) {
        const bool isTied = std::ranges::find(own.needs, service.id) != own.needs.end()
            || std::ranges::find(own.wantsInfo, service.id) != own.wantsInfo.end();
        if (service.id != own.id && isTied == (deed == Deed::Disconnect))
            names.append(service.id.value);
    }
    return names;
}

std::vector<DeedField> fieldsOfAddition(const Environment &environment, const std::optional<Thing> &thing)
{
    const QStringList services = namesOf(environment.services);
    const QString service = thing ? thing->name : services.value(0);
    const model::Service *found = environment.services.find({service});
    const QString last = found && !found->instances.empty() ? found->instances.back().value : QString();
    return {{DeedField::Kind::ServiceName, service, thing ? QStringList{service} : services},
            {DeedField::Kind::Name, nextName(environment, last, service), {}},
            shipField(environment, roomiest(environment, service))};
}

} // namespace

std::vector<DeedField> deedFields(const Environment &environment, Deed deed, const std::optional<Thing> &thing)
{
    using Kind = DeedField::Kind;
    switch (deed) {
    case Deed::AddInstance:
        return fieldsOfAddition(environment, thing);
    case Deed::AddService:
        return {{Kind::Name, {}, {}}, {Kind::Image, {}, {}}, shipField(environment, roomiest(environment, {}))};
    case Deed::AddShip:
        return {{Kind::Name, {}, {}}, {Kind::Address, {}, {}}};
    case Deed::Rename:
        return {{Kind::Name, thing->name, {}}};
    case Deed::Duplicate: {
        const model::Instance &instance = *environment.instances.find({thing->name});
        return {{Kind::Name, nextName(environment, thing->name, instance.service.value), {}},
                shipField(environment, roomiest(environment, instance.service.value))};
    }
    case Deed::Move:
        return {shipField(environment, environment.instances.find({thing->name})->ship.value)};
    case Deed::Connect:
    case Deed::Disconnect: {
        const QStringList names = others(environment, thing->name, deed);
        std::vector<DeedField> fields{{Kind::ServiceName, names.value(0), names}};
        if (deed == Deed::Connect)
            fields.push_back({Kind::Strength, strengths().front(), strengths()});
        return fields;
    }
    case Deed::CommentOut:
    case Deed::Remove:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace pilothouse::app
