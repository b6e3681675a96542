// SPDX-License-Identifier: Apache-2.0
#include "core/audit/courier.h"

#include "core/base/error.h"

using namespace Qt::StringLiterals;

namespace pilothouse::audit {

namespace {

constexpr int mostFailuresInARow = 3;

} // namespace

Courier::Courier(QNetworkAccessManager &network)
    : m_network(network)
{
}

void Courier::send(int ticket, Delivery delivery, Importance importance)
{
    m_jobs.push_back({ticket, std::move(delivery), importance});
    if (m_jobs.size() == 1)
        QMetaObject::invokeMethod(this, &Courier::startNext, Qt::QueuedConnection);
}

void Courier::giveUp()
{
    m_jobs.clear();
    m_call.reset();
}

void Courier::startNext()
{
    if (m_jobs.empty())
        return;
    const Job &job = m_jobs.front();
    if (job.importance == Importance::Part && m_failuresInARow >= mostFailuresInARow)
        return conclude(u"not tried after %1 failures"_s.arg(mostFailuresInARow));
    if (const auto *line = std::get_if<LineToAppend>(&job.delivery))
        return conclude(append(*line));
    start(job.delivery);
}

void Courier::start(const Delivery &delivery)
{
    if (const auto *call = std::get_if<CallToMake>(&delivery)) {
        const QString scheme = call->url.scheme();
        if (scheme != "http"_L1 && scheme != "https"_L1)
            return conclude(u"its address is no http or https address"_s);
        m_call = std::make_unique<WebCall>(m_network, *call);
    } else if (const auto *program = std::get_if<ProgramToRun>(&delivery)) {
        m_call = std::make_unique<ProgramCall>(*program);
    }
    // Queued: the call that is speaking goes when its end is heard.
    connect(m_call.get(), &Call::ended, this, &Courier::conclude, Qt::QueuedConnection);
}

void Courier::conclude(const QString &problem)
{
    if (m_jobs.empty())
        return; // given up meanwhile
    m_call.reset();
    m_failuresInARow = problem.isEmpty() ? 0 : m_failuresInARow + 1;
    const int ticket = m_jobs.front().ticket;
    m_jobs.pop_front();
    if (!m_jobs.empty())
        QMetaObject::invokeMethod(this, &Courier::startNext, Qt::QueuedConnection);
    Q_EMIT answered(ticket, problem);
}

} // namespace pilothouse::audit
