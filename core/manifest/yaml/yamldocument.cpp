// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/yaml/yamldocument.h"

#include "core/manifest/yaml/yamlevents.h"
#include "core/manifest/yaml/yamlmerge.h"
#include "core/manifest/yaml/yamlscalar.h"
#include "core/manifest/yaml/yamltext.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

constexpr std::size_t deepest = 100;
constexpr std::size_t mostNodes = 2'500'000; ///< of an environment of 100,000 instances
/// How many nodes aliases and merge keys may add to what is written.
constexpr qint64 mostRepeatedNodes = 1'000'000;

/// Thrown out of yaml-cpp's parser, which offers no other way to stop.
struct Refusal {
    Mark mark;
    QLatin1StringView rule;
    QString text;
};

} // namespace

/// Builds the tree from yaml-cpp's events and refuses what would be unsafe to walk.
class TreeBuilder : public YAML::EventHandler
{
public:
    TreeBuilder(const QByteArray &text, YamlDocument &document, Problems &problems)
        : m_columns(text)
        , m_document(document)
        , m_problems(problems)
    {
    }

    /// yaml-cpp 0.7 lets the end of the text close a quote; only the last one can have stayed open.
    void refuseOpenQuote(const QByteArray &text)
    {
        if (!m_lastQuoted.is_null() && !isQuoteClosed(text, m_lastQuoted.pos))
            throw Refusal{mark(m_lastQuoted), "yaml"_L1, u"YAML: this quote is not closed"_s};
    }

    Mark mark(const YAML::Mark &mark) { return m_columns.markOf(mark.pos, mark.line, mark.column); }

    void OnDocumentStart(const YAML::Mark &at) override
    {
        if (m_document.m_root)
            throw Refusal{mark(at), "yaml"_L1, u"a second YAML document: a manifest is one document"_s};
    }
    void OnDocumentEnd() override { }
    void OnAnchor(const YAML::Mark &, const std::string &) override { }
    void OnNull(const YAML::Mark &at, YAML::anchor_t anchor) override
    {
        Node &node = add(at, anchor, NodeKind::Scalar);
        node.tag = NodeTag::Null;
        finish(node, anchor);
    }
    void OnAlias(const YAML::Mark &at, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &at, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &at, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(at, tag, anchor, NodeKind::Sequence);
    }
    void OnMapStart(const YAML::Mark &at, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(at, tag, anchor, NodeKind::Mapping);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override
    {
        Node &mapping = *m_open.back().node;
        dropRepeatedKeys(mapping, m_problems);
        const std::vector<const Node *> sources = takeMergeSources(mapping, m_problems);
        for (const Node *source : sources)
            repeat(*source, mapping.mark);
        mergeFrom(mapping, sources);
        close();
    }

private:
    struct Open {
        Node *node;
        YAML::anchor_t anchor;
        const Node *key = nullptr;
    };
    struct Anchored {
        const Node *node = nullptr;
        bool complete = false;
    };

    Node &add(const YAML::Mark &at, YAML::anchor_t anchor, NodeKind kind);
    void open(const YAML::Mark &at, const std::string &tag, YAML::anchor_t anchor, NodeKind kind);
    void close();
    void finish(const Node &node, YAML::anchor_t anchor);
    void attach(const Node &node, Mark at);
    void repeat(const Node &node, Mark at);

    CharacterColumns m_columns;
    YamlDocument &m_document;
    Problems &m_problems;
    std::vector<Open> m_open;
    std::vector<Anchored> m_anchors;
    qint64 m_repeated = 0;
    YAML::Mark m_lastQuoted = YAML::Mark::null_mark();
};

void TreeBuilder::OnAlias(const YAML::Mark &at, YAML::anchor_t anchor)
{
    const Anchored target = anchor < m_anchors.size() ? m_anchors[anchor] : Anchored{};
    if (!target.complete)
        throw Refusal{mark(at), "yaml"_L1, u"an alias to something that contains it"_s};
    repeat(*target.node, mark(at));
    attach(*target.node, mark(at));
}

void TreeBuilder::OnScalar(const YAML::Mark &at, const std::string &tag, YAML::anchor_t anchor,
                           const std::string &value)
{
    Node &node = add(at, anchor, NodeKind::Scalar);
    node.text = value;
    if (tag != "?")
        m_lastQuoted = at;
    const std::optional<NodeTag> known = scalarTag(tag);
    if (!known)
        m_problems.error(node.mark, "yaml"_L1, u"unknown tag %1"_s.arg(QString::fromStdString(tag)));
    else if (!fitsTag(value, *known))
        m_problems.error(node.mark, "yaml"_L1, u"the value does not fit its tag %1"_s.arg(QString::fromStdString(tag)));
    node.tag = known.value_or(NodeTag::Text);
    if (node.tag == NodeTag::Plain && isNullText(value))
        node.tag = NodeTag::Null;
    finish(node, anchor);
}

Node &TreeBuilder::add(const YAML::Mark &at, YAML::anchor_t anchor, NodeKind kind)
{
    if (m_document.m_nodes.size() >= mostNodes)
        throw Refusal{mark(at), "too-large"_L1, u"more than %1 YAML nodes"_s.arg(mostNodes)};
    Node &node = m_document.m_nodes.emplace_back();
    node.kind = kind;
    node.mark = mark(at);
    if (anchor != 0) {
        m_anchors.resize(std::max(m_anchors.size(), anchor + 1));
        m_anchors[anchor] = {&node, false};
    }
    return node;
}

void TreeBuilder::open(const YAML::Mark &at, const std::string &tag, YAML::anchor_t anchor, NodeKind kind)
{
    if (m_open.size() >= deepest)
        throw Refusal{mark(at), "too-deep"_L1, u"nested more than %1 levels deep"_s.arg(deepest)};
    Node &node = add(at, anchor, kind);
    const auto expected = kind == NodeKind::Sequence ? "tag:yaml.org,2002:seq" : "tag:yaml.org,2002:map";
    if (!tag.empty() && tag != "?" && tag != "!" && tag != expected)
        m_problems.error(node.mark, "yaml"_L1, u"unknown tag %1"_s.arg(QString::fromStdString(tag)));
    m_open.push_back({&node, anchor});
}

void TreeBuilder::close()
{
    const Open done = m_open.back();
    m_open.pop_back();
    finish(*done.node, done.anchor);
}

void TreeBuilder::finish(const Node &node, YAML::anchor_t anchor)
{
    if (anchor != 0)
        m_anchors[anchor].complete = true;
    attach(node, node.mark);
}

void TreeBuilder::attach(const Node &node, Mark at)
{
    if (m_open.empty()) {
        m_document.m_root = &node;
        return;
    }
    Open &parent = m_open.back();
    parent.node->expandedCount += node.expandedCount;
    if (parent.node->isSequence()) {
        parent.node->items.push_back(&node);
    } else if (!parent.key) {
        if (!node.isScalar())
            throw Refusal{at, "yaml"_L1, u"a mapping key that is itself a list or a mapping"_s};
        parent.key = &node;
    } else {
        parent.node->entries.push_back({parent.key, &node});
        parent.key = nullptr;
    }
}

void TreeBuilder::repeat(const Node &node, Mark at)
{
    m_repeated += node.expandedCount;
    if (m_repeated > mostRepeatedNodes)
        throw Refusal{at, "too-large"_L1, u"aliases repeat more than %1 YAML nodes"_s.arg(mostRepeatedNodes)};
}

namespace {

/// Writes down what yaml-cpp meets.
class EventRecorder : public YAML::EventHandler
{
public:
    using Kind = YamlEvent::Kind;
    using At = const YAML::Mark &;
    using Tag = const std::string &;
    using Anchor = YAML::anchor_t;

