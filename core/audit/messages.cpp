// SPDX-License-Identifier: Apache-2.0
#include "core/audit/messages.h"

#include "core/audit/words.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace pilothouse::audit {

namespace {

constexpr auto ourName = "Pilothouse"_L1;

/// MaestroNG's colours.
QString slackColour(Event::Moment moment)
{
    switch (moment) {
    case Event::Moment::Begin:
        return u"#1dc7d3"_s;
    case Event::Moment::Success:
        return u"good"_s;
    case Event::Moment::Failure:
        break;
    }
    return u"danger"_s;
}

/// Slack's own escapes: without them an error could ping a whole channel.
QString slackText(QString text)
{
    return text.replace(u'&', "&amp;"_L1).replace(u'<', "&lt;"_L1).replace(u'>', "&gt;"_L1);
}

QLatin1StringView levelOf(const Event &event)
{
    if (event.moment == Event::Moment::Failure)
        return "ERROR"_L1;
    return event.scope == Event::Scope::Play ? "INFO"_L1 : "DEBUG"_L1;
}

/// A header's value as RFC 2047 wants it: encoded words of at most 75 characters where it is not plain ASCII.
QByteArray headerText(const QString &text)
{
    const QString line = text.simplified();
    const bool isPlain = std::ranges::all_of(line, [](QChar c) { return c >= u' ' && c <= u'~'; });
    if (isPlain && !line.contains("=?"_L1))
        return line.toLatin1();
    QByteArrayList words;
    QByteArray piece;
    const auto flush = [&] { words += "=?UTF-8?B?" + piece.toBase64() + "?="; };
    for (const char32_t c : line.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
        if (piece.size() + bytes.size() > 45) {
            flush();
            piece.clear();
        }
        piece += bytes;
    }
    flush();
    return words.join("\n ");
}

/// An address as it is: only what would end the header is taken out.
QByteArray addressText(const QString &address)
{
    return address.simplified().toUtf8();
}

} // namespace

Filling fillingOf(const Event &event)
{
    const QString names = namesOf(event.targets);
    return {names, event.play, event.who, sentence(event, names)};
}

QByteArray logLine(const Event &event)
{
    const QString time = event.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss,zzz"_s);
    return (time + u' ' + levelOf(event) + u": "_s + sentence(event, namesOf(event.targets)).simplified() + u'\n')
        .toUtf8();
}

QJsonObject slackMessage(const model::SlackAuditor &slack, const Event &event)
{
    const QString text = slackText(sentence(event, compactNamesOf(event.targets)));
    QJsonArray fields;
    if (!event.message.isEmpty())
        fields += QJsonObject{{u"title"_s, u"Error"_s}, {u"value"_s, slackText(event.message)}, {u"short"_s, true}};
    if (event.targets.size() >= longListCount)
        fields += QJsonObject{{u"title"_s, u"Targets"_s}, {u"value"_s, slackText(namesOf(event.targets))}};
    const QJsonObject attachment{
        {u"fallback"_s, text}, {u"text"_s, text}, {u"color"_s, slackColour(event.moment)}, {u"fields"_s, fields}};
    QJsonObject message{{u"username"_s, slack.name.isEmpty() ? QString(ourName) : slack.name},
                        {u"attachments"_s, QJsonArray{attachment}}};
    if (!slack.channel.isEmpty())
        message.insert(u"channel"_s, slack.channel);
    if (!slack.icon.isEmpty())
        message.insert(u"icon_url"_s, slack.icon);
    return message;
}

QJsonObject hipchatMessage(const model::HipchatAuditor &hipchat, const Event &event)
{
    QJsonObject message{{u"from"_s, hipchat.name.isEmpty() ? QString(ourName) : hipchat.name},
                        {u"message"_s, sentence(event, compactNamesOf(event.targets))},
                        {u"message_format"_s, u"text"_s}};
    if (event.moment == Event::Moment::Success)
        message.insert(u"color"_s, u"green"_s);
    if (event.moment == Event::Moment::Failure) {
        message.insert(u"color"_s, u"red"_s);
        message.insert(u"notify"_s, true);
    }
    return message;
}

QByteArray mailMessage(const model::MailAuditor &mail, const Event &event, const Origin &origin)
{
    const QString text = sentence(event, compactNamesOf(event.targets));
    const QString subject =
        mail.subject.isEmpty() ? u"["_s + origin.environment + u"] "_s + text : filled(mail.subject, fillingOf(event));
    QByteArrayList to;
    for (const QString &address : mail.to)
        to += addressText(address);
    QByteArray head = "To: " + to.join(", ") + '\n';
    if (!mail.from.isEmpty())
        head += "From: " + addressText(mail.from) + '\n';
    head += "Subject: " + headerText(subject) + '\n';
    head += "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n"
            "Auto-Submitted: auto-generated\n\n";
    QString body = text + u"\n\n"_s;
    body += u"Environment: "_s + origin.environment + u"\nTime: "_s
        + event.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss t"_s) + u"\nContainers:\n"_s;
    for (const Target &target : event.targets)
        body += u"  "_s + target.instance.value + u" on "_s + target.ship.value + u'\n';
    return head + body.toUtf8();
}

QByteArray containersJson(const Event &event)
{
    QJsonObject containers;
    for (const Target &target : event.targets)
        containers.insert(target.instance.value,
                          QJsonObject{{u"ship"_s, target.address}, {u"service"_s, target.service.value}});
    return QJsonDocument(containers).toJson(QJsonDocument::Compact);
}

} // namespace pilothouse::audit
