// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/put.h"

#include "core/manifest/edit/writing.h"
#include "core/manifest/source/lines.h"
#include "core/manifest/source/pointer.h"
#include "core/manifest/source/sourcetree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::edit {

using base::ErrorCode;

namespace {

/// Surely that text wherever it stands, without asking the parser: a word of letters, digits and what joins them.
bool isPlainWord(const QString &text)
{
    const auto isLetter = [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); };
    const auto joins = [&](QChar c) { return isLetter(c) || u"_-./:"_s.contains(c); };
    return !text.isEmpty() && isLetter(text.front()) && isLetter(text.back()) && std::ranges::all_of(text, joins)
        && Value::of(Node{.text = text.toStdString()}).type == Scalar::Type::Text;
}

bool isNotFound(const base::Result<Edited> &edited)
{
    return !edited && edited.error().code == ErrorCode::NotFound;
}

/// The value as that of a key, or as the first item of a list, in block style.
QByteArray within(const std::string &token, const QByteArray &yaml)
{
    QByteArray indented = yaml;
    indented.replace('\n', "\n  ");
    if (token == "-")
        return "- " + indented;
    const bool takesLines = yaml.startsWith("- ") || yaml.contains(":\n");
    return keyText(token, SourceNode::Style::Plain, Room::Block) + (takesLines ? ":\n  " : ": ") + indented;
}

/// Where columns count characters.
qsizetype offsetOf(const QByteArray &text, Mark mark)
{
    qsizetype begin = 0;
    for (int line = 1; line < mark.line && begin < text.size(); ++line)
        begin = nextLine(text, begin);
    begin = lineBegin(text, begin); // behind a byte order mark
    const QString line = QString::fromUtf8(text.mid(begin, lineEnd(text, begin) - begin));
    return begin + line.left(mark.column - 1).toUtf8().size();
}

/// Whether the key or the scalar that a value is meant for begins there, anchor and tag included or not.
bool begins(const SourceNode *node, qsizetype offset)
{
    return node && node->isScalar() && (node->content.begin == offset || node->whole.begin == offset);
}

/// The same value with the pointer to its place.
std::optional<Put> pointed(const SourceTree &tree, const SourceNode &node, const Put &value, const Pointer &above)
{
    const qsizetype offset = offsetOf(tree.text(), *value.mark);
    for (const SourceEntry &entry : node.entries) {
        Pointer pointer = above;
        pointer.push_back(tree.tokenOf(node, entry));
        if (begins(entry.key, offset))
            return Put{.pointer = toString(pointer), .yaml = {}, .key = value.key, .mark = {}};
        if (begins(entry.value, offset))
            return Put{.pointer = toString(pointer), .yaml = value.yaml, .key = {}, .mark = {}};
        if (offset < entry.value->whole.begin || offset >= entry.value->whole.end)
            continue;
        if (auto found = pointed(tree, *entry.value, value, pointer))
            return found;
    }
    return std::nullopt;
}

class Putting
{
public:
    Putting(QString path, TemplateRenderer &renderer)
        : m_path(std::move(path))
        , m_renderer(renderer)
    {
    }

    [[nodiscard]] base::Result<Edited> remove(const QByteArray &text, const QString &pointer)
    {
        auto edited = apply(text, m_path, Remove{pointer}, m_renderer);
        if (isNotFound(edited))
            return Edited{text, {}, {}, {}};
        return edited;
    }

    /// Tries what needs the most to be there first.
    [[nodiscard]] base::Result<Edited> place(const QByteArray &text, const QString &pointer, QByteArray yaml)
    {
        auto tokens = pointerFromString(pointer);
        if (!tokens)
            return tl::unexpected(tokens.error());
        if (!tokens->empty() && tokens->back() != "-") {
            auto edited = apply(text, m_path, Set{pointer, yaml}, m_renderer);
            if (!isNotFound(edited))
                return edited;
        }
        for (;;) {
            auto edited = apply(text, m_path, Add{toString(*tokens), yaml}, m_renderer);
            if (!isNotFound(edited) || tokens->size() < 2)
                return edited;
            yaml = within(tokens->back(), yaml);
            tokens->pop_back();
        }
    }

    [[nodiscard]] base::Result<Edited> make(const QByteArray &text, const Put &value)
    {
        if (value.mark)
            return makeAt(text, value);
        if (!value.key.isEmpty())
            return apply(text, m_path, Respell{value.pointer, value.key}, m_renderer);
        return value.yaml ? place(text, value.pointer, *value.yaml) : remove(text, value.pointer);
    }

private:
    [[nodiscard]] base::Result<Edited> makeAt(const QByteArray &text, const Put &value)
    {
        const auto tree = SourceTree::read(text, m_path);
        if (!tree)
            return tl::unexpected(tree.error());
        const auto found = pointed(*tree, tree->root(), value, {});
        if (!found)
            return tree->refusal(offsetOf(text, *value.mark), u"this is written elsewhere as well; edit it by hand"_s);
        return make(text, *found);
    }

    QString m_path;
    TemplateRenderer &m_renderer;
};

} // namespace

base::Result<Edited> put(const QByteArray &text, const QString &path, const std::vector<Put> &values,
                         TemplateRenderer &renderer)
{
    Putting putting(path, renderer);
    Edited all{text, {}, {}, {}};
    for (const Put &value : values) {
        auto one = putting.make(all.text, value);
        if (!one)
            return one;
        all.text = std::move(one->text);
        all.diagnostics = std::move(one->diagnostics);
        std::ranges::move(one->added, std::back_inserter(all.added));
    }
    all.patch = patchBetween(text, all.text);
    return all;
}

QByteArray yamlScalar(const QString &text)
{
    if (isPlainWord(text))
        return text.toUtf8();
    ScalarWish wish;
    wish.value.type = Scalar::Type::Text;
    wish.value.text = text;
    return scalarText(wish, Room::Flow);
}

} // namespace pilothouse::manifest::edit
