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

    [[nodiscard]] const std::vector<Pointer> &of(const SourceNode &node) const { return m_places.at(&node); }

private:
    void walk(const SourceNode &node);
    void note(const SourceNode &node);

    const SourceTree &m_tree;
    std::unordered_map<const SourceNode *, std::vector<Pointer>> m_places;
    Pointer m_here;
};

/// Whether a manifest means something by that part of it; other parts only keep what aliases repeat.
[[nodiscard]] bool isMeant(const Pointer &place);

} // namespace pilothouse::manifest
