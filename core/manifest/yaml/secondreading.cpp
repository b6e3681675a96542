// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/yaml/secondreading.h"

#include "core/manifest/problems.h"
#include "core/manifest/yaml/yamlevents.h"
#include "core/manifest/yaml/yamlscalar.h"
#include "core/manifest/yaml/yamltext.h"

#include <yaml.h>

#include <set>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

using Kind = YamlEvent::Kind;

/// libyaml's events, one at a time.
class Libyaml
{
public:
    explicit Libyaml(const QByteArray &text)
    {
        yaml_parser_initialize(&m_parser);
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const uchar *>(text.constData()),
                                     std::size_t(text.size()));
    }
    ~Libyaml()
    {
        yaml_event_delete(&m_event);
        yaml_parser_delete(&m_parser);
    }
    Q_DISABLE_COPY_MOVE(Libyaml)

    /// The next one that stands for a part of a node; nothing at the end and where it refuses to go on.
    [[nodiscard]] const yaml_event_t *next()
    {
        do {
            yaml_event_delete(&m_event);
            if (!yaml_parser_parse(&m_parser, &m_event) || m_event.type == YAML_STREAM_END_EVENT)
                return nullptr;
        } while (m_event.type == YAML_STREAM_START_EVENT || m_event.type == YAML_DOCUMENT_START_EVENT
                 || m_event.type == YAML_DOCUMENT_END_EVENT);
        return &m_event;
    }

    [[nodiscard]] QString problem() const { return QString::fromUtf8(m_parser.problem); }

private:
    yaml_parser_t m_parser{};
    yaml_event_t m_event{};
};

bool isSameScalar(const YamlEvent &ours, const yaml_event_t &theirs)
{
    const std::string text(reinterpret_cast<const char *>(theirs.data.scalar.value), theirs.data.scalar.length);
    if (ours.kind == Kind::Null)
        return isNullText(text);
    return ours.kind == Kind::Scalar && ours.text == text;
}

bool isSame(const YamlEvent &ours, const yaml_event_t &theirs)
{
    switch (theirs.type) {
    case YAML_ALIAS_EVENT:
        return ours.kind == Kind::Alias;
    case YAML_SCALAR_EVENT:
        return isSameScalar(ours, theirs);
    case YAML_SEQUENCE_START_EVENT:
        return ours.kind == Kind::SequenceStart;
    case YAML_SEQUENCE_END_EVENT:
        return ours.kind == Kind::SequenceEnd;
    case YAML_MAPPING_START_EVENT:
        return ours.kind == Kind::MappingStart;
    case YAML_MAPPING_END_EVENT:
        return ours.kind == Kind::MappingEnd;
    default:
        return false;
    }
}

const yaml_char_t *anchorOf(const yaml_event_t &event)
{
    if (event.type == YAML_SCALAR_EVENT)
        return event.data.scalar.anchor;
    if (event.type == YAML_SEQUENCE_START_EVENT)
        return event.data.sequence_start.anchor;
    return event.type == YAML_MAPPING_START_EVENT ? event.data.mapping_start.anchor : nullptr;
}

} // namespace

std::optional<QString> objectionOfLibyaml(const QByteArray &text)
{
    Problems ignored({});
    const auto clean = cleanText(text, ignored);
    const auto events = clean ? yamlEvents(*clean) : std::nullopt;
    if (!events)
        return u"it cannot be read"_s;
    Libyaml libyaml(text);
    std::set<std::string> anchors;
    for (const YamlEvent &ours : *events) {
        const auto *theirs = libyaml.next();
        if (!theirs)
            return libyaml.problem();
        const auto line = theirs->start_mark.line + 1;
        if (!isSame(ours, *theirs))
            return u"line %1 has another meaning to it"_s.arg(line);
        // YAML lets a name be given again; PyYAML does not.
        const auto *anchor = reinterpret_cast<const char *>(anchorOf(*theirs));
        if (anchor && !anchors.insert(anchor).second)
            return u"line %1 gives the anchor &%2 once more"_s.arg(line).arg(QString::fromUtf8(anchor));
    }
    if (libyaml.next())
        return u"it has more than is read"_s;
    return libyaml.problem().isEmpty() ? std::nullopt : std::optional(libyaml.problem());
}

} // namespace pilothouse::manifest
