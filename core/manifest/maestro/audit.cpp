// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/audit.h"

#include "core/manifest/maestro/values.h"
#include "core/manifest/nearestname.h"
#include "core/manifest/yaml/yamljson.h"
#include "core/manifest/yaml/yamlscalar.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

constexpr auto badAudit = "bad-audit"_L1;

/// One auditor of the list while it is read. Texts name it by its type.
class AuditorReader
{
public:
    AuditorReader(const Node &node, const QString &type, const Scope &scope)
        : m_node(node)
        , m_type(type)
        , m_scope(scope)
    {
    }

    model::LogAuditor log() { return {required("file")}; }
    model::HttpAuditor http();
    model::ExecAuditor exec();
    model::SlackAuditor slack();
    model::HipchatAuditor hipchat();
    model::MailAuditor mail();

    /// Warns of every key nobody asked for.
    void reportUnknown() const;

private:
    QString required(const char *key);
    QString optional(const char *key);
    QString url(const char *key);
    QMap<QString, QString> headers();
    void reportUrl(const char *key, const QString &url) const;

    const Node &m_node;
    QString m_type;
    const Scope &m_scope;
    QStringList m_known{u"type"_s, u"level"_s, u"ignore_errors"_s};
};

QString AuditorReader::required(const char *key)
{
    const auto name = QString::fromLatin1(key);
    m_known += name;
    const Node *value = valueOf(m_node, key);
    if (!value || (value->isScalar() && scalarOf(*value).text.isEmpty())) {
        m_scope.error(m_node.mark, badAudit, u"the %1 auditor lacks \"%2\""_s.arg(m_type, name));
        return {};
    }
    if (!value->isScalar()) {
        m_scope.error(value->mark, badAudit, u"\"%2\" of the %1 auditor must be text"_s.arg(m_type, name));
        return {};
    }
    return scalarOf(*value).text;
}

QString AuditorReader::optional(const char *key)
{
    m_known += QString::fromLatin1(key);
    return textOf(m_node, key, m_scope).value_or(QString());
}

QString AuditorReader::url(const char *key)
{
    QString text = optional(key);
    if (!text.isEmpty())
        reportUrl(key, text);
    return text;
}

/// Only a warning: telling nobody is no reason to refuse a manifest. The address itself may be a secret.
void AuditorReader::reportUrl(const char *key, const QString &text) const
{
    const QUrl address(text, QUrl::StrictMode);
    const QString scheme = address.scheme();
    if (!address.isValid() || address.host().isEmpty() || (scheme != "http"_L1 && scheme != "https"_L1))
        m_scope.warning(m_node.find(key)->mark, badAudit,
                        u"\"%1\" of the %2 auditor is no http or https address"_s.arg(QLatin1StringView(key), m_type));
}

QMap<QString, QString> AuditorReader::headers()
{
    m_known += u"headers"_s;
    QMap<QString, QString> all;
    const Node *mapping = mappingOf(m_node, "headers", m_scope);
    if (!mapping)
        return all;
    for (const Entry &entry : mapping->entries) {
        if (entry.value->isScalar())
            all.insert(nameOf(*entry.key), scalarOf(*entry.value).text);
        else
            m_scope.error(entry.value->mark, badAudit,
                          u"the header %1 of the http auditor must be text"_s.arg(nameOf(*entry.key)));
    }
    return all;
}

model::HttpAuditor AuditorReader::http()
{
    model::HttpAuditor auditor;
    auditor.endpoint = required("endpoint");
    if (!auditor.endpoint.isEmpty())
        reportUrl("endpoint", auditor.endpoint);
    const QString method = optional("method").toUpper();
    if (method == "GET"_L1)
        auditor.method = model::HttpAuditor::Method::Get;
    else if (!method.isEmpty() && method != "POST"_L1)
        m_scope.error(m_node.find("method")->mark, badAudit,
                      u"the http auditor's method must be GET or POST, not %1"_s.arg(method));
    if (const Node *payload = valueOf(m_node, "payload"))
        auditor.payload = toJson(*payload);
    auditor.headers = headers();
    if (const auto seconds = secondsOf(m_node, "timeout", m_scope); seconds && *seconds > 0)
        auditor.timeout = std::chrono::seconds(*seconds);
    m_known += {u"payload"_s, u"timeout"_s};
    return auditor;
}

model::ExecAuditor AuditorReader::exec()
{
    model::ExecAuditor auditor{required("script"), required("args"), {}};
    if (const auto seconds = secondsOf(m_node, "timeout", m_scope); seconds && *seconds > 0)
        auditor.timeout = std::chrono::seconds(*seconds);
    m_known += u"timeout"_s;
    return auditor;
}

