// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"
#include "core/model/diagnostic.h"

#include <QJsonValue>
#include <QMap>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

namespace pilothouse::model {

// The ways to tell others of a run (specification §17).

/// Appends a line for each event to a file.
struct LogAuditor {
    QString file; ///< relative: to the manifest's directory
    bool operator==(const LogAuditor &) const = default;
};
/// Calls a web address when something begins.
struct HttpAuditor {
    enum class Method { Get, Post };
    QString endpoint;
    Method method = Method::Post;
    QJsonValue payload; ///< texts in it may hold {what} {action} {who} {message}
    QMap<QString, QString> headers;
    std::chrono::seconds timeout{3};
    bool operator==(const HttpAuditor &) const = default;
};
/// Runs a program on the operator's computer when a run has succeeded.
struct ExecAuditor {
    QString script;    ///< a relative path: to the manifest's directory; a bare name: looked up in PATH
    QString arguments; ///< with placeholders; split at blanks once they are filled in
    std::optional<std::chrono::seconds> timeout;
    bool operator==(const ExecAuditor &) const = default;
};
struct SlackAuditor {
    QString channel;
    base::Secret token;
    QString name;
    QString icon;
    QString url; ///< of an incoming webhook or a compatible service; empty: Slack's chat.postMessage
    bool operator==(const SlackAuditor &) const = default;
};
/// HipChat itself is gone: without the `url` of a compatible service nothing is sent.
struct HipchatAuditor {
    QString room;
    base::Secret token;
    QString name;
    QString url;
    bool operator==(const HipchatAuditor &) const = default;
};
/// E-mail through a local sendmail.
struct MailAuditor {
    QStringList to;
    QString from;     ///< empty: sendmail's own idea
    QString subject;  ///< with placeholders; empty: the text of the event
    QString sendmail; ///< empty: /usr/sbin/sendmail
    bool operator==(const MailAuditor &) const = default;
};

/// Somebody to tell of runs. Telling never blocks or fails one.
struct Auditor {
    enum class Level {
        Debug, ///< also of every container
        Info,  ///< of whole runs and of every failure
    };
    std::variant<LogAuditor, HttpAuditor, ExecAuditor, SlackAuditor, HipchatAuditor, MailAuditor> way;
    Level level = Level::Info;
    bool ignoreErrors = false; ///< a failure to tell is not mentioned
    SourceLocation where;

    bool operator==(const Auditor &) const = default;
};

} // namespace pilothouse::model
