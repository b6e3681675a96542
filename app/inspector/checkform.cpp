// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/checkform.h"

#include "app/instances/words.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

void CheckForm::begin(const QString &instance, const QString &key)
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    const auto *found = environment ? environment->instances.find({instance}) : nullptr;
    m_instance = found ? *found : model::Instance();
    const auto *service = found ? environment->services.find(found->service) : nullptr;
    m_sharedBy = service ? int(service->instances.size()) : 0;
    const auto *check = checkAt(key);
    m_check = check ? std::optional(*check) : std::nullopt;
    m_state = check ? check->state : model::LifecycleState::Running;
    m_level = check ? check->level : model::Check::Level::Instance;
    m_type = check ? int(checkTypes().indexOf(typeOf(*check))) : 0;
    m_values = check ? valuesOf(*check) : CheckValues();
    m_problem.clear();
    Q_EMIT begun();
    Q_EMIT typeChanged();
    Q_EMIT changed();
}

const model::Check *CheckForm::checkAt(const QString &key) const
{
    int position = key.section(u'/', 1).toInt();
    for (const model::Check &check : m_instance.checks)
        if (toIdentifier(check.state) == key.section(u'/', 0, 0) && position-- == 0)
            return &check;
    return nullptr;
}

QString CheckForm::where() const
{
    return m_check ? placeText(m_check->where) : QString();
}

void CheckForm::setState(int state)
{
    m_state = model::LifecycleState(state);
    Q_EMIT changed();
}

/// Values of the same name are kept: they mean much the same.
void CheckForm::setType(int type)
{
    if (type == m_type)
        return;
    m_type = type;
    m_problem.clear();
    Q_EMIT typeChanged();
    Q_EMIT changed();
}

void CheckForm::setOfService(bool isOfService)
{
    m_level = isOfService ? model::Check::Level::Service : model::Check::Level::Instance;
    Q_EMIT changed();
}

std::vector<CheckField> CheckForm::questions() const
{
    return checkFields(checkTypes().value(m_type), m_instance);
}

QVariantList CheckForm::fields() const
{
    QVariantList list;
    for (const CheckField &field : questions())
        list.append(QVariantMap{{u"key"_s, field.key},
                                {u"label"_s, field.label},
                                {u"usual"_s, field.usual},
                                {u"choices"_s, field.choices},
                                {u"value"_s, m_values.value(field.key)}});
    return list;
}

QString CheckForm::preview() const
{
    return QString::fromUtf8(toYaml(checkTypes().value(m_type), questions(), m_values));
}

QString CheckForm::problem() const
{
    return m_problem;
}

bool CheckForm::isComplete() const
{
    return problemOf(questions(), m_values).isEmpty();
}

void CheckForm::setValue(const QString &key, const QString &text)
{
    m_values.insert(key, text);
    m_problem = isComplete() ? QString() : m_problem;
    Q_EMIT changed();
}

QString CheckForm::pointer() const
{
    return listPointer(m_instance, m_level, m_state) + u'/' + (m_check ? QString::number(m_check->position) : u"-"_s);
}

void CheckForm::save()
{
    m_problem = problemOf(questions(), m_values);
    if (!m_problem.isEmpty())
        return Q_EMIT changed();
    const QString whose = isOfService() ? service() : instance();
    if (!m_check)
        return put(tr("a check of %1").arg(whose),
                   {{pointer(), toYaml(checkTypes().value(m_type), questions(), m_values)}});
    auto puts = changes(pointer(), questions(), valuesOf(*m_check), m_values);
    if (puts.empty())
        return Q_EMIT finished();
    put(tr("the check of %1").arg(whose), std::move(puts));
}

void CheckForm::remove()
{
    if (m_check)
        put(tr("%1 without that check").arg(isOfService() ? service() : instance()), {{pointer(), std::nullopt}});
}

void CheckForm::put(const QString &what, std::vector<manifest::edit::Put> values)
{
    m_busy = true;
    Q_EMIT changed();
    m_workspace->editing()->put(what, std::move(values), this, [this](const std::optional<base::Error> &problem) {
        m_busy = false;
        m_problem = problem ? problem->message : QString();
        Q_EMIT changed();
        if (!problem)
            Q_EMIT finished();
    });
}

} // namespace pilothouse::app
