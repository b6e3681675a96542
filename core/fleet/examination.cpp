// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/examination.h"

#include "core/base/publisher.h"
#include "core/base/thread.h"
#include "core/transport/ssh/sshdialer.h"
#include "core/transport/ssh/sshlines.h"
#include "core/transport/ssh/tcpconnect.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::fleet {

using base::Error;
using base::ErrorCode;
using base::Result;
using transport::FileDescriptor;
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

/// All that an SSH session has done so far to be opened; ends with the channel's own end.
using Attempts = std::vector<SshAttempt>;

base::Subscription<Attempts> open(transport::SshLine &line, const transport::FarEnd &end)
{
    const auto publisher = std::make_shared<base::Publisher<Attempts>>();
    auto subscription = publisher->subscription();
    line.open({end,
               [publisher](const Result<FileDescriptor> &channel) {
                   publisher->end(channel ? Result<void>() : tl::unexpected(channel.error()));
               },
               [publisher](const Attempts &made) { publisher->push(made); }});
    return subscription;
}

transport::FarEnd engineOf(const model::SshEndpoint &ssh)
{
    if (ssh.enginePort)
        return transport::PortThere{u"localhost"_s, *ssh.enginePort};
    return transport::SocketThere{ssh.socketPath};
}

QString nameOf(const model::SshEndpoint &ssh)
{
    return ssh.enginePort ? u"localhost:%1"_s.arg(*ssh.enginePort) : ssh.socketPath;
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
    if (!dialer || !again) {
        fail(Step::Configuration, model::toString(m_ship.endpoint), dialer ? again.error() : dialer.error());
        return Q_EMIT finished();
    }
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

void Examination::goOverSsh(const model::SshEndpoint &ssh)
{
    auto line = m_lines.line({ssh.user, ssh.host, ssh.port}, ssh.key);
    m_line = std::move(*line); // the dialers have had it already
    const auto attempts = std::make_shared<Attempts>();
    m_opening = open(*m_line, engineOf(ssh));
    m_opening.each(
        this,
        [this, attempts](const std::vector<Attempts> &more) {
            *attempts = more.back();
            note(*attempts, ErrorCode::Internal);
        },
        [this, attempts, ssh](const Result<void> &opened) {
            note(*attempts, opened ? ErrorCode::Internal : opened.error().code);
            if (hasFailed())
                return Q_EMIT finished();
            reachEngine(ssh, opened);
        });
}

void Examination::reachEngine(const model::SshEndpoint &ssh, const Result<void> &opened)
{
    if (!opened && opened.error().code == ErrorCode::Conflict && !ssh.enginePort) {
        add({Step::Channel,
             nameOf(ssh),
             Outcome::Doubtful,
             opened.error().message + u"; \"docker system dial-stdio\" is used, for few calls at once"_s,
             {},
             opened.error().code});
        return dial(Step::Socket);
    }
    if (!opened && opened.error().code == ErrorCode::Unreachable)
        return lookAtSocket(ssh, opened.error());
    if (!opened) {
        fail(Step::Channel, nameOf(ssh), opened.error());
        return Q_EMIT finished();
    }
    pass(Step::Channel, u"to "_s + nameOf(ssh));
    ssh.tls ? dial(Step::Tls) : askEngine();
}

/// An SSH server does not say why a socket cannot be connected: its owner and its rights do.
void Examination::lookAtSocket(const model::SshEndpoint &ssh, const Error &error)
{
    fail(Step::Socket, nameOf(ssh), error);
    static const QRegularExpression harmless(uR"(\A/[A-Za-z0-9_./-]+\z)"_s);
    if (ssh.enginePort || !harmless.match(ssh.socketPath).hasMatch())
        return Q_EMIT finished();
    const transport::CommandThere look{u"ls -ld %1 2>&1; id"_s.arg(ssh.socketPath)};
    auto *dialer = new transport::SshDialer(m_line, look, model::toString(ssh), this);
    dialer->dial().then(this, [this](Result<transport::Stream> stream) {
        if (!stream)
            return Q_EMIT finished();
        auto *output = stream->release();
        output->setParent(this);
        const auto read = [this, output] {
            m_findings.back().words += u"\n"_s + QString::fromUtf8(output->readAll()).trimmed();
            Q_EMIT finished();
        };
        connect(output, &QIODevice::readChannelFinished, this, read, Qt::SingleShotConnection);
    });
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
        if (!stream) {
            fail(step, name, stream.error());
            return Q_EMIT finished();
        }
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
        if (!answer) {
            fail(Step::Ping, u"GET /_ping"_s, answer.error());
            return Q_EMIT finished();
        }
        pass(Step::Ping, u"the engine answers"_s);
        askVersion();
    });
}

void Examination::askVersion()
{
    m_engine->system().version().then(this, [this](const Result<engine::VersionFacts> &version) {
        if (!version) {
            fail(Step::Version, u"GET /version"_s, version.error());
            return Q_EMIT finished();
        }
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
        if (!time && time.error().code == ErrorCode::InvalidInput) {
            fail(Step::Version, u"API "_s + m_engine->apiVersion(), time.error());
            return Q_EMIT finished();
        }
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
