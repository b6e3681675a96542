// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/changes.h"

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::edit {

using base::ErrorCode;

namespace {

/// An entry of the document and the node that was walked to it: its container, or a mapping that merges that.
struct Found {
    const SourceNode *walked = nullptr;
    const SourceNode *container = nullptr;
    const SourceEntry *entry = nullptr;

    [[nodiscard]] bool isMerged() const { return walked != container; }
};

/// The collection that has this entry among its own; `from` has it, perhaps by a merge.
const SourceNode *holderOf(const SourceTree &tree, const SourceNode &from, const SourceEntry *entry)
{
    for (const SourceEntry &own : from.entries) {
        if (&own == entry)
            return &from;
        if (!isMerge(own))
            continue;
        const SourceNode &merged = tree.resolved(*own.value);
        if (merged.isMapping()) {
            if (const auto *holder = holderOf(tree, merged, entry))
                return holder;
            continue;
        }
        for (const SourceEntry &item : merged.entries)
            if (const auto *holder = holderOf(tree, tree.resolved(*item.value), entry))
                return holder;
    }
    return nullptr;
}

/// Says where a pointer leads out of the document.
tl::unexpected<base::Error> nothingAt(const SourceTree &tree, const Pointer &pointer)
{
    Pointer known;
    while (nodeAt(tree, known) && known.size() < pointer.size())
        known.push_back(pointer[known.size()]);
    const QString missing = QString::fromStdString(known.back());
    known.pop_back();
    const QString where = known.empty() ? u"the manifest"_s : toString(known);
    return base::failure(ErrorCode::NotFound,
                         u"%1: %2 has no \"%3\""_s.arg(tree.place(nodeAt(tree, known)->whole.begin), where, missing));
}

base::Result<Found> find(const SourceTree &tree, const Pointer &pointer)
{
    Found found;
    const SourceNode *node = &tree.root();
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        found.walked = &tree.resolved(*node);
        found.entry = tree.member(*found.walked, pointer[i]);
        if (!found.entry)
            return nothingAt(tree, pointer);
        node = found.entry->value;
    }
    found.container = holderOf(tree, *found.walked, found.entry);
    return found;
}

Changes one(Change change)
{
    Changes changes;
    changes.push_back(std::move(change));
    return changes;
}

tl::unexpected<base::Error> refuseRoot(const SourceTree &tree)
{
    return tree.refusal(tree.root().whole.begin, u"the whole document is not one edit; edit it by hand"_s);
}

base::Result<std::size_t> indexFor(const SourceTree &tree, const SourceNode &sequence, const std::string &token)
{
    if (token == "-")
        return sequence.entries.size();
    const qsizetype index = indexOf(token);
    if (index < 0 || std::size_t(index) > sequence.entries.size())
        return base::failure(
            ErrorCode::NotFound,
            u"%1: a list of %2 has no place \"%3\"; \"-\" appends"_s.arg(tree.place(sequence.whole.begin))
                .arg(sequence.entries.size())
                .arg(QString::fromStdString(token)));
    return std::size_t(index);
}

} // namespace

const SourceNode *nodeAt(const SourceTree &tree, const Pointer &pointer)
{
    const SourceNode *node = &tree.resolved(tree.root());
    for (const std::string &token : pointer) {
        const SourceEntry *entry = tree.member(*node, token);
        if (!entry)
            return nullptr;
        node = &tree.resolved(*entry->value);
    }
    return node;
}

namespace {

/// Behind all that is there; but a service's own keys are written above its instances, which are many lines.
InsertEntry insertKey(const SourceNode &container, const Pointer &pointer, const Snippet &value)
{
    const auto &entries = container.entries;
    const bool isOfService = pointer.size() == 3 && pointer.front() == "services";
    const bool instancesEnd = entries.size() > 1 && entries.back().key && entries.back().key->text == "instances";
    const std::size_t index = entries.size() - (isOfService && instancesEnd ? 1 : 0);
    return {&container, index, pointer.back(), value};
}

} // namespace

base::Result<Changes> setting(const SourceTree &tree, const Pointer &pointer, const Snippet &value)
{
    if (pointer.empty())
        return refuseRoot(tree);
    const auto found = find(tree, pointer);
    if (!found)
        return tl::unexpected(found.error());
    if (found->isMerged())
        return one({insertKey(*found->walked, pointer, value), {pointer}});
    return one({SetValue{found->container, found->entry, value}, {pointer}});
}

