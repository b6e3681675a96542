// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/sshlines.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

namespace {

/// What makes two servers the same one.
QString serverOf(const SshTarget &target)
{
    return QStringList{target.host, QString::number(target.port), target.jumps.join(u',')}.join(u'\n');
}

/// What makes two lines the same one.
QString keyOf(const SshTarget &target)
{
    return QStringList{serverOf(target), target.user, target.identityFiles.join(u','), target.hostKeyAlias}.join(u'\n');
}

class Nobody : public SshQuestions
{
public:
    void accepts(const HostKeyQuestion &, std::function<void(bool)> answer) override { answer(false); }
    void secret(const SecretQuestion &, std::function<void(std::optional<base::Secret>)> answer) override
    {
        answer(std::nullopt);
    }
};

} // namespace

SshLines::SshLines(std::shared_ptr<SshQuestions> questions)
    : m_questions(questions ? std::move(questions) : std::make_shared<Nobody>())
{
}

SshLines::SshLines(SshConfig config, std::shared_ptr<SshQuestions> questions)
    : m_config(std::move(config))
    , m_questions(std::move(questions))
{
}

base::Result<std::shared_ptr<SshLine>> SshLines::line(const SshDestination &destination, const QString &key)
{
    const auto around = SshSurroundings::ofProcess();
    if (!m_config)
        m_config = SshConfig::ofUser(around);
    auto target = m_config->target(destination);
    if (!target)
        return tl::unexpected(target.error());
    if (!key.isEmpty()) {
        if (target->identitiesAreDefaults)
            target->identityFiles.clear();
        const bool isHome = key.startsWith("~/"_L1);
        target->identityFiles.prepend(isHome ? around.home + key.mid(1) : QFileInfo(key).absoluteFilePath());
        target->identitiesAreDefaults = false;
    }
    return line(*target, 0);
}

base::Result<std::shared_ptr<SshLine>> SshLines::line(const SshTarget &target, int depth)
{
    if (depth > largestJumpCount)
        return base::failure(base::ErrorCode::InvalidInput,
                             u"the SSH configuration of %1 has jump hosts that need each other"_s.arg(target.alias));
    auto &known = m_lines[keyOf(target)];
    if (auto line = known.lock())
        return line;
    std::shared_ptr<SshLine> via;
    if (!target.jumps.isEmpty()) {
        // The last jump host is reached through those before it, whatever its own configuration says.
        const auto destination = SshDestination::fromString(target.jumps.back());
        if (!destination)
            return tl::unexpected(destination.error());
        auto jump = m_config->target(*destination);
        if (!jump)
            return tl::unexpected(jump.error());
        if (target.jumps.size() > 1)
            jump->jumps = target.jumps.mid(0, target.jumps.size() - 1);
        auto found = line(*jump, depth + 1);
        if (!found)
            return tl::unexpected(found.error());
        via = *found;
    }
    auto &shared = m_handshakes[serverOf(target)];
    auto handshakes = shared.lock();
    if (!handshakes)
        shared = handshakes = std::make_shared<Handshakes>();
    auto made = std::make_shared<SshLine>(target, via, SshCommon{m_questions, handshakes});
    m_lines[keyOf(target)] = made;
    return made;
}

} // namespace pilothouse::transport