    void OnDocumentStart(At) override { }
    void OnDocumentEnd() override { }
    void OnNull(At at, Anchor anchor) override { events.push_back({Kind::Null, at.pos, anchor}); }
    void OnAlias(At at, Anchor anchor) override { events.push_back({Kind::Alias, at.pos, anchor}); }
    void OnScalar(At at, Tag tag, Anchor anchor, const std::string &text) override
    {
        events.push_back({Kind::Scalar, at.pos, anchor, tag.size() > 1, text});
    }
    void OnSequenceStart(At at, Tag tag, Anchor anchor, YAML::EmitterStyle::value) override
    {
        events.push_back({Kind::SequenceStart, at.pos, anchor, tag.size() > 1});
    }
    void OnSequenceEnd() override { events.push_back({Kind::SequenceEnd}); }
    void OnMapStart(At at, Tag tag, Anchor anchor, YAML::EmitterStyle::value) override
    {
        events.push_back({Kind::MappingStart, at.pos, anchor, tag.size() > 1});
    }
    void OnMapEnd() override { events.push_back({Kind::MappingEnd}); }

    std::vector<YamlEvent> events;
};

/// yaml-cpp's message, with the name of an alias that has no anchor, which 0.7 leaves out.
QString messageOf(const YAML::ParserException &problem, const QByteArray &text)
{
    const QString alias = aliasAt(text, problem.mark.pos);
    return u"YAML: "_s + QString::fromStdString(problem.msg) + (alias.isEmpty() ? alias : u": "_s + alias);
}

} // namespace

std::optional<std::vector<YamlEvent>> yamlEvents(const QByteArray &cleanText)
{
    EventRecorder recorder;
    std::istringstream stream(cleanText.toStdString());
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(recorder)) { }
    } catch (const YAML::ParserException &) {
        return {};
    }
    return std::move(recorder.events);
}

std::unique_ptr<YamlDocument> readYaml(const QByteArray &text, Problems &problems)
{
    if (text.size() > largestTextByteCount) {
        problems.error({}, "too-large"_L1, u"larger than 16 MB"_s);
        return {};
    }
    const std::optional<QByteArray> clean = cleanText(text, problems);
    if (!clean)
        return {};
    if (const auto bracket = firstBracketTooMany(*clean); bracket >= 0) {
        problems.error(markOf(*clean, bracket), "too-deep"_L1, u"too many brackets are left open here"_s);
        return {};
    }
    auto document = std::make_unique<YamlDocument>();
    TreeBuilder builder(*clean, *document, problems);
    std::istringstream stream(clean->toStdString());
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) { }
        builder.refuseOpenQuote(*clean);
    } catch (const Refusal &refusal) {
        problems.error(refusal.mark, refusal.rule, refusal.text);
        return {};
    } catch (const YAML::ParserException &problem) {
        const Mark mark = problem.mark.is_null() ? Mark{} : builder.mark(problem.mark);
        problems.error(mark, "yaml"_L1, messageOf(problem, *clean));
        return {};
    }
    return document;
}

} // namespace pilothouse::manifest
