// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/verification.h"

#include "core/manifest/source/sightings.h"
#include "core/manifest/yaml/secondreading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::edit {

namespace {

/// What is met wherever a change is met.
const SourceNode *subjectOf(const Change &change)
{
    return std::visit(base::Match{[](const SetValue &set) -> const SourceNode * { return set.entry->value; },
                                  [](const RemoveEntry &remove) -> const SourceNode * { return remove.entry->value; },
                                  [](const auto &other) -> const SourceNode * { return other.container; }},
                      change.what);
}

/// Whether a change's places are those of its container, with the entry's token behind.
bool isOfContainer(const Change &change)
{
    return !std::holds_alternative<SetValue>(change.what) && !std::holds_alternative<RemoveEntry>(change.what);
}

qsizetype offsetOf(const Change &change)
{
    return std::visit(base::Match{[](const InsertEntry &insert) { return insert.container->whole.begin; },
                                  [](const auto &other) { return other.entry->begin; }},
                      change.what);
}

/// Makes a change in what a document means, at one place.
class Application
{
public:
    Application(Value &document, const Pointer &place)
        : m_container(document.at(std::span(place).first(place.size() - 1)))
        , m_token(place.back())
    {
    }

    void operator()(const SetValue &set)
    {
        if (m_container->kind == NodeKind::Mapping)
            m_container->put(m_token, set.value.value);
        else if (Value *item = m_container->child(m_token))
            *item = set.value.value;
    }

    void operator()(const InsertEntry &insert)
    {
        auto &children = m_container->children;
        if (insert.key)
            m_container->put(m_token, insert.value.value);
        else if (insert.index <= children.size())
            children.insert(children.begin() + std::ptrdiff_t(insert.index), insert.value.value);
    }

    void operator()(const RemoveEntry &) { m_container->remove(m_token); }
    void operator()(const RenameKey &rename) { m_container->rename(m_token, rename.name); }

    void operator()(const CopyEntry &copy)
    {
        if (const Value *original = m_container->child(copy.entry->key->text))
            m_container->put(m_token, Value(*original));
    }

    [[nodiscard]] bool isPossible() const { return m_container != nullptr; }

private:
    Value *m_container;
    const std::string &m_token;
};

std::optional<Value> meaningOf(const QByteArray &text, Problems &problems)
{
    const auto document = readYaml(text, problems);
    if (!document || !document->root())
        return {};
    return Value::of(*document->root());
}

/// Deep places first: a name that changes is not yet another then.
std::vector<std::pair<Pointer, const Change *>> inOrder(const Changes &changes)
{
    std::vector<std::pair<Pointer, const Change *>> all;
    for (const Change &change : changes)
        for (const Pointer &place : change.places)
            all.emplace_back(place, &change);
    std::ranges::stable_sort(all, std::greater(), [](const auto &pair) { return pair.first.size(); });
    return all;
}

/// What an edit takes away, anchors included: of a value that is set, its own anchor stays.
Extent extentLost(const Change &change)
{
    if (const auto *remove = std::get_if<RemoveEntry>(&change.what))
        return {remove->entry->begin, remove->entry->value->whole.end};
    if (const auto *set = std::get_if<SetValue>(&change.what))
        return set->entry->value->content;
    return {};
}

/// An alias elsewhere to something in there.
const SourceNode *aliasInto(const SourceTree &tree, const SourceNode &node, Extent extent)
{
    const auto isInside = [&](const SourceNode &one) {
        return one.whole.begin >= extent.begin && one.whole.begin < extent.end;
    };
    if (node.kind == SourceNode::Kind::Alias)
        return isInside(tree.resolved(node)) && !isInside(node) ? &node : nullptr;
    for (const SourceEntry &entry : node.entries) {
        for (const SourceNode *part :
             {static_cast<const SourceNode *>(entry.key), static_cast<const SourceNode *>(entry.value)})
            if (const auto *alias = part ? aliasInto(tree, *part, extent) : nullptr)
                return alias;
    }
    return nullptr;
}

/// Where a merge key shows the entry of a container that changes, too: in mappings that have no other of that name.
std::vector<Pointer> mergedPlaces(const SourceTree &tree, const Sightings &sightings, const Change &change)
{
    std::vector<Pointer> places;
    const std::string &token = change.places.front().back();
    for (Pointer place : sightings.mergesOf(*subjectOf(change))) {
        const SourceEntry *shown = tree.member(*nodeAt(tree, place), token);
        const auto *rename = std::get_if<RenameKey>(&change.what);
        if (rename ? shown != rename->entry : shown != nullptr)
            continue;
        place.push_back(token);
        places.push_back(std::move(place));
    }
    return places;
}

} // namespace

base::Result<Changes> spread(const SourceTree &tree, Changes changes)
{
    for (const Change &change : changes) {
        const Extent lost = extentLost(change);
        if (const SourceNode *alias = aliasInto(tree, tree.root(), lost))
            return tree.refusal(alias->whole.begin,
                                u"this repeats what would be gone (%1); edit it by hand"_s.arg(
                                    QString::fromUtf8(tree.bytes(alias->whole))));
    }
    std::vector<const SourceNode *> subjects;
    for (const Change &change : changes)
        subjects.push_back(subjectOf(change));
    const Sightings sightings(tree, subjects);
    for (Change &change : changes) {
        std::vector<Pointer> places = sightings.of(*subjectOf(change));
        const std::string token = change.places.front().back();
        if (isOfContainer(change)) {
            for (Pointer &place : places)
                place.push_back(token);
            std::ranges::move(mergedPlaces(tree, sightings, change), std::back_inserter(places));
        }
        const bool isOfSource = std::ranges::none_of(change.places, isMeant);
        for (const Pointer &place : places) {
            if (isOfSource || !isMeant(place) || std::ranges::find(change.places, place) != change.places.end())
                continue;
            return tree.refusal(
                offsetOf(change),
                u"an alias or a merge key shows this at %1 as well, which would change too; edit it by hand"_s.arg(
                    toString(place)));
        }
        change.places = std::move(places);
    }
    return changes;
}

base::Result<void> verify(const SourceTree &before, const QByteArray &after, const Changes &changes)
{
    const qsizetype offset = offsetOf(changes.front());
    Problems problems(u"edited"_s);
    Problems ignored({});
    auto expected = meaningOf(before.text(), ignored);
    const auto found = meaningOf(after, problems);
    if (!expected || !found) {
        const auto told = problems.take();
        return before.refusal(offset,
                              u"the edit would break the YAML%1; edit it by hand"_s.arg(
                                  told.empty() ? QString() : u" ("_s + told.front().text + u')'));
    }
    for (const auto &[place, change] : inOrder(changes)) {
        Application application(*expected, place);
        if (application.isPossible())
            std::visit(application, change->what);
    }
    if (const auto place = firstDifference(*expected, *found))
        return before.refusal(offset,
                              u"the edit would have another effect at %1 than is meant; edit it by hand"_s.arg(
                                  place->empty() ? u"the root"_s : toString(*place)));
    const auto objection = objectionOfLibyaml(after);
    if (objection && !objectionOfLibyaml(before.text()))
        return before.refusal(offset,
                              u"MaestroNG could not read what the edit makes (%1); edit it by hand"_s.arg(*objection));
    return {};
}

} // namespace pilothouse::manifest::edit
