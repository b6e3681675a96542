// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/pulse.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::fleet {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr auto lookInterval = 2500ms;
constexpr auto quietLimit = 5s; ///< without a word from the engine before it is asked for one
constexpr auto slowLimit = 2s;
constexpr auto patience = 6s;
constexpr auto doubtfulPatience = 3s;

} // namespace

Pulse::Pulse(engine::Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_look(this)
{
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &Pulse::look);
}

Pulse::~Pulse() = default;

void Pulse::start()
{
    heard();
    if (!m_look.isActive())
        m_look.start();
}

void Pulse::stop()
{
    m_look.stop();
    m_isSlow = false;
    stopAsking();
}

void Pulse::doubt()
{
    if (!m_look.isActive())
        return;
    stopAsking();
    ask(doubtfulPatience);
}

bool Pulse::heardWithin(std::chrono::milliseconds time) const
{
    return m_heard.isValid() && m_heard.elapsed() < time.count();
}

/// A slow one is asked each time, to know soon when it is well again.
void Pulse::look()
{
    if (!m_asking && (m_isSlow || !heardWithin(quietLimit)))
        ask(patience);
}

void Pulse::ask(std::chrono::milliseconds time)
{
    auto *const asking = m_asking = new QObject(this);
    const auto reply = m_engine.system().ping();
    QTimer::singleShot(time, asking, [reply] { reply.cancel(); });
    QTimer::singleShot(slowLimit, asking, [this] {
        m_isSlow = true;
        Q_EMIT slowed();
    });
    QElapsedTimer asked;
    asked.start();
    reply.then(asking, [this, asking, asked, time](const Result<void> &answer) {
        if (asking != m_asking)
            return; // the ship is given up already
        stopAsking();
        if (!answer) {
            const bool isSilent = answer.error().code == ErrorCode::Cancelled;
            const auto quiet = std::chrono::milliseconds(m_heard.isValid() ? m_heard.elapsed() : time.count());
            Q_EMIT lost(isSilent
                            ? Error{ErrorCode::TimedOut, u"no sign of life for %1 s"_s.arg((quiet + 500ms) / 1s), {}}
                            : answer.error());
            return;
        }
        heard();
        m_isSlow = asked.elapsed() >= std::chrono::milliseconds(slowLimit).count();
        if (!m_isSlow)
            Q_EMIT recovered();
    });
}

void Pulse::stopAsking()
{
    if (auto *asking = std::exchange(m_asking, nullptr))
        asking->deleteLater();
}

} // namespace pilothouse::fleet
