// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/audit/delivery.h"
#include "core/audit/placeholders.h"

#include <QJsonObject>

namespace pilothouse::audit {

/// "TIME LEVEL: text\n", as MaestroNG's log has it.
[[nodiscard]] QByteArray logLine(const Event &event);

/// The body of Slack's chat.postMessage: one coloured attachment.
[[nodiscard]] QJsonObject slackMessage(const model::SlackAuditor &slack, const Event &event);

/// The body of HipChat's "send room notification", version 2.
[[nodiscard]] QJsonObject hipchatMessage(const model::HipchatAuditor &hipchat, const Event &event);

/// A whole message for `sendmail -t`, head and body.
[[nodiscard]] QByteArray mailMessage(const model::MailAuditor &mail, const Event &event, const Origin &origin);

/// Standard input of an exec auditor: {"web-1": {"ship": "10.0.0.2", "service": "web"}}.
[[nodiscard]] QByteArray containersJson(const Event &event);

/// What fills the placeholders of an auditor's texts.
[[nodiscard]] Filling fillingOf(const Event &event);

} // namespace pilothouse::audit
