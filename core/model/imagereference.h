// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace pilothouse::model {

/// An image's name as written: repository[:tag][@digest].
struct ImageReference {
    QString repository; ///< "local/busybox", "registry.example:5000/team/app"
    QString tag;        ///< empty if none was written; engines then mean "latest"
    QString digest;     ///< "sha256:…", empty if none

    /// Splits as the engine does: the text after the last ':' is the tag unless it contains '/'.
    [[nodiscard]] static ImageReference fromString(const QString &text);

    /// As written.
    [[nodiscard]] QString toString() const;

    /// With ":latest" where neither tag nor digest was written: what the engine's image list calls it. What may be an
    /// id stays as it is: the engine looks for a name first, and then for an id.
    [[nodiscard]] QString qualified() const;

    /// The written tag, the digest when there is only that, else "latest" (MaestroNG's DOCKER_TAG).
    [[nodiscard]] QString effectiveTag() const;

    /// Whether it is a whole id, "sha256:" and 64 hex digits or those alone: it names an image of a ship, not of a
    /// registry.
    [[nodiscard]] bool isId() const;

    /// Whether it is written as an id or the beginning of one: from 12 hex digits on.
    [[nodiscard]] bool mayBeId() const;

    bool operator==(const ImageReference &) const = default;
};

} // namespace pilothouse::model
