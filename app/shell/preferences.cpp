// SPDX-License-Identifier: Apache-2.0
#include "app/shell/preferences.h"

#include "app/workspace/settings.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::app {

Preferences::Preferences(QObject *parent)
    : QObject(parent)
{
    const auto settings = openSettings();
    m_themeMode = settings->value(u"window/theme"_s, m_themeMode).toInt();
    m_reducedMotion = settings->value(u"window/reducedMotion"_s, m_reducedMotion).toBool();
    m_followLogs = settings->value(u"logs/follow"_s, m_followLogs).toBool();
    m_inspectorOpen = settings->value(u"inspector/open"_s, m_inspectorOpen).toBool();
    m_panes = {.dockOpen = settings->value(u"dock/open"_s, m_panes.dockOpen).toBool(),
               .dockHeight = settings->value(u"dock/height"_s, m_panes.dockHeight).toInt(),
               .sourceOpen = settings->value(u"source/open"_s, m_panes.sourceOpen).toBool(),
               .sourceWidth = settings->value(u"source/width"_s, m_panes.sourceWidth).toInt()};
    m_pause.setSingleShot(true);
    m_pause.setInterval(300ms);
    connect(&m_pause, &QTimer::timeout, this, &Preferences::write);
    connect(this, &Preferences::changed, &m_pause, qOverload<>(&QTimer::start));
}

Preferences::~Preferences()
{
    if (m_pause.isActive())
        write();
}

void Preferences::setEnvironment(const QString &environment)
{
    if (environment == m_environment)
        return;
    if (m_pause.isActive())
        write();
    m_environment = environment;
    if (const auto known = environment.isEmpty() ? std::nullopt : PanesFile(environment).read())
        m_panes = *known;
    Q_EMIT changed();
}

/// What cannot be kept counts until the end.
void Preferences::write()
{
    m_pause.stop();
    const auto settings = openSettings();
    settings->setValue(u"window/theme"_s, m_themeMode);
    settings->setValue(u"window/reducedMotion"_s, m_reducedMotion);
    settings->setValue(u"logs/follow"_s, m_followLogs);
    settings->setValue(u"inspector/open"_s, m_inspectorOpen);
    settings->setValue(u"dock/open"_s, m_panes.dockOpen);
    settings->setValue(u"dock/height"_s, m_panes.dockHeight);
    settings->setValue(u"source/open"_s, m_panes.sourceOpen);
    settings->setValue(u"source/width"_s, m_panes.sourceWidth);
    if (!m_environment.isEmpty())
        (void)PanesFile(m_environment).write(m_panes);
}

} // namespace pilothouse::app
