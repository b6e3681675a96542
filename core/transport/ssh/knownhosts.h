// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QStringList>

#include <vector>

namespace pilothouse::transport {

/// The key a server proves to have.
struct HostKey {
    QString type;    ///< "ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa"
    QByteArray blob; ///< as on the wire, what known_hosts has in base64

    /// "SHA256:…", as ssh-keygen -l prints it.
    [[nodiscard]] QString fingerprint() const;

    bool operator==(const HostKey &) const = default;
};

/// What known_hosts says of a server's key.
struct HostKeyVerdict {
    enum class Kind {
        Known,
        Unknown,       ///< the host is in none of the files
        Changed,       ///< the host is known with another key of this type, or only with keys of other types
        Revoked,       ///< the key is marked @revoked
        AuthorityOnly, ///< the host is known by @cert-authority alone, which is not supported
    };
    Kind kind = Kind::Unknown;
    QString file; ///< the line that decided; empty for Unknown
    int line = 0;

    bool operator==(const HostKeyVerdict &) const = default;
};

/// The lines of known_hosts files (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT): plain, hashed and bracketed names, patterns,
/// @revoked and @cert-authority. Read anew for each connection, since ssh and we both write there.
class KnownHosts
{
public:
    /// Files that are not there count as empty.
    [[nodiscard]] static KnownHosts read(const QStringList &files);

    /// `name` is the host or its HostKeyAlias (then port 22).
    [[nodiscard]] HostKeyVerdict verdict(const QString &name, quint16 port, const HostKey &key) const;
    /// The types of keys the host is known by: the server is to be asked for one of these.
    [[nodiscard]] QStringList types(const QString &name, quint16 port) const;

    /// Appends a line; the file is made, 0600, when it is not there.
    [[nodiscard]] static base::Result<void> add(const QString &file, const QString &name, quint16 port,
                                                const HostKey &key);

private:
    enum class Mark { None, Revoked, Authority };
    struct Line {
        Mark mark = Mark::None;
        QString names; ///< as written: comma-separated patterns, or "|1|salt|hash"
        HostKey key;
        QString file;
        int number = 0;
    };
    void readFile(const QString &path);
    [[nodiscard]] static bool isAbout(const Line &line, const QString &name);

    std::vector<Line> m_lines;
};

} // namespace pilothouse::transport
