// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/sshdestination.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

namespace {

bool fits(const QString &name, const QString &pattern)
{
    // Most have no wildcard, and there may be thousands.
    if (!pattern.contains(u'*') && !pattern.contains(u'?'))
        return pattern.compare(name, Qt::CaseInsensitive) == 0;
    QString expression;
    for (const QChar c : pattern)
        expression += c == u'*' ? u".*"_s : c == u'?' ? u"."_s : QRegularExpression::escape(QString(c));
    const QRegularExpression whole(QRegularExpression::anchoredPattern(expression),
                                   QRegularExpression::CaseInsensitiveOption);
    return whole.match(name).hasMatch();
}

} // namespace

base::Result<SshDestination> SshDestination::fromString(const QString &text)
{
    const auto wrong = [&] {
        return base::failure(base::ErrorCode::InvalidInput,
                             u"\"%1\" is no SSH destination: write user@host, user@host:port or ssh://…"_s.arg(text));
    };
    QString rest = text;
    if (rest.startsWith("ssh://"_L1))
        rest = rest.mid(6).section(u'/', 0, 0);
    SshDestination destination;
    if (const auto at = rest.lastIndexOf(u'@'); at >= 0) {
        destination.user = rest.left(at);
        rest = rest.mid(at + 1);
        if (destination.user.isEmpty())
            return wrong();
    }
    static const QRegularExpression shape(uR"(^(?:\[([^\]]+)\]|([^:\s]+))(?::(\d+))?$)"_s);
    const auto match = shape.match(rest);
    const bool bareIpv6 = rest.count(u':') > 1 && !rest.startsWith(u'[');
    if (!bareIpv6 && !match.hasMatch())
        return wrong();
    destination.host = bareIpv6 ? rest : match.captured(1) + match.captured(2);
    if (!bareIpv6 && !match.captured(3).isEmpty()) {
        bool ok = false;
        const int port = match.captured(3).toInt(&ok);
        if (!ok || port < 1 || port > 65535)
            return wrong();
        destination.port = quint16(port);
    }
    // A name that begins with a dash has been the way into a program's options before.
    if (destination.host.isEmpty() || destination.host.startsWith(u'-') || destination.user.startsWith(u'-'))
        return wrong();
    return destination;
}

bool matchesHostPatterns(const QString &name, const QStringList &patterns)
{
    bool matched = false;
    for (const QString &pattern : patterns) {
        const bool negated = pattern.startsWith(u'!');
        if (!fits(name, negated ? pattern.mid(1) : pattern))
            continue;
        if (negated)
            return false;
        matched = true;
    }
    return matched;
}

} // namespace pilothouse::transport
