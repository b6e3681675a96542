// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/edit/put.h"
#include "core/manifest/lint/rule.h"
#include "core/model/diagnostic.h"
#include "core/model/thing.h"

#include <optional>

namespace pilothouse::manifest::lint {

/// A way out of a finding, as an edit of the manifest.
struct Fix {
    /// Sure: nothing else can have been meant, and no container becomes another. Proposed: the operator decides.
    enum class Certainty { Sure, Proposed };

    QString title; ///< "remove it from web-1"
    std::vector<edit::Put> values;
    Certainty certainty = Certainty::Proposed;
};

/// One thing the linter has to say.
struct Finding {
    Severity severity = Severity::Warning; ///< never Off
    QString rule;
    model::SourceLocation where;
    std::optional<model::Thing> about; ///< whom to mark
    QString text;                      ///< one line, in English
    QString suggestion;                ///< what would be better; may be empty
    std::optional<Fix> fix;
};

/// "FILE:LINE:COLUMN: warning: TEXT; SUGGESTION [rule]".
[[nodiscard]] QString toString(const Finding &finding);

[[nodiscard]] bool hasErrors(const std::vector<Finding> &findings);

} // namespace pilothouse::manifest::lint
