// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/keydescription.h"
#include "core/manifest/source/pointer.h"
#include "core/manifest/written.h"

#include <QString>

#include <optional>
#include <vector>

namespace pilothouse::app {

/// What somebody has typed into a row: a value, and a name for one that gets one.
struct TypedValue {
    QString name;
    QString text;

    bool operator==(const TypedValue &) const = default;
};

/// What the manifest says of a thing under one key, or could say: a line of the Definition form.
struct DefinitionRow {
    enum class Kind {
        Value, ///< a key and what it says; also one of a mapping within, "limits.memory"
        Group, ///< a key that holds a list or names, whose items follow
        Item,  ///< one of them
        Offer, ///< a key that is not there
    };
    enum class Source {
        Own,       ///< written at the thing itself
        Inherited, ///< from its service or the defaults of ships, and may be overridden
        Added,     ///< from its service, besides its own
        Nowhere,
    };

    QString key; ///< unique among the rows
    Kind kind = Kind::Value;
    Source source = Source::Own;
    QString section;
    QString label; ///< the key as it is written
    QString text;  ///< the value as it is written, a collection on one line
    QString note;  ///< what else is to be known of the value
    model::SourceLocation where;
    manifest::Pointer place;  ///< where another value is to be written
    manifest::Pointer remove; ///< what is removed to take it out: of the last one of a mapping, that
    const manifest::KeyDescription *description = nullptr;
    manifest::NodeKind written = manifest::NodeKind::Scalar;
    bool isText = true;   ///< or there is nothing yet
    bool isEmpty = false; ///< of a group
    bool isSecret = false;
    bool overrides = false;                            ///< what is inherited
    bool isDeep = false;                               ///< a key of an item
    bool isWithin = false;                             ///< a key of a mapping that is not there, and comes with it
    std::vector<std::pair<QString, QByteArray>> along; ///< the other keys that come with it, and their YAML
    QString removes;                                   ///< what goes with it when it is taken out, if not only itself
    std::optional<TypedValue> held;                    ///< what was typed and is not written
    QString problem;                                   ///< why not

    /// What it is called whatever the manifest says: of one that is set, the same as before.
    [[nodiscard]] QString field() const;
    /// It can be taken out, as far as is known.
    [[nodiscard]] bool isRemovable() const;
    /// One value, or a name and a value, can be typed.
    [[nodiscard]] bool isEditable() const;
    /// What is typed is one more item.
    [[nodiscard]] bool takesItem() const;
    /// That item has a name.
    [[nodiscard]] bool takesName() const;

    bool operator==(const DefinitionRow &) const = default;
};

/// Whether a key holds a list of values, or values by name.
[[nodiscard]] bool holdsList(manifest::ValueKind kind);
[[nodiscard]] bool holdsNames(manifest::ValueKind kind);

/// A thing of a manifest, and where it and what it inherits from stand.
struct DefinitionSubject {
    manifest::KeyPlace place = manifest::KeyPlace::Instance;
    QStringList path;         ///< {"services", "web", "instances", "web-1"}
    QStringList inheritsFrom; ///< {"services", "web"}; empty: nothing
};

/// What is set first, in file order, then what is inherited, then what could be added.
[[nodiscard]] std::vector<DefinitionRow> definitionRows(const DefinitionSubject &subject, const manifest::Written *own,
                                                        const manifest::Written *inherited);

} // namespace pilothouse::app
