// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/source/sightings.h"

#include <algorithm>
#include <array>

namespace pilothouse::manifest {

Sightings::Sightings(const SourceTree &tree, const std::vector<const SourceNode *> &nodes)
    : m_tree(tree)
{
    for (const SourceNode *node : nodes)
        m_places[node];
    walk(tree.root());
}

void Sightings::note(const SourceNode &node)
{
    if (const auto it = m_places.find(&node); it != m_places.end())
        it->second.seen.push_back(m_here);
}

void Sightings::noteMerges(const SourceNode &mapping)
{
    for (const SourceNode *source : m_tree.mergedInto(mapping)) {
        if (const auto it = m_places.find(source); it != m_places.end())
            it->second.merged.push_back(m_here);
        noteMerges(*source);
    }
}

void Sightings::walk(const SourceNode &node)
{
    const SourceNode &resolved = m_tree.resolved(node);
    note(node);
    if (&resolved != &node)
        note(resolved);
    if (resolved.isScalar())
        return;
    noteMerges(resolved);
    std::size_t index = 0;
    for (const SourceEntry *entry : m_tree.members(resolved)) {
        m_here.push_back(entry->key ? m_tree.resolved(*entry->key).text : std::to_string(index++));
        walk(*entry->value);
        m_here.pop_back();
    }
}

bool isMeant(const Pointer &place)
{
    constexpr std::array parts = {"name",          "__maestro", "registries", "ship_provider",
                                  "ship_defaults", "ships",     "services",   "audit"};
    return place.empty() || std::ranges::find(parts, place.front()) != parts.end();
}

} // namespace pilothouse::manifest
