// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/template/templaterenderer.h"

#include "core/manifest/template/conversation.h"
#include "core/manifest/yaml/yamltext.h"

#include <algorithm>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

using base::ErrorCode;
using base::Result;

namespace {

QByteArray ourVariables()
{
    QByteArray variables;
    for (char **entry = environ; entry && *entry; ++entry)
        variables += QByteArray(*entry) + '\0';
    return variables;
}

/// A problem that no line of the templates can be blamed for.
model::Diagnostic problemOf(const base::Error &error, const TemplateOrder &order)
{
    const Mark mark = markOf(order.text, std::max<qsizetype>(0, firstTemplateMark(order.text)));
    return {model::Severity::Error, {order.path, mark.line, mark.column}, error.message, error.detail, u"template"_s};
}

} // namespace

qsizetype firstTemplateMark(const QByteArray &text)
{
    for (auto at = text.indexOf('{'); at >= 0 && at + 1 < text.size(); at = text.indexOf('{', at + 1)) {
        const char next = text[at + 1];
        if (next == '{' || next == '%' || next == '#')
            return at;
    }
    return -1;
}

QString baseDirectory(const QString &path)
{
    const auto slash = path.lastIndexOf(u'/');
    if (path == "-"_L1 || slash < 0)
        return {};
    return slash == 0 ? u"/"_s : path.left(slash);
}

TemplateRenderer::TemplateRenderer(TemplateSettings settings)
    : m_settings(std::move(settings))
{
}

TemplateRenderer::~TemplateRenderer() = default;

Rendered TemplateRenderer::render(const QByteArray &text, const QString &path)
{
    // Starting may take its time; that is not the template's fault.
    const auto started = ensureProcess();
    const QByteArray variables = ourVariables();
    TemplateFiles files(baseDirectory(path));
    const TemplateOrder order{text, path, variables, m_settings, QDeadlineTimer(m_settings.time), files};
    Rendered rendered;
    if (!started) {
        rendered.problem = problemOf(started.error(), order);
        return rendered;
    }
    const auto plain = pass(order, Marks::None);
    if (!plain)
        rendered.problem = problemOf(plain.error(), order);
    else if (plain->problem)
        rendered.problem = plain->problem;
    else {
        rendered.text = plain->text.text;
        rendered.origins = trace(order, rendered.text);
    }
    rendered.includes = files.paths();
    return rendered;
}

/// Renders again with marks to learn where everything comes from.
SourceMap TemplateRenderer::trace(const TemplateOrder &order, const QByteArray &rendered)
{
    SourceMap best(order.path);
    for (const Marks marks : {Marks::All, Marks::Fewer}) {
        const auto marked = pass(order, marks);
        if (!marked)
            break;
        if (!marked->problem)
            best = SourceMap(marked->text, rendered);
        if (best.isComplete())
            break;
    }
    return best;
}

Result<void> TemplateRenderer::ensureProcess()
{
    if (hasProcess())
        return {};
    auto started = startInterpreter(m_settings);
    if (!started)
        return tl::unexpected(started.error());
    m_interpreter = std::move(*started);
    m_hasServed = false;
    if (!m_interpreter.isSandboxed)
        m_settings.bubblewrap.clear();
    return {};
}

/// A process that has served before may have ended since, by whatever hand: then another one is asked.
Result<TemplateAnswer> TemplateRenderer::pass(const TemplateOrder &order, Marks marks)
{
    const bool mayBeGone = m_hasServed;
    auto answer = tryPass(order, marks);
    if (!answer && answer.error().code == ErrorCode::Protocol && mayBeGone)
        answer = tryPass(order, marks);
    return answer;
}

Result<TemplateAnswer> TemplateRenderer::tryPass(const TemplateOrder &order, Marks marks)
{
    if (const auto started = ensureProcess(); !started)
        return tl::unexpected(started.error());
    auto answer = converse(*m_interpreter.process, order, marks);
    m_hasServed = true;
    if (!answer || answer->isExhausted)
        m_interpreter.process.reset();
    if (!answer && answer.error().code == ErrorCode::TimedOut)
        answer.error().message = u"is not done after %1 s"_s.arg(double(m_settings.time.count()) / 1000);
    return answer.map_error([](const base::Error &error) { return error.in(u"template"_s); });
}

} // namespace pilothouse::manifest
