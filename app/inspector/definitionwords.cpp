// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/definitionwords.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using manifest::ValueKind;

namespace {

template <typename Things>
QStringList idsOf(const Things &things)
{
    QStringList names;
    for (const auto &thing : things)
        names.append(thing.id.value);
    return names;
}

QStringList imagesOf(const model::Environment &environment, const model::ObservedState &observed)
{
    QSet<QString> images;
    for (const model::Service &service : environment.services)
        images.insert(service.image.toString());
    for (const model::Instance &instance : environment.instances)
        images.insert(instance.image.toString());
    for (const auto &[id, ship] : observed.ships)
        if (ship)
            for (const auto &container : ship->containers)
                images.insert(container.spec.image);
    images.remove({});
    QStringList sorted(images.begin(), images.end());
    sorted.sort();
    return sorted;
}

/// Without "FILE:LINE:COLUMN: error: " and "instance web-1: ".
QString withoutPlace(QString text)
{
    static const QRegularExpression place(u"^[^\\n]*?:\\d+:\\d+: (?:error|warning): "_s);
    static const QRegularExpression thing(u"^(?:ship|service|instance) [^:\\n]+: "_s);
    text.remove(place);
    text.remove(thing);
    return text;
}

} // namespace

QStringList valuesFor(const DefinitionRow &row, const model::Environment &environment,
                      const model::ObservedState &observed)
{
    switch (row.description->kind) {
    case ValueKind::Truth:
        return {u"no"_s, u"yes"_s};
    case ValueKind::ShipName:
        return idsOf(environment.ships);
    case ValueKind::Image:
        return imagesOf(environment, observed);
    case ValueKind::ServiceNames:
        return idsOf(environment.services);
    case ValueKind::InstanceNames:
        return idsOf(environment.instances);
    case ValueKind::Choice:
    case ValueKind::Suggestion:
    case ValueKind::TextList:
        return manifest::choicesOf(*row.description);
    default:
        return {};
    }
}

QStringList namesFor(const DefinitionRow &row, const model::Environment &environment)
{
    if (row.description->kind == ValueKind::Checks)
        return manifest::choicesOf(*row.description);
    return row.description->kind == ValueKind::Links ? idsOf(environment.instances) : QStringList();
}

QString exampleFor(const DefinitionRow &row)
{
    const auto &example = row.description->example;
    QString text = QString::fromLatin1(example.data(), qsizetype(example.size()));
    const bool isFlow = text.startsWith(u'{') || text.startsWith(u'[');
    if (!isFlow || (!row.takesItem() && row.kind != DefinitionRow::Kind::Item))
        return text;
    text = text.mid(1, text.size() - 2); // of a list or mapping, the one item in it
    return row.takesName() || text.contains(u": "_s) ? text.section(u": "_s, 1) : text;
}

QString problemSentence(const base::Error &error)
{
    const QString first = error.detail.section(u'\n', 0, 0);
    return withoutPlace(first.isEmpty() ? error.message : first);
}

QString problemSentence(const model::Diagnostic &diagnostic)
{
    return withoutPlace(toString(diagnostic));
}

} // namespace pilothouse::app
