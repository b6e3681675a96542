// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/source/sourceplace.h"
#include "core/manifest/keydescription.h"
#include "core/model/environment.h"
#include "core/model/observed.h"

#include <optional>

namespace pilothouse::app {

/// Something that may be typed at a place.
struct Proposal {
    QString text;
    QString help;          ///< a sentence, or where it is known from; may be empty
    bool isKey = false;    ///< a colon belongs behind it
    bool isNested = false; ///< and its value stands on the lines below

    bool operator==(const Proposal &) const = default;
};

/// What is known of the manifest and its ships.
struct ProposalSources {
    const model::Environment *environment = nullptr; ///< the last one that could be read; may be null
    const model::ObservedState *observed = nullptr;  ///< may be null
};

/// What the dialect lets stand at a place, the likeliest first, whatever has been typed of it.
[[nodiscard]] std::vector<Proposal> proposalsAt(const SourceLines &lines, SourceScan &scan, qsizetype position,
                                                const ProposalSources &sources);

/// Those that what has been typed is part of: as their beginning first, then as some of their letters.
[[nodiscard]] std::vector<Proposal> fitting(const std::vector<Proposal> &proposals, const QString &typed);

} // namespace pilothouse::app
