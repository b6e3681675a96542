// SPDX-License-Identifier: Apache-2.0
//
// From what is written to rows.
#include "app/inspector/definitionrow.h"

#include "app/instances/words.h"
#include "core/base/log.h"
#include "core/manifest/excerpt.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using manifest::KeyDescription;
using manifest::KeyPlace;
using manifest::NodeKind;
using manifest::Pointer;
using manifest::ValueKind;
using manifest::Written;

namespace {

using Kind = DefinitionRow::Kind;
using Source = DefinitionRow::Source;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DefinitionForm)
};

/// Whether the keys within can be set one by one; not if some are needed together.
bool isLoose(const KeyDescription &key)
{
    return key.kind == ValueKind::Keys
        && std::ranges::none_of(manifest::keysOf(*key.inner),
                                [](const KeyDescription &one) { return one.need == KeyDescription::Need::Required; });
}

/// What the form takes a key for that the dialect does not know.
const KeyDescription &unknownKey()
{
    static constexpr KeyDescription key{
        .name = "",
        .kind = ValueKind::Any,
        .help = QT_TRANSLATE_NOOP("KeyDescription", "Pilothouse does not know this key, and ignores it.")};
    return key;
}

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

/// "512 MiB" for what is written "512m" or 536870912.
QString bytesNote(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d{1,12})([kmg]?)$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    const int power = match.captured(2).isEmpty() ? 0 : 1 + int(u"kmg"_s.indexOf(match.captured(2).toLower()));
    return match.hasMatch() ? byteText(match.captured(1).toLongLong() << (10 * power)) : QString();
}

class RowWriter
{
public:
    RowWriter(const DefinitionSubject &subject, const Written *own, const Written *inherited)
        : m_subject(subject)
        , m_own(own)
        , m_inherited(inherited)
    {
        for (const QString &key : subject.path)
            m_path.push_back(key.toStdString());
    }

    std::vector<DefinitionRow> write()
    {
        m_section = Words::tr("Written here");
        if (m_own)
            for (const Written &each : m_own->children)
                writeOwn(each);
        if (m_inherited)
            writeInherited();
        m_section = Words::tr("Add a key");
        m_source = Source::Nowhere;
        for (const KeyDescription &key : manifest::keysOf(m_subject.place))
            offer(key);
        return std::move(m_rows);
    }

private:
    void writeOwn(const Written &written)
    {
        const KeyDescription *known = manifest::keyOf(m_subject.place, written.name.toStdString());
        const KeyDescription &key = known ? *known : unknownKey();
        m_removeWhole = below({written.name});
        writeKey(key, written, [](const Written &) { return true; });
    }

    template <typename Wanted>
    void writeKey(const KeyDescription &key, const Written &written, Wanted wanted)
    {
        const bool isCollection = written.kind != NodeKind::Scalar;
        if (key.kind == ValueKind::Keys && written.kind == NodeKind::Mapping && isOpened(key)) {
            for (const Written &inner : written.children)
                if (wanted(inner))
                    writeInner(key, written, inner);
        } else if (holdsList(key.kind) || holdsNames(key.kind) || (key.kind == ValueKind::Command && isCollection)) {
            writeGroup(key, written, wanted);
        } else {
            add(Kind::Value, key, written, {written.name});
        }
    }

    /// Defaults of ships count as a whole: of a tunnel that is overridden nothing is left.
    [[nodiscard]] bool isOpened(const KeyDescription &key) const { return m_source == Source::Own || isLoose(key); }

    void writeInner(const KeyDescription &key, const Written &written, const Written &inner)
    {
        const KeyDescription *known = manifest::keyOf(*key.inner, inner.name.toStdString());
        DefinitionRow &row = add(Kind::Value, known ? *known : unknownKey(), inner, {written.name, inner.name});
        row.label = written.name + u'.' + inner.name;
        if (written.children.size() == 1)
            row.remove = m_removeWhole;
    }

    template <typename Wanted>
    void writeGroup(const KeyDescription &key, const Written &written, Wanted wanted)
    {
        const auto count = std::ranges::count_if(written.children, wanted);
        if (count == 0 && m_source != Source::Own)
            return;
        DefinitionRow &group = add(Kind::Group, key, written, {written.name});
        const bool isOne = written.kind == NodeKind::Scalar && !written.text.isEmpty();
        group.isEmpty = count == 0 && !isOne;
        group.isSecret = false;
        if (isOne) { // one text where there might be a list
            DefinitionRow &item = add(Kind::Item, key, written, {written.name});
            item.key += u"/0"_s;
            item.label = u"1"_s;
        }
        for (const Written &each : written.children)
            if (wanted(each))
                writeItem(key, written, each);
    }

