// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/lint/fixing.h"

#include "core/manifest/edit/linediff.h"

#include <algorithm>

namespace pilothouse::manifest::lint {

namespace {

/// From the end of the text, so that the places of those before stay right.
std::vector<Finding> wanted(const std::vector<Finding> &findings, const QStringList &chosen)
{
    std::vector<Finding> some;
    std::ranges::copy_if(findings, std::back_inserter(some), [&](const Finding &finding) {
        return finding.fix && (finding.fix->certainty == Fix::Certainty::Sure || chosen.contains(finding.rule));
    });
    std::ranges::stable_sort(some, std::ranges::greater(), [](const Finding &finding) {
        return std::pair(finding.where.line, finding.where.column);
    });
    return some;
}

} // namespace

Fixed fix(const QByteArray &text, const QString &path, const std::vector<Finding> &findings, TemplateRenderer &renderer,
          const QStringList &chosen)
{
    Fixed fixed{.edited = {text, {}, {}, {}}, .done = {}, .refused = {}};
    for (auto &finding : wanted(findings, chosen)) {
        auto edited = edit::put(fixed.edited.text, path, finding.fix->values, renderer);
        if (!edited) {
            fixed.refused.emplace_back(std::move(finding), edited.error());
            continue;
        }
        fixed.edited = std::move(*edited);
        fixed.done.push_back(std::move(finding));
    }
    std::ranges::reverse(fixed.done);
    fixed.edited.patch = edit::linePatchBetween(text, fixed.edited.text);
    return fixed;
}

} // namespace pilothouse::manifest::lint
