// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

#include <compare>

namespace pilothouse::model {

/// A name of one kind of thing, so that a ship's name is not passed for a service's.
/// Ordered by code point, as MaestroNG orders names.
template <typename Tag>
struct Id {
    QString value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }

    bool operator==(const Id &) const = default;
    std::strong_ordering operator<=>(const Id &other) const { return QString::compare(value, other.value) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using ShipId = Id<struct ShipTag>;
using ServiceId = Id<struct ServiceTag>;
using InstanceId = Id<struct InstanceTag>; ///< also the container's name; unique in an environment

} // namespace pilothouse::model
