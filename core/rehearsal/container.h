// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/containerspec.h"
#include "core/model/observed.h"
#include "core/rehearsal/clock.h"
#include "core/rehearsal/images.h"
#include "core/rehearsal/program.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pilothouse::rehearsal {

/// A port of a running container that its ship publishes.
struct PublishedPort {
    QString containerPort; ///< "80/tcp"
    QString hostAddress;   ///< "0.0.0.0", "::" or as asked
    int hostPort = 0;
};

/// From one start to its end: a stretch of a container's log.
struct LogPeriod {
    Clock::Time begin{0};
    Clock::Time end = Clock::Time::max();
    std::shared_ptr<const Script> script;

    /// Lines printed up to `now`.
    [[nodiscard]] qint64 count(Clock::Time now) const { return script->count(std::min(now, end) - begin); }
};

/// A container of a simulated ship: what was asked for, merged with its image, and what became of it.
struct Container {
    QString id;
    QString name;
    qint64 created = 0;
    QString imageId;
    QString imageName; ///< decides what it has to say
    QJsonObject config;
    QJsonObject hostConfig;
    QJsonArray mounts;
    QStringList anonymousVolumes;
    QStringList namedVolumes;

    model::ContainerState state = model::ContainerState::Created;
    int exitCode = 0;
    QString error;
    qint64 started = 0;
    qint64 finished = 0;
    int restartCount = 0;
    int restartsInARow = 0;
    bool isStoppedByHand = false;
    bool isStarting = false; ///< a slow start is under way
    int generation = 0;      ///< what was scheduled for an earlier one is void
    QString network;
    QString address;
    std::vector<PublishedPort> published;
    Program program;
    std::vector<LogPeriod> log;

    [[nodiscard]] bool isAlive() const
    {
        return state == model::ContainerState::Running || state == model::ContainerState::Paused;
    }
    [[nodiscard]] bool isUp() const { return isAlive() || state == model::ContainerState::Restarting; }
    [[nodiscard]] QString networkMode() const { return hostConfig.value(QLatin1StringView("NetworkMode")).toString(); }
};

/// GET /containers/{id}/json.
[[nodiscard]] QJsonObject toInspection(const Container &container, const QString &networkId);
/// An entry of GET /containers/json. `imageText` is the reference, or the id once it names another image.
[[nodiscard]] QJsonObject toSummary(const Container &container, const QString &networkId, const QString &imageText,
                                    qint64 now);

/// The body of POST /containers/create merged with the image's Config as dockerd does it.
[[nodiscard]] QJsonObject mergeConfig(const QJsonObject &request, const QJsonObject &image);
/// Its HostConfig with the engine's defaults.
[[nodiscard]] QJsonObject completeHostConfig(const QJsonObject &request);
/// The body that asks for such a container.
[[nodiscard]] QJsonObject toCreateBody(const model::ContainerSpec &spec);

/// QJsonValue(array) as a list of strings; a single string is a list of one.
[[nodiscard]] QStringList toStringList(const QJsonValue &value);

} // namespace pilothouse::rehearsal
