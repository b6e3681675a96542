// SPDX-License-Identifier: Apache-2.0
#include "app/source/proposals.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using manifest::KeyDescription;
using manifest::KeyPlace;
using manifest::ValueKind;

namespace {

using Proposals = std::vector<Proposal>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SourceProposals)
};

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

QString helpOf(const KeyDescription &key)
{
    return QCoreApplication::translate("KeyDescription", key.help);
}

bool isNested(ValueKind kind)
{
    using enum ValueKind;
    switch (kind) {
    case TextList:
    case ServiceNames:
    case InstanceNames:
    case Files:
    case Text:
    case Path:
    case Number:
    case Seconds:
    case ByteCount:
    case Truth:
    case Choice:
    case Suggestion:
    case Image:
    case ShipName:
    case Command:
    case Any:
        return false;
    case TextMap:
    case Variables:
    case Ports:
    case Volumes:
    case Ulimits:
    case Hosts:
    case Links:
    case Checks:
    case Keys:
    case Things:
        return true;
    }
    return false;
}

/// Where a path of keys leads in the dialect.
struct Meaning {
    std::optional<KeyPlace> place;       ///< keys of that place may stand there
    const KeyDescription *key = nullptr; ///< or a value of that key
    int below = 0;                       ///< so many names below that key
    QStringList names;                   ///< those
};

Meaning meaningOf(const QStringList &path)
{
    Meaning meaning{.place = KeyPlace::Manifest};
    for (const QString &token : path) {
        if (meaning.place) {
            meaning.key = manifest::keyOf(*meaning.place, token.toStdString());
            meaning.place.reset();
            meaning.below = 0;
            meaning.names.clear();
            if (!meaning.key)
                return {};
            if (meaning.key->kind == ValueKind::Keys)
                meaning.place = meaning.key->inner;
            continue;
        }
        meaning.names += token;
        ++meaning.below;
        const bool isItem = meaning.key->kind == ValueKind::Checks;
        if (meaning.key->inner && meaning.below == 1 && !isItem)
            meaning.place = meaning.key->inner; // of each thing, port, volume
    }
    return meaning;
}

/// What is proposed at one place, gathered.
class Gathering
{
public:
    Gathering(const SourceLines &lines, SourceScan &scan, qsizetype position, const ProposalSources &sources)
        : m_lines(lines)
        , m_scan(scan)
        , m_line(lines.lineAt(position))
        , m_place(placeAt(lines, scan, position))
        , m_sources(sources)
    {
    }

    Proposals take()
    {
        if (!m_place.isCode)
            return {};
        const bool isItem = m_place.path.endsWith(u"-"_s);
        const Meaning meaning = meaningOf(m_place.path);
        if (meaning.place && !m_place.isValue)
            addKeys(manifest::keysOf(*meaning.place));
        else if (meaning.key)
            addValues(meaning, isItem);
        return std::move(m_found);
    }

private:
    void add(const QString &text, const QString &help = {})
    {
        if (!text.isEmpty() && !m_known.contains(text))
            m_found.push_back({.text = text, .help = help});
        m_known.insert(text);
    }

    void addKey(const QString &name, const QString &help, bool nested)
    {
        if (m_known.contains(name))
            return;
        m_known.insert(name);
        m_found.push_back({.text = name, .help = help, .isKey = true, .isNested = nested && !m_place.isFlow});
    }

    [[nodiscard]] std::vector<std::pair<QString, QString>> siblings() const
    {
        return m_place.isFlow ? m_place.siblings : siblingsOf(m_lines, m_scan, m_line, m_place.column);
    }

    void addKeys(std::span<const KeyDescription> keys)
    {
        QSet<QString> there;
        for (const auto &[name, value] : siblings())
            there.insert(name);
        there.remove(m_place.typed);
        for (const auto need : {KeyDescription::Need::Required, KeyDescription::Need::Optional}) {
            for (const KeyDescription &key : keys) {
                if (key.need == need && !there.contains(latin(key.name)))
                    addKey(latin(key.name), helpOf(key), isNested(key.kind));
            }
        }
    }

    void addValues(const Meaning &meaning, bool isItem)
    {
        using enum ValueKind;
        const KeyDescription &key = *meaning.key;
        switch (key.kind) {
        case Truth:
            add(u"yes"_s);
            add(u"no"_s);
            return;
        case Image:
            return addImages();
        case ShipName:
            return addShips();
        case ServiceNames:
            return addServices();
        case InstanceNames:
            return addInstances();
        case Links:
            return m_place.isValue ? void() : addInstances();
        case Hosts:
            return meaning.below == 2 ? addShips() : void();
        case Variables:
            return !m_place.isValue && !isItem ? addVariables() : void();
        case Checks:
            return addChecks(meaning);
        default:
            for (const QString &choice : manifest::choicesOf(key))
                add(choice);
            if (key.choices.empty() && m_place.isValue && meaning.below == 0) {
                add(latin(key.usual), Words::tr("what counts when it is left out"));
                add(latin(key.example), helpOf(key));
            }
        }
    }

    void addShips()
    {
        if (!m_sources.environment)
            return;
        for (const model::Ship &ship : m_sources.environment->ships)
            add(ship.id.value, ship.address);
    }

    void addServices()
    {
        if (!m_sources.environment)
            return;
        for (const model::Service &service : m_sources.environment->services) {
            if (service.id.value != m_place.path.value(1))
                add(service.id.value, service.image.toString());
        }
    }

