// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/reply.h"
#include "core/execution/run.h"

#include <functional>

namespace pilothouse::execution {

/// What a finished operation leaves to be said.
struct OperationResult {
    QString note;
};

/// Told of progress while an operation is under way; callable from any thread.
using ProgressSink = std::function<void(double fraction, const QString &text)>;

/// The seam between execution and engines: does one step. fleet/ implements it over the Engine API,
/// the tests' FakeOperationRunner over a script.
class OperationRunner
{
public:
    virtual ~OperationRunner() = default;

    /// Called from the run's thread; answers from any thread. A cancelled reply settles with ErrorCode::Cancelled
    /// once the engine is known to be left alone. Error::detail of a failure carries the container's last log lines,
    /// newline-separated, where there are some.
    virtual base::Reply<OperationResult> run(const planning::Step &step, ProgressSink progress) = 0;
};

} // namespace pilothouse::execution
