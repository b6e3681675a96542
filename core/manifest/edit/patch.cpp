// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/patch.h"

#include <algorithm>

namespace pilothouse::manifest::edit {

QByteArray Patch::appliedTo(const QByteArray &text) const
{
    QByteArray result;
    qsizetype at = 0;
    for (const Replacement &replacement : replacements) {
        result += QByteArrayView(text).sliced(at, replacement.offset - at);
        result += replacement.text;
        at = replacement.offset + replacement.length;
    }
    return result += QByteArrayView(text).sliced(at);
}

Patch Patch::inverse(const QByteArray &original) const
{
    Patch back;
    qsizetype shift = 0;
    for (const Replacement &replacement : replacements) {
        back.replacements.push_back({replacement.offset + shift, replacement.text.size(),
                                     original.mid(replacement.offset, replacement.length)});
        shift += replacement.text.size() - replacement.length;
    }
    return back;
}

Patch patchBetween(const QByteArray &before, const QByteArray &after)
{
    const auto shorter = std::min(before.size(), after.size());
    const auto head = std::mismatch(before.begin(), before.begin() + shorter, after.begin()).first - before.begin();
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    if (before == after)
        return {};
    return {{{head, before.size() - head - tail, after.mid(head, after.size() - head - tail)}}};
}

bool arrange(std::vector<Replacement> &replacements)
{
    std::ranges::stable_sort(replacements, {}, &Replacement::offset);
    const auto repeated = std::ranges::unique(
        replacements, [](const Replacement &a, const Replacement &b) { return a == b && a.length > 0; });
    replacements.erase(repeated.begin(), repeated.end());
    const auto clash = std::ranges::adjacent_find(
        replacements, [](const Replacement &a, const Replacement &b) { return a.offset + a.length > b.offset; });
    return clash == replacements.end();
}

} // namespace pilothouse::manifest::edit
