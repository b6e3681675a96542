// SPDX-License-Identifier: Apache-2.0
#include "app/shell/preferences.h"

#include "app/workspace/settings.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

Preferences::Preferences(QObject *parent)
    : QObject(parent)
{
    const auto settings = openSettings();
    m_themeMode = settings->value(u"window/theme"_s, m_themeMode).toInt();
    m_reducedMotion = settings->value(u"window/reducedMotion"_s, m_reducedMotion).toBool();
    m_followLogs = settings->value(u"logs/follow"_s, m_followLogs).toBool();
    m_dockOpen = settings->value(u"dock/open"_s, m_dockOpen).toBool();
    m_dockHeight = settings->value(u"dock/height"_s, m_dockHeight).toInt();
    m_sourceOpen = settings->value(u"source/open"_s, m_sourceOpen).toBool();
    m_sourceWidth = settings->value(u"source/width"_s, m_sourceWidth).toInt();
    m_inspectorOpen = settings->value(u"inspector/open"_s, m_inspectorOpen).toBool();
    connect(this, &Preferences::changed, this, &Preferences::write);
}

void Preferences::write() const
{
    const auto settings = openSettings();
    settings->setValue(u"window/theme"_s, m_themeMode);
    settings->setValue(u"window/reducedMotion"_s, m_reducedMotion);
    settings->setValue(u"logs/follow"_s, m_followLogs);
    settings->setValue(u"dock/open"_s, m_dockOpen);
    settings->setValue(u"dock/height"_s, m_dockHeight);
    settings->setValue(u"source/open"_s, m_sourceOpen);
    settings->setValue(u"source/width"_s, m_sourceWidth);
    settings->setValue(u"inspector/open"_s, m_inspectorOpen);
}

} // namespace pilothouse::app
