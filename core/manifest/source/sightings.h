// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/source/pointer.h"
#include "core/manifest/source/sourcetree.h"

#include <unordered_map>

namespace pilothouse::manifest {

/// The places where a reader of a document meets some of its nodes: more than one if aliases or merge keys repeat them.
class Sightings
{
public:
    Sightings(const SourceTree &tree, const std::vector<const SourceNode *> &nodes);

    [[nodiscard]] const std::vector<Pointer> &of(const SourceNode &node) const { return m_places.at(&node).seen; }
    /// The mappings that a merge key, perhaps of one that they merge, gives the entries of a mapping.
    [[nodiscard]] const std::vector<Pointer> &mergesOf(const SourceNode &node) const
    {
        return m_places.at(&node).merged;
    }

private:
    void walk(const SourceNode &node);
    void note(const SourceNode &node);
    void noteMerges(const SourceNode &mapping);

    const SourceTree &m_tree;
    struct Places {
        std::vector<Pointer> seen;
        std::vector<Pointer> merged;
    };
    std::unordered_map<const SourceNode *, Places> m_places;
    Pointer m_here;
};

/// Whether a manifest means something by that part of it; other parts only keep what aliases repeat.
[[nodiscard]] bool isMeant(const Pointer &place);

} // namespace pilothouse::manifest
