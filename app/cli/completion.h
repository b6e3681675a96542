// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/grammar.h"
#include "core/model/environment.h"

#include <functional>
#include <memory>

namespace pilothouse::cli {

/// Something that may stand next on a command line.
struct Proposal {
    QString word;
    QString description;

    bool operator==(const Proposal &) const = default;
};

/// The environment of a manifest, or null where that cannot be had.
using EnvironmentOf = std::function<std::shared_ptr<const model::Environment>(const Reading &)>;

/// What may stand in place of the last of `words`, which is unfinished and may be empty: sorted as shells show it.
/// Nothing where a file is to be named. `environmentOf` is asked only where names of things or ships may follow.
[[nodiscard]] std::vector<Proposal> proposals(const Grammar &grammar, const QStringList &words,
                                              const EnvironmentOf &environmentOf);

/// A line for each, the word and behind a tabulator what it means.
[[nodiscard]] QString toText(const std::vector<Proposal> &proposals);

} // namespace pilothouse::cli
