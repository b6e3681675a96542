// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/task.h"
#include "core/fleet/logseam.h"

#include <memory>

namespace pilothouse::cli {

/// logs: prints what one or several containers say, each line behind its container's name when there are several.
/// Following, it goes on when a container of that name starts again, or its ship is in reach again; where lines may be
/// missing then, it says so.
class LogTask : public Task
{
    Q_OBJECT
public:
    explicit LogTask(const Scene &scene);

    void start() override;
    void interrupt() override { Q_EMIT finished(exitDone); }

private:
    /// One container that is listened to.
    enum class Awaits { Nothing, Start, Ship };
    struct Voice {
        model::InstanceId instance;
        model::ShipId ship;
        QString prefix;
        base::Subscription<model::LogLine> lines;
        fleet::LogSeam seam;
        QDateTime started; ///< when the container did that was reattached to last
        QDateTime lost;    ///< when the connection broke; invalid once it is known what that cost
        Awaits awaits = Awaits::Nothing;
    };
    void listen(Voice &voice, const fleet::LogRequest &first);
    void print(Voice &voice, const std::vector<model::LogLine> &lines);
    void ended(Voice &voice, const base::Result<void> &result);
    [[nodiscard]] QByteArray gap(Voice &voice) const;
    void awaitStart(Voice &voice);
    void awaitShip(Voice &voice, const base::Error &why);
    void takeUp(Voice &voice);
    void reattach(Voice &voice);
    void close();
    [[nodiscard]] fleet::LogRequest request() const;
    [[nodiscard]] bool isFollowing() const { return m_scene.arguments.following == Following::Yes; }

    Scene m_scene;
    std::vector<std::unique_ptr<Voice>> m_voices;
    std::size_t m_open = 0;
    int m_exitCode = exitDone;
};

/// The object for one line, for programs.
[[nodiscard]] QByteArray logJson(const model::InstanceId &instance, const model::LogLine &line);

/// The object that says where lines may be missing.
[[nodiscard]] QByteArray gapJson(const model::InstanceId &instance, const QDateTime &lost, const QDateTime &back);

/// The bytes for one line: prefix, text, line end. Bytes that are not text are passed on as they are.
[[nodiscard]] QByteArray logBytes(const QString &prefix, const model::LogLine &line);

} // namespace pilothouse::cli
