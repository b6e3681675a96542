// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/audit/event.h"
#include "core/model/environment.h"
#include "core/model/localcommand.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>
#include <optional>
#include <variant>

namespace pilothouse::audit {

// What is to be done so that an auditor knows: values, carried out by a Courier.

/// Bytes to append to a file, which is made for its owner's eyes only.
struct LineToAppend {
    QString path;
    QByteArray line;
    bool operator==(const LineToAppend &) const = default;
};
struct CallToMake {
    QUrl url;
    QByteArray method;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    std::chrono::milliseconds timeout{0};
    bool operator==(const CallToMake &) const = default;
};
/// No shell is involved.
struct ProgramToRun {
    QString program;
    QStringList arguments;
    QByteArray input;
    QString directory;
    std::chrono::milliseconds timeout{0};
    bool operator==(const ProgramToRun &) const = default;
};
using Delivery = std::variant<LineToAppend, CallToMake, ProgramToRun>;

/// Where a manifest comes from: its environment's name, and the directory its relative paths start in.
struct Origin {
    QString environment;
    QString directory;
};
[[nodiscard]] Origin originOf(const model::Environment &environment);

/// How an auditor is told of an event; nothing if it does not want to know.
[[nodiscard]] std::optional<Delivery> deliveryOf(const model::Auditor &auditor, const Event &event,
                                                 const Origin &origin);

/// Whether telling this auditor runs a program that the manifest chooses, so that the manifest must be trusted.
[[nodiscard]] bool runsItsOwnProgram(const model::Auditor &auditor);

/// The programs that the auditors of a manifest run on the operator's computer, placeholders not filled in.
[[nodiscard]] std::vector<model::LocalCommand> localCommands(const model::Environment &environment);

} // namespace pilothouse::audit
