// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/program.h"

#include "core/rehearsal/shell.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

namespace {

Program::Start startOf(const QString &name)
{
    static const QRegularExpression knownFolder(u"^/(bin|sbin|usr|opt|app|srv|home|lib|[a-z-]*entrypoint)"_s);
    static const QRegularExpression absent(u"no[-_]?such|not[-_]?there|not[-_]?found|missing|nonexist|not[-_]?exist"_s);
    if (name.contains(absent) || (name.startsWith(u'/') && !name.contains(knownFolder)))
        return name.contains(u'/') ? Program::Start::NoSuchFile : Program::Start::NotInPath;
    return Program::Start::Possible;
}

} // namespace

qint64 Script::count(std::chrono::nanoseconds elapsed) const
{
    const auto printed = std::upper_bound(once.begin(), once.end(), elapsed,
                                          [](auto time, const Output &output) { return time < output.at; });
    auto total = qint64(printed - once.begin());
    if (!isEndless() || elapsed < loopBegin)
        return total;
    const qint64 rounds = (elapsed - loopBegin) / loopPeriod;
    const auto inRound = (elapsed - loopBegin) % loopPeriod;
    total += rounds * qint64(loop.size());
    return total + std::count_if(loop.begin(), loop.end(), [&](const Output &output) { return output.at <= inRound; });
}

Output Script::line(qint64 index) const
{
    if (index < qint64(once.size()))
        return once[std::size_t(index)];
    const qint64 inLoop = index - qint64(once.size());
    const qint64 round = inLoop / qint64(loop.size());
    Output output = loop[std::size_t(inLoop % qint64(loop.size()))];
    output.at += loopBegin + round * loopPeriod;
    if (generate)
        output.text = generate(round);
    else if (output.text.contains('\1'))
        output.text.replace('\1', QByteArray::number(round));
    if (output.text.contains("ERROR") && generate)
        output.channel = model::LogLine::Channel::Error;
    return output;
}

Program toProgram(const QStringList &arguments, const QStringList &variables)
{
    Program program;
    program.name = arguments.value(0);
    program.start = startOf(program.name);
    const QString tool = program.name.section(u'/', -1);
    if (program.start != Program::Start::Possible)
        return program;
    const bool isShell = tool == "sh"_L1 || tool == "bash"_L1 || tool == "ash"_L1;
    if (isShell && arguments.value(1).startsWith(u'-') && arguments.value(1).endsWith(u'c'))
        return runShell(std::move(program), arguments.value(2), variables);
    if (isShell) // without a terminal its input has ended before it began
        program.exitsAfter = std::chrono::milliseconds(5);
    else if (isShellWord(tool))
        return runShell(std::move(program), quoteForShell(arguments), variables);
    else
        program.isService = true;
    return program;
}

} // namespace pilothouse::rehearsal
