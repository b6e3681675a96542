// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/lint/fixing.h"

#include <algorithm>
#include <ranges>

namespace pilothouse::manifest::lint {

namespace {

using edit::Replacement;

/// Adds a replacement of the text as it has become to those of the text as it was. False if both touch the same bytes.
bool add(std::vector<Replacement> &all, Replacement next)
{
    qsizetype shift = 0;
    auto at = all.begin();
    for (; at != all.end() && at->offset + shift < next.offset + next.length; ++at) {
        if (next.offset < at->offset + shift + at->text.size())
            return false;
        shift += at->text.size() - at->length;
    }
    next.offset -= shift;
    all.insert(at, std::move(next));
    return true;
}

bool add(edit::Patch &patch, const edit::Patch &next)
{
    return std::ranges::all_of(next.replacements | std::views::reverse,
                               [&](const Replacement &replacement) { return add(patch.replacements, replacement); });
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
    edit::Patch patch;
    bool isComposed = true;
    for (auto &finding : sureOnes(findings)) {
        auto edited = edit::put(fixed.edited.text, path, finding.fix->values, renderer);
        if (!edited) {
            fixed.refused.emplace_back(std::move(finding), edited.error());
            continue;
        }
        isComposed = isComposed && add(patch, edited->patch);
        fixed.edited = std::move(*edited);
        fixed.done.push_back(std::move(finding));
    }
    const bool isRight = isComposed && patch.appliedTo(text) == fixed.edited.text;
    fixed.edited.patch = isRight ? std::move(patch) : edit::Patch{{{0, text.size(), fixed.edited.text}}};
    return fixed;
}

} // namespace pilothouse::manifest::lint
