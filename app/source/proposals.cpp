// SPDX-License-Identifier: Apache-2.0
#include "app/source/proposals.h"

#include "app/source/dialectplace.h"
#include "app/source/proposednames.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using manifest::KeyDescription;
using manifest::KeyPlace;

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
        const DialectPlace meaning = dialectPlaceOf(m_place.path);
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

    void addValues(const DialectPlace &meaning, bool isItem)
    {
        using enum manifest::ValueKind;
        const KeyDescription &key = *meaning.key;
        switch (key.kind) {
        case Truth:
            add(u"yes"_s);
            add(u"no"_s);
            return;
        case Image:
            return addAll(imageNames(m_sources));
        case ShipName:
            return addAll(shipNames(m_sources));
        case ServiceNames:
            return addAll(serviceNames(m_sources, service()));
        case InstanceNames:
            return addAll(instanceNames(m_sources, instance()));
        case Links:
            return m_place.isValue ? void() : addAll(instanceNames(m_sources, instance()));
        case Hosts:
            return meaning.below == 2 ? addAll(shipNames(m_sources)) : void();
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

    void addAll(const Proposals &proposals)
    {
        for (const Proposal &proposal : proposals) {
            if (!m_known.contains(proposal.text))
                m_found.push_back(proposal);
            m_known.insert(proposal.text);
        }
    }

    /// Names that others have, and this one does not.
    void addVariables()
    {
        for (const auto &[name, value] : siblings())
            m_known.insert(name);
        m_known.remove(m_place.typed);
        addAll(variableNames(m_sources, service()));
    }

    [[nodiscard]] QString service() const { return m_place.path.value(1); }
    [[nodiscard]] QString instance() const { return m_place.path.value(3); }

    /// States, then keys of a check by its type.
    void addChecks(const DialectPlace &meaning)
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
            addAll(portNames(m_sources, service(), instance()));
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

    const SourceLines &m_lines;
    SourceScan &m_scan;
    const int m_line;
    const SourcePlace m_place;
    const ProposalSources &m_sources;
    Proposals m_found;
    QSet<QString> m_known;
};

/// Two letters or more, the first of which begins a part of a name.
bool hasLettersOf(const QString &text, const QString &typed)
{
    qsizetype at = typed.size() < 2 ? -1 : text.indexOf(typed[0], 0, Qt::CaseInsensitive);
    while (at > 0 && text[at - 1].isLetterOrNumber())
        at = text.indexOf(typed[0], at + 1, Qt::CaseInsensitive);
    if (at < 0)
        return false;
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
