// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transport/ssh/sshdestination.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace pilothouse::transport {

inline constexpr int largestJumpCount = 8;

/// What is done about a host key that is in no known_hosts file. There is no "no": a key is always checked.
enum class UnknownHostKey { Ask, Refuse, AcceptNew };

/// How a host is reached and logged in to, after ~/.ssh/config had its say.
struct SshTarget {
    QString alias; ///< as the operator named it
    QString host;
    quint16 port = 22;
    QString user;
    QStringList identityFiles; ///< absolute, in order; those of the configuration, else OpenSSH's defaults
    bool identitiesAreDefaults = true;
    bool identitiesOnly = false;
    QString identityAgent;       ///< socket; empty: no agent
    QStringList jumps;           ///< "user@host:port" or aliases, the first to be passed first
    QStringList knownHostsFiles; ///< the user's, then the system's
    QString hostKeyAlias;        ///< what known_hosts calls it; empty: host and port
    int aliveInterval = 0;       ///< seconds of ServerAliveInterval; 0: ours
    int aliveCountMax = 3;
    UnknownHostKey unknownHostKey = UnknownHostKey::Ask;

    bool operator==(const SshTarget &) const = default;
};

/// The process's surroundings that ssh_config(5) refers to.
struct SshSurroundings {
    QString home;
    QString user;
    QString agentSocket; ///< SSH_AUTH_SOCK

    [[nodiscard]] static SshSurroundings ofProcess();
};

/// An ssh_config(5) file with what it includes, read once. Understands Host, Match (all, host, originalhost, user,
/// localuser, final), Include, and the keywords of SshTarget; ignores the rest. Programs are never run: a Match exec
/// does not match, and a ProxyCommand other than none is refused.
class SshConfig
{
public:
    /// The user's file ("~/.ssh/config" under home) and then the system's. Files that are not there count as empty.
    [[nodiscard]] static SshConfig ofUser(const SshSurroundings &around);
    /// Text as of a file in `folder`, against which Include is resolved.
    [[nodiscard]] static SshConfig fromText(const QString &text, const SshSurroundings &around);

    /// What holds for a destination; what it says itself is stronger than the file. InvalidInput: the configuration
    /// asks for what cannot be done (ProxyCommand), or has a value that makes no sense.
    [[nodiscard]] base::Result<SshTarget> target(const SshDestination &destination) const;

    /// The names of Host lines that are no patterns, in order: hosts one can offer to the operator.
    [[nodiscard]] QStringList hosts() const;

private:
    struct Criterion {
        QString kind; ///< "host", "originalhost", "user", "localuser", "all", "never"
        QStringList patterns;
        bool negated = false;
    };
    struct Block {
        std::vector<Criterion> criteria; ///< all must hold; none: always
        std::vector<std::pair<QString, QStringList>> settings;
    };
    using Found = QHash<QString, QStringList>;

    [[nodiscard]] static std::vector<Criterion> criteriaOf(const QStringList &words);
    void readFile(const QString &path, int depth);
    void read(const QString &text, int depth);
    void readLine(const QString &keyword, const QStringList &words, int depth);
    [[nodiscard]] Found find(const SshDestination &destination) const;
    [[nodiscard]] QString expanded(const QString &path, const SshTarget &target) const;
    void fillIdentities(const Found &found, SshTarget &target) const;
    void fillHostKeys(const Found &found, SshTarget &target) const;

    SshSurroundings m_around;
    QString m_folder; ///< of the user's or the system's configuration
    std::vector<Block> m_blocks;
};

} // namespace pilothouse::transport
