// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/source/sourcetree.h"

#include "core/manifest/source/lines.h"
#include "core/manifest/source/pointer.h"
#include "core/manifest/source/treereader.h"
#include "core/manifest/yaml/yamldocument.h"
#include "core/manifest/yaml/yamltext.h"

#include <algorithm>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

using base::ErrorCode;

base::Result<SourceTree> SourceTree::read(const QByteArray &text, const QString &file, const SourceMap *origins)
{
    if (text.startsWith("\xFF\xFE") || text.startsWith("\xFE\xFF"))
        return base::failure(ErrorCode::InvalidInput, file + u": this is UTF-16; save it as UTF-8 to edit it"_s);
    Problems problems(file);
    const auto document = readYaml(text, problems);
    if (!document) {
        const auto diagnostics = problems.take();
        return base::failure(ErrorCode::InvalidInput,
                             diagnostics.empty() ? file + u": cannot be read"_s : toString(diagnostics.front()));
    }
    SourceTree tree;
    tree.m_text = text;
    tree.m_file = file;
    if (origins)
        tree.m_origins = *origins;
    const auto clean = cleanText(text, problems);
    const auto events = clean ? yamlEvents(*clean) : std::nullopt;
    if (!document->root() || !events || events->empty())
        return base::failure(ErrorCode::InvalidInput, file + u": there is nothing in it yet"_s);
    TreeReader reader(tree, *events, text.size() - clean->size());
    if (!reader.read())
        return tree.refusal(reader.lostAt(), u"what is written here is too unusual to be edited; edit it by hand"_s);
    return tree;
}

const SourceNode &SourceTree::resolved(const SourceNode &node) const
{
    return node.kind == SourceNode::Kind::Alias && node.anchor < m_anchors.size() ? *m_anchors[node.anchor] : node;
}

std::vector<const SourceNode *> SourceTree::mergedInto(const SourceNode &mapping) const
{
    const auto merge = std::ranges::find_if(mapping.entries, isMerge);
    if (merge == mapping.entries.end())
        return {};
    const SourceNode &merged = resolved(*merge->value);
    if (merged.isMapping())
        return {&merged};
    std::vector<const SourceNode *> all;
    all.reserve(merged.entries.size());
    for (const SourceEntry &item : merged.entries)
        all.push_back(&resolved(*item.value));
    return all;
}

void SourceTree::collect(const SourceNode &mapping, std::vector<const SourceEntry *> &members) const
{
    const std::size_t before = members.size();
    for (const SourceEntry &entry : mapping.entries)
        if (!isMerge(entry))
            members.push_back(&entry);
    std::unordered_set<std::string_view> known;
    for (const SourceNode *source : mergedInto(mapping)) {
        if (known.empty())
            for (std::size_t i = before; i < members.size(); ++i)
                known.insert(resolved(*members[i]->key).text);
        std::vector<const SourceEntry *> merged;
        collect(*source, merged);
        for (const SourceEntry *entry : merged)
            if (known.insert(resolved(*entry->key).text).second)
                members.push_back(entry);
    }
}

std::vector<const SourceEntry *> SourceTree::members(const SourceNode &node) const
{
    std::vector<const SourceEntry *> all;
    if (node.isMapping()) {
        collect(node, all);
    } else {
        for (const SourceEntry &item : node.entries)
            all.push_back(&item);
    }
    return all;
}

const SourceEntry *SourceTree::member(const SourceNode &node, const std::string &token) const
{
    const auto all = members(node);
    if (node.isSequence()) {
        const qsizetype index = indexOf(token);
        return index >= 0 && std::size_t(index) < all.size() ? all[std::size_t(index)] : nullptr;
    }
    const auto it = std::ranges::find_if(all, [&](const SourceEntry *e) { return resolved(*e->key).text == token; });
    return it == all.end() ? nullptr : *it;
}

std::string SourceTree::tokenOf(const SourceNode &container, const SourceEntry &entry) const
{
    return entry.key ? resolved(*entry.key).text : std::to_string(&entry - container.entries.data());
}

Extent SourceTree::linesOf(const SourceEntry &entry) const
{
    const qsizetype column = columnOf(m_text, entry.begin);
    Extent lines{entry.begin, nextLine(m_text, std::max(entry.head, entry.value->whole.end))};
    if (isFirstInLine(m_text, entry.begin))
        lines.begin = lineBegin(m_text, entry.begin);
    while (lines.end < m_text.size()) {
        const qsizetype first = firstInLine(m_text, lines.end);
        if (first >= m_text.size() || m_text[first] != '#' || columnOf(m_text, first) <= column)
            break;
        lines.end = nextLine(m_text, first);
    }
    return lines;
}

tl::unexpected<base::Error> SourceTree::refusal(qsizetype offset, const QString &reason) const
{
    return base::failure(ErrorCode::InvalidInput, place(offset) + u": "_s + reason);
}

QString SourceTree::place(qsizetype offset) const
{
    const qsizetype shift = m_text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    const Mark mark = markOf(m_text.mid(shift), offset - shift);
    const auto where = m_origins ? m_origins->at(mark) : model::SourceLocation{m_file, mark.line, mark.column};
    return u"%1:%2:%3"_s.arg(where.file).arg(where.line).arg(where.column);
}

bool isMerge(const SourceEntry &entry)
{
    return entry.key && entry.key->style == SourceNode::Style::Plain && entry.key->text == "<<";
}

} // namespace pilothouse::manifest
