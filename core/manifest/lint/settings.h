// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/lint/finding.h"

#include <QMap>

namespace pilothouse::manifest::lint {

/// Which rules matter how much.
class Settings
{
public:
    [[nodiscard]] Severity of(const Rule &rule) const { return m_severities.value(rule.id, rule.usual); }
    /// What was set, if anything was.
    [[nodiscard]] std::optional<Severity> given(const QString &id) const;
    void set(const Rule &rule, Severity severity) { m_severities.insert(rule.id, severity); }
    /// Takes "ID=SEVERITY". InvalidInput says what is wrong with it.
    [[nodiscard]] base::Result<void> set(const QString &assignment);

    bool operator==(const Settings &) const = default;

private:
    QMap<QString, Severity> m_severities;
};

/// The name of the file of settings, beside its manifest.
inline constexpr QLatin1StringView settingsFileName(".pilothouse-lint.yaml");

/// Reads `rules: {ID: SEVERITY}` from that file, if it is there; what is wrong with it is added to `problems`. Blocks.
[[nodiscard]] Settings readSettings(const QString &manifestPath, std::vector<Finding> &problems);

/// The same from text; `path` names it.
[[nodiscard]] Settings settingsFrom(const QByteArray &text, const QString &path, std::vector<Finding> &problems);

} // namespace pilothouse::manifest::lint