    /// Those of the same ship first.
    void addInstances()
    {
        if (!m_sources.environment)
            return;
        const auto *self = m_sources.environment->instances.find({m_place.path.value(3)});
        for (const bool near : {true, false}) {
            for (const model::Instance &instance : m_sources.environment->instances) {
                const bool isNear = !self || instance.ship == self->ship;
                if (isNear == near && &instance != self)
                    add(instance.id.value, Words::tr("on %1").arg(instance.ship.value));
            }
        }
    }

    void addImages()
    {
        if (m_sources.environment) {
            for (const model::Service &service : m_sources.environment->services)
                add(service.image.toString(), Words::tr("of %1").arg(service.id.value));
            for (const model::Instance &instance : m_sources.environment->instances)
                add(instance.image.toString(), Words::tr("of %1").arg(instance.id.value));
        }
        if (!m_sources.observed)
            return;
        for (const auto &[id, ship] : m_sources.observed->ships) {
            for (const model::ObservedImage &image : ship->images) {
                for (const QString &tag : image.tags)
                    add(tag, Words::tr("on %1").arg(id.value));
            }
        }
    }

    /// Names that others have, and this one does not.
    void addVariables()
    {
        for (const auto &[name, value] : siblings())
            m_known.insert(name);
        m_known.remove(m_place.typed);
        if (!m_sources.environment)
            return;
        for (const model::Service &service : m_sources.environment->services) {
            const bool isOurs = service.id.value == m_place.path.value(1);
            for (const auto &variable : service.variables)
                addVariable(variable.setting.name, service.id.value, isOurs);
            for (const model::InstanceId &id : service.instances) {
                for (const auto &variable : m_sources.environment->instances.find(id)->variables)
                    addVariable(variable.setting.name, id.value, isOurs);
            }
        }
        std::ranges::stable_partition(m_found, [](const Proposal &proposal) { return proposal.isNested; });
        for (Proposal &proposal : m_found)
            proposal.isNested = false;
    }

    /// `isNested` means for a moment: of a sibling, to come first.
    void addVariable(const QString &name, const QString &owner, bool isOurs)
    {
        if (m_known.contains(name))
            return;
        m_known.insert(name);
        m_found.push_back({.text = name, .help = Words::tr("of %1").arg(owner), .isKey = true, .isNested = isOurs});
    }

    /// States, then keys of a check by its type.
    void addChecks(const Meaning &meaning)
    {
        if (meaning.below == 0) {
            for (const QString &state : manifest::choicesOf(*meaning.key))
                addKey(state, {}, true);
            return;
        }
        const QString last = meaning.names.value(2);
        if (meaning.below == 3 && m_place.isValue && last == "type"_L1) {
            for (const auto type : {"tcp", "http", "exec", "rexec", "sleep"})
                add(QString::fromLatin1(type));
        } else if (meaning.below == 3 && m_place.isValue && last == "port"_L1) {
            addPorts();
        } else if (meaning.below == 2) {
            addCheckKeys();
        } else if (const auto place = checkPlace(); meaning.below == 3 && place) {
            if (const KeyDescription *key = manifest::keyOf(*place, last.toStdString())) {
                for (const QString &choice : manifest::choicesOf(*key))
                    add(choice);
            }
        }
    }

    [[nodiscard]] std::optional<KeyPlace> checkPlace() const
    {
        for (const auto &[name, value] : siblings()) {
            if (name == "type"_L1)
                return manifest::checkPlace(value.toStdString());
        }
        return {};
    }

    void addCheckKeys()
    {
        const auto place = checkPlace();
        if (!place)
            addKey(u"type"_s, Words::tr("What is done: tcp, http, exec, rexec or sleep."), false);
        for (const auto type : {"tcp", "http", "exec", "rexec", "sleep"}) {
            const auto each = manifest::checkPlace(type);
            if (each && (!place || each == place))
                addKeys(manifest::keysOf(*each));
        }
    }

    void addPorts()
    {
        const auto *environment = m_sources.environment;
        const auto ports = [&](const model::Instance &instance) {
            for (const model::PortMapping &port : instance.ports)
                add(port.name, Words::tr("of %1").arg(instance.id.value));
        };
        if (!environment)
            return;
        if (const auto *own = environment->instances.find({m_place.path.value(3)}))
            return ports(*own);
        for (const model::Instance &instance : environment->instances) {
            if (instance.service.value == m_place.path.value(1))
                ports(instance);
        }
    }

    const SourceLines &m_lines;
    SourceScan &m_scan;
    const int m_line;
    const SourcePlace m_place;
    const ProposalSources &m_sources;
    Proposals m_found;
    QSet<QString> m_known;
};

bool hasLettersOf(const QString &text, const QString &typed)
{
    qsizetype at = 0;
    for (const QChar c : typed) {
        at = text.indexOf(c, at, Qt::CaseInsensitive) + 1;
        if (at == 0)
            return false;
    }
    return true;
}

} // namespace

std::vector<Proposal> proposalsAt(const SourceLines &lines, SourceScan &scan, qsizetype position,
                                  const ProposalSources &sources)
{
    return Gathering(lines, scan, position, sources).take();
}

std::vector<Proposal> fitting(const std::vector<Proposal> &proposals, const QString &typed)
{
    std::vector<Proposal> found;
    for (const Proposal &proposal : proposals) {
        if (proposal.text.startsWith(typed, Qt::CaseInsensitive))
            found.push_back(proposal);
    }
    for (const Proposal &proposal : proposals) {
        if (!proposal.text.startsWith(typed, Qt::CaseInsensitive) && hasLettersOf(proposal.text, typed))
            found.push_back(proposal);
    }
    return found;
}

} // namespace pilothouse::app
