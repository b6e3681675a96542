// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/snippet.h"

#include "core/manifest/edit/writing.h"
#include "core/manifest/template/templaterenderer.h"

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::edit {

base::Result<Snippet> Snippet::read(const QByteArray &yaml)
{
    if (firstTemplateMark(yaml) >= 0)
        return base::failure(base::ErrorCode::InvalidInput,
                             u"the value has the marks of a template ({{, {% or {#); write that by hand"_s);
    const QByteArray text = yaml.trimmed().isEmpty() ? QByteArray("null") : yaml;
    auto tree = SourceTree::read(text, u"value"_s);
    if (!tree)
        return tl::unexpected(tree.error());
    Problems problems(u"value"_s);
    const auto document = readYaml(text, problems);
    const auto diagnostics = problems.take();
    if (model::hasErrors(diagnostics))
        return base::failure(base::ErrorCode::InvalidInput, toString(diagnostics.front()));
    return Snippet{std::make_shared<const SourceTree>(std::move(*tree)), Value::of(*document->root())};
}

Snippet Snippet::ofText(const QString &text)
{
    return *read(scalarText({.value = Value::ofText(text)}, Room::Block));
}

base::Result<Snippet> Snippet::holding(const std::optional<std::string> &key, const Snippet &value)
{
    const Layout layout{.column = 0, .step = 2, .sequenceShift = 2, .lineBreak = "\n"};
    return read(entryText(key, value, layout) + '\n'); // which a literal at the end needs
}

} // namespace pilothouse::manifest::edit
