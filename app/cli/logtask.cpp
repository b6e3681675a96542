// SPDX-License-Identifier: Apache-2.0
#include "app/cli/logtask.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

void LogTask::start()
{
    auto selection = m_scene.arguments.intent.selection;
    selection.expansion = planning::Expansion::AsGiven;
    const auto chosen =
        planning::resolve(*m_scene.environment, selection, planning::Verb::Start, planning::Ordering::Ignored);
    if (!chosen) {
        Q_EMIT finished(refuseUsage(chosen.error().message));
        return;
    }
    qsizetype width = 0;
    for (const auto &id : *chosen)
        width = std::max(width, id.value.size());
    m_open = chosen->size();
    for (const auto &id : *chosen) {
        const QString prefix = chosen->size() == 1 ? QString() : id.value.leftJustified(width) + u" | "_s;
        listen(*m_scene.environment->instances.find(id), prefix);
    }
    if (chosen->empty())
        Q_EMIT finished(exitDone);
}

void LogTask::listen(const model::Instance &instance, const QString &prefix)
{
    const fleet::LogRequest request{
        .tail = m_scene.arguments.lines,
        .follow = m_scene.arguments.following == Following::Yes,
        .timestamps = false,
    };
    m_subscriptions.push_back(m_scene.fleet.logs(instance.ship, instance.id, request));
    m_subscriptions.back().each(
        this,
        [prefix](const std::vector<model::LogLine> &lines) {
            QByteArray bytes;
            for (const auto &line : lines)
                bytes += logBytes(prefix, line);
            std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
            std::fflush(stdout);
        },
        [this, &instance](const base::Result<void> &result) { ended(instance, result); });
}

void LogTask::ended(const model::Instance &instance, const base::Result<void> &result)
{
    if (!result) {
        printFailure(result.error().message.contains(instance.id.value) ? result.error()
                                                                        : result.error().in(instance.id.value));
        m_exitCode = exitFailed;
    }
    if (--m_open == 0)
        Q_EMIT finished(m_exitCode);
}

QByteArray logBytes(const QString &prefix, const model::LogLine &line)
{
    return prefix.toUtf8() + line.text + '\n';
}

} // namespace pilothouse::cli
