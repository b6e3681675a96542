// SPDX-License-Identifier: Apache-2.0
#include "core/model/check.h"

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/model/localcommand.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace pilothouse::model {

using base::Match;

namespace {

QString place(const QString &host, int port)
{
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
}

/// The path with the values of secret-looking parameters masked.
QString maskedPath(const QString &path)
{
    const qsizetype mark = path.indexOf(u'?');
    if (mark < 0)
        return path;
    QStringList parts = path.mid(mark + 1).split(u'&');
    for (QString &part : parts)
        if (const qsizetype equals = part.indexOf(u'='); equals > 0 && base::looksSecret(part.left(equals)))
            part = part.left(equals + 1) + base::mask();
    return path.left(mark + 1) + parts.join(u'&');
}

QString urlText(const HttpCheck &check)
{
    return u"%1 %2://%3%4"_s.arg(check.method, check.scheme, place(check.host, check.port), maskedPath(check.path));
}

QString attempts(int count)
{
    return count == 1 ? u"at the first attempt"_s : u"within %1 attempts"_s.arg(count);
}

QString sentence(const TcpCheck &check)
{
    return u"tcp %1 (port %2) accepts a connection %3"_s.arg(place(check.host, check.port), check.portName,
                                                             attempts(check.attempts));
}

QString sentence(const HttpCheck &check)
{
    const QString answer = check.pattern ? u"answers with what matches \"%1\""_s.arg(*check.pattern) : u"answers 200"_s;
    return u"%1 %2 within %3 s"_s.arg(urlText(check), answer).arg(check.maximumWait.count());
}

QString sentence(const ExecCheck &check)
{
    return u"%1 on this computer ends with 0 %2"_s.arg(toMaskedCommandLine(check.command), attempts(check.attempts));
}

QString sentence(const RexecCheck &check)
{
    return u"%1 in the container ends with 0 %2"_s.arg(toMaskedCommandLine(check.command), attempts(check.attempts));
}

QString sentence(const SleepCheck &check)
{
    return u"%1 s go by"_s.arg(check.duration.count());
}

} // namespace

QLatin1StringView toIdentifier(LifecycleState state)
{
    switch (state) {
    case LifecycleState::PreStart:
        return "pre-start"_L1;
    case LifecycleState::Running:
        return "running"_L1;
    case LifecycleState::PreStop:
        return "pre-stop"_L1;
    case LifecycleState::Stopped:
        return "stopped"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView typeOf(const Check &check)
{
    return std::visit(Match{
                          [](const TcpCheck &) { return "tcp"_L1; },
                          [](const HttpCheck &) { return "http"_L1; },
                          [](const ExecCheck &) { return "exec"_L1; },
                          [](const RexecCheck &) { return "rexec"_L1; },
                          [](const SleepCheck &) { return "sleep"_L1; },
                      },
                      check.what);
}

QString toCall(const Check &check)
{
    return std::visit(Match{
                          [](const TcpCheck &c) { return u"tcp "_s + place(c.host, c.port); },
                          [](const HttpCheck &c) { return urlText(c); },
                          [](const ExecCheck &c) { return u"exec "_s + toMaskedCommandLine(c.command); },
                          [](const RexecCheck &c) { return u"rexec "_s + toMaskedCommandLine(c.command); },
                          [](const SleepCheck &c) { return u"sleep %1 s"_s.arg(c.duration.count()); },
                      },
                      check.what);
}

QString toText(const Check &check)
{
    return std::visit([](const auto &what) { return sentence(what); }, check.what);
}

} // namespace pilothouse::model
