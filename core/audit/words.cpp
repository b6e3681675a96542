// SPDX-License-Identifier: Apache-2.0
#include "core/audit/words.h"

#include "core/base/error.h"

#include <QUrl>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pilothouse::audit {

namespace {

QString ing(const QString &play)
{
    return play == "stop"_L1 ? u"stopping"_s : play + u"ing"_s;
}

QString title(const QString &play)
{
    return play.left(1).toUpper() + play.mid(1);
}

} // namespace

QString namesOf(const std::vector<Target> &targets)
{
    QStringList names;
    for (const Target &target : targets)
        names += target.instance.value;
    return names.join(u", "_s);
}

QString compactNamesOf(const std::vector<Target> &targets)
{
    return targets.size() < longListCount ? namesOf(targets) : u"%1 containers"_s.arg(targets.size());
}

QString sentence(const Event &event, const QString &what)
{
    switch (event.moment) {
    case Event::Moment::Begin:
        return event.who + u" is "_s + ing(event.play) + u' ' + what + u'.';
    case Event::Moment::Success:
        return title(event.play) + u" of "_s + what + u" succeeded."_s;
    case Event::Moment::Failure:
        break;
    }
    const QString failed = u"Failed to "_s + event.play + u' ' + what + u'!';
    return event.message.isEmpty() ? failed : failed + u" (message: "_s + event.message + u')';
}

QString nameOf(const model::Auditor &auditor)
{
    using namespace model;
    return std::visit(base::Match{
                          [](const LogAuditor &log) { return u"log "_s + log.file; },
                          [](const HttpAuditor &http) { return u"http "_s + QUrl(http.endpoint).host(); },
                          [](const ExecAuditor &exec) { return u"exec "_s + exec.script; },
                          [](const SlackAuditor &slack) {
                              return u"slack "_s + (slack.channel.isEmpty() ? QUrl(slack.url).host() : slack.channel);
                          },
                          [](const HipchatAuditor &hipchat) { return u"hipchat "_s + hipchat.room; },
                          [](const MailAuditor &mail) { return u"mail "_s + mail.to.join(u", "_s); },
                      },
                      auditor.way);
}

QString operatorName()
{
    // The order of Python's getpass.getuser().
    for (const char *variable : {"LOGNAME", "USER", "LNAME", "USERNAME"}) {
        if (QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    const passwd *entry = ::getpwuid(::getuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(::getuid());
}

} // namespace pilothouse::audit
