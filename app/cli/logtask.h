// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/task.h"

#include <memory>

namespace pilothouse::cli {

/// logs: prints what one or several containers say, each line behind its container's name when there are several.
/// Following, it goes on when a container of that name starts again.
class LogTask : public Task
{
    Q_OBJECT
public:
    explicit LogTask(const Scene &scene);

    void start() override;
    void interrupt() override { Q_EMIT finished(exitDone); }

private:
    /// One container that is listened to.
    struct Voice {
        model::InstanceId instance;
        model::ShipId ship;
        QString prefix;
        base::Subscription<model::LogLine> lines;
        QDateTime started;      ///< when the container did that was reattached to last
        QDateTime last;         ///< the engine's time of the last line printed
        QDateTime heard;        ///< the same when it was reattached to: what is not younger was printed before
        bool isWaiting = false; ///< for the container to start again
    };
    void listen(Voice &voice, int tail);
    void print(Voice &voice, const std::vector<model::LogLine> &lines);
    void ended(Voice &voice, const base::Result<void> &result);
    void await(Voice &voice);
    void reattach(Voice &voice);
    void close();
    [[nodiscard]] bool isFollowing() const { return m_scene.arguments.following == Following::Yes; }

    Scene m_scene;
    std::vector<std::unique_ptr<Voice>> m_voices;
    std::size_t m_open = 0;
    int m_exitCode = exitDone;
};

/// The object for one line, for programs.
[[nodiscard]] QByteArray logJson(const model::InstanceId &instance, const model::LogLine &line);

/// The bytes for one line: prefix, text, line end. Bytes that are not text are passed on as they are.
[[nodiscard]] QByteArray logBytes(const QString &prefix, const model::LogLine &line);

} // namespace pilothouse::cli
