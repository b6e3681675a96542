// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/edit/edit.h"
#include "core/model/environment.h"

#include <QMap>

namespace pilothouse::app {

/// What the operator can do to the manifest from the map: each asks a few questions and is then one edit, or a few.
enum class Deed { AddInstance, AddService, AddShip, Rename, Duplicate, Move, Connect, Disconnect, CommentOut, Remove };

/// A ship, a service or an instance of the manifest.
struct Thing {
    manifest::edit::Noun noun = manifest::edit::Noun::Service;
    QString name;

    bool operator==(const Thing &) const = default;
};

/// Of "instance:web-1", "service:web", "ship:prod-2", if the environment has it.
[[nodiscard]] std::optional<Thing> thingOf(const model::Environment &environment, const QString &key);

/// What can be done to a thing or, without one, to the environment.
[[nodiscard]] std::vector<Deed> deedsFor(const model::Environment &environment, const std::optional<Thing> &thing);

/// A question of a deed.
struct DeedField {
    enum class Kind { Name, ShipName, ServiceName, Image, Address, Strength };
    Kind kind = Kind::Name;
    QString value;       ///< proposed: a free name, the sibling's image, the ship with the fewest instances
    QStringList choices; ///< all there are; empty: any text

    bool operator==(const DeedField &) const = default;
};

/// `near`: the service that an instance is added to, or what a proposal is like.
[[nodiscard]] std::vector<DeedField> deedFields(const model::Environment &environment, Deed deed,
                                                const std::optional<Thing> &thing);

/// What the operator answered.
using DeedAnswers = QMap<DeedField::Kind, QString>;

/// The edits that do it. Every field has an answer that is not empty.
[[nodiscard]] std::vector<manifest::edit::Edit> editsFor(const model::Environment &environment, Deed deed,
                                                         const std::optional<Thing> &thing, const DeedAnswers &answers);

/// How strongly one service needs another, as the manifest has it: "requires" or "wants_info".
[[nodiscard]] const QStringList &strengths();

} // namespace pilothouse::app
