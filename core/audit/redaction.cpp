// SPDX-License-Identifier: Apache-2.0
#include "core/audit/redaction.h"

#include "core/base/log.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::audit {

namespace {

/// A flag or a digit is no secret, whatever its name says.
constexpr qsizetype shortestLength = 3;
/// Anything shorter is masked only where it stands as a word of its own.
constexpr qsizetype recognisableLength = 4;

bool isSecretHeader(const QString &name)
{
    return base::looksSecret(name) || name.contains("authorization"_L1, Qt::CaseInsensitive)
        || name.contains("cookie"_L1, Qt::CaseInsensitive);
}

} // namespace

Redaction::Redaction(const model::Environment &environment)
{
    const auto addVariables = [this](const std::vector<model::Variable> &variables) {
        for (const auto &[setting, origin, where] : variables) {
            if (setting.value && base::looksSecret(setting.name))
                add(*setting.value);
        }
    };
    for (const auto &service : environment.services)
        addVariables(service.variables);
    for (const auto &instance : environment.instances)
        addVariables(instance.variables);
    for (const auto &registry : environment.registries)
        add(registry.password.reveal());
    for (const auto &auditor : environment.auditors)
        addAuditor(auditor);
    m_secrets.removeDuplicates();
    std::ranges::sort(m_secrets, std::greater(), &QString::size);
}

void Redaction::addAuditor(const model::Auditor &auditor)
{
    if (const auto *http = std::get_if<model::HttpAuditor>(&auditor.way)) {
        addAddress(http->endpoint);
        for (auto it = http->headers.begin(); it != http->headers.end(); ++it) {
            if (isSecretHeader(it.key()))
                add(it.value());
        }
    } else if (const auto *slack = std::get_if<model::SlackAuditor>(&auditor.way)) {
        add(slack->token.reveal());
        addAddress(slack->url);
    } else if (const auto *hipchat = std::get_if<model::HipchatAuditor>(&auditor.way)) {
        add(hipchat->token.reveal());
        addAddress(hipchat->url);
    }
}

/// Whoever knows the address of a webhook may write there.
void Redaction::addAddress(const QString &address)
{
    const QUrl url(address);
    add(address);
    add(url.password());
    if (url.path().size() >= recognisableLength)
        add(url.path());
    add(url.query());
}

void Redaction::add(const QString &secret)
{
    for (const QString &line : secret.split(u'\n')) {
        if (const QString trimmed = line.trimmed(); trimmed.size() >= shortestLength)
            m_secrets += trimmed;
    }
}

QString Redaction::apply(const QString &text) const
{
    static const QRegularExpression userInfo(uR"(://[^/\s@]*:[^/\s@]*@)"_s);
    QString line = text;
    for (const QString &secret : m_secrets) {
        if (secret.size() >= recognisableLength)
            line.replace(secret, base::mask());
        else
            line.replace(QRegularExpression(uR"((?<!\w)%1(?!\w))"_s.arg(QRegularExpression::escape(secret)),
                                            QRegularExpression::UseUnicodePropertiesOption),
                         base::mask());
    }
    return line.replace(userInfo, u"://"_s + base::mask() + u'@').simplified();
}

} // namespace pilothouse::audit
