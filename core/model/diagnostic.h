// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace pilothouse::model {

/// A place in a text file. Lines and columns count from 1, columns in characters; 0 means unknown.
struct SourceLocation {
    QString file; ///< as the operator named it
    int line = 0;
    int column = 0;

    bool operator==(const SourceLocation &) const = default;
};

enum class Severity { Error, Warning };

/// One finding about a manifest, e.g. an unknown key.
struct Diagnostic {
    Severity severity = Severity::Error;
    SourceLocation where;
    QString text;       ///< what is wrong, one line, in English
    QString suggestion; ///< what would be right, e.g. the likely name; may be empty
    QString rule;       ///< stable id, e.g. "unknown-key", "port-clash", "not-yet-in-force"

    bool operator==(const Diagnostic &) const = default;
};

/// "FILE:LINE:COLUMN: error: TEXT; did you mean …?", the form every diagnostic is printed in.
[[nodiscard]] QString toString(const Diagnostic &diagnostic);

[[nodiscard]] bool hasErrors(const std::vector<Diagnostic> &diagnostics);

} // namespace pilothouse::model
