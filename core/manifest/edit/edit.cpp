// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/edit.h"

#include "core/manifest/edit/templatetext.h"
#include "core/manifest/edit/verification.h"
#include "core/manifest/loader.h"
#include "core/manifest/source/lines.h"
#include "core/manifest/template/templaterenderer.h"
#include "core/manifest/yaml/yamltext.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::edit {

using base::ErrorCode;
using model::Diagnostic;

namespace {

/// Takes away what is in both, each as often as it is in `known`.
template <typename IsSame>
void leaveOut(std::vector<Diagnostic> &diagnostics, std::vector<Diagnostic> &known, IsSame isSame)
{
    std::erase_if(diagnostics, [&](const Diagnostic &diagnostic) {
        const auto it = std::ranges::find_if(known, [&](const Diagnostic &one) { return isSame(one, diagnostic); });
        if (it == known.end())
            return false;
        known.erase(it);
        return true;
    });
}

/// Diagnostics of the new text that the old one had not, wherever they stand. Those that name a thing have another text
/// once it is renamed.
std::vector<Diagnostic> newOnes(std::vector<Diagnostic> before, std::vector<Diagnostic> after, bool isRename)
{
    const auto hasSameRule = [](const Diagnostic &a, const Diagnostic &b) { return a.rule == b.rule; };
    leaveOut(after, before,
             [&](const Diagnostic &a, const Diagnostic &b) { return hasSameRule(a, b) && a.text == b.text; });
    if (isRename)
        leaveOut(after, before, hasSameRule);
    return after;
}

base::Result<void> refuseErrors(const std::vector<Diagnostic> &added)
{
    QStringList errors;
    for (const Diagnostic &diagnostic : added)
        if (diagnostic.severity == model::Severity::Error)
            errors += toString(diagnostic);
    if (errors.isEmpty())
        return {};
    return base::failure(ErrorCode::InvalidInput, u"the manifest would no longer be valid: "_s + errors.front(),
                         errors.join(u'\n'));
}

/// Whether what is written last in a value is a block scalar that ends with a line break.
bool endsInBreak(const Change &change)
{
    const auto valueOf = base::Match{[](const SetValue &set) { return &set.value; },
                                     [](const InsertEntry &insert) { return &insert.value; },
                                     [](const auto &) -> const Snippet * { return nullptr; }};
    const Snippet *value = std::visit(valueOf, change.what);
    const SourceNode *last = value ? &value->root() : nullptr;
    while (last && !last->entries.empty())
        last = last->entries.back().value;
    return last && last->text.ends_with('\n');
}

/// Where a text without a last line break ends with such a value, it gets one.
void endLastLine(Patch &patch, const QByteArray &text, const Changes &changes)
{
    if (patch.replacements.empty() || !std::ranges::any_of(changes, endsInBreak))
        return;
    Replacement &last = patch.replacements.back();
    if (last.offset + last.length == text.size() && !last.text.endsWith('\n'))
        last.text += lineBreakOf(text, text.size());
}

/// Edits of one text, none of which needs another.
using Edits = std::span<const Edit>;

/// The patch of a YAML document for edits, verified.
base::Result<Patch> patchFor(const SourceTree &tree, Edits edits)
{
    Changes all;
    for (const Edit &edit : edits) {
        auto meant = changesFor(tree, edit);
        if (!meant)
            return tl::unexpected(meant.error());
        std::ranges::move(*meant, std::back_inserter(all));
    }
    const auto changes = spread(tree, std::move(all));
    if (!changes)
        return tl::unexpected(changes.error());
    Patch patch;
    for (const Change &change : *changes) {
        auto spliced = splice(tree, change);
        if (!spliced)
            return tl::unexpected(spliced.error());
        std::ranges::move(*spliced, std::back_inserter(patch.replacements));
    }
    endLastLine(patch, tree.text(), *changes);
    if (!arrange(patch.replacements))
        return tree.refusal(patch.replacements.front().offset, u"the parts of the edit overlap; edit it by hand"_s);
    if (const auto verified = verify(tree, patch.appliedTo(tree.text()), *changes); !verified)
        return tl::unexpected(verified.error());
    return patch;
}

/// Jinja drops one, wherever the text then ends.
QByteArray withoutLastBreak(const QByteArray &text)
{
    return text.endsWith('\n') ? text.chopped(1) : text;
}

base::Result<Patch> patchOfTemplate(const QByteArray &text, const QString &path, Edits edits,
                                    TemplateRenderer &renderer)
{
    const QByteArray source = asUtf8(text);
    const Rendered rendered = renderer.render(source, path);
    if (rendered.problem)
        return base::failure(ErrorCode::InvalidInput, toString(*rendered.problem));
    const auto tree = SourceTree::read(rendered.text, path, &rendered.origins);
    if (!tree)
        return tl::unexpected(tree.error());
    const auto patch = patchFor(*tree, edits);
    if (!patch)
        return tl::unexpected(patch.error());
    const auto translated = patchOfSource({source, rendered.text, rendered.origins, path}, *patch);
    if (!translated)
        return tl::unexpected(translated.error());
    const Rendered again = renderer.render(translated->appliedTo(source), path);
    if (again.problem || withoutLastBreak(again.text) != withoutLastBreak(patch->appliedTo(rendered.text)))
        return tree->refusal(patch->replacements.front().offset,
                             u"templates would make more of this edit than is meant; edit it by hand"_s);
    Patch shifted = *translated;
    for (Replacement &replacement : shifted.replacements)
        replacement.offset += text.size() - source.size();
    return shifted;
}

base::Result<Patch> patchOfText(const QByteArray &text, const QString &path, Edits edits)
{
    const auto tree = SourceTree::read(text, path);
    if (!tree)
        return tl::unexpected(tree.error());
    auto patch = patchFor(*tree, edits);
    if (patch && firstTemplateMark(patch->appliedTo(text)) >= 0)
        return base::failure(
            ErrorCode::InvalidInput,
            u"%1: the edit would make marks of a template ({{, {% or {#); write that by hand"_s.arg(path));
    return patch;
}

/// Makes steps one after another, of the manifest as it was loaded.
base::Result<Edited> applySteps(const QByteArray &text, const QString &path, const std::vector<Edits> &steps,
                                TemplateRenderer &renderer)
{
    const Loaded before = parse(text, path, renderer);
    Edited edited{.text = text};
    bool isRename = false;
    for (const Edits &edits : steps) {
        auto patch = before.rendered ? patchOfTemplate(edited.text, path, edits, renderer)
                                     : patchOfText(edited.text, path, edits);
        if (!patch)
            return tl::unexpected(patch.error());
        edited.text = patch->appliedTo(edited.text);
        edited.patch = steps.size() == 1 ? std::move(*patch) : patchBetween(text, edited.text);
        isRename = isRename
            || std::ranges::any_of(edits, [](const Edit &edit) { return std::holds_alternative<Rename>(edit); });
    }
    edited.diagnostics = parse(edited.text, path, renderer).diagnostics;
    edited.added = newOnes(before.diagnostics, edited.diagnostics, isRename);
    if (const auto valid = refuseErrors(edited.added); !valid)
        return tl::unexpected(valid.error());
    return edited;
}

} // namespace

base::Result<Edited> applyAll(const QByteArray &text, const QString &path, const std::vector<Edit> &edits,
                              TemplateRenderer &renderer)
{
    std::vector<Edits> steps;
    steps.reserve(edits.size());
    for (const Edit &edit : edits)
        steps.emplace_back(&edit, 1);
    return applySteps(text, path, steps, renderer);
}

base::Result<Edited> applyTogether(const QByteArray &text, const QString &path, const std::vector<Edit> &edits,
                                   TemplateRenderer &renderer)
{
    return applySteps(text, path, {Edits(edits)}, renderer);
}

base::Result<Edited> apply(const QByteArray &text, const QString &path, const Edit &edit, TemplateRenderer &renderer)
{
    return applyAll(text, path, {edit}, renderer);
}

base::Result<Edited> apply(const QByteArray &text, const QString &path, const Edit &edit)
{
    TemplateRenderer renderer;
    return apply(text, path, edit, renderer);
}

} // namespace pilothouse::manifest::edit
