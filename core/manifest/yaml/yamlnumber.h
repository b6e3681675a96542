// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace pilothouse::manifest {

/// Whether plain text is an integer in YAML 1.1: decimal, octal, hexadecimal, binary or base 60, `_` allowed.
[[nodiscard]] bool isInteger(const QString &text);

/// Whether plain text is a float in YAML 1.1: with a point, and a sign in the exponent.
[[nodiscard]] bool isFloat(const QString &text);

/// The decimal digits of an integer of any size.
[[nodiscard]] QString decimalText(QString integer);

/// The value of a float.
[[nodiscard]] double floatValue(QString text);

} // namespace pilothouse::manifest
