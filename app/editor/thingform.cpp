// SPDX-License-Identifier: Apache-2.0
#include "app/editor/thingform.h"

#include "core/base/thread.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

using manifest::edit::Noun;

QString label(DeedField::Kind kind)
{
    switch (kind) {
    case DeedField::Kind::Name:
        return ThingForm::tr("Name");
    case DeedField::Kind::ShipName:
        return ThingForm::tr("Ship");
    case DeedField::Kind::ServiceName:
        return ThingForm::tr("Service");
    case DeedField::Kind::Image:
        return ThingForm::tr("Image");
    case DeedField::Kind::Address:
        return ThingForm::tr("Address");
    case DeedField::Kind::Strength:
        return ThingForm::tr("How");
    }
    Q_UNREACHABLE();
}

QString example(DeedField::Kind kind)
{
    switch (kind) {
    case DeedField::Kind::Image:
        return u"registry.example/shop/web:1.4"_s;
    case DeedField::Kind::Address:
        return u"10.0.0.4"_s;
    default:
        return {};
    }
}

QString word(Deed deed, bool hasThing)
{
    switch (deed) {
    case Deed::AddInstance:
        return hasThing ? ThingForm::tr("Add an instance") : ThingForm::tr("Instance");
    case Deed::AddService:
        return ThingForm::tr("Service");
    case Deed::AddShip:
        return ThingForm::tr("Ship");
    case Deed::Rename:
        return ThingForm::tr("Rename");
    case Deed::Duplicate:
        return ThingForm::tr("Duplicate");
    case Deed::Move:
        return ThingForm::tr("Move");
    case Deed::Connect:
        return ThingForm::tr("Needs…");
    case Deed::Disconnect:
        return ThingForm::tr("Needs no more…");
    case Deed::CommentOut:
        return ThingForm::tr("Comment out");
    case Deed::Remove:
        return ThingForm::tr("Remove");
    }
    Q_UNREACHABLE();
}

} // namespace

QString ThingForm::title() const
{
    return m_thing ? ThingForm::tr("Edit %1").arg(m_thing->name) : ThingForm::tr("Add to the environment");
}

QStringList ThingForm::deeds() const
{
    QStringList words;
    for (const Deed deed : m_deeds)
        words.append(word(deed, m_thing.has_value()));
    return words;
}

void ThingForm::setDeed(int deed)
{
    if (!isReady() || deed < 0 || deed >= int(m_deeds.size()))
        return;
    m_deed = deed;
    m_fields = deedFields(*m_environment, current(), m_thing);
    m_problem.clear();
    Q_EMIT deedChanged();
    Q_EMIT changed();
}

QVariantList ThingForm::fields() const
{
    QVariantList fields;
    for (const DeedField &field : m_fields)
        fields.append(QVariantMap{{u"label"_s, label(field.kind)},
                                  {u"usual"_s, example(field.kind)},
                                  {u"choices"_s, field.choices},
                                  {u"value"_s, field.value}});
    return fields;
}

DeedAnswers ThingForm::answers() const
{
    DeedAnswers answers;
    for (const DeedField &field : m_fields)
        answers.insert(field.kind, field.value.trimmed());
    return answers;
}

bool ThingForm::isComplete() const
{
    const auto isAnswered = [](const DeedField &field) { return !field.value.trimmed().isEmpty(); };
    const bool isAsItWas = isReady() && m_fields == deedFields(*m_environment, current(), m_thing)
        && (current() == Deed::Rename || current() == Deed::Move);
    return isReady() && !isAsItWas && std::ranges::all_of(m_fields, isAnswered);
}

bool ThingForm::takesAway() const
{
    return isReady() && (current() == Deed::Remove || current() == Deed::CommentOut);
}

QString ThingForm::sentence() const
{
    if (!takesAway())
        return {};
    return current() == Deed::Remove
        ? tr("%1 leaves the manifest. What runs is not touched: the next plan shows it as left over.")
              .arg(m_thing->name)
        : tr("%1 stays in the manifest as a comment. What runs is not touched.").arg(m_thing->name);
}

void ThingForm::begin(const QString &key)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    m_environment = m_workspace ? m_workspace->environment() : nullptr;
    m_busy = false;
    m_thing = m_environment ? thingOf(*m_environment, key) : std::nullopt;
    m_deeds = m_environment ? deedsFor(*m_environment, m_thing) : std::vector<Deed>();
    if (!m_thing && m_environment && m_environment->services.empty())
        std::ranges::rotate(m_deeds, m_deeds.begin() + (m_environment->ships.empty() ? 2 : 1));
    Q_EMIT begun();
    setDeed(0);
}

void ThingForm::beginRemoval(const QString &key)
{
    begin(key);
    if (m_thing)
        setDeed(int(m_deeds.size()) - 1);
}

void ThingForm::setValue(int field, const QString &text)
{
    if (field < 0 || field >= int(m_fields.size()) || m_fields[std::size_t(field)].value == text)
        return;
    DeedField &asked = m_fields[std::size_t(field)];
    asked.value = text;
    m_problem.clear();
    if (current() == Deed::AddInstance && asked.kind == DeedField::Kind::ServiceName) {
        const QStringList all = asked.choices;
        m_fields = deedFields(*m_environment, Deed::AddInstance, Thing{Noun::Service, text});
        m_fields[std::size_t(field)].choices = all;
        Q_EMIT deedChanged();
    }
    Q_EMIT changed();
}

QString ThingForm::what() const
{
    QString name = answers()[DeedField::Kind::Name];
    switch (current()) {
    case Deed::AddInstance:
    case Deed::AddService:
    case Deed::AddShip:
    case Deed::Duplicate:
        return name;
    case Deed::Rename:
        return tr("%1, which was %2").arg(name, m_thing->name);
    case Deed::Move:
        return tr("%1 on %2").arg(m_thing->name, answers()[DeedField::Kind::ShipName]);
    case Deed::Connect:
        return tr("%1 needs %2").arg(m_thing->name, answers()[DeedField::Kind::ServiceName]);
    case Deed::Disconnect:
        return tr("%1 no longer needs %2").arg(m_thing->name, answers()[DeedField::Kind::ServiceName]);
    case Deed::CommentOut:
    case Deed::Remove:
        return tr("the manifest without %1").arg(m_thing->name);
    }
    Q_UNREACHABLE();
}

void ThingForm::save()
{
    if (m_busy || !isComplete())
        return;
    m_busy = true;
    m_problem.clear();
    Q_EMIT changed();
    m_workspace->editing()->make(what(), editsFor(*m_environment, current(), m_thing, answers()), this,
                                 [this](const std::optional<base::Error> &problem) {
                                     m_busy = false;
                                     m_problem = problem ? problem->message : QString();
                                     Q_EMIT changed();
                                     if (!problem)
                                         Q_EMIT finished();
                                 });
}

void ThingForm::connectServices(const QString &needed, const QString &needing)
{
    if (!m_workspace || !m_workspace->environment())
        return;
    m_workspace->editing()->make(tr("%1 needs %2").arg(needing, needed),
                                 {manifest::edit::Connect{manifest::edit::Edge::Requires, needing, needed}}, this,
                                 [this](const std::optional<base::Error> &problem) {
                                     if (problem)
                                         Q_EMIT refused(problem->message);
                                 });
}

} // namespace pilothouse::app
