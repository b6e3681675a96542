// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// View-model of the question for a new manifest: the environment's name, and the file, which follows the name until it
/// is typed into. Nothing is ever written over. GUI thread; writes a few bytes at once.
class NewManifest : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool complete READ isComplete NOTIFY changed)

public:
    using QObject::QObject;

    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &name);
    [[nodiscard]] QString path() const; ///< "~" at its beginning is the home directory
    void setPath(const QString &path);
    [[nodiscard]] QString problem() const { return m_problem; } ///< why it was not written
    [[nodiscard]] bool isComplete() const { return !m_name.trimmed().isEmpty() && !path().isEmpty(); }

    Q_INVOKABLE void begin(); ///< with nothing
    Q_INVOKABLE void choose(const QUrl &file) { setPath(file.toLocalFile()); }
    Q_INVOKABLE void create();

Q_SIGNALS:
    void changed();
    void created(const QUrl &file);

private:
    QString m_name;
    QString m_path; ///< as it was typed; empty: that of the name
    QString m_problem;
};

} // namespace pilothouse::app
