// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/lint/finding.h"

namespace pilothouse::manifest::lint {

/// What came of fixing all that can be fixed without asking.
struct Fixed {
    edit::Edited edited;                                  ///< the text as it was, if nothing could be fixed
    std::vector<Finding> done;                            ///< those that are fixed
    std::vector<std::pair<Finding, base::Error>> refused; ///< those whose edit has to be made by hand, and why
};

/// Makes the sure fixes of findings in a manifest's text, and those of the rules `chosen` that are only proposed, by
/// one patch that touches nothing else. Blocks for as long as some loadings.
[[nodiscard]] Fixed fix(const QByteArray &text, const QString &path, const std::vector<Finding> &findings,
                        TemplateRenderer &renderer, const QStringList &chosen = {});

} // namespace pilothouse::manifest::lint
