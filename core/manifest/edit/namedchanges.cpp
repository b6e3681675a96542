// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/changes.h"
#include "core/manifest/edit/mentions.h"
#include "core/manifest/source/sightings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::edit {

using base::ErrorCode;

namespace {

Pointer operator/(Pointer place, const std::string &token)
{
    place.push_back(token);
    return place;
}

QLatin1StringView keyOf(Edge edge)
{
    return edge == Edge::Requires ? "requires"_L1 : "wants_info"_L1;
}

/// What names a thing elsewhere: a number for one that is declared as a number, for MaestroNG keeps them apart.
Snippet nameOf(const SourceTree &tree, const Declared &thing)
{
    if (thing.key->style == SourceNode::Style::Plain && thing.key->tag.isEmpty())
        if (auto name = Snippet::read(tree.bytes(thing.key->content)); name && name->root().isScalar())
            return *name;
    return Snippet::ofText(QString::fromStdString(thing.name));
}

/// In the style of the lists that other services have there.
base::Result<Snippet> listOf(const SourceTree &tree, const std::string &key, const Snippet &name)
{
    const auto all = services(tree);
    const bool isBlock = std::ranges::any_of(all, [&](const Declared &service) {
        const SourceEntry *entry = tree.member(*service.node, key);
        return entry && entry->value->isBlock();
    });
    const QByteArray text = name.tree->text();
    return Snippet::read(isBlock ? "- " + text : '[' + text + ']');
}

std::optional<std::size_t> indexIn(const SourceTree &tree, const SourceNode *list, const QString &name)
{
    if (!list)
        return {};
    for (std::size_t i = 0; i < list->entries.size(); ++i)
        if (tree.resolved(*list->entries[i].value).text == name.toStdString())
            return i;
    return {};
}

} // namespace

base::Result<Changes> moving(const SourceTree &tree, const Move &move)
{
    const auto instance = theOne(tree, Noun::Instance, move.instance);
    if (!instance)
        return tl::unexpected(instance.error());
    const auto ship = theOne(tree, Noun::Ship, move.ship);
    if (!ship)
        return tl::unexpected(ship.error());
    const Pointer place = instance->place / "ship";
    const Snippet name = nameOf(tree, *ship);
    return nodeAt(tree, place) ? setting(tree, place, name) : adding(tree, place, name);
}

base::Result<Changes> connecting(const SourceTree &tree, const Connect &connect)
{
    const auto from = theOne(tree, Noun::Service, connect.from);
    if (!from)
        return tl::unexpected(from.error());
    const auto to = theOne(tree, Noun::Service, connect.to);
    if (!to)
        return tl::unexpected(to.error());
    const Snippet name = nameOf(tree, *to);
    const std::string key = keyOf(connect.edge).data();
    const Pointer place = from->place / key;
    const SourceNode *list = nodeAt(tree, place);
    if (indexIn(tree, list, connect.to))
        return tree.refusal(list->whole.begin, u"%1 has \"%2\" already"_s.arg(toString(place), connect.to));
    if (list && !list->isNull)
        return adding(tree, place / "-", name);
    const auto value = listOf(tree, key, name);
    if (!value)
        return tl::unexpected(value.error());
    if (list)
        return setting(tree, place, *value);
    auto changes = adding(tree, place, *value);
    if (auto *insert = changes ? std::get_if<InsertEntry>(&changes->front().what) : nullptr) {
        const auto &entries = insert->container->entries; // before the long part
        const auto it = std::ranges::find_if(entries, [](const auto &e) { return e.key->text == "instances"; });
        insert->index = std::size_t(it - entries.begin());
    }
    return changes;
}

base::Result<Changes> disconnecting(const SourceTree &tree, const Disconnect &disconnect)
{
    const auto from = theOne(tree, Noun::Service, disconnect.from);
    if (!from)
        return tl::unexpected(from.error());
    const Pointer place = from->place / keyOf(disconnect.edge).data();
    const auto index = indexIn(tree, nodeAt(tree, place), disconnect.to);
    if (!index)
        return base::failure(ErrorCode::NotFound, u"%1 has no \"%2\""_s.arg(toString(place), disconnect.to));
    return removing(tree, place / std::to_string(*index), Remains::Nothing);
}

base::Result<Changes> creating(const SourceTree &tree, const Create &create)
{
    Pointer section{create.noun == Noun::Ship ? "ships" : "services"};
    QByteArray yaml = create.yaml;
    if (create.noun == Noun::Instance) {
        const auto service = theOne(tree, Noun::Service, create.service);
        if (!service)
            return tl::unexpected(service.error());
        section = service->place / "instances";
    }
    const auto value = Snippet::read(yaml);
    if (!value)
        return tl::unexpected(value.error());
    if (nodeAt(tree, section))
        return adding(tree, section / create.name.toStdString(), *value);
    const auto all = Snippet::holding(create.name.toStdString(), *value);
    if (!all)
        return tl::unexpected(all.error());
    return adding(tree, section, *all);
}

base::Result<Changes> duplicating(const SourceTree &tree, const Duplicate &duplicate)
{
    const auto instance = theOne(tree, Noun::Instance, duplicate.instance);
    if (!instance)
        return tl::unexpected(instance.error());
    const auto all = instances(tree);
    const std::string name = duplicate.name.toStdString();
    if (const auto it = std::ranges::find(all, name, &Declared::name); it != all.end())
        return tree.refusal(it->node->whole.begin, u"there is an instance \"%1\" already"_s.arg(duplicate.name));
    Pointer place = instance->place;
    place.pop_back();
    const SourceNode *container = nodeAt(tree, place);
    const auto own = std::ranges::find_if(
        container->entries, [&](const SourceEntry &entry) { return tree.resolved(*entry.key).text == instance->name; });
    if (own == container->entries.end())
        return tree.refusal(container->whole.begin,
                            u"%1 comes from a merge key here; copy it by hand"_s.arg(duplicate.instance));
    Changes changes;
    changes.push_back({CopyEntry{container, &*own, name}, {place / name}});
    return changes;
}

} // namespace pilothouse::manifest::edit
