// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/lint/fixing.h"

#include "core/manifest/edit/linediff.h"

#include <algorithm>
#include <span>

namespace pilothouse::manifest::lint {

namespace {

/// From the end of the text, so that the places of those before stay right.
std::vector<Finding> wanted(const std::vector<Finding> &findings, const QStringList &chosen)
{
    std::vector<Finding> some;
    std::ranges::copy_if(findings, std::back_inserter(some), [&](const Finding &finding) {
        return finding.fix && (finding.fix->certainty == Fix::Certainty::Sure || chosen.contains(finding.rule));
    });
    std::ranges::stable_sort(some, std::ranges::greater(), [](const Finding &finding) {
        return std::pair(finding.where.line, finding.where.column);
    });
    return some;
}

/// Whether two removals can be made at once: they are of different collections, and neither holds the other.
bool areApart(const QString &a, const QString &b)
{
    const auto parentOf = [](const QString &pointer) { return QStringView(pointer).left(pointer.lastIndexOf(u'/')); };
    return parentOf(a) != parentOf(b) && !a.startsWith(b + u'/') && !b.startsWith(a + u'/');
}

/// Fixes findings of a text. Each is an edit that is made and read again; removals that are apart are made at once, for
/// there may be hundreds.
class Fixing
{
public:
    Fixing(const QByteArray &text, QString path, TemplateRenderer &renderer)
        : m_fixed{.edited = {text, {}, {}, {}}, .done = {}, .refused = {}}
        , m_path(std::move(path))
        , m_renderer(renderer)
    {
    }

    void fixAll(std::vector<Finding> findings)
    {
        std::vector<Finding> removals;
        for (Finding &finding : findings) {
            if (isApart(finding, removals))
                removals.push_back(std::move(finding));
            else
                fixOne(std::move(finding));
        }
        fixTogether(removals);
    }

    Fixed take() { return std::move(m_fixed); }

private:
    static bool isApart(const Finding &finding, const std::vector<Finding> &others)
    {
        const auto &values = finding.fix->values;
        return values.size() == 1 && !values[0].yaml && values[0].key.isEmpty()
            && std::ranges::all_of(others, [&](const Finding &other) {
                   return areApart(values[0].pointer, other.fix->values[0].pointer);
               });
    }

    void fixOne(Finding finding)
    {
        auto edited = edit::put(m_fixed.edited.text, m_path, finding.fix->values, m_renderer);
        if (!edited) {
            m_fixed.refused.emplace_back(std::move(finding), edited.error());
            return;
        }
        m_fixed.edited = std::move(*edited);
        m_fixed.done.push_back(std::move(finding));
    }

    /// By halves where one of them is refused.
    void fixTogether(std::span<Finding> removals)
    {
        if (removals.empty())
            return;
        if (removals.size() == 1)
            return fixOne(std::move(removals[0]));
        std::vector<edit::Edit> edits;
        for (const Finding &finding : removals)
            edits.emplace_back(edit::Remove{finding.fix->values[0].pointer});
        auto edited = edit::applyTogether(m_fixed.edited.text, m_path, edits, m_renderer);
        if (!edited) {
            fixTogether(removals.first(removals.size() / 2));
            fixTogether(removals.subspan(removals.size() / 2));
            return;
        }
        m_fixed.edited = std::move(*edited);
        std::ranges::move(removals, std::back_inserter(m_fixed.done));
    }

    Fixed m_fixed;
    QString m_path;
    TemplateRenderer &m_renderer;
};

} // namespace

Fixed fix(const QByteArray &text, const QString &path, const std::vector<Finding> &findings, TemplateRenderer &renderer,
          const QStringList &chosen)
{
    Fixing fixing(text, path, renderer);
    fixing.fixAll(wanted(findings, chosen));
    Fixed fixed = fixing.take();
    std::ranges::stable_sort(
        fixed.done, {}, [](const Finding &finding) { return std::pair(finding.where.line, finding.where.column); });
    fixed.edited.patch = edit::linePatchBetween(text, fixed.edited.text);
    return fixed;
}

} // namespace pilothouse::manifest::lint
