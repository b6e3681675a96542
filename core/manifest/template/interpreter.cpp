// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/template/interpreter.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::manifest {

using base::ErrorCode;
using base::failure;
using base::Result;

namespace {

constexpr auto longestStart = 20s;
constexpr qint64 longestHello = 256;

QString script()
{
    QFile file(u":/template/render.py"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The command line under bubblewrap: no network, no file but the system's libraries and the interpreter itself,
/// nothing writable, no other process in sight.
QStringList sandboxed(const QString &bubblewrap, const QStringList &command)
{
    // No --die-with-parent: it means the thread that started it, and threads of a pool come and go.
    QStringList line{bubblewrap, u"--unshare-all"_s, u"--cap-drop"_s, u"ALL"_s};
    for (const QString &folder : {u"/usr/lib"_s, u"/usr/lib64"_s, u"/lib"_s, u"/lib64"_s})
        line += {u"--ro-bind-try"_s, folder, folder};
    line += {u"--ro-bind"_s, command.front(), command.front()};
    line += {u"--remount-ro"_s, u"/"_s, u"--chdir"_s, u"/"_s, u"--"_s};
    return line + command;
}

Result<std::unique_ptr<TemplateProcess>> start(const QStringList &command)
{
    auto process = TemplateProcess::start(command);
    if (!process)
        return process;
    const auto hello = (*process)->receive(longestHello, QDeadlineTimer(longestStart));
    if (!hello)
        return tl::unexpected(hello.error());
    if (hello->letter == 'N')
        return failure(ErrorCode::NotFound, u"Jinja is not installed"_s);
    if (hello->letter != 'H')
        return failure(ErrorCode::Protocol, u"the template process is not understood"_s);
    return process;
}

} // namespace

Result<Interpreter> startInterpreter(const TemplateSettings &settings)
{
    const QStringList command{settings.interpreter, u"-I"_s, u"-B"_s, u"-c"_s, script()};
    if (!settings.bubblewrap.isEmpty()) {
        if (auto process = start(sandboxed(settings.bubblewrap, command)))
            return Interpreter{std::move(*process), true};
    }
    auto process = start(command);
    if (process)
        return Interpreter{std::move(*process), false};
    if (process.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::NotFound, u"this manifest uses templates, which need the package python3-jinja2"_s,
                       u"install it, e.g. apt install python3-jinja2"_s);
    return tl::unexpected(process.error().in(u"templates"_s));
}

} // namespace pilothouse::manifest
