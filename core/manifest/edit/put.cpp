// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/put.h"

#include "core/manifest/edit/writing.h"
#include "core/manifest/source/pointer.h"

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

private:
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
        auto one = !value.key.isEmpty() ? apply(all.text, path, Respell{value.pointer, value.key}, renderer)
            : value.yaml                ? putting.place(all.text, value.pointer, *value.yaml)
                                        : putting.remove(all.text, value.pointer);
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
