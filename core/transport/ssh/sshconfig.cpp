// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/sshconfig.h"

#include "core/transport/ssh/sshconfigline.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

namespace {

constexpr int includeLimit = 16; ///< READCONF_MAX_DEPTH of OpenSSH

/// Keywords that may be given several times and then add up.
bool addsUp(const QString &keyword)
{
    return keyword == "identityfile"_L1;
}

QString expandHome(const QString &path, const SshSurroundings &around)
{
    return path == "~"_L1 || path.startsWith("~/"_L1) ? around.home + path.mid(1) : path;
}

/// The tokens of ssh_config(5) that can be known without a connection.
QString expandTokens(const QString &text, const SshTarget &target, const SshSurroundings &around)
{
    QString expanded;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'%' || i + 1 == text.size()) {
            expanded += text[i];
            continue;
        }
        switch (text[++i].unicode()) {
        case u'%':
            expanded += u'%';
            break;
        case u'h':
            expanded += target.host;
            break;
        case u'n':
            expanded += target.alias;
            break;
        case u'p':
            expanded += QString::number(target.port);
            break;
        case u'r':
            expanded += target.user;
            break;
        case u'u':
            expanded += around.user;
            break;
        case u'd':
            expanded += around.home;
            break;
        default:
            expanded += u'%';
            expanded += text[i];
        }
    }
    return expanded;
}

bool isYes(const QStringList &words)
{
    return !words.isEmpty() && (words.front() == "yes"_L1 || words.front() == "true"_L1);
}

