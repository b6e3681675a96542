// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/source/proposals.h"

namespace pilothouse::app {

// Names that a manifest and its ships know, each once, with a word on where from. None without an environment.

[[nodiscard]] std::vector<Proposal> shipNames(const ProposalSources &sources);
[[nodiscard]] std::vector<Proposal> serviceNames(const ProposalSources &sources, const QString &except);
/// Those of the same ship first.
[[nodiscard]] std::vector<Proposal> instanceNames(const ProposalSources &sources, const QString &except);
[[nodiscard]] std::vector<Proposal> imageNames(const ProposalSources &sources);
/// As keys; those of the same service first.
[[nodiscard]] std::vector<Proposal> variableNames(const ProposalSources &sources, const QString &service);
/// The instance's, or (if there is none of that name) its service's.
[[nodiscard]] std::vector<Proposal> portNames(const ProposalSources &sources, const QString &service,
                                              const QString &instance);

} // namespace pilothouse::app
