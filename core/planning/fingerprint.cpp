// SPDX-License-Identifier: Apache-2.0
#include "core/planning/desired.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace pilothouse::planning {

namespace {

/// MurmurHash64A's mixing over a sequence of texts and numbers. Told from equal by nobody who means harm: what it
/// guards against is forgetting. A cryptographic hash of some hundred variables costs more than the whole plan.
class Digest
{
public:
    Digest &operator<<(QStringView text)
    {
        *this << quint64(text.size());
        const auto *at = reinterpret_cast<const char *>(text.utf16());
        auto left = std::size_t(text.size()) * sizeof(char16_t);
        for (; left >= sizeof(quint64); at += sizeof(quint64), left -= sizeof(quint64))
            *this << word(at, sizeof(quint64));
        if (left)
            *this << word(at, left);
        return *this;
    }
    Digest &operator<<(const QStringList &texts)
    {
        *this << quint64(texts.size());
        for (const QString &text : texts)
            *this << text;
        return *this;
    }
    Digest &operator<<(quint64 number)
    {
        number *= multiplier;
        number ^= number >> 47;
        m_hash = (m_hash ^ (number * multiplier)) * multiplier;
        return *this;
    }
    template <typename T>
    Digest &operator<<(const std::optional<T> &said)
    {
        *this << quint64(said.has_value());
        return said ? *this << *said : *this;
    }

    [[nodiscard]] quint64 result() const
    {
        quint64 hash = m_hash ^ (m_hash >> 47);
        hash *= multiplier;
        return hash ^ (hash >> 47);
    }

private:
    static constexpr quint64 multiplier = 0xc6a4a7935bd1e995;

    static quint64 word(const char *at, std::size_t byteCount)
    {
        quint64 number = 0;
        std::memcpy(&number, at, byteCount);
        return number;
    }

    quint64 m_hash = 0x9747b28c8f3a5d1e;
};

} // namespace

QString fingerprint(const model::ContainerSpec &spec)
{
    Digest digest;
    digest << spec.image << spec.command << spec.entrypoint << spec.hostname << spec.user << spec.workingDirectory
           << spec.exposedPorts << spec.binds << spec.volumes << spec.volumesFrom << spec.links << spec.capAdd
           << spec.capDrop << spec.dns << spec.extraHosts << spec.securityOptions << spec.networkMode
           << spec.restart.name << quint64(spec.restart.maximumRetryCount) << quint64(spec.memory)
           << quint64(spec.memorySwap) << quint64(spec.cpuShares) << quint64(spec.privileged);
    digest << quint64(spec.variables.size());
    for (const auto &variable : spec.variables)
        digest << variable.name << variable.value;
    digest << quint64(spec.portBindings.size());
    for (const auto &binding : spec.portBindings)
        digest << binding.containerPort << binding.hostAddress << binding.hostPort;
    digest << quint64(spec.ulimits.size());
    for (const auto &limit : spec.ulimits)
        digest << limit.name << quint64(limit.soft) << quint64(limit.hard);
    digest << quint64(spec.log.has_value());
    if (spec.log) {
        digest << spec.log->driver << QStringList(spec.log->options.keys());
        digest << QStringList(spec.log->options.values());
    }
    for (auto label = spec.labels.begin(); label != spec.labels.end(); ++label)
        if (!label.key().startsWith(ourLabels))
            digest << label.key() << label.value();
    return u"%1"_s.arg(digest.result(), 16, 16, QChar(u'0'));
}

} // namespace pilothouse::planning
