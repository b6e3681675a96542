// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/changes.h"
#include "core/manifest/edit/mentions.h"
#include "core/manifest/source/sightings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::edit {

namespace {

/// An entry and what has it among its own.
struct Held {
    const SourceNode *container = nullptr;
    const SourceEntry *entry = nullptr;
};

/// The entry whose value a node is.
Held holderOf(const SourceNode &in, const SourceNode &node)
{
    for (const SourceEntry &entry : in.entries) {
        if (entry.value == &node)
            return {&in, &entry};
        if (const Held below = holderOf(*entry.value, node); below.entry)
            return below;
    }
    return {};
}

/// Makes changes of mentions: each entry once, at all places where it is met. A name behind an alias is changed where
/// the anchor is, if everything that shows it is a mention as well; else the alias gives way to the new name.
class MentionChanges
{
public:
    MentionChanges(const SourceTree &tree, std::vector<Mention> mentions)
        : m_tree(tree)
        , m_mentions(std::move(mentions))
    {
    }

    Changes make()
    {
        for (const Mention &mention : m_mentions)
            mention.in == Mention::In::Key ? rename(mention) : set(mention);
        return std::move(m_changes);
    }

private:
    /// A merge shows entries that another mapping has.
    [[nodiscard]] Held ownerOf(const Mention &mention) const
    {
        const auto &own = mention.container->entries;
        const bool isOwn = std::ranges::any_of(own, [&](const SourceEntry &entry) { return &entry == mention.entry; });
        return isOwn ? Held{mention.container, mention.entry} : holderOf(m_tree.root(), *mention.entry->value);
    }

    [[nodiscard]] Held valueOf(const Mention &mention) const
    {
        const SourceNode &anchored = m_tree.resolved(*mention.entry->value);
        if (&anchored == mention.entry->value)
            return ownerOf(mention);
        const Sightings sightings(m_tree, {&anchored});
        const bool isOnlyMentions = std::ranges::all_of(sightings.of(anchored), [&](const Pointer &place) {
            return !isMeant(place) || std::ranges::find(m_mentions, place, &Mention::place) != m_mentions.end();
        });
        return isOnlyMentions ? holderOf(m_tree.root(), anchored) : ownerOf(mention);
    }

    void set(const Mention &mention)
    {
        const Held held = valueOf(mention);
        for (Change &change : m_changes) {
            const auto *known = std::get_if<SetValue>(&change.what);
            if (known && known->entry == held.entry) {
                change.places.push_back(mention.place);
                return;
            }
        }
        m_changes.push_back({SetValue{held.container, held.entry, Snippet::ofText(mention.renamed)}, {mention.place}});
    }

    void rename(const Mention &mention)
    {
        for (Change &change : m_changes) {
            const auto *known = std::get_if<RenameKey>(&change.what);
            if (known && known->entry == mention.entry) {
                change.places.push_back(mention.place);
                return;
            }
        }
        const SourceNode *container = ownerOf(mention).container;
        m_changes.push_back({RenameKey{container, mention.entry, mention.renamed.toStdString()}, {mention.place}});
    }

    const SourceTree &m_tree;
    std::vector<Mention> m_mentions;
    Changes m_changes;
};

} // namespace

base::Result<Changes> renaming(const SourceTree &tree, const Rename &rename)
{
    const auto thing = theOne(tree, rename.noun, rename.from);
    if (!thing)
        return tl::unexpected(thing.error());
    const auto all = declared(tree, rename.noun);
    if (const auto it = std::ranges::find(all, rename.to.toStdString(), &Declared::name); it != all.end())
        return tree.refusal(it->node->whole.begin, u"there is already something called \"%1\""_s.arg(rename.to));
    if (rename.to.isEmpty())
        return tree.refusal(thing->node->whole.begin, u"it needs a name"_s);
    auto mentions = mentionsOf(tree, rename);
    Pointer section = thing->place;
    section.pop_back();
    const SourceNode *container = nodeAt(tree, section);
    const SourceEntry *entry = tree.member(*container, thing->name);
    mentions.push_back({thing->place, container, entry, Mention::In::Key, rename.to});
    return MentionChanges(tree, std::move(mentions)).make();
}

} // namespace pilothouse::manifest::edit
