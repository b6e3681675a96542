// SPDX-License-Identifier: Apache-2.0
//
// From what is written to rows.
#include "app/inspector/definitionkeys.h"
#include "app/inspector/definitionrow.h"

#include "core/base/log.h"
#include "core/manifest/excerpt.h"

#include <QCoreApplication>

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
        if (key.kind == ValueKind::Keys && written.kind == NodeKind::Mapping) {
            for (const Written &inner : written.children)
                if (wanted(inner))
                    writeInner(key, written, inner);
        } else if (holdsList(key.kind) || holdsNames(key.kind) || (key.kind == ValueKind::Command && isCollection)) {
            writeGroup(key, written, wanted);
        } else {
            add(Kind::Value, key, written, {written.name});
        }
    }

    void writeInner(const KeyDescription &key, const Written &written, const Written &inner)
    {
        const KeyDescription *known = manifest::keyOf(*key.inner, inner.name.toStdString());
        DefinitionRow &row = add(Kind::Value, known ? *known : unknownKey(), inner, {written.name, inner.name});
        row.label = written.name + u'.' + inner.name;
        const bool isNeeded = known && known->need == KeyDescription::Need::Required;
        if (written.children.size() == 1 || isNeeded)
            row.remove = m_removeWhole;
        if (isNeeded)
            row.removes = written.name;
        if (m_source == Source::Inherited)
            bringAlong(row, key);
    }

    /// Defaults of ships count as a whole: of a tunnel that is overridden nothing would be left.
    void bringAlong(DefinitionRow &row, const KeyDescription &key) const
    {
        const QString name = latin(key.name);
        row.isWithin = !m_own || !m_own->child(name);
        const Written *whole = m_inherited && row.isWithin && !isLoose(key) ? m_inherited->child(name) : nullptr;
        for (const Written &each : whole ? whole->children : std::vector<Written>())
            row.along.emplace_back(each.name, yamlText(each));
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
        if (key.inner && key.kind != ValueKind::Things && m_source == Source::Own)
            openItem(key, written, item);
    }

    /// The keys of an item that is a mapping, or can become one.
    void openItem(const KeyDescription &key, const Written &written, const Written &item)
    {
        const std::string_view shorter = shortFor(key);
        if (item.kind == NodeKind::Scalar && shorter.empty())
            return;
        for (const KeyDescription &inner : manifest::keysOf(*key.inner)) {
            const QString name = latin(inner.name);
            const Written *value = item.kind == NodeKind::Mapping ? item.child(name) : nullptr;
            if (!value && inner.name == shorter)
                continue; // the item itself says it
            DefinitionRow &row = add(value ? Kind::Value : Kind::Offer, inner, value ? *value : Written{.name = name},
                                     {written.name, item.name, name});
            row.label = item.name + u'.' + name;
            row.isDeep = true;
            row.isText = !value || value->isText;
            if (item.kind == NodeKind::Scalar) {
                row.isWithin = true;
                row.along = {{latin(shorter), yamlText(item)}};
            }
        }
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
        if (key.kind == ValueKind::Keys && (!mine || mine->kind == NodeKind::Mapping)) {
            for (const KeyDescription &inner : manifest::keysOf(*key.inner))
                if (!mine || !mine->child(latin(inner.name)))
                    if (DefinitionRow *row = offerOne(inner, {name, latin(inner.name)}))
                        bringAlong(*row, key);
        } else if (!mine) {
            offerOne(key, {name});
        }
    }

    DefinitionRow *offerOne(const KeyDescription &key, const QStringList &names)
    {
        const bool isGiven = std::ranges::any_of(m_rows, [&](const DefinitionRow &row) {
            return row.source == Source::Inherited && row.kind == Kind::Value && row.place == below(names);
        });
        if (isGiven || key.need == KeyDescription::Need::Obsolete)
            return nullptr;
        DefinitionRow &row = add(Kind::Offer, key, {.name = names.back()}, names);
        row.label = names.join(u'.');
        row.isText = true;
        return &row;
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
