// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/session.h"
#include "core/model/observed.h"

#include <QMap>

namespace pilothouse::engine {

/// GET /version.
struct VersionFacts {
    QString name; ///< "Docker Engine - Community", "Podman Engine"; may be empty
    QString version;
    QString apiVersion;    ///< the newest it speaks
    QString minApiVersion; ///< the oldest
    QString operatingSystem;
    QString architecture;

    bool operator==(const VersionFacts &) const = default;
};

/// What an engine reports of itself: a container started, an image was pulled…
struct EngineEvent {
    QString type;                      ///< "container", "image", "network", "volume"…
    QString action;                    ///< "start", "die", "health_status: healthy"…
    QString id;                        ///< of what it is about; an image's may be a reference
    QMap<QString, QString> attributes; ///< a container's name, image, exitCode and its labels
    QDateTime at;
    qint64 nanoseconds = 0; ///< since 1970, as exact as the engine tells

    bool operator==(const EngineEvent &) const = default;
};

/// Which events are wanted.
struct EventRequest {
    qint64 sinceNanoseconds = 0;        ///< also those from then on; 0: from now
    QMap<QString, QStringList> filters; ///< {"type": ["container"], "label": ["a=b"]}
};

/// Engine API, section "System". Thread as Session.
class System
{
public:
    explicit System(Session &session)
        : m_session(session)
    {
    }

    /// Whether the engine answers at all; needs no version.
    [[nodiscard]] base::Reply<void> ping();
    /// Needs no version either; the version in use is decided anew by what it says.
    [[nodiscard]] base::Reply<VersionFacts> version();
    /// GET /info and /version: what an operator asks for.
    [[nodiscard]] base::Reply<model::EngineFacts> facts();
    /// The time of the ship's clock.
    [[nodiscard]] base::Reply<QDateTime> clock();
    /// Lasts until it is cancelled or the connection breaks.
    [[nodiscard]] base::Subscription<EngineEvent> events(const EventRequest &request);

private:
    Session &m_session;
};

} // namespace pilothouse::engine
