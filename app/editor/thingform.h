// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/editor/thingdeed.h"
#include "app/workspace/workspace.h"

#include <QVariantList>

namespace pilothouse::app {

/// View-model of the form in which ships, services and instances are added, renamed, moved, tied and removed. Nothing
/// is written before `save`. GUI thread.
class ThingForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(pilothouse::app::Workspace *workspace MEMBER m_workspace)
    Q_PROPERTY(QString title READ title NOTIFY begun)
    Q_PROPERTY(QStringList deeds READ deeds NOTIFY begun)
    Q_PROPERTY(int deed READ deed WRITE setDeed NOTIFY deedChanged)
    Q_PROPERTY(QVariantList fields READ fields NOTIFY deedChanged)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool complete READ isComplete NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool takesAway READ takesAway NOTIFY deedChanged)

public:
    using QObject::QObject;

    [[nodiscard]] QString title() const;
    [[nodiscard]] QStringList deeds() const; ///< in words
    [[nodiscard]] int deed() const { return m_deed; }
    void setDeed(int deed);
    [[nodiscard]] QVariantList fields() const; ///< each a map: key, label, choices, value
    [[nodiscard]] QString sentence() const;    ///< what it comes to
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool takesAway() const;

    /// Begins anew: with a thing, or to add one where the key is empty or of nothing.
    Q_INVOKABLE void begin(const QString &key);
    Q_INVOKABLE void beginRemoval(const QString &key);
    Q_INVOKABLE void setValue(int field, const QString &text);
    Q_INVOKABLE void save();
    /// A service is to need another: the edge from what is needed to what needs it.
    Q_INVOKABLE void connectServices(const QString &needed, const QString &needing);

Q_SIGNALS:
    void begun();
    void deedChanged();
    void changed();
    void finished();
    void refused(const QString &sentence); ///< of an edge: why the manifest is as it was

private:
    [[nodiscard]] Deed current() const { return m_deeds[std::size_t(m_deed)]; }
    [[nodiscard]] bool isReady() const { return m_environment && !m_deeds.empty(); }
    [[nodiscard]] DeedAnswers answers() const;
    [[nodiscard]] QString what() const;

    Workspace *m_workspace = nullptr;
    std::shared_ptr<const model::Environment> m_environment; ///< the one that the form is about
    std::optional<Thing> m_thing;
    std::vector<Deed> m_deeds;
    int m_deed = 0;
    std::vector<DeedField> m_fields;
    QString m_problem;
    bool m_busy = false;
};

} // namespace pilothouse::app
