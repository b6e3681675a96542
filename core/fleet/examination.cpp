// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/examination.h"

#include "core/base/thread.h"
#include "core/transport/ssh/sshlines.h"
#include "core/transport/ssh/tcpconnect.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::fleet {

using base::Error;
using base::ErrorCode;
using base::Result;
using transport::SshAttempt;
using Step = Finding::Step;
using Outcome = Finding::Outcome;

namespace {

constexpr qint64 skewLimit = 5; ///< seconds by which a clock may be wrong before it is doubtful

Step stepOf(SshAttempt::Stage stage)
{
    switch (stage) {
    case SshAttempt::Stage::Resolve:
        return Step::Name;
    case SshAttempt::Stage::Connect:
        return Step::Connection;
    case SshAttempt::Stage::Jump:
        return Step::Jump;
    case SshAttempt::Stage::HostKey:
        return Step::HostKey;
    case SshAttempt::Stage::Authentication:
        return Step::Authentication;
    case SshAttempt::Stage::Channel:
        return Step::Channel;
    }
    Q_UNREACHABLE();
}

} // namespace

Examination::Examination(const model::Ship &ship, transport::SshLines &lines, QObject *parent)
    : QObject(parent)
    , m_ship(ship)
    , m_lines(lines)
{
}

Examination::~Examination() = default;

void Examination::start()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    auto dialer = transport::makeDialer(m_ship.endpoint, m_lines);
    auto again = transport::makeDialer(m_ship.endpoint, m_lines);
    if (!dialer || !again)
        return stop(Step::Configuration, model::toString(m_ship.endpoint), dialer ? again.error() : dialer.error());
    m_dialer = dialer->release();
    m_dialer->setParent(this);
    connect(m_dialer, &transport::Dialer::doubted, this, [this](const QString &words) { m_doubt = words; });
    m_engine = new engine::Engine(std::move(*again),
                                  {.apiVersion = m_ship.apiVersion, .timeout = std::chrono::seconds(10)}, this);
    std::visit(base::Match{
                   [this](const model::UnixEndpoint &) { dial(Step::Socket); },
                   [this](const model::TcpEndpoint &e) { goOverTcp(e.host, e.port); },
                   [this](const model::TlsEndpoint &e) { goOverTcp(e.host, e.port); },
                   [this](const model::SshEndpoint &e) { goOverSsh(e); },
               },
               m_ship.endpoint);
}

void Examination::add(const Finding &finding)
{
    m_findings.push_back(finding);
    Q_EMIT progressed();
}

void Examination::pass(Step step, const QString &what)
{
    add({step, what, Outcome::Passed, {}, {}, {}});
}

void Examination::fail(Step step, const QString &what, const Error &error)
{
    add({step, what, Outcome::Failed, error.message, {}, error.code});
}

void Examination::stop(Step step, const QString &what, const Error &error)
{
    fail(step, what, error);
    Q_EMIT finished();
}

bool Examination::hasFailed() const
{
    return firstFailure(m_findings) != nullptr;
}

/// The beginning of the way, all of it each time. What went wrong counts only where nothing of its kind went well
/// afterwards.
void Examination::note(const std::vector<SshAttempt> &attempts, ErrorCode code)
{
    m_findings.clear();
    for (auto it = attempts.begin(); it != attempts.end(); ++it) {
        if (it->stage == SshAttempt::Stage::Authentication && it->what == "none"_L1 && !it->succeeded)
            continue; // that is how one asks what there is
        if (it->stage == SshAttempt::Stage::Jump && hasFailed())
            continue; // for a reason that has been told
        const bool mended = std::any_of(it, attempts.end(), [&](const SshAttempt &later) {
            return later.succeeded && later.stage == it->stage && later.jump == it->jump;
        });
        const Outcome outcome = it->succeeded ? Outcome::Passed : mended ? Outcome::Tried : Outcome::Failed;
        m_findings.push_back({stepOf(it->stage), it->what, outcome, it->words, it->jump, code});
    }
    Q_EMIT progressed();
}

void Examination::goOverTcp(const QString &host, quint16 port)
{
    transport::tryTcp(host, port).then(this, [this](const Result<std::vector<SshAttempt>> &attempts) {
        note(attempts.value_or(std::vector<SshAttempt>()), ErrorCode::Unreachable);
        if (hasFailed())
            return Q_EMIT finished();
        std::holds_alternative<model::TlsEndpoint>(m_ship.endpoint) ? dial(Step::Tls) : askEngine();
    });
}

void Examination::dial(Step step)
{
    m_dialer->dial().then(this, [this, step](const Result<transport::Stream> &stream) {
        const QString name = model::toString(m_ship.endpoint);
        if (!stream)
            return stop(step, name, stream.error());
        if (m_doubt.isEmpty())
            pass(step, name);
        else
            m_findings.push_back({step, name, Outcome::Doubtful, m_doubt, {}, {}});
        askEngine();
    });
}

void Examination::askEngine()
{
    m_engine->system().ping().then(this, [this](const Result<void> &answer) {
        if (!answer)
            return stop(Step::Ping, u"GET /_ping"_s, answer.error());
        pass(Step::Ping, u"the engine answers"_s);
        askVersion();
    });
}

void Examination::askVersion()
{
    m_engine->system().version().then(this, [this](const Result<engine::VersionFacts> &version) {
        if (!version)
            return stop(Step::Version, u"GET /version"_s, version.error());
        pass(Step::Version,
             u"%1, API %2 to %3, %4 is used"_s.arg(version->version, version->minApiVersion, version->apiVersion,
                                                   m_engine->apiVersion()));
        askClock();
    });
}

void Examination::askClock()
{
    const auto before = QDateTime::currentDateTimeUtc();
    m_engine->system().clock().then(this, [this, before](const Result<QDateTime> &time) {
        const auto now = QDateTime::currentDateTimeUtc();
        // An engine that does not speak the version asked for says so at the first call that has one.
        if (!time && time.error().code == ErrorCode::InvalidInput)
            return stop(Step::Version, u"API "_s + m_engine->apiVersion(), time.error());
        if (!time) {
            add({Step::Clock, u"GET /info"_s, Outcome::Doubtful, time.error().message, {}, {}});
            return Q_EMIT finished();
        }
        const qint64 skew = before.addMSecs(before.msecsTo(now) / 2).secsTo(*time);
        if (std::abs(skew) <= skewLimit)
            pass(Step::Clock, u"right to %1 s"_s.arg(skewLimit));
        else
            add({Step::Clock,
                 u"compared with this computer"_s,
                 Outcome::Doubtful,
                 u"it is %1 s %2"_s.arg(std::abs(skew)).arg(skew > 0 ? u"ahead"_s : u"behind"_s),
                 {},
                 {}});
        Q_EMIT finished();
    });
}

} // namespace pilothouse::fleet
