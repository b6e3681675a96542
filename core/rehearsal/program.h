// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/logline.h"

#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace pilothouse::rehearsal {

/// A line that a program prints so long after its start.
struct Output {
    std::chrono::nanoseconds at{0};
    model::LogLine::Channel channel = model::LogLine::Channel::Output;
    QByteArray text;
};

/// What a program prints over time, as a function of it: any line is found without playing those before it, so that
/// a thousand containers cost nothing until somebody reads their logs.
struct Script {
    std::vector<Output> once; ///< at the beginning, by time
    std::vector<Output> loop; ///< then over and over; times are within the round. "\1" stands for the round's number
    std::chrono::nanoseconds loopBegin{0};
    std::chrono::nanoseconds loopPeriod{0};           ///< 0: no loop
    std::function<QByteArray(qint64 round)> generate; ///< instead of the loop's texts

    /// How many lines there are up to and including `elapsed`.
    [[nodiscard]] qint64 count(std::chrono::nanoseconds elapsed) const;
    /// Line `index`, from 0.
    [[nodiscard]] Output line(qint64 index) const;
    [[nodiscard]] bool isEndless() const { return loopPeriod.count() > 0 && !loop.empty(); }
};

/// What a command comes to: a light imitation of the usual commands of tests and of a shell's simplest words.
struct Program {
    enum class Start { Possible, NoSuchFile, NotInPath };
    enum class OnTerminate { Exits, Ignores, IsKilled }; ///< IsKilled: dies by SIGKILL, but at once
    Start start = Start::Possible;
    QString name;
    bool isService = false; ///< neither a shell nor a known tool: runs until told to stop, and has much to say
    Script script;
    std::optional<std::chrono::nanoseconds> exitsAfter;
    int exitCode = 0;
    OnTerminate onTerminate = OnTerminate::Exits;
    int terminateCode = 0;
};

/// `arguments` is entrypoint and command; `variables` ("NAME=value") are what $NAME means.
[[nodiscard]] Program toProgram(const QStringList &arguments, const QStringList &variables);

} // namespace pilothouse::rehearsal
