// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace pilothouse::model {

/// What an operator may point at.
struct Thing {
    enum class Kind { Instance, Service, Ship };
    Kind kind = Kind::Instance;
    QString name;

    bool operator==(const Thing &) const = default;
};

/// "instance", "service", "ship".
[[nodiscard]] inline QLatin1StringView toIdentifier(Thing::Kind kind)
{
    constexpr const char *identifiers[] = {"instance", "service", "ship"};
    return QLatin1StringView(identifiers[int(kind)]);
}

} // namespace pilothouse::model
