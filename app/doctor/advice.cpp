// SPDX-License-Identifier: Apache-2.0
#include "app/doctor/advice.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pilothouse::doctor {

using base::ErrorCode;
using fleet::Finding;
using Step = Finding::Step;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

bool isOverSsh(const model::Ship &ship)
{
    return std::holds_alternative<model::SshEndpoint>(ship.endpoint);
}

QString ofConnection(const Finding &finding, const model::Ship &ship)
{
    const QString server = isOverSsh(ship) ? Words::tr("the SSH server") : Words::tr("the engine");
    if (finding.words.contains("refused"_L1, Qt::CaseInsensitive))
        return Words::tr("The host is up, but %1 does not listen on this port: is it running, and is the port right?")
            .arg(server);
    if (finding.words.contains("no answer"_L1))
        return Words::tr("Nobody answers: the host is down, or a firewall drops what is sent to this port.");
    return Words::tr("Is the host up, is this computer's network (a VPN?), and does %1 run there?").arg(server);
}

QString ofHostKey(const Finding &finding)
{
    if (finding.words.contains("CHANGED"_L1))
        return Words::tr(
            "Ask the host's owner for the fingerprint, by another way than this connection. Only if it is the one "
            "shown, remove the old key as said above and accept the new one.");
    if (finding.words.contains("not known"_L1))
        return Words::tr(
            "If the host's owner confirms the fingerprint, log in once with ssh, or accept it when you are asked "
            "(pilotctl without a terminal: --accept-new-host-keys).");
    return {};
}

QString ofAuthentication(const Finding &finding)
{
    if (finding.words.contains("passphrase was not given"_L1))
        return Words::tr(
            "Add the key to ssh-agent, or give its passphrase when you are asked (pilotctl asks on a terminal alone).");
    if (finding.words.contains("no such file"_L1))
        return Words::tr("The key's file is not there: mend the path in the manifest or in ~/.ssh/config.");
    if (finding.words.contains("hung up"_L1))
        return Words::tr(
            "The server gave up after too many keys: set IdentitiesOnly yes and IdentityFile for this host in "
            "~/.ssh/config.");
    return Words::tr("The server takes none of these for this user: is the user right, and is the public key in "
                     "~/.ssh/authorized_keys there?");
}

QString ofRights(const fleet::SocketRights &rights)
{
    if (rights.admitsUser)
        return Words::tr("%1 may use the socket, but nobody listens on it: start the engine (systemctl start docker), "
                         "and see why it ended (journalctl -u docker).")
            .arg(rights.user);
    if (!rights.isForGroup || rights.group == "root"_L1)
        return Words::tr("The socket is for %1 alone, and the login is %2's: log in as %1, or have the engine give its "
                         "socket to a group (dockerd --group docker) that %2 is in.")
            .arg(rights.owner, rights.user);
    return Words::tr(
               "%1 is not in the group %2, which the socket is for. There: sudo usermod -aG %2 %1. It counts from "
               "the next login on: of this program, from its next start.")
        .arg(rights.user, rights.group);
}

QString ofSocket(const Finding &finding, const model::Ship &ship)
{
    if (const auto rights = fleet::SocketRights::in(finding.words))
        return ofRights(*rights);
    if (finding.words.contains("no such"_L1, Qt::CaseInsensitive))
        return Words::tr(
            "There is no such socket: is the engine installed and running (systemctl status docker), and is the "
            "path right? Podman's is /run/podman/podman.sock.");
    if (finding.code == ErrorCode::Unauthorized || finding.words.contains("permission denied"_L1, Qt::CaseInsensitive))
        return Words::tr("The user may not use the socket, or not enter a folder on the way to it. Is the user in the "
                         "group that owns it? If not: sudo usermod -aG docker USER, and log in anew.");
    if (isOverSsh(ship))
        return Words::tr("Is the engine running on the host, and does it listen there?");
    return Words::tr("Is the engine running (systemctl status docker)?");
}

