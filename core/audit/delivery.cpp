// SPDX-License-Identifier: Apache-2.0
#include "core/audit/delivery.h"

#include "core/audit/messages.h"
#include "core/audit/words.h"
#include "core/base/error.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::audit {

namespace {

using Moment = Event::Moment;

constexpr auto messageTimeout = 5s;
constexpr auto programTimeout = 30s;
constexpr auto usualSendmail = "/usr/sbin/sendmail"_L1;
constexpr auto slackAddress = "https://slack.com/api/chat.postMessage"_L1;
const QByteArray jsonType = "application/json; charset=utf-8";

QStringList splitAtBlanks(const QString &text)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    return text.split(blanks, Qt::SkipEmptyParts);
}

/// A path with a directory starts in the manifest's; a bare name is looked up in PATH.
QString programOf(const QString &script, const Origin &origin)
{
    return script.contains(u'/') ? QDir::cleanPath(QDir(origin.directory).absoluteFilePath(script)) : script;
}

/// "[web-1 (on prod-1), web-2 (on prod-2)]", as scripts written for MaestroNG expect {what}.
QString pythonList(const std::vector<Target> &targets)
{
    QStringList names;
    for (const Target &target : targets)
        names += target.instance.value + u" (on "_s + target.ship.value + u')';
    return u'[' + names.join(u", "_s) + u']';
}

QByteArray bearer(const base::Secret &token)
{
    return "Bearer " + token.reveal().toUtf8();
}

QByteArray toJson(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isUndefined())
        return {};
    // QJsonDocument writes no bare text or number: take it out of a list.
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

CallToMake post(const QUrl &url, const QJsonObject &message, const base::Secret &token)
{
    CallToMake call{url, "POST", {{"Content-Type", jsonType}}, toJson(message), messageTimeout};
    if (!token.isEmpty())
        call.headers.append({"Authorization", bearer(token)});
    return call;
}

/// One auditor's own rules for what it is told and how.
struct Teller {
    const Event &event;
    const Origin &origin;
    using Told = std::optional<Delivery>;

    Told operator()(const model::LogAuditor &log) const
    {
        return LineToAppend{QDir(origin.directory).absoluteFilePath(log.file), logLine(event)};
    }
    Told operator()(const model::HttpAuditor &http) const
    {
        if (event.moment != Moment::Begin)
            return {};
        CallToMake call{QUrl(http.endpoint),
                        http.method == model::HttpAuditor::Method::Get ? "GET" : "POST",
                        {},
                        toJson(filled(http.payload, fillingOf(event))),
                        http.timeout};
        if (!http.headers.contains(u"Content-Type"_s))
            call.headers.append({"Content-Type", jsonType});
        for (auto it = http.headers.begin(); it != http.headers.end(); ++it)
            call.headers.append({it.key().toUtf8(), it.value().toUtf8()});
        return call;
    }
    Told operator()(const model::ExecAuditor &exec) const
    {
        if (event.moment != Moment::Success || event.scope != Event::Scope::Play)
            return {};
        Filling filling = fillingOf(event);
        filling.what = pythonList(event.targets);
        return ProgramToRun{programOf(exec.script, origin), splitAtBlanks(filled(exec.arguments, filling)),
                            containersJson(event), origin.directory,
                            exec.timeout ? std::chrono::milliseconds(*exec.timeout) : programTimeout};
    }
    Told operator()(const model::SlackAuditor &slack) const
    {
        return post(QUrl(slack.url.isEmpty() ? QString(slackAddress) : slack.url), slackMessage(slack, event),
                    slack.token);
    }
    Told operator()(const model::HipchatAuditor &hipchat) const
    {
        if (hipchat.url.isEmpty())
            return {};
        QUrl url(hipchat.url);
        if (url.path().size() <= 1)
            url.setPath(u"/v2/room/%1/notification"_s.arg(hipchat.room));
        return post(url, hipchatMessage(hipchat, event), hipchat.token);
    }
    Told operator()(const model::MailAuditor &mail) const
    {
        const QString program = mail.sendmail.isEmpty() ? QString(usualSendmail) : programOf(mail.sendmail, origin);
        return ProgramToRun{
            program, {u"-t"_s, u"-i"_s}, mailMessage(mail, event, origin), origin.directory, programTimeout};
    }
};

bool wantsToKnow(const model::Auditor &auditor, const Event &event)
{
    return auditor.level == model::Auditor::Level::Debug || event.moment == Moment::Failure
        || event.scope == Event::Scope::Play;
}

} // namespace

Origin originOf(const model::Environment &environment)
{
    const bool isFile = !environment.file.isEmpty() && environment.file != "-"_L1;
    return {environment.name, isFile ? QFileInfo(environment.file).absolutePath() : QDir::currentPath()};
}

std::optional<Delivery> deliveryOf(const model::Auditor &auditor, const Event &event, const Origin &origin)
{
    return wantsToKnow(auditor, event) ? std::visit(Teller{event, origin}, auditor.way) : std::nullopt;
}

bool runsItsOwnProgram(const model::Auditor &auditor)
{
    const auto *mail = std::get_if<model::MailAuditor>(&auditor.way);
    return std::holds_alternative<model::ExecAuditor>(auditor.way)
        || (mail && !mail->sendmail.isEmpty() && mail->sendmail != usualSendmail);
}

std::vector<model::LocalCommand> localCommands(const model::Environment &environment)
{
    const Origin origin = originOf(environment);
    std::vector<model::LocalCommand> commands;
    for (const auto &auditor : environment.auditors) {
        if (!runsItsOwnProgram(auditor))
            continue;
        if (const auto *exec = std::get_if<model::ExecAuditor>(&auditor.way))
            commands.push_back(
                model::localCommand(QStringList{programOf(exec->script, origin)} + splitAtBlanks(exec->arguments)));
        else if (const auto *mail = std::get_if<model::MailAuditor>(&auditor.way))
            commands.push_back(model::localCommand({programOf(mail->sendmail, origin), u"-t"_s, u"-i"_s}));
    }
    return commands;
}

} // namespace pilothouse::audit
