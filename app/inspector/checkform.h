// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspector/checkfields.h"
#include "app/workspace/workspace.h"

#include <QVariantList>

namespace pilothouse::app {

/// View-model of the form for one lifecycle check: a new one, or one that is there, of which state, type and place stay
/// as they are. Nothing is written before `save`. GUI thread.
class CheckForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(pilothouse::app::Workspace *workspace MEMBER m_workspace)
    Q_PROPERTY(bool fresh READ isNew NOTIFY begun)
    Q_PROPERTY(QString instance READ instance NOTIFY begun)
    Q_PROPERTY(QString service READ service NOTIFY begun)
    Q_PROPERTY(QString where READ where NOTIFY begun)
    Q_PROPERTY(int sharedBy READ sharedBy NOTIFY begun)
    Q_PROPERTY(int state READ state WRITE setState NOTIFY changed)
    Q_PROPERTY(int type READ type WRITE setType NOTIFY typeChanged)
    Q_PROPERTY(bool ofService READ isOfService WRITE setOfService NOTIFY changed)
    Q_PROPERTY(QVariantList fields READ fields NOTIFY typeChanged)
    Q_PROPERTY(QString preview READ preview NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool complete READ isComplete NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)

public:
    using QObject::QObject;

    [[nodiscard]] bool isNew() const { return !m_check; }
    [[nodiscard]] QString instance() const { return m_instance.id.value; }
    [[nodiscard]] QString service() const { return m_instance.service.value; }
    [[nodiscard]] QString where() const;                      ///< "shop.yaml:42", of a check that is there
    [[nodiscard]] int sharedBy() const { return m_sharedBy; } ///< instances of the service
    [[nodiscard]] int state() const { return int(m_state); }  ///< position among pre-start, running, pre-stop, stopped
    void setState(int state);
    [[nodiscard]] int type() const { return m_type; } ///< position among checkTypes()
    void setType(int type);
    [[nodiscard]] bool isOfService() const { return m_level == model::Check::Level::Service; }
    void setOfService(bool isOfService);
    [[nodiscard]] QVariantList fields() const; ///< of the type, each a map: key, label, usual, choices, value
    [[nodiscard]] QString preview() const;     ///< how it will be written
    [[nodiscard]] QString problem() const;     ///< why it was not saved; empty until one tries
    [[nodiscard]] bool isComplete() const;     ///< it could be saved as it stands
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Begins anew: with the check of that key in LifecycleRow's sense, or with a new one if it is empty.
    Q_INVOKABLE void begin(const QString &instance, const QString &key);
    Q_INVOKABLE void setValue(const QString &key, const QString &text);
    Q_INVOKABLE void save();
    Q_INVOKABLE void remove();

Q_SIGNALS:
    void begun();
    void changed();
    void typeChanged();
    void finished(); ///< it stands in the manifest now, or is gone from it

private:
    [[nodiscard]] QString pointer() const;
    [[nodiscard]] std::vector<CheckField> questions() const;
    [[nodiscard]] const model::Check *checkAt(const QString &key) const;
    void put(const QString &what, std::vector<manifest::edit::Put> values);

    Workspace *m_workspace = nullptr;
    model::Instance m_instance;
    std::optional<model::Check> m_check; ///< the one that is there
    int m_sharedBy = 0;
    model::LifecycleState m_state = model::LifecycleState::Running;
    model::Check::Level m_level = model::Check::Level::Instance;
    int m_type = 0;
    CheckValues m_values;
    QString m_problem;
    bool m_busy = false;
};

} // namespace pilothouse::app