    void writeItem(const KeyDescription &key, const Written &written, const Written &item)
    {
        DefinitionRow &row = add(Kind::Item, key, item, {written.name, item.name});
        row.label = written.kind == NodeKind::Sequence ? QString::number(item.name.toInt() + 1) : item.name;
        if (const Written *ship = key.kind == ValueKind::Things ? item.child(u"ship"_s) : nullptr)
            row.note = Words::tr("on %1").arg(ship->text);
        if (written.children.size() == 1)
            row.remove = m_removeWhole;
    }

    void writeInherited()
    {
        const bool isShip = m_subject.place == KeyPlace::Ship;
        m_section = isShip ? Words::tr("From ship_defaults") : Words::tr("From service %1").arg(m_inherited->name);
        const KeyPlace giver = isShip ? KeyPlace::ShipDefaults : KeyPlace::Service;
        for (const Written &each : m_inherited->children) {
            const std::string name = each.name.toStdString();
            const KeyDescription *key = manifest::keyOf(m_subject.place, name);
            if (!key || !manifest::keyOf(giver, name))
                continue;
            const Written *mine = m_own ? m_own->child(each.name) : nullptr;
            const bool isAdded = key->kind == ValueKind::Checks || key->kind == ValueKind::Files;
            const bool isByName = !isShip && (key->kind == ValueKind::Keys || holdsNames(key->kind));
            if (mine && !isAdded && !isByName)
                continue;
            m_source = isAdded ? Source::Added : Source::Inherited;
            writeKey(*key, each, [&](const Written &item) { return isAdded || !mine || !mine->child(item.name); });
        }
    }

    void offer(const KeyDescription &key)
    {
        const QString name = latin(key.name);
        const Written *mine = m_own ? m_own->child(name) : nullptr;
        if (isLoose(key) || (key.kind == ValueKind::Keys && mine)) {
            for (const KeyDescription &inner : manifest::keysOf(*key.inner))
                if (!mine || !mine->child(latin(inner.name)))
                    offerOne(inner, {name, latin(inner.name)});
        } else if (!mine) {
            offerOne(key, {name});
        }
    }

    void offerOne(const KeyDescription &key, const QStringList &names)
    {
        const bool isGiven = std::ranges::any_of(m_rows, [&](const DefinitionRow &row) {
            return row.source == Source::Inherited && row.kind == Kind::Value && row.place == below(names);
        });
        if (isGiven || key.need == KeyDescription::Need::Obsolete)
            return;
        DefinitionRow &row = add(Kind::Offer, key, {.name = names.back()}, names);
        row.label = names.join(u'.');
        row.isText = true;
    }

    DefinitionRow &add(Kind kind, const KeyDescription &key, const Written &written, const QStringList &names)
    {
        DefinitionRow row{.kind = kind, .source = m_source, .section = m_section, .label = written.name};
        row.key = QString::number(int(m_source)) + u'/' + names.join(u'/') + (kind == Kind::Group ? u"/"_s : QString());
        row.text = written.text;
        row.where = written.where;
        row.place = row.remove = below(names);
        row.description = &key;
        row.written = written.kind;
        row.isText = written.isText;
        row.overrides = m_source == Source::Own && isInherited(names);
        row.isSecret = key.kind != ValueKind::Path
            && (base::looksSecret(names.back()) || manifest::maskedSource(written.text) != written.text);
        if (key.kind == ValueKind::ByteCount)
            row.note = bytesNote(written.text);
        return m_rows.emplace_back(std::move(row));
    }

    [[nodiscard]] bool isInherited(const QStringList &names) const
    {
        const Written *written = m_inherited;
        for (const QString &name : names)
            written = written && written->kind != NodeKind::Sequence ? written->child(name) : nullptr;
        const bool isShared =
            m_subject.place == KeyPlace::Ship || manifest::keyOf(KeyPlace::Service, names.front().toStdString());
        return written && isShared;
    }

    [[nodiscard]] Pointer below(const QStringList &names) const
    {
        Pointer place = m_path;
        for (const QString &name : names)
            place.push_back(name.toStdString());
        return place;
    }

    const DefinitionSubject &m_subject;
    const Written *m_own;
    const Written *m_inherited;
    Pointer m_path;
    Pointer m_removeWhole;
    Source m_source = Source::Own;
    QString m_section;
    std::vector<DefinitionRow> m_rows;
};

} // namespace

std::vector<DefinitionRow> definitionRows(const DefinitionSubject &subject, const Written *own,
                                          const Written *inherited)
{
    return RowWriter(subject, own, inherited).write();
}

} // namespace pilothouse::app
