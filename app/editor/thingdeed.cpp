// SPDX-License-Identifier: Apache-2.0
#include "app/editor/thingdeed.h"

#include "core/manifest/edit/put.h"
#include "core/manifest/source/pointer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using manifest::edit::Edge;
using manifest::edit::Edit;
using manifest::edit::Noun;
using model::Environment;
using model::InstanceId;
using model::ServiceId;
using model::ShipId;

namespace {

/// The JSON Pointer of a thing's entry.
QString pointerTo(const Environment &environment, const Thing &thing)
{
    const std::string name = thing.name.toStdString();
    switch (thing.noun) {
    case Noun::Ship:
        return manifest::toString(manifest::Pointer{"ships", name});
    case Noun::Service:
        return manifest::toString(manifest::Pointer{"services", name});
    case Noun::Instance:
        break;
    }
    const std::string service = environment.instances.find({thing.name})->service.value.toStdString();
    return manifest::toString(manifest::Pointer{"services", service, "instances", name});
}

/// The instance that is written last; null if the service has none.
const model::Instance *lastOf(const Environment &environment, const QString &service)
{
    const model::Service *found = environment.services.find({service});
    return found && !found->instances.empty() ? environment.instances.find(found->instances.back()) : nullptr;
}

QByteArray block(const QByteArray &key, const QString &text)
{
    return key + ": " + manifest::edit::yamlScalar(text);
}

std::vector<Edit> additionOf(const Environment &environment, const DeedAnswers &answers)
{
    const QString service = answers[DeedField::Kind::ServiceName];
    const QString name = answers[DeedField::Kind::Name];
    const QString ship = answers[DeedField::Kind::ShipName];
    const model::Instance *sibling = lastOf(environment, service);
    if (!sibling)
        return {manifest::edit::Create{Noun::Instance, name, block("ship", ship), service}};
    std::vector<Edit> edits{manifest::edit::Duplicate{sibling->id.value, name}};
    if (sibling->ship.value != ship)
        edits.push_back(manifest::edit::Move{name, ship});
    return edits;
}

std::vector<Edit> tiesOf(const Environment &environment, Deed deed, const QString &service, const DeedAnswers &answers)
{
    const QString other = answers[DeedField::Kind::ServiceName];
    if (deed == Deed::Connect) {
        const bool isSoft = answers[DeedField::Kind::Strength] == strengths().back();
        return {manifest::edit::Connect{isSoft ? Edge::WantsInfo : Edge::Requires, service, other}};
    }
    std::vector<Edit> edits;
    const model::Service &own = *environment.services.find({service});
    if (std::ranges::find(own.needs, ServiceId{other}) != own.needs.end())
        edits.push_back(manifest::edit::Disconnect{Edge::Requires, service, other});
    if (std::ranges::find(own.wantsInfo, ServiceId{other}) != own.wantsInfo.end())
        edits.push_back(manifest::edit::Disconnect{Edge::WantsInfo, service, other});
    return edits;
}

} // namespace

const QStringList &strengths()
{
    static const QStringList all{u"requires"_s, u"wants_info"_s};
    return all;
}

std::optional<Thing> thingOf(const Environment &environment, const QString &key)
{
    const QString name = key.sliced(key.indexOf(u':') + 1);
    if (key.startsWith("instance:"_L1) && environment.instances.find({name}))
        return Thing{Noun::Instance, name};
    if (key.startsWith("service:"_L1) && environment.services.find({name}))
        return Thing{Noun::Service, name};
    if (key.startsWith("ship:"_L1) && environment.ships.find({name}))
        return Thing{Noun::Ship, name};
    return std::nullopt;
}

std::vector<Deed> deedsFor(const Environment &environment, const std::optional<Thing> &thing)
{
    if (!thing)
        return {Deed::AddInstance, Deed::AddService, Deed::AddShip};
    switch (thing->noun) {
    case Noun::Ship:
        return {Deed::Rename, Deed::CommentOut, Deed::Remove};
    case Noun::Instance:
        return {Deed::Rename, Deed::Duplicate, Deed::Move, Deed::CommentOut, Deed::Remove};
    case Noun::Service:
        break;
    }
    const model::Service &service = *environment.services.find({thing->name});
    std::vector<Deed> deeds{Deed::AddInstance, Deed::Rename, Deed::Connect};
    if (!service.needs.empty() || !service.wantsInfo.empty())
        deeds.push_back(Deed::Disconnect);
    deeds.insert(deeds.end(), {Deed::CommentOut, Deed::Remove});
    return deeds;
}

std::vector<Edit> editsFor(const Environment &environment, Deed deed, const std::optional<Thing> &thing,
                           const DeedAnswers &answers)
{
    using Kind = DeedField::Kind;
    const QString name = answers[Kind::Name];
    switch (deed) {
    case Deed::AddInstance:
        return additionOf(environment, answers);
    case Deed::AddService: {
        const QByteArray instance = manifest::edit::yamlScalar(name + u"-1"_s);
        return {manifest::edit::Create{Noun::Service,
                                       name,
                                       block("image", answers[Kind::Image]) + "\ninstances:\n  " + instance + ":\n    "
                                           + block("ship", answers[Kind::ShipName]),
                                       {}}};
    }
    case Deed::AddShip:
        return {manifest::edit::Create{Noun::Ship, name, block("ip", answers[Kind::Address]), {}}};
    case Deed::Rename:
        return {manifest::edit::Rename{thing->noun, thing->name, name}};
    case Deed::Duplicate: {
        std::vector<Edit> edits{manifest::edit::Duplicate{thing->name, name}};
        if (environment.instances.find({thing->name})->ship.value != answers[Kind::ShipName])
            edits.push_back(manifest::edit::Move{name, answers[Kind::ShipName]});
        return edits;
    }
    case Deed::Move:
        return {manifest::edit::Move{thing->name, answers[Kind::ShipName]}};
    case Deed::Connect:
    case Deed::Disconnect:
        return tiesOf(environment, deed, thing->name, answers);
    case Deed::CommentOut:
        return {manifest::edit::CommentOut{pointerTo(environment, *thing)}};
    case Deed::Remove:
        return {manifest::edit::Remove{pointerTo(environment, *thing)}};
    }
    Q_UNREACHABLE();
}

} // namespace pilothouse::app
