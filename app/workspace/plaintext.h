// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/edit/patch.h"

#include <QString>

#include <optional>

namespace pilothouse::app {

// A file's bytes and the same text as a document shows it: without byte order mark, every line break one "\n".
// Positions and lengths of the latter are in UTF-16 units.

[[nodiscard]] QString plainText(const QByteArray &bytes);

/// Whether it is UTF-8: every other file would not be the same after typing.
[[nodiscard]] bool isPlain(const QByteArray &bytes);

/// One range of a document's text that becomes another.
struct Typed {
    qsizetype position = 0;
    qsizetype removed = 0;
    QString added;

    bool operator==(const Typed &) const = default;
};

/// The one range in which the documents of two files differ.
[[nodiscard]] Typed typedBetween(const QByteArray &before, const QByteArray &after);

/// What typing is in bytes: typed line breaks are like those around them. Nothing where it cannot be said in bytes
/// without changing others: lone carriage returns that would become part of another break, positions past the end.
[[nodiscard]] std::optional<manifest::edit::Replacement> inBytes(const QByteArray &bytes, const Typed &typed);

} // namespace pilothouse::app
