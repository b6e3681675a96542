// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/loader.h"

#include "core/manifest/maestro/maestro.h"
#include "core/manifest/starter.h"
#include "core/manifest/template/relocation.h"
#include "core/manifest/template/templaterenderer.h"
#include "core/manifest/yaml/yamltext.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

Loaded refused(const QString &path, const QString &text)
{
    Problems problems(path);
    problems.error({}, "unreadable"_L1, text);
    return {.diagnostics = problems.take()};
}

/// Reads YAML into `loaded`, with places of the source.
void read(const QByteArray &yaml, const QString &path, const SourceMap &origins, Loaded &loaded)
{
    Problems problems(path);
    std::shared_ptr<model::Environment> environment;
    if (const auto document = readYaml(yaml, problems)) {
        if (document->root())
            environment = readMaestro(*document->root(), baseDirectory(path), problems);
        else
            problems.error({}, "yaml"_L1, u"the manifest is empty"_s);
    }
    if (loaded.rendered) {
        problems.revise([&](model::Diagnostic &diagnostic) { relocate(diagnostic, origins, path); });
        if (environment)
            relocate(*environment, origins, path);
    }
    if (environment)
        environment->asFound = isAsFound(loaded.text);
    loaded.environment = std::move(environment);
    loaded.diagnostics = problems.take();
}

} // namespace

Loaded load(const QString &path, TemplateRenderer &renderer)
{
    QFile file(path);
    if (path == "-"_L1) {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return refused(path, u"cannot read standard input: "_s + file.errorString());
    } else {
        const QFileInfo about(path);
        if (!about.exists())
            return refused(path, u"there is no such file"_s);
        if (about.isDir())
            return refused(path, u"this is a directory, not a manifest"_s);
        if (about.size() > largestTextByteCount)
            return refused(path, u"larger than 16 MB"_s);
        if (!file.open(QIODevice::ReadOnly))
            return refused(path, u"cannot read it: "_s + file.errorString());
    }
    return parse(file.read(largestTextByteCount + 1), path, renderer);
}

Loaded parse(const QByteArray &text, const QString &path, TemplateRenderer &renderer)
{
    Loaded loaded;
    if (text.size() <= largestTextByteCount)
        loaded.text = text;
    const QByteArray source = asUtf8(loaded.text);
    if (firstTemplateMark(source) < 0) {
        read(text, path, SourceMap(path), loaded);
        return loaded;
    }
    Rendered rendered = renderer.render(source, path);
    loaded.includes = rendered.includes;
    if (rendered.problem) {
        loaded.diagnostics = {*rendered.problem};
        return loaded;
    }
    loaded.rendered = rendered.text;
    read(rendered.text, path, rendered.origins, loaded);
    return loaded;
}

Loaded load(const QString &path)
{
    TemplateRenderer renderer;
    return load(path, renderer);
}

Loaded parse(const QByteArray &text, const QString &path)
{
    TemplateRenderer renderer;
    return parse(text, path, renderer);
}

} // namespace pilothouse::manifest