/// Whether `{}` or `[]` gives way to lines, because what comes into it is written in lines.
static bool isSpread(const SourceTree &tree, const SourceNode &container, const Snippet &value)
{
    return container.style == SourceNode::Style::Flow && container.entries.empty() && !container.inFlow
        && container.anchor == 0 && container.tag.isEmpty() && value.root().isBlock()
        && !tree.bytes(container.content).contains('#');
}

base::Result<Changes> adding(const SourceTree &tree, const Pointer &pointer, const Snippet &value)
{
    if (pointer.empty())
        return refuseRoot(tree);
    const Pointer parent(pointer.begin(), pointer.end() - 1);
    const SourceNode *container = nodeAt(tree, parent);
    if (!container)
        return nothingAt(tree, parent);
    if ((container->isNull || isSpread(tree, *container, value)) && !parent.empty()) {
        const bool isItem = !container->isMapping() && (pointer.back() == "-" || pointer.back() == "0");
        const auto filled = Snippet::holding(isItem ? std::nullopt : std::optional(pointer.back()), value);
        if (!filled)
            return tl::unexpected(filled.error());
        return setting(tree, parent, *filled);
    }
    if (container->isScalar())
        return tree.refusal(container->whole.begin,
                            u"%1 is one value, nothing can be added to it"_s.arg(toString(parent)));
    if (container->isMapping()) {
        if (const auto *there = tree.member(*container, pointer.back());
            there && holderOf(tree, *container, there) == container)
            return tree.refusal(there->begin, u"%1 is there already; set it"_s.arg(toString(pointer)));
        return one({insertKey(*container, pointer, value), {pointer}});
    }
    const auto index = indexFor(tree, *container, pointer.back());
    if (!index)
        return tl::unexpected(index.error());
    Pointer place = parent;
    place.push_back(std::to_string(*index));
    return one({InsertEntry{container, *index, std::nullopt, value}, {place}});
}

base::Result<Changes> removing(const SourceTree &tree, const Pointer &pointer, Remains remains)
{
    if (pointer.empty())
        return refuseRoot(tree);
    const auto found = find(tree, pointer);
    if (!found)
        return tl::unexpected(found.error());
    return one({RemoveEntry{found->container, found->entry, remains}, {pointer}});
}

namespace {

template <typename Make>
base::Result<Changes> withValue(const SourceTree &tree, const QString &pointer, const QByteArray &yaml, Make make)
{
    const auto place = pointerFromString(pointer);
    if (!place)
        return tl::unexpected(place.error());
    const auto value = Snippet::read(yaml);
    if (!value)
        return tl::unexpected(value.error());
    return make(tree, *place, *value);
}

base::Result<Changes> without(const SourceTree &tree, const QString &pointer, Remains remains)
{
    const auto place = pointerFromString(pointer);
    if (!place)
        return tl::unexpected(place.error());
    return removing(tree, *place, remains);
}

base::Result<Changes> respelling(const SourceTree &tree, const Respell &respell)
{
    const auto place = pointerFromString(respell.pointer);
    if (!place)
        return tl::unexpected(place.error());
    if (place->empty())
        return refuseRoot(tree);
    const auto found = find(tree, *place);
    if (!found)
        return tl::unexpected(found.error());
    if (!found->entry->key)
        return tree.refusal(found->entry->begin, u"an item of a list has no name"_s);
    if (const auto *there = tree.member(*found->walked, respell.key.toStdString()))
        return tree.refusal(there->begin, u"there is a \"%1\" already"_s.arg(respell.key));
    return one({RenameKey{found->container, found->entry, respell.key.toStdString()}, {*place}});
}

} // namespace

base::Result<Changes> changesFor(const SourceTree &tree, const Edit &edit)
{
    return std::visit(
        base::Match{[&](const Set &set) { return withValue(tree, set.pointer, set.yaml, setting); },
                    [&](const Add &add) { return withValue(tree, add.pointer, add.yaml, adding); },
                    [&](const Remove &remove) { return without(tree, remove.pointer, Remains::Nothing); },
                    [&](const CommentOut &comment) { return without(tree, comment.pointer, Remains::Comment); },
                    [&](const Respell &respell) { return respelling(tree, respell); },
                    [&](const Rename &rename) { return renaming(tree, rename); },
                    [&](const Move &move) { return moving(tree, move); },
                    [&](const Connect &connect) { return connecting(tree, connect); },
                    [&](const Disconnect &disconnect) { return disconnecting(tree, disconnect); },
                    [&](const Create &create) { return creating(tree, create); },
                    [&](const Duplicate &duplicate) { return duplicating(tree, duplicate); }},
        edit);
}

} // namespace pilothouse::manifest::edit
