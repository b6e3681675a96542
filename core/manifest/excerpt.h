// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace pilothouse::manifest {

/// Some lines of a text, without the indentation that all of them have.
struct Excerpt {
    int firstLine = 0; ///< from 1
    int lastLine = 0;
    QByteArray text;

    bool operator==(const Excerpt &) const = default;
};

/// The block that begins at a line: it and all that is indented deeper below it. Empty for a line that is not there.
[[nodiscard]] Excerpt blockAt(const QByteArray &text, int line);

/// The block of the thing that keys lead to from the top: {"services", "web", "instances", "web-1"}. Nothing if there
/// is no such thing, or the text is not YAML.
[[nodiscard]] std::optional<Excerpt> excerptOf(const QByteArray &yaml, const QStringList &keys);

/// One key of a mapping and what it is set to.
struct Setting {
    QString name;  ///< "timeout"; "ssh_tunnel.user" of a mapping within
    QString value; ///< as written; a list's items with commas between them
    int line = 0;

    bool operator==(const Setting &) const = default;
};

/// What a mapping at the top holds ("ship_defaults"), in file order; none if there is no such thing. `source` is what
/// a template made `yaml` from, or the same: lines are its, where they stand there alike, else that of the mapping.
[[nodiscard]] std::vector<Setting> settingsOf(const QByteArray &yaml, const QString &key, const QByteArray &source);

/// The same text with the values of secret-looking keys, options and parameters masked. For the eye: by its looks, line
/// by line, whether it is YAML yet or still a template.
[[nodiscard]] QString maskedSource(const QString &text);

} // namespace pilothouse::manifest
