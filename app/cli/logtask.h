// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/task.h"

namespace pilothouse::cli {

/// logs: prints what one or several containers say, each line behind its container's name when there are several.
class LogTask : public Task
{
    Q_OBJECT
public:
    explicit LogTask(const Scene &scene)
        : m_scene(scene)
    {
    }

    void start() override;
    void interrupt() override { Q_EMIT finished(exitDone); }

private:
    void listen(const model::Instance &instance, const QString &prefix);
    void ended(const model::Instance &instance, const base::Result<void> &result);

    Scene m_scene;
    std::vector<base::Subscription<model::LogLine>> m_subscriptions;
    std::size_t m_open = 0;
    int m_exitCode = exitDone;
};

/// The bytes for one line: prefix, text, line end. Bytes that are not text are passed on as they are.
[[nodiscard]] QByteArray logBytes(const QString &prefix, const model::LogLine &line);

} // namespace pilothouse::cli
