// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/edit/patch.h"
#include "core/manifest/edit/snippet.h"

#include <variant>

namespace pilothouse::manifest::edit {

// The few things that can happen to a document; every edit is a list of them.

/// An entry gets another value.
struct SetValue {
    const SourceNode *container;
    const SourceEntry *entry;
    Snippet value;
};

/// A collection gets one more entry. A mapping may have the key from a merge: its own then comes first.
struct InsertEntry {
    const SourceNode *container;
    std::size_t index;
    std::optional<std::string> key; ///< nothing in a sequence
    Snippet value;
};

enum class Remains { Nothing, Comment };

/// An entry goes, or becomes a comment.
struct RemoveEntry {
    const SourceNode *container;
    const SourceEntry *entry;
    Remains remains = Remains::Nothing;
};

struct RenameKey {
    const SourceNode *container;
    const SourceEntry *entry;
    std::string name;
};

/// A mapping gets an entry like another of its own, right below it: in the same words, without their anchors.
struct CopyEntry {
    const SourceNode *container;
    const SourceEntry *entry;
    std::string name;
};

/// One of them, and the places of the document that are meant to change by it. Aliases and merge keys may show what it
/// changes in more.
struct Change {
    std::variant<SetValue, InsertEntry, RemoveEntry, RenameKey, CopyEntry> what;
    std::vector<Pointer> places; ///< of the entry; of one that is new, as it will be
};

/// How a change is made in the text of its document, in the style of what is around it. Fails with InvalidInput where
/// that has to be done by hand.
[[nodiscard]] base::Result<std::vector<Replacement>> splice(const SourceTree &tree, const Change &change);

} // namespace pilothouse::manifest::edit
