// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/limits.h"

#include "core/manifest/maestro/values.h"
#include "core/manifest/yaml/yamlscalar.h"

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

constexpr auto badLimit = "bad-limit"_L1;
constexpr qint64 mostCpuShares = 262144; ///< more is refused, or taken as this by an API version below 1.19
constexpr qint64 leastMemory = qint64(6) * 1024 * 1024;

const Node *limitOf(const Node *ofService, const Node *ofInstance, std::string_view key)
{
    const Node *own = ofInstance ? valueOf(*ofInstance, key) : nullptr;
    return own || !ofService ? own : valueOf(*ofService, key);
}

std::optional<qint64> readBytes(const Node *node, const Scope &scope, const QString &key)
{
    if (!node)
        return {};
    const auto bytes = byteCountOf(*node);
    if (!bytes) {
        const QString written = node->isScalar() ? nameOf(*node) : kindOf(*node);
        scope.error(node->mark, badLimit, u"limit %1: \"%2\" is not a number of bytes"_s.arg(key, written),
                    u"write a whole number with k, m or g, e.g. 512m"_s);
    }
    return bytes;
}

std::optional<qint64> readCpu(const Node *node, const Scope &scope)
{
    if (!node)
        return {};
    const auto shares = integerOf(*node);
    if (shares && *shares > mostCpuShares)
        scope.warning(node->mark, badLimit, u"limit cpu: %1 is the most an engine gives"_s.arg(mostCpuShares));
    if (shares && *shares >= 0)
        return std::min(*shares, mostCpuShares);
    scope.error(node->mark, badLimit, u"limit cpu must be a whole number of shares"_s);
    return {};
}

void checkMemory(const model::ResourceLimits &limits, const Node *memory, const Node *swap, const Scope &scope)
{
    const qint64 bytes = limits.memory.value_or(0);
    const qint64 total = limits.memorySwap.value_or(0);
    if (bytes > 0 && bytes < leastMemory)
        scope.warning(memory->mark, badLimit, u"limit memory: engines refuse less than 6 MB"_s);
    if (total <= 0)
        return;
    if (bytes == 0)
        scope.error(swap->mark, badLimit, u"limit swap: engines refuse it without a limit for memory"_s);
    else if (total < bytes)
        scope.error(swap->mark, badLimit,
                    u"limit swap (%1) is less than limit memory (%2): it is the total of both"_s.arg(nameOf(*swap),
                                                                                                     nameOf(*memory)));
}

} // namespace

std::optional<qint64> byteCountOf(const Node &node)
{
    if (!node.isScalar())
        return {};
    const Scalar scalar = scalarOf(node);
    if (scalar.type == Scalar::Type::Integer)
        return scalar.integer;
    if (scalar.type != Scalar::Type::Text || scalar.text.isEmpty())
        return {};
    QString digits = scalar.text;
    int shift = 0;
    switch (digits.back().toLower().unicode()) {
    case u'k':
        shift = 10;
        break;
    case u'm':
        shift = 20;
        break;
    case u'g':
        shift = 30;
        break;
    default:
        break;
    }
    if (shift != 0)
        digits.chop(1);
    bool ok = false;
    const qint64 number = digits.toLongLong(&ok);
    if (!ok || number > (std::numeric_limits<qint64>::max() >> shift) || number < -1 || (number < 0 && shift != 0))
        return {};
    return number << shift;
}

model::ResourceLimits readLimits(const Node *ofService, const Node *ofInstance, const Scope &instance)
{
    const Node *memory = limitOf(ofService, ofInstance, "memory");
    const Node *swap = limitOf(ofService, ofInstance, "swap");
    model::ResourceLimits limits;
    limits.memory = readBytes(memory, instance, u"memory"_s);
    limits.memorySwap = readBytes(swap, instance, u"swap"_s);
    limits.cpuShares = readCpu(limitOf(ofService, ofInstance, "cpu"), instance);
    if (limits.memory && *limits.memory < 0) {
        instance.error(memory->mark, badLimit, u"limit memory may not be negative"_s);
        limits.memory.reset();
    }
    if (limits.memory || (limits.memorySwap && !memory))
        checkMemory(limits, memory, swap, instance);
    return limits;
}

} // namespace pilothouse::manifest
