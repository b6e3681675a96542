// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/yaml/yamldocument.h"
#include "core/model/check.h"

#include <functional>

namespace pilothouse::manifest {

/// Told of each problem: where it is, what is wrong, and what would be right (perhaps).
using OptionProblem = std::function<void(const Node &at, const QString &text, const QString &suggestion)>;

/// Reads `requests_options` of an http check: those arguments of python-requests that make sense for one.
[[nodiscard]] model::HttpRequestOptions readRequestOptions(const Node &mapping, const OptionProblem &problem);

} // namespace pilothouse::manifest
