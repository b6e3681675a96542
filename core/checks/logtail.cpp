// SPDX-License-Identifier: Apache-2.0
#include "core/checks/logtail.h"

namespace pilothouse::checks {

namespace {

constexpr int lineCount = 10;

} // namespace

LogTail::LogTail(engine::Engine &engine, const QString &container, QObject *parent)
    : QObject(parent)
    , m_lines(engine.containers().logs(container,
                                       engine::LogOptions{.tail = lineCount, .follow = false, .timestamps = false}))
{
    m_lines.each(
        this,
        [this](const std::vector<model::LogLine> &lines) {
            for (const auto &line : lines)
                m_texts.push_back(QString::fromUtf8(line.text));
        },
        [this](const base::Result<void> &) { Q_EMIT fetched(m_texts); });
}

} // namespace pilothouse::checks