QString ofChannel(const Finding &finding, const model::Ship &ship)
{
    const auto *ssh = std::get_if<model::SshEndpoint>(&ship.endpoint);
    const QString option = ssh && ssh->enginePort ? u"AllowTcpForwarding yes"_s : u"AllowStreamLocalForwarding yes"_s;
    if (finding.code != ErrorCode::Conflict)
        return Words::tr("Is there room for one more session there? See MaxSessions in the host's sshd_config, and its "
                         "log (journalctl -u ssh).");
    return Words::tr("Set %1 in the host's sshd_config and have it read (systemctl reload ssh). If it is set, see "
                     "whether the key's line in ~/.ssh/authorized_keys there says restrict or no-port-forwarding.")
        .arg(option);
}

} // namespace

QString nameOf(Step step)
{
    switch (step) {
    case Step::Configuration:
        return Words::tr("Configuration");
    case Step::Name:
        return Words::tr("Name");
    case Step::Connection:
        return Words::tr("Connection");
    case Step::Jump:
        return Words::tr("Jump host");
    case Step::HostKey:
        return Words::tr("Host key");
    case Step::Authentication:
        return Words::tr("Authentication");
    case Step::Channel:
        return Words::tr("Channel");
    case Step::Socket:
        return Words::tr("Socket");
    case Step::Tls:
        return Words::tr("TLS");
    case Step::Ping:
        return Words::tr("Engine");
    case Step::Version:
        return Words::tr("API version");
    case Step::Clock:
        return Words::tr("Clock");
    }
    Q_UNREACHABLE();
}

QString advice(const Finding &finding, const model::Ship &ship)
{
    if (finding.outcome == Finding::Outcome::Passed || finding.outcome == Finding::Outcome::Tried)
        return {};
    switch (finding.step) {
    case Step::Configuration:
        return Words::tr("Mend ~/.ssh/config, or the ship's lines in the manifest.");
    case Step::Name:
        return Words::tr("Is the name spelt right? It is neither in DNS (or /etc/hosts) nor a Host of ~/.ssh/config.");
    case Step::Connection:
        return ofConnection(finding, ship);
    case Step::Jump:
        return Words::tr(
            "The jump host was reached, but could not go on: does it resolve and reach the target, and does its "
            "sshd_config have AllowTcpForwarding yes?");
    case Step::HostKey:
        return ofHostKey(finding);
    case Step::Authentication:
        return ofAuthentication(finding);
    case Step::Channel:
        return ofChannel(finding, ship);
    case Step::Socket:
        return ofSocket(finding, ship);
    case Step::Tls:
        if (finding.outcome == Finding::Outcome::Doubtful)
            return Words::tr(
                "Have the certificate renewed, and put in its file's place: files are read at each connection.");
        if (finding.words.contains("passphrase"_L1))
            return Words::tr(
                "Run this on a terminal to be asked for the passphrase, and have it remembered if you like.");
        return Words::tr("Compare tls_ca_cert, tls_cert and tls_key with what the engine was started with.");
    case Step::Ping:
        return Words::tr("Something is there, but it does not answer as an engine: is this its port or socket?");
    case Step::Version:
        return Words::tr("Leave out the ship's api_version, or give one that the engine speaks.");
    case Step::Clock:
        return Words::tr("Ages and the order of log lines will be wrong: set up time synchronisation on the host.");
    }
    Q_UNREACHABLE();
}

QStringList advices(const std::vector<Finding> &findings, const model::Ship &ship)
{
    QStringList texts;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const bool isLast = i + 1 == findings.size() || findings[i + 1].step != findings[i].step
            || findings[i + 1].jump != findings[i].jump;
        if (const QString text = advice(findings[i], ship); isLast && !text.isEmpty())
            texts += text;
    }
    return texts;
}

} // namespace pilothouse::doctor
