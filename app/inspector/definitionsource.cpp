// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/definitionsource.h"

#include "app/instances/words.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

/// Where a thing stands in a manifest: the keys that lead to it, and its line.
struct Standing {
    QStringList keys;
    model::SourceLocation where;
};

std::optional<Standing> standingOf(const model::Environment &environment, const inspected::Key &key)
{
    if (key.kind == inspected::Kind::Instance) {
        if (const auto *instance = environment.instances.find({key.name}))
            return Standing{{u"services"_s, instance->service.value, u"instances"_s, key.name}, instance->where};
    } else if (key.kind == inspected::Kind::Service) {
        if (const auto *service = environment.services.find({key.name}))
            return Standing{{u"services"_s, key.name}, service->where};
    } else if (key.kind == inspected::Kind::Ship) {
        if (const auto *ship = environment.ships.find({key.name}))
            return Standing{{u"ships"_s, key.name}, ship->where};
    }
    return {};
}

} // namespace

DefinitionSource::DefinitionSource(QObject *parent)
    : QObject(parent)
    , m_finder(this, [this](const Found &found) { take(found); })
{
}

void DefinitionSource::setWorkspace(Workspace *workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    if (m_workspace) {
        connect(m_workspace, &Workspace::environmentChanged, this, &DefinitionSource::templateChanged);
        connect(m_workspace, &Workspace::environmentChanged, this, &DefinitionSource::find);
    }
    Q_EMIT workspaceChanged();
    Q_EMIT templateChanged();
    find();
}

void DefinitionSource::setKey(const QString &key)
{
    if (key == m_key)
        return;
    m_key = key;
    Q_EMIT keyChanged();
    find();
}

void DefinitionSource::setRendered(bool rendered)
{
    if (rendered == m_rendered)
        return;
    m_rendered = rendered;
    Q_EMIT keyChanged();
    find();
}

bool DefinitionSource::isTemplate() const
{
    return m_workspace && m_workspace->loaded().rendered.has_value();
}

void DefinitionSource::find()
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    const auto standing = environment ? standingOf(*environment, inspected::fromText(m_key)) : std::nullopt;
    if (!standing)
        return show({}, {});
    const manifest::Loaded &loaded = m_workspace->loaded();
    m_finder.ask([key = m_key, rendered = m_rendered && loaded.rendered.has_value(), standing = *standing,
                  text = loaded.text, made = loaded.rendered.value_or(QByteArray()),
                  file = environment->file]() -> Found {
        if (rendered)
            return {key, true, manifest::excerptOf(made, standing.keys)};
        if (standing.where.file != file || standing.where.line < 1)
            return {key, false, {}}; // it comes from a file that the template includes
        return {key, false, manifest::blockAt(text, standing.where.line)};
    });
}

void DefinitionSource::take(const Found &found)
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    const auto standing = environment ? standingOf(*environment, inspected::fromText(m_key)) : std::nullopt;
    if (found.key != m_key || found.rendered != (m_rendered && isTemplate()) || !standing)
        return;
    const QString place = placeText(standing->where);
    if (!found.excerpt || found.excerpt->text.isEmpty())
        return show({},
                    found.rendered ? tr("The rendered text does not have it under its own name.")
                                   : tr("It is written at %1.").arg(place));
    const QString text = manifest::maskedSource(QString::fromUtf8(found.excerpt->text));
    if (found.rendered)
        return show(text, tr("what the template at %1 came to").arg(place));
    const QString file = QFileInfo(standing->where.file).fileName();
    show(text,
         found.excerpt->firstLine == found.excerpt->lastLine
             ? tr("%1, line %2").arg(file).arg(found.excerpt->firstLine)
             : tr("%1, lines %2 to %3").arg(file).arg(found.excerpt->firstLine).arg(found.excerpt->lastLine));
}

void DefinitionSource::show(const QString &text, const QString &place)
{
    if (text == m_text && place == m_place)
        return;
    m_text = text;
    m_place = place;
    Q_EMIT textChanged();
}

} // namespace pilothouse::app
