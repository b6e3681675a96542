// SPDX-License-Identifier: Apache-2.0
//
// What the inspector asks an engine: the raw inspect, and the last lines of a failed instance.
#include "app/inspector/inspectjson.h"
#include "app/inspector/inspector.h"
#include "app/logs/ansitext.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

constexpr int shownLines = 4;

} // namespace

void Inspector::askLastLines()
{
    const auto environment = m_workspace->environment();
    const auto *instance = environment->instances.find({m_key.name});
    if (!instance || !m_workspace->fleet())
        return;
    m_tail = m_workspace->fleet()->logs(instance->ship, instance->id,
                                        {.tail = shownLines, .since = {}, .follow = false, .timestamps = false});
    if (!m_tail.isValid())
        return;
    m_tail.each(
        m_asked.get(),
        [this](const std::vector<model::LogLine> &lines) {
            QStringList texts = m_lastLines.split(u'\n', Qt::SkipEmptyParts);
            for (const auto &line : lines)
                texts.append(fromTerminal(line.text).text);
            m_lastLines = texts.mid(std::max<qsizetype>(0, texts.size() - shownLines)).join(u'\n');
            Q_EMIT lastLinesChanged();
        },
        [](const base::Result<void> &) {});
}

void Inspector::setEngineWanted(bool wanted)
{
    if (wanted == m_engineWanted)
        return;
    m_engineWanted = wanted;
    Q_EMIT engineWantedChanged();
    if (wanted)
        askEngine();
}

void Inspector::askEngine()
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    const auto *instance = environment ? environment->instances.find({m_key.name}) : nullptr;
    if (kind() != inspected::Kind::Instance || !instance || !m_workspace->fleet())
        return;
    const auto reply = m_workspace->fleet()->inspect(instance->ship, instance->id);
    if (!reply.isValid())
        return;
    reply.then(m_asked.get(), [this](const base::Result<QJsonObject> &answer) {
        answer ? setEngine(toReadableText(*answer), {}) : setEngine({}, answer.error().message);
    });
}

void Inspector::setEngine(const QString &text, const QString &problem)
{
    if (text == m_engineText && problem == m_engineProblem)
        return;
    m_engineText = text;
    m_engineProblem = problem;
    Q_EMIT engineChanged();
}

} // namespace pilothouse::app
