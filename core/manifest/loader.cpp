// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/loader.h"

#include "core/manifest/maestro/maestro.h"
#include "core/manifest/yaml/yamltext.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

/// Where Jinja would begin to work; -1 for plain YAML.
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

Loaded refused(const QString &path, const QString &text)
{
    Problems problems(path);
    problems.error({}, "unreadable"_L1, text);
    return {{}, problems.take(), {}};
}

} // namespace

Loaded load(const QString &path)
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
    return parse(file.read(largestTextByteCount + 1), path);
}

Loaded parse(const QByteArray &text, const QString &path)
{
    Problems problems(path);
    Loaded loaded;
    if (text.size() <= largestTextByteCount)
        loaded.text = text;
    if (const auto mark = firstTemplateMark(loaded.text); mark >= 0) {
        problems.error(markOf(text, mark), "not-yet-in-force"_L1, u"templates are not yet in force"_s);
        loaded.diagnostics = problems.take();
        return loaded;
    }
    if (const auto document = readYaml(text, problems)) {
        if (document->root())
            loaded.environment = readMaestro(*document->root(), baseDirectory(path), problems);
        else
            problems.error({}, "yaml"_L1, u"the manifest is empty"_s);
    }
    loaded.diagnostics = problems.take();
    return loaded;
}

} // namespace pilothouse::manifest
