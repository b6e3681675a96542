// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/written.h"

#include "core/manifest/edit/put.h"
#include "core/manifest/edit/snippet.h"
#include "core/manifest/maestro/values.h"
#include "core/manifest/template/templaterenderer.h"
#include "core/manifest/yaml/yamlscalar.h"
#include "core/manifest/yaml/yamltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

QString scalarText(const Node &node)
{
    return node.isNull() ? QString() : QString::fromStdString(node.text);
}

QString onOneLine(const Node &node)
{
    QStringList parts;
    switch (node.kind) {
    case NodeKind::Scalar:
        return isText(node) ? QString::fromUtf8(edit::yamlScalar(scalarText(node))) : scalarText(node);
    case NodeKind::Sequence:
        for (const Node *item : node.items)
            parts += onOneLine(*item);
        return u'[' + parts.join(u", "_s) + u']';
    case NodeKind::Mapping:
        for (const Entry &entry : node.entries)
            parts += onOneLine(*entry.key) + u": "_s + onOneLine(*entry.value);
        return u'{' + parts.join(u", "_s) + u'}';
    }
    Q_UNREACHABLE();
}

class Reading
{
public:
    Reading(const QString &path, const SourceMap *origins)
        : m_path(path)
        , m_origins(origins)
    {
    }

    [[nodiscard]] Written read(const QString &name, const Node &node, Mark mark) const
    {
        Written written{.kind = node.kind, .name = name, .where = placeOf(mark)};
        written.text = node.isScalar() ? scalarText(node) : onOneLine(node);
        written.isText = node.isScalar() && isText(node);
        for (const Entry &entry : node.entries)
            written.children.push_back(read(nameOf(*entry.key), *entry.value, entry.key->mark));
        for (std::size_t i = 0; i < node.items.size(); ++i)
            written.children.push_back(read(QString::number(i), *node.items[i], node.items[i]->mark));
        return written;
    }

private:
    [[nodiscard]] model::SourceLocation placeOf(Mark mark) const
    {
        return m_origins ? m_origins->at(mark) : model::SourceLocation{m_path, mark.line, mark.column};
    }

    QString m_path;
    const SourceMap *m_origins;
};

std::optional<Written> find(const Node *node, const QStringList &keys, const Reading &reading)
{
    const Entry *entry = nullptr;
    for (const QString &key : keys) {
        if (!node || !node->isMapping())
            return {};
        const auto found =
            std::ranges::find_if(node->entries, [&](const Entry &each) { return nameOf(*each.key) == key; });
        if (found == node->entries.end())
            return {};
        entry = &*found;
        node = found->value;
    }
    return entry ? std::optional(reading.read(keys.back(), *node, entry->key->mark)) : std::nullopt;
}

} // namespace

const Written *Written::child(const QString &wanted) const
{
    const auto found = std::ranges::find(children, wanted, &Written::name);
    return found == children.end() ? nullptr : &*found;
}

std::vector<std::optional<Written>> writtenAt(const QByteArray &text, const QString &path,
                                              const std::vector<QStringList> &places, TemplateRenderer &renderer)
{
    const QByteArray source = asUtf8(text);
    std::optional<Rendered> rendered;
    if (firstTemplateMark(source) >= 0)
        rendered = renderer.render(source, path);
    Problems problems{path};
    const auto document = readYaml(rendered ? rendered->text : text, problems);
    const Reading reading(path, rendered ? &rendered->origins : nullptr);
    std::vector<std::optional<Written>> found;
    found.reserve(places.size());
    for (const QStringList &keys : places)
        found.push_back(find(document ? document->root() : nullptr, keys, reading));
    return found;
}

QByteArray plainScalar(const QString &text)
{
    const auto read = edit::Snippet::read(text.toUtf8());
    const bool isNumber = read && read->value.kind == NodeKind::Scalar
        && (read->value.type == Scalar::Type::Integer || read->value.type == Scalar::Type::Float);
    return isNumber && read->value.text == text ? text.toUtf8() : edit::yamlScalar(text);
}

} // namespace pilothouse::manifest
