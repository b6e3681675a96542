// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <vector>

namespace pilothouse::manifest::edit {

/// One range of a text and what takes its place.
struct Replacement {
    qsizetype offset = 0; ///< in bytes
    qsizetype length = 0;
    QByteArray text;

    bool operator==(const Replacement &) const = default;
};

/// What an edit does to a text, byte by byte: everything outside of its replacements stays as it is.
struct Patch {
    std::vector<Replacement> replacements; ///< in the order of the text, apart from one another

    [[nodiscard]] bool isEmpty() const { return replacements.empty(); }
    /// The text it makes of the one it was made for.
    [[nodiscard]] QByteArray appliedTo(const QByteArray &text) const;
    /// The patch that takes it back: of the text that it makes of `original`.
    [[nodiscard]] Patch inverse(const QByteArray &original) const;

    bool operator==(const Patch &) const = default;
};

/// The one range in which the texts differ.
[[nodiscard]] Patch patchBetween(const QByteArray &before, const QByteArray &after);

/// Brings replacements in order; what says the same twice counts once. False if two want to change the same bytes.
[[nodiscard]] bool arrange(std::vector<Replacement> &replacements);

/// What a patch does to a text as `diff -u` tells it, with three lines around; nothing if it does nothing.
[[nodiscard]] QByteArray unifiedDiff(const QByteArray &text, const Patch &patch, const QByteArray &file);

} // namespace pilothouse::manifest::edit
