// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/template/interpreter.h"
#include "core/manifest/template/sourcemap.h"

#include <optional>

namespace pilothouse::manifest {

enum class Marks;
struct TemplateAnswer;
struct TemplateOrder;

/// What came of rendering: a text and where it comes from, or a problem.
struct Rendered {
    QByteArray text;
    SourceMap origins;
    std::optional<model::Diagnostic> problem;
    QStringList includes; ///< paths of the files that were included
};

/// The place of the first `{{`, `{%` or `{#`, where Jinja would begin to work; -1 for plain YAML.
[[nodiscard]] qsizetype firstTemplateMark(const QByteArray &text);

/// The directory that a manifest's own file names are relative to: of its path as given; empty for the current one.
[[nodiscard]] QString baseDirectory(const QString &path);

/// Renders manifests' templates with Jinja in one process, which starts when first needed and stays until the renderer
/// ends. That process is given the manifest, the files it includes and our environment variables, and can do nothing
/// but answer. Used by one thread at a time, whichever; blocks, but not much beyond the time limit.
class TemplateRenderer
{
public:
    explicit TemplateRenderer(TemplateSettings settings = {});
    ~TemplateRenderer();
    Q_DISABLE_COPY_MOVE(TemplateRenderer)

    /// `path` names the text in problems, and its directory is where included files lie.
    [[nodiscard]] Rendered render(const QByteArray &text, const QString &path);

    /// Whether there is a process now.
    [[nodiscard]] bool hasProcess() const { return m_interpreter.process != nullptr; }
    /// Whether that process runs under bubblewrap.
    [[nodiscard]] bool isSandboxed() const { return hasProcess() && m_interpreter.isSandboxed; }

private:
    [[nodiscard]] base::Result<void> ensureProcess();
    [[nodiscard]] base::Result<TemplateAnswer> pass(const TemplateOrder &order, Marks marks);
    [[nodiscard]] base::Result<TemplateAnswer> tryPass(const TemplateOrder &order, Marks marks);
    [[nodiscard]] SourceMap trace(const TemplateOrder &order, const QByteArray &rendered);

    TemplateSettings m_settings;
    Interpreter m_interpreter;
    bool m_hasServed = false; ///< the process has rendered before
};

} // namespace pilothouse::manifest
