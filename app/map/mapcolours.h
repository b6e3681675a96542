// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/planning/status.h"

#include <QColor>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// The colours a map is painted with.
struct MapPalette {
    QColor ground, panel, raised, line, text, muted, accent, selection;
    std::array<QColor, 7> status; ///< by planning::Status

    [[nodiscard]] const QColor &of(planning::Status s) const { return status[std::size_t(s)]; }
    /// The same, faded into the ground: for what is not in focus.
    [[nodiscard]] MapPalette dimmed() const;
};

/// A mix: 0 is `a`, 1 is `b`.
[[nodiscard]] QColor blend(const QColor &a, const QColor &b, double share);

/// A map's colours and letters, bound to the theme in QML. GUI thread.
class MapColours : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY changed)
    Q_PROPERTY(QColor panel MEMBER m_panel NOTIFY changed)
    Q_PROPERTY(QColor raised MEMBER m_raised NOTIFY changed)
    Q_PROPERTY(QColor line MEMBER m_line NOTIFY changed)
    Q_PROPERTY(QColor text MEMBER m_text NOTIFY changed)
    Q_PROPERTY(QColor muted MEMBER m_muted NOTIFY changed)
    Q_PROPERTY(QColor accent MEMBER m_accent NOTIFY changed)
    Q_PROPERTY(QColor selection MEMBER m_selection NOTIFY changed)
    Q_PROPERTY(QColor running MEMBER m_running NOTIFY changed)
    Q_PROPERTY(QColor starting MEMBER m_starting NOTIFY changed)
    Q_PROPERTY(QColor failed MEMBER m_failed NOTIFY changed)
    Q_PROPERTY(QColor drifted MEMBER m_drifted NOTIFY changed)
    Q_PROPERTY(QColor stopped MEMBER m_stopped NOTIFY changed)
    Q_PROPERTY(QColor unreachable MEMBER m_unreachable NOTIFY changed)
    Q_PROPERTY(QString family MEMBER m_family NOTIFY changed)

public:
    using QObject::QObject;

    [[nodiscard]] MapPalette palette() const;
    [[nodiscard]] const QString &family() const { return m_family; }

Q_SIGNALS:
    void changed();

private:
    QColor m_ground, m_panel, m_raised, m_line, m_text, m_muted, m_accent, m_selection;
    QColor m_running, m_starting, m_failed, m_drifted, m_stopped, m_unreachable;
    QString m_family = QStringLiteral("Noto Sans");
};

} // namespace pilothouse::app