bool isNone(const QStringList &words)
{
    return words.size() == 1 && words.front().compare("none"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

SshSurroundings SshSurroundings::ofProcess()
{
    return {QDir::homePath(), qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME", u"root"_s)),
            qEnvironmentVariable("SSH_AUTH_SOCK")};
}

SshConfig SshConfig::ofUser(const SshSurroundings &around)
{
    SshConfig config;
    config.m_around = around;
    config.m_folder = around.home + "/.ssh"_L1;
    config.readFile(config.m_folder + "/config"_L1, 0);
    config.m_blocks.push_back({});
    config.m_folder = u"/etc/ssh"_s;
    config.readFile(u"/etc/ssh/ssh_config"_s, 0);
    return config;
}

SshConfig SshConfig::fromText(const QString &text, const SshSurroundings &around)
{
    SshConfig config;
    config.m_around = around;
    config.m_folder = around.home + "/.ssh"_L1;
    config.m_blocks.push_back({});
    config.read(text, 0);
    return config;
}

std::vector<SshConfig::Criterion> SshConfig::criteriaOf(const QStringList &words)
{
    static const QStringList withPatterns{u"host"_s, u"originalhost"_s, u"user"_s, u"localuser"_s};
    std::vector<Criterion> criteria;
    for (qsizetype i = 0; i < words.size(); ++i) {
        Criterion criterion{words[i].toLower(), {}, words[i].startsWith(u'!')};
        if (criterion.negated)
            criterion.kind.remove(0, 1);
        if (withPatterns.contains(criterion.kind))
            criterion.patterns = ++i < words.size() ? words[i].split(u',') : QStringList();
        else if (criterion.kind != "all"_L1) // exec, canonical, final, tagged…: programs and passes we do not make
            return {{u"never"_s, {}, false}};
        criteria.push_back(criterion);
    }
    return criteria;
}

void SshConfig::readFile(const QString &path, int depth)
{
    QFile file(path);
    if (depth > includeLimit || !file.open(QIODevice::ReadOnly))
        return;
    if (depth == 0)
        m_blocks.push_back({});
    read(QString::fromUtf8(file.readAll()), depth);
}

void SshConfig::read(const QString &text, int depth)
{
    for (const auto line : QStringView(text).split(u'\n')) {
        const auto [keyword, words] = splitConfigLine(line.trimmed());
        if (!keyword.isEmpty())
            readLine(keyword, words, depth);
    }
}

void SshConfig::readLine(const QString &keyword, const QStringList &words, int depth)
{
    if (keyword == "host"_L1) {
        m_blocks.push_back({{{u"originalhost"_s, words, false}}, {}});
    } else if (keyword == "match"_L1) {
        m_blocks.push_back({criteriaOf(words), {}});
    } else if (keyword == "include"_L1) {
        // What follows an Include in a block belongs to that block again.
        const auto criteria = m_blocks.back().criteria;
        for (const QString &word : words) {
            const QString path = QDir(m_folder).absoluteFilePath(expandHome(word, m_around));
            const auto slash = path.lastIndexOf(u'/');
            const QDir folder(path.left(slash));
            for (const QString &name : folder.entryList({path.mid(slash + 1)}, QDir::Files | QDir::Hidden, QDir::Name))
                readFile(folder.filePath(name), depth + 1);
        }
        m_blocks.push_back({criteria, {}});
    } else {
        m_blocks.back().settings.emplace_back(keyword, words);
    }
}

SshConfig::Found SshConfig::find(const SshDestination &destination) const
{
    Found found;
    if (!destination.user.isEmpty())
        found.insert(u"user"_s, {destination.user});
    if (destination.port != 0)
        found.insert(u"port"_s, {QString::number(destination.port)});
    const auto holds = [&](const Criterion &criterion) {
        const auto value = [&](const QString &keyword, const QString &other) {
            return found.contains(keyword) ? found[keyword].value(0) : other;
        };
        if (criterion.kind == "all"_L1)
            return !criterion.negated;
        if (criterion.kind == "never"_L1)
            return false;
        const QString subject = criterion.kind == "host"_L1 ? value(u"hostname"_s, destination.host)
            : criterion.kind == "originalhost"_L1           ? destination.host
            : criterion.kind == "user"_L1                   ? value(u"user"_s, m_around.user)
                                                            : m_around.user;
        return matchesHostPatterns(subject, criterion.patterns) != criterion.negated;
    };
    for (const Block &block : m_blocks) {
        if (!std::ranges::all_of(block.criteria, holds))
            continue;
        for (const auto &[keyword, words] : block.settings) {
            if (addsUp(keyword))
                found[keyword] += words;
            else if (!found.contains(keyword))
                found.insert(keyword, words);
        }
    }
    return found;
}

base::Result<SshTarget> SshConfig::target(const SshDestination &destination) const
{
    const Found found = find(destination);
    const auto wrong = [&](const QString &text) {
        return base::failure(base::ErrorCode::InvalidInput,
                             u"the SSH configuration of %1: %2"_s.arg(destination.host, text));
    };
    SshTarget target;
    target.alias = destination.host;
    target.host = destination.host;
    if (found.contains(u"hostname"_s))
        target.host = found[u"hostname"_s].value(0).replace("%h"_L1, destination.host).replace("%%"_L1, "%"_L1);
    target.user = found.value(u"user"_s).value(0, m_around.user);
    bool ok = false;
    const int port = found.value(u"port"_s).value(0, u"22"_s).toInt(&ok);
    if (!ok || port < 1 || port > 65535)
        return wrong(u"Port must be 1 to 65535"_s);
    target.port = quint16(port);
    const bool hasJump = found.contains(u"proxyjump"_s);
    if (found.contains(u"proxycommand"_s) && !isNone(found[u"proxycommand"_s]) && !hasJump)
        return wrong(u"ProxyCommand runs a program and is not supported; ProxyJump is"_s);
    if (hasJump && !isNone(found[u"proxyjump"_s]))
        target.jumps = found[u"proxyjump"_s].value(0).split(u',', Qt::SkipEmptyParts);
    if (target.jumps.size() > largestJumpCount)
        return wrong(u"more than %1 jump hosts"_s.arg(largestJumpCount));
    fillIdentities(found, target);
    fillHostKeys(found, target);
    target.aliveInterval = found.value(u"serveraliveinterval"_s).value(0, u"0"_s).toInt();
    target.aliveCountMax = found.value(u"serveralivecountmax"_s).value(0, u"3"_s).toInt();
    return target;
}

QString SshConfig::expanded(const QString &path, const SshTarget &target) const
{
    return QDir(m_around.home).absoluteFilePath(expandHome(expandTokens(path, target, m_around), m_around));
}

void SshConfig::fillIdentities(const Found &found, SshTarget &target) const
{
    target.identitiesAreDefaults = !found.contains(u"identityfile"_s);
    for (const QString &file : found.value(u"identityfile"_s))
        if (!isNone({file}))
            target.identityFiles += expanded(file, target);
    if (target.identitiesAreDefaults)
        for (const QString &name : {u"id_ed25519"_s, u"id_ecdsa"_s, u"id_rsa"_s})
            target.identityFiles += m_around.home + "/.ssh/"_L1 + name;
    target.identitiesOnly = isYes(found.value(u"identitiesonly"_s));
    target.identityAgent = m_around.agentSocket;
    const QString agent = found.value(u"identityagent"_s).value(0);
    if (isNone({agent}))
        target.identityAgent.clear();
    else if (agent.startsWith(u'$'))
        target.identityAgent = qEnvironmentVariable(agent.mid(1).remove(u'{').remove(u'}').toUtf8().constData());
    else if (!agent.isEmpty() && agent != "SSH_AUTH_SOCK"_L1)
        target.identityAgent = expanded(agent, target);
}

void SshConfig::fillHostKeys(const Found &found, SshTarget &target) const
{
    const QStringList users{u"~/.ssh/known_hosts"_s, u"~/.ssh/known_hosts2"_s};
    const QStringList systems{u"/etc/ssh/ssh_known_hosts"_s, u"/etc/ssh/ssh_known_hosts2"_s};
    for (const QString &file :
         found.value(u"userknownhostsfile"_s, users) + found.value(u"globalknownhostsfile"_s, systems))
        if (!isNone({file}))
            target.knownHostsFiles += expanded(file, target);
    target.hostKeyAlias = found.value(u"hostkeyalias"_s).value(0);
    const QString strict = found.value(u"stricthostkeychecking"_s).value(0).toLower();
    if (strict == "yes"_L1)
        target.unknownHostKey = UnknownHostKey::Refuse;
    else if (strict == "accept-new"_L1)
        target.unknownHostKey = UnknownHostKey::AcceptNew;
}

QStringList SshConfig::hosts() const
{
    QStringList names;
    for (const Block &block : m_blocks)
        for (const Criterion &criterion : block.criteria)
            if (criterion.kind == "originalhost"_L1 && !criterion.negated)
                for (const QString &pattern : criterion.patterns)
                    if (!pattern.contains(u'*') && !pattern.contains(u'?') && !pattern.startsWith(u'!')
                        && !names.contains(pattern))
                        names += pattern;
    return names;
}

} // namespace pilothouse::transport
