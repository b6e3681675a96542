// SPDX-License-Identifier: Apache-2.0
#include "app/instances/words.h"

#include "app/shell/status.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

/// The translation context of what has no class of its own.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString statusSentence(const planning::InstanceStatus &status)
{
    QString word = status::toText(status::fromPlanning(status.status));
    switch (status.status) {
    case planning::Status::Failed:
        return status.exitCode ? Words::tr("failed (exit %1)").arg(status.exitCode) : word;
    case planning::Status::Unreachable:
        return status.lastKnown == planning::Status::Unreachable
            ? word
            : Words::tr("unreachable, was %1").arg(status::toText(status::fromPlanning(status.lastKnown)));
    case planning::Status::Drifted:
    case planning::Status::ToCreate:
    case planning::Status::Stopped:
    case planning::Status::Starting:
    case planning::Status::Running:
        return word;
    }
    return {};
}

QString contactWord(model::Contact contact)
{
    switch (contact) {
    case model::Contact::NeverTried:
        return Words::tr("not tried yet");
    case model::Contact::Connecting:
        return Words::tr("connecting");
    case model::Contact::Online:
        return Words::tr("online");
    case model::Contact::Degraded:
        return Words::tr("degraded");
    case model::Contact::Lost:
        return Words::tr("unreachable");
    case model::Contact::Refused:
        return Words::tr("refused");
    }
    return {};
}

QString contactCause(const model::ObservedShip &ship, const model::Environment &environment)
{
    if (!ship.problem)
        return {};
    QString cause = ship.problem->message;
    QStringList contexts{u"ship "_s + ship.id.value};
    if (const auto *known = environment.ships.find(ship.id))
        contexts.append(model::toString(known->endpoint));
    for (const QString &context : contexts) {
        if (cause.startsWith(context + u": "_s))
            cause.remove(0, context.size() + 2);
    }
    return cause;
}

QString durationText(std::chrono::seconds duration)
{
    const auto seconds = std::max<qint64>(0, duration.count());
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    if (seconds < 60)
        return Words::tr("%1 s").arg(seconds);
    if (minutes < 60)
        return Words::tr("%1 min").arg(minutes);
    if (hours < 10 && minutes % 60)
        return Words::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    if (hours < 48)
        return Words::tr("%1 h").arg(hours);
    return Words::tr("%1 d").arg(hours / 24);
}

QString ageText(const QDateTime &at, const QDateTime &now)
{
    return at.isValid() ? durationText(std::chrono::seconds(at.secsTo(now))) : QString();
}

QString portText(const model::PortMapping &port)
{
    const QString protocol = port.exposed.protocol == model::Protocol::Udp ? u"udp"_s : u"tcp"_s;
    const bool everywhere = port.hostAddress.isEmpty() || port.hostAddress == "0.0.0.0"_L1;
    const QString published = everywhere ? port.external.digits() : port.hostAddress + u':' + port.external.digits();
    return u"%1 \u2192 %2/%3"_s.arg(published, port.exposed.digits(), protocol);
}

QString publishedPorts(const model::Instance &instance)
{
    QStringList ports;
    for (const auto &port : instance.ports)
        ports.append(port.external.digits());
    return ports.join(u", "_s);
}

QString byteText(qint64 byteCount)
{
    return QLocale().formattedDataSize(byteCount, byteCount < (qint64(1) << 30) ? 0 : 1, QLocale::DataSizeIecFormat);
}

QString placeText(const model::SourceLocation &where)
{
    const QString file = QFileInfo(where.file).fileName();
    return where.line > 0 && !file.isEmpty() ? u"%1:%2"_s.arg(file).arg(where.line) : file;
}

} // namespace pilothouse::app
