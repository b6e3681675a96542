// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/mentions.h"

#include "core/manifest/nearestname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::edit {

namespace {

Pointer below(Pointer place, const std::string &token)
{
    place.push_back(token);
    return place;
}

std::vector<Declared> declaredIn(const SourceTree &tree, const Pointer &place)
{
    std::vector<Declared> all;
    const SourceNode *node = nodeAt(tree, place);
    if (!node || !node->isMapping())
        return all;
    for (const SourceEntry *entry : tree.members(*node)) {
        const SourceNode &key = tree.resolved(*entry->key);
        all.push_back({below(place, key.text), &tree.resolved(*entry->value), &key, key.text});
    }
    return all;
}

QLatin1StringView wordFor(Noun noun)
{
    switch (noun) {
    case Noun::Ship:
        return "ship"_L1;
    case Noun::Service:
        return "service"_L1;
    case Noun::Instance:
        return "instance"_L1;
    }
    Q_UNREACHABLE();
}

/// Looks through the keys of the dialect that name things.
class MentionSearch
{
public:
    MentionSearch(const SourceTree &tree, const Rename &rename)
        : m_tree(tree)
        , m_from(rename.from.toStdString())
        , m_to(rename.to)
    {
    }

    void inService(const Declared &service)
    {
        for (const char *key : {"requires", "wants_info"})
            inValues(service, key);
    }

    void inInstance(const Declared &instance, Noun noun)
    {
        if (noun == Noun::Ship) {
            inValues(instance, "ship");
            inHosts(instance);
        } else if (noun == Noun::Instance) {
            inValues(instance, "volumes_from");
            inLinks(instance);
            inNetwork(instance);
        }
    }

    std::vector<Mention> take() { return std::move(m_mentions); }

private:
    void note(const SourceNode &walked, const SourceEntry &entry, const Pointer &place,
              Mention::In in = Mention::In::Value)
    {
        m_mentions.push_back({place, &walked, &entry, in, m_to});
    }

    [[nodiscard]] bool isName(const SourceNode &node) const
    {
        const SourceNode &resolved = m_tree.resolved(node);
        return resolved.isScalar() && !resolved.isNull && resolved.text == m_from;
    }

    /// One name, or a list of them.
    void inValues(const Declared &thing, const std::string &key)
    {
        const SourceEntry *entry = m_tree.member(*thing.node, key);
        if (!entry)
            return;
        const Pointer place = below(thing.place, key);
        if (isName(*entry->value))
            return note(*thing.node, *entry, place);
        const SourceNode &list = m_tree.resolved(*entry->value);
        if (!list.isSequence())
            return;
        for (std::size_t i = 0; i < list.entries.size(); ++i)
            if (isName(*list.entries[i].value))
                note(list, list.entries[i], below(place, std::to_string(i)));
    }

    /// extra_hosts: {db: {ship: NAME}}
    void inHosts(const Declared &instance)
    {
        for (const Declared &host : declaredIn(m_tree, below(instance.place, "extra_hosts")))
            if (host.node->isMapping())
                inValues(host, "ship");
    }

    /// links: {NAME: alias}
    void inLinks(const Declared &instance)
    {
        const Pointer place = below(instance.place, "links");
        const SourceNode *links = nodeAt(m_tree, place);
        const SourceEntry *link = links && links->isMapping() ? m_tree.member(*links, m_from) : nullptr;
        if (link)
            note(*links, *link, below(place, m_from), Mention::In::Key);
    }

    /// net: container:NAME
    void inNetwork(const Declared &instance)
    {
        const SourceEntry *net = m_tree.member(*instance.node, "net");
        if (!net || m_tree.resolved(*net->value).text != "container:" + m_from)
            return;
        note(*instance.node, *net, below(instance.place, "net"));
        m_mentions.back().renamed = u"container:"_s + m_to;
    }

    const SourceTree &m_tree;
    std::string m_from;
    QString m_to;
    std::vector<Mention> m_mentions;
};

} // namespace

std::vector<Declared> ships(const SourceTree &tree)
{
    return declaredIn(tree, {"ships"});
}

std::vector<Declared> services(const SourceTree &tree)
{
    return declaredIn(tree, {"services"});
}

std::vector<Declared> instances(const SourceTree &tree)
{
    std::vector<Declared> all;
    for (const Declared &service : services(tree))
        std::ranges::move(declaredIn(tree, below(service.place, "instances")), std::back_inserter(all));
    return all;
}

std::vector<Declared> declared(const SourceTree &tree, Noun noun)
{
    switch (noun) {
    case Noun::Ship:
        return ships(tree);
    case Noun::Service:
        return services(tree);
    case Noun::Instance:
        return instances(tree);
    }
    Q_UNREACHABLE();
}

base::Result<Declared> theOne(const SourceTree &tree, Noun noun, const QString &name)
{
    const auto all = declared(tree, noun);
    const auto isIt = [&](const Declared &thing) { return thing.name == name.toStdString(); };
    const auto it = std::ranges::find_if(all, isIt);
    if (it == all.end()) {
        QStringList names;
        for (const Declared &thing : all)
            names += QString::fromStdString(thing.name);
        const QString nearest = didYouMean(NearestName(names).to(name));
        const QString text = u"there is no %1 \"%2\""_s.arg(wordFor(noun), name);
        return base::failure(base::ErrorCode::NotFound, nearest.isEmpty() ? text : text + u"; "_s + nearest);
    }
    if (std::ranges::count_if(all, isIt) > 1)
        return tree.refusal(it->node->whole.begin,
                            u"the name \"%1\" is given more than once; edit it by hand"_s.arg(name));
    return *it;
}

std::vector<Mention> mentionsOf(const SourceTree &tree, const Rename &rename)
{
    MentionSearch search(tree, rename);
    if (rename.noun == Noun::Service) {
        for (const Declared &service : services(tree))
            search.inService(service);
    } else {
        for (const Declared &instance : instances(tree))
            search.inInstance(instance, rename.noun);
    }
    return search.take();
}

} // namespace pilothouse::manifest::edit
