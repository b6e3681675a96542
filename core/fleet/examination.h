// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/subscription.h"
#include "core/engine/engine.h"
#include "core/model/environment.h"
#include "core/transport/ssh/sshattempt.h"

#include <vector>

namespace pilothouse::transport {
class SshLine;
class SshLines;
} // namespace pilothouse::transport

namespace pilothouse::fleet {

/// One step on the way to a ship's engine, and how it went.
struct Finding {
    /// In the order of the way.
    enum class Step {
        Configuration,
        Name,
        Connection,
        Jump,
        HostKey,
        Authentication,
        Channel,
        Socket,
        Tls,
        Ping,
        Version,
        Clock
    };
    enum class Outcome {
        Passed,
        Tried,    ///< in vain, and something else went well
        Doubtful, ///< it works, but somebody should look at it
        Failed
    };
    Step step = Step::Configuration;
    QString what; ///< "10.0.0.5:22", "publickey /home/ann/.ssh/id_ed25519"
    Outcome outcome = Outcome::Passed;
    QString words;                                    ///< why not, or what is doubtful
    QString jump;                                     ///< the jump host that it is about; empty: the ship
    base::ErrorCode code = base::ErrorCode::Internal; ///< of what failed

    bool operator==(const Finding &) const = default;
};

/// Who may use a unix socket on a host, and who wants to: what `ls -ld` and `id` print there.
struct SocketRights {
    QString user;
    QString owner;
    QString group;
    bool isForGroup = false;
    bool admitsUser = false;

    /// Nothing if the text has not both.
    [[nodiscard]] static std::optional<SocketRights> in(const QString &text);
};

/// The first one that failed, or null.
[[nodiscard]] const Finding *firstFailure(const std::vector<Finding> &findings);

/// "name", "host-key"…
[[nodiscard]] QLatin1StringView toIdentifier(Finding::Step step);
[[nodiscard]] QLatin1StringView toIdentifier(Finding::Outcome outcome);

/// Goes to a ship's engine step by step, changes nothing, and tells how far it came. Lives in one thread.
class Examination : public QObject
{
    Q_OBJECT
public:
    /// `lines` outlives this.
    Examination(const model::Ship &ship, transport::SshLines &lines, QObject *parent = nullptr);
    ~Examination() override;

    void start();
    [[nodiscard]] const model::Ship &ship() const { return m_ship; }
    /// In the order of the way; it ends where something has failed.
    [[nodiscard]] const std::vector<Finding> &findings() const { return m_findings; }

Q_SIGNALS:
    /// There is more in `findings`. What failed so far may yet turn out to have been tried in vain.
    void progressed();
    void finished();

private:
    void note(const std::vector<transport::SshAttempt> &attempts, base::ErrorCode code);
    void add(const Finding &finding);
    void pass(Finding::Step step, const QString &what);
    void fail(Finding::Step step, const QString &what, const base::Error &error);
    void stop(Finding::Step step, const QString &what, const base::Error &error);
    [[nodiscard]] bool hasFailed() const;
    void goOverSsh(const model::SshEndpoint &ssh);
    void reachEngine(const model::SshEndpoint &ssh, const base::Result<void> &opened);
    void lookAtSocket(const model::SshEndpoint &ssh, const base::Error &error);
    void judgeSocket(const QString &output);
    void goByCommand(const model::SshEndpoint &ssh);
    void tryCommand(const model::SshEndpoint &ssh, const base::Error &error);
    void goOverTcp(const QString &host, quint16 port);
    void dial(Finding::Step step);
    void askEngine();
    void askVersion();
    void askClock();

    model::Ship m_ship;
    transport::SshLines &m_lines;
    std::shared_ptr<transport::SshLine> m_line;
    base::Subscription<std::vector<transport::SshAttempt>> m_opening;
    transport::Dialer *m_dialer = nullptr;
    engine::Engine *m_engine = nullptr;
    QString m_doubt; ///< of the dialer, about an engine that it reached
    std::vector<Finding> m_findings;
};

} // namespace pilothouse::fleet
