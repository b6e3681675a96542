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
    edit::Patch patch;
    bool isComposed = true;
    for (auto &finding : wanted(findings, chosen)) {
        auto edited = edit::put(fixed.edited.text, path, finding.fix->values, renderer);
        if (!edited) {
            fixed.refused.emplace_back(std::move(finding), edited.error());
            continue;
        }
        isComposed = isComposed && add(patch, edited->patch);
        fixed.edited = std::move(*edited);
        fixed.done.push_back(std::move(finding));
    }
    std::ranges::reverse(fixed.done);
    const bool isRight = isComposed && patch.appliedTo(text) == fixed.edited.text;
    fixed.edited.patch = isRight ? std::move(patch) : edit::Patch{{{0, text.size(), fixed.edited.text}}};
    return fixed;
}

} // namespace pilothouse::manifest::lint
