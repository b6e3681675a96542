// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/model/containerspec.h"
#include "core/model/ids.h"

#include <QDateTime>
#include <QHash>

#include <chrono>
#include <map>
#include <memory>

namespace pilothouse::model {

/// State.Status of the Engine API.
enum class ContainerState { Created, Running, Paused, Restarting, Removing, Exited, Dead };

/// State.Health.Status of the Engine API; None where the image has no HEALTHCHECK.
enum class Health { None, Starting, Healthy, Unhealthy };

/// "running", "exited"…: the engine's own words.
[[nodiscard]] QLatin1StringView toIdentifier(ContainerState state);

/// A container as its engine last described it.
struct ObservedContainer {
    QString id;      ///< 64 hex digits
    InstanceId name; ///< without the leading slash
    ContainerState state = ContainerState::Created;
    Health health = Health::None;
    int exitCode = 0;
    bool outOfMemory = false;
    QString problem; ///< State.Error
    int restartCount = 0;
    QDateTime created;
    QDateTime started;  ///< invalid if it never was
    QDateTime finished; ///< invalid if it never did
    QString imageId;    ///< "sha256:…" of the image it was made from
    ContainerSpec spec;
    QString address;                   ///< of its first network; may be empty
    QMap<QString, QString> networkIds; ///< of the networks it was last attached to, by name

    /// As MaestroNG counts: paused and restarting are up.
    [[nodiscard]] bool isUp() const
    {
        return state == ContainerState::Running || state == ContainerState::Paused
            || state == ContainerState::Restarting;
    }

    bool operator==(const ObservedContainer &) const = default;
};

/// An image on a ship, and the defaults it brings to containers made from it.
struct ObservedImage {
    QString id;
    QStringList tags;    ///< "repository:tag"
    QStringList digests; ///< "repository@sha256:…"
    QString architecture;
    qint64 byteCount = 0;
    ContainerSpec defaults; ///< Config of the image: command, variables, labels, ports, volumes, user…

    bool operator==(const ObservedImage &) const = default;
};

/// How it stands between us and a ship.
enum class Contact {
    NeverTried,
    Connecting,
    Online,
    Degraded, ///< it answers, but late, not to all that is asked, or with a clock that is off
    Lost,
    Refused, ///< the ship said no: login, host key, certificate, permission
};

[[nodiscard]] QLatin1StringView toIdentifier(Contact contact);

/// GET /version and /info, the parts an operator asks for.
struct EngineFacts {
    QString name; ///< "Docker Engine - Community"…
    QString version;
    QString apiVersion; ///< the one we speak
    QString operatingSystem;
    QString architecture;
    int cpuCount = 0;
    qint64 memoryByteCount = 0;
    std::chrono::seconds clockSkew{0}; ///< by which the ship's clock is ahead of ours

    bool operator==(const EngineFacts &) const = default;
};

/// A ship as last seen. What was known stays when contact is lost; `observedAt` gives its age.
struct ObservedShip {
    ShipId id;
    Contact contact = Contact::NeverTried;
    std::optional<base::Error> problem; ///< why it is degraded, lost or refused
    QDateTime contactSince;             ///< when `contact` last changed
    QDateTime nextTry;                  ///< when it is asked again; invalid: not because of its contact
    QDateTime observedAt;               ///< when the rest was last confirmed; invalid if never
    EngineFacts engine;
    QHash<InstanceId, ObservedContainer> containers; ///< those of our environment and of the manifest's names
    QHash<QString, ObservedImage> images;            ///< by id; those our containers or manifest mention
    QHash<QString, QString> networkIds;              ///< by name; of those only that instances are to join
    QHash<QString, QString> imageIds;                ///< by qualified reference ("app:1"): the id it names now

    /// It answers, if not always well.
    [[nodiscard]] bool isOnline() const { return contact == Contact::Online || contact == Contact::Degraded; }
    [[nodiscard]] const ObservedContainer *container(const InstanceId &name) const;
    /// The image a qualified reference names on this ship, or null.
    [[nodiscard]] const ObservedImage *image(const QString &qualifiedReference) const;

    bool operator==(const ObservedShip &) const = default;
};

/// All ships at one moment. Cheap to copy: ships are shared snapshots.
struct ObservedState {
    std::map<ShipId, std::shared_ptr<const ObservedShip>> ships;

    /// The ship, or null if it was never asked for.
    [[nodiscard]] const ObservedShip *ship(const ShipId &id) const;
};

} // namespace pilothouse::model
