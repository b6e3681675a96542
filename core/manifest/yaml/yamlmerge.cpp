// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/yaml/yamlmerge.h"

#include "core/manifest/yaml/yamlscalar.h"

#include <algorithm>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

const Entry *Node::entry(std::string_view key) const
{
    const auto it = std::ranges::find_if(entries, [&](const Entry &e) { return e.key->text == key; });
    return it == entries.end() ? nullptr : &*it;
}

const Node *Node::find(std::string_view key) const
{
    const Entry *found = entry(key);
    return found ? found->value : nullptr;
}

void dropRepeatedKeys(Node &mapping, Problems &problems)
{
    std::unordered_set<std::string> seen;
    seen.reserve(mapping.entries.size());
    std::erase_if(mapping.entries, [&](const Entry &entry) {
        if (seen.insert(keyIdentity(*entry.key)).second)
            return false;
        problems.error(entry.key->mark, "duplicate-key"_L1,
                       u"the key \"%1\" is given twice"_s.arg(QString::fromStdString(entry.key->text)));
        return true;
    });
}

std::vector<const Node *> takeMergeSources(Node &mapping, Problems &problems)
{
    const auto isMerge = [](const Entry &e) { return e.key->tag == NodeTag::Plain && e.key->text == "<<"; };
    const auto merge = std::ranges::find_if(mapping.entries, isMerge);
    if (merge == mapping.entries.end())
        return {};
    const Entry entry = *merge;
    mapping.entries.erase(merge);
    if (entry.value->isMapping())
        return {entry.value};
    if (entry.value->isSequence() && std::ranges::all_of(entry.value->items, &Node::isMapping))
        return entry.value->items;
    problems.error(entry.key->mark, "yaml"_L1, u"the merge key << takes a mapping or a list of mappings"_s);
    return {};
}

void mergeFrom(Node &mapping, const std::vector<const Node *> &sources)
{
    if (sources.empty())
        return;
    std::unordered_set<std::string> known;
    for (const Entry &entry : mapping.entries)
        known.insert(keyIdentity(*entry.key));
    for (const Node *source : sources) {
        for (const Entry &entry : source->entries) {
            if (known.insert(keyIdentity(*entry.key)).second)
                mapping.entries.push_back(entry);
        }
        mapping.expandedCount += source->expandedCount;
    }
}

} // namespace pilothouse::manifest
