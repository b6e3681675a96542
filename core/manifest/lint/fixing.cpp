// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/lint/fixing.h"

#include <algorithm>

namespace pilothouse::manifest::lint {

namespace {

std::vector<edit::Put> valuesOf(const std::vector<Finding> &findings)
{
    std::vector<edit::Put> values;
    for (const auto &finding : findings)
        values.insert(values.end(), finding.fix->values.begin(), finding.fix->values.end());
    return values;
}

std::vector<Finding> sureOnes(const std::vector<Finding> &findings)
{
    std::vector<Finding> sure;
    std::ranges::copy_if(findings, std::back_inserter(sure), [](const Finding &finding) {
        return finding.fix && finding.fix->certainty == Fix::Certainty::Sure;
    });
    return sure;
}

} // namespace

Fixed fix(const QByteArray &text, const QString &path, const std::vector<Finding> &findings, TemplateRenderer &renderer)
{
    Fixed fixed{.edited = {text, {}, {}, {}}, .done = {}, .refused = {}};
    auto wanted = sureOnes(findings);
    if (wanted.empty())
        return fixed;
    if (auto all = edit::put(text, path, valuesOf(wanted), renderer)) {
        fixed.edited = std::move(*all);
        fixed.done = std::move(wanted);
        return fixed;
    }
    // One that is refused does not keep the others.
    for (auto &finding : wanted) {
        auto more = fixed.done;
        more.push_back(finding);
        if (auto edited = edit::put(text, path, valuesOf(more), renderer)) {
            fixed.edited = std::move(*edited);
            fixed.done = std::move(more);
        } else {
            fixed.refused.emplace_back(std::move(finding), edited.error());
        }
    }
    return fixed;
}

} // namespace pilothouse::manifest::lint
