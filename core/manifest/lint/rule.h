// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

/// The linter: what is allowed in a manifest and yet is likely to hurt.
namespace pilothouse::manifest::lint {

/// How much a finding matters, worst first. Off: it is not even looked for.
enum class Severity { Error, Warning, Hint, Off };

/// "error", "warning", "hint", "off".
[[nodiscard]] QLatin1StringView toIdentifier(Severity severity);
[[nodiscard]] std::optional<Severity> severityFrom(const QString &identifier);

/// What is looked for. A rule of the loader tells what makes a manifest invalid or is ignored in it; its errors stay
/// errors whatever the settings say.
struct Rule {
    QLatin1StringView id;
    Severity usual = Severity::Warning;
};

/// All rules that can be set and have a page, sorted by id.
[[nodiscard]] std::span<const Rule> rules();
/// The rule of that id, or null.
[[nodiscard]] const Rule *findRule(const QString &id);
/// `did you mean "x"?`, or nothing when no rule's id is near.
[[nodiscard]] QString nearestRule(const QString &id);

/// The page about a rule: what it is, why it matters, an example and the way out. Markdown; empty for an unknown id.
[[nodiscard]] QString pageOf(const QString &id);

} // namespace pilothouse::manifest::lint
