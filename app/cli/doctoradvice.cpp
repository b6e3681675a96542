// SPDX-License-Identifier: Apache-2.0
#include "app/cli/doctoroutput.h"

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

using base::ErrorCode;
using fleet::Finding;
using Step = Finding::Step;

namespace {

bool isOverSsh(const model::Ship &ship)
{
    return std::holds_alternative<model::SshEndpoint>(ship.endpoint);
}

QString ofConnection(const Finding &finding, const model::Ship &ship)
{
    const QString server = isOverSsh(ship) ? u"the SSH server"_s : u"the engine"_s;
    if (finding.words.contains("refused"_L1, Qt::CaseInsensitive))
        return u"The host is up, but %1 does not listen on this port: is it running, and is the port right?"_s.arg(
            server);
    if (finding.words.contains("no answer"_L1))
        return u"Nobody answers: the host is down, or a firewall drops what is sent to this port."_s;
    return u"Is the host up, is this computer's network (a VPN?), and does %1 run there?"_s.arg(server);
}

QString ofHostKey(const Finding &finding)
{
    if (finding.words.contains("CHANGED"_L1))
        return u"Ask the host's owner for the fingerprint, by another way than this connection. Only if it is the one "
               "shown, remove the old key as said above and accept the new one."_s;
    if (finding.words.contains("not known"_L1))
        return u"If the host's owner confirms the fingerprint, log in once with ssh, or say --accept-new-host-keys."_s;
    return {};
}

QString ofAuthentication(const Finding &finding)
{
    if (finding.words.contains("passphrase was not given"_L1))
        return u"Add the key to ssh-agent, or run this on a terminal to be asked for its passphrase."_s;
    if (finding.words.contains("no such file"_L1))
        return u"The key's file is not there: mend the path in the manifest or in ~/.ssh/config."_s;
    if (finding.words.contains("hung up"_L1))
        return u"The server gave up after too many keys: set IdentitiesOnly yes and IdentityFile for this host in "
               "~/.ssh/config."_s;
    return u"The server takes none of these for this user: is the user right, and is the public key in "
           "~/.ssh/authorized_keys there?"_s;
}

QString ofSocket(const Finding &finding, const model::Ship &ship)
{
    if (finding.words.contains("no such"_L1, Qt::CaseInsensitive))
        return u"There is no such socket: is the engine installed and running (systemctl status docker), and is the "
               "path right? Podman's is /run/podman/podman.sock."_s;
    if (finding.code == ErrorCode::Unauthorized || finding.words.contains("srw"_L1))
        return u"The socket is there. Is the user in the group that owns it? If not: sudo usermod -aG docker USER, and "
               "log in anew. If so, does the engine run (systemctl status docker)?"_s;
    if (isOverSsh(ship))
        return u"Is the engine running on the host, and does it listen there?"_s;
    return u"Is the engine running (systemctl status docker)?"_s;
}

} // namespace

QString advice(const Finding &finding, const model::Ship &ship)
{
    if (finding.outcome == Finding::Outcome::Passed || finding.outcome == Finding::Outcome::Tried)
        return {};
    switch (finding.step) {
    case Step::Configuration:
        return u"Mend ~/.ssh/config, or the ship's lines in the manifest."_s;
    case Step::Name:
        return u"Is the name spelt right? It is neither in DNS (or /etc/hosts) nor a Host of ~/.ssh/config."_s;
    case Step::Connection:
        return ofConnection(finding, ship);
    case Step::Jump:
        return u"The jump host was reached, but could not go on: does it resolve and reach the target, and does its "
               "sshd_config have AllowTcpForwarding yes?"_s;
    case Step::HostKey:
        return ofHostKey(finding);
    case Step::Authentication:
        return ofAuthentication(finding);
    case Step::Channel:
        return u"Set AllowStreamLocalForwarding yes (and AllowTcpForwarding yes for an ssh_tunnel) in the host's "
               "sshd_config."_s;
    case Step::Socket:
        return ofSocket(finding, ship);
    case Step::Tls:
        if (finding.outcome == Finding::Outcome::Doubtful)
            return u"Have the certificate renewed, and put in its file's place: files are read at each connection."_s;
        if (finding.words.contains("passphrase"_L1))
            return u"Run this on a terminal to be asked for the passphrase, and have it remembered if you like."_s;
        return u"Compare tls_ca_cert, tls_cert and tls_key with what the engine was started with."_s;
    case Step::Ping:
        return u"Something is there, but it does not answer as an engine: is this its port or socket?"_s;
    case Step::Version:
        return u"Leave out the ship's api_version, or give one that the engine speaks."_s;
    case Step::Clock:
        return u"Ages and the order of log lines will be wrong: set up time synchronisation on the host."_s;
    }
    Q_UNREACHABLE();
}

} // namespace pilothouse::cli