model::SlackAuditor AuditorReader::slack()
{
    model::SlackAuditor auditor;
    auditor.url = url("url");
    auditor.channel = auditor.url.isEmpty() ? required("channel") : optional("channel");
    auditor.token = base::Secret(auditor.url.isEmpty() ? required("token") : optional("token"));
    auditor.name = optional("name");
    auditor.icon = optional("icon");
    return auditor;
}

model::HipchatAuditor AuditorReader::hipchat()
{
    model::HipchatAuditor auditor{required("room"), base::Secret(required("token")), optional("name"), url("url")};
    if (auditor.url.isEmpty())
        m_scope.warning(m_node.mark, badAudit, u"HipChat is gone: nothing is sent"_s,
                        u"give the address of a compatible service with \"url\""_s);
    return auditor;
}

model::MailAuditor AuditorReader::mail()
{
    model::MailAuditor auditor;
    m_known += u"to"_s;
    if (valueOf(m_node, "to"))
        auditor.to = textsOf(m_node, "to", m_scope);
    auditor.to.removeAll(QString());
    if (auditor.to.isEmpty())
        m_scope.error(m_node.mark, badAudit, u"the mail auditor lacks \"to\""_s);
    auditor.from = optional("from");
    auditor.subject = optional("subject");
    auditor.sendmail = optional("sendmail");
    return auditor;
}

void AuditorReader::reportUnknown() const
{
    const NearestName nearest(m_known);
    for (const Entry &entry : m_node.entries) {
        const QString name = nameOf(*entry.key);
        if (!m_known.contains(name))
            m_scope.warning(entry.key->mark, "unknown-key"_L1, u"the unknown key \"%1\" is ignored"_s.arg(name),
                            didYouMean(nearest.to(name)));
    }
}

using Way = decltype(model::Auditor::way);

std::optional<Way> readWay(const Node &node, const Scope &scope)
{
    const Node *name = valueOf(node, "type");
    if (!name) {
        scope.error(node.mark, badAudit, u"an auditor lacks \"type\""_s,
                    u"write log, http, exec, slack, hipchat or mail"_s);
        return {};
    }
    const QString type = nameOf(*name);
    AuditorReader reader(node, type, scope);
    std::optional<Way> way;
    if (type == "log"_L1)
        way = reader.log();
    else if (type == "http"_L1)
        way = reader.http();
    else if (type == "exec"_L1)
        way = reader.exec();
    else if (type == "slack"_L1)
        way = reader.slack();
    else if (type == "hipchat"_L1)
        way = reader.hipchat();
    else if (type == "mail"_L1)
        way = reader.mail();
    if (way) {
        reader.reportUnknown();
    } else {
        const NearestName known({u"log"_s, u"http"_s, u"exec"_s, u"hipchat"_s, u"slack"_s, u"mail"_s});
        scope.error(name->mark, badAudit, u"unknown type of auditor \"%1\""_s.arg(type), didYouMean(known.to(type)));
    }
    return way;
}

std::optional<model::Auditor> readAuditor(const Node &node, const Scope &scope)
{
    if (!node.isMapping()) {
        scope.error(node.mark, badAudit, u"an auditor must be a mapping, not %1"_s.arg(kindOf(node)));
        return {};
    }
    auto way = readWay(node, scope);
    if (!way)
        return {};
    model::Auditor auditor{std::move(*way)};
    const QString level = textOf(node, "level", scope).value_or(u"info"_s);
    if (level == "debug"_L1)
        auditor.level = model::Auditor::Level::Debug;
    else if (level != "info"_L1)
        scope.error(node.find("level")->mark, badAudit, u"the level must be info or debug, not \"%1\""_s.arg(level));
    const Node *ignore = valueOf(node, "ignore_errors");
    auditor.ignoreErrors = ignore && ignore->isScalar() && scalarOf(*ignore).boolean;
    auditor.where = scope.problems().at(node.mark);
    return auditor;
}

} // namespace

std::vector<model::Auditor> readAudit(const Node &manifest, Problems &problems)
{
    std::vector<model::Auditor> auditors;
    const Node *node = valueOf(manifest, "audit");
    if (!node)
        return auditors;
    const Scope scope(problems, "audit"_L1, {}, node->mark);
    if (!node->isSequence()) {
        scope.error(node->mark, badAudit, u"must be a list of auditors, not %1"_s.arg(kindOf(*node)));
        return auditors;
    }
    for (const Node *item : node->items) {
        if (auto auditor = readAuditor(*item, scope))
            auditors.push_back(std::move(*auditor));
    }
    return auditors;
}

} // namespace pilothouse::manifest
