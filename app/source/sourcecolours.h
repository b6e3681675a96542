// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// The colours a manifest's text is painted with, bound to the theme in QML. GUI thread.
class SourceColours : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QColor ground MEMBER ground NOTIFY changed)
    Q_PROPERTY(QColor line MEMBER line NOTIFY changed)
    Q_PROPERTY(QColor current MEMBER current NOTIFY changed)
    Q_PROPERTY(QColor text MEMBER text NOTIFY changed)
    Q_PROPERTY(QColor muted MEMBER muted NOTIFY changed)
    Q_PROPERTY(QColor accent MEMBER accent NOTIFY changed)
    Q_PROPERTY(QColor selection MEMBER selection NOTIFY changed)
    Q_PROPERTY(QColor error MEMBER error NOTIFY changed)
    Q_PROPERTY(QColor warning MEMBER warning NOTIFY changed)
    Q_PROPERTY(QColor key MEMBER key NOTIFY changed)
    Q_PROPERTY(QColor string MEMBER string NOTIFY changed)
    Q_PROPERTY(QColor number MEMBER number NOTIFY changed)
    Q_PROPERTY(QColor anchor MEMBER anchor NOTIFY changed)
    Q_PROPERTY(QColor inTemplate MEMBER inTemplate NOTIFY changed)

public:
    using QObject::QObject;

    QColor ground, line, current, text, muted, accent, selection, error, warning;
    QColor key, string, number, anchor, inTemplate;

Q_SIGNALS:
    void changed();
};

} // namespace pilothouse::app
