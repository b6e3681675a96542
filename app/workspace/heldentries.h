// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace pilothouse::app {

/// Something that was typed into a field of a form and is not in the manifest.
struct HeldEntry {
    QString thing;   ///< whose field: "ship:prod-2"
    QString field;   ///< unique within the thing, whatever becomes of it in the manifest
    QString label;   ///< of the field
    QString name;    ///< of a field that asks for a name as well
    QString text;    ///< of its value
    QString problem; ///< why it is not written; empty: it is about to be

    bool operator==(const HeldEntry &) const = default;
};

/// What was typed into fields and left there: it is being written, or cannot be. Kept until it is written or given up,
/// so that nothing typed is lost by looking elsewhere. GUI thread.
class HeldEntries : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A workspace has them")

    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool settling READ isSettling NOTIFY changed)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(QString outOfSight READ outOfSight NOTIFY changed)
    Q_PROPERTY(QString sentences READ sentences NOTIFY changed)

public:
    using QObject::QObject;

    [[nodiscard]] int count() const { return int(m_entries.size()); }
    [[nodiscard]] bool isSettling() const; ///< one of them is about to be written
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// A thing with refused entries whose form is not looked at; empty: none.
    [[nodiscard]] QString outOfSight() const;
    /// What is not written, and why, a line each; without what was typed, which may be secret.
    [[nodiscard]] QString sentences() const;

    [[nodiscard]] const std::vector<HeldEntry> &entries() const { return m_entries; }
    [[nodiscard]] const HeldEntry *find(const QString &thing, const QString &field) const;
    void hold(const HeldEntry &entry); ///< in the place of what was held for the field
    void refuse(const QString &thing, const QString &field, const QString &problem);
    void drop(const QString &thing, const QString &field);
    Q_INVOKABLE void clear();
    void setShown(const QString &thing); ///< whose form is looked at; empty: none's
    /// A form has a field in which something is typed right now.
    void setOpen(bool open);

    /// Fields that are typed into are left, so that what they say is written if it can be.
    Q_INVOKABLE void settle() { Q_EMIT leaveAsked(); }

Q_SIGNALS:
    void changed();
    void leaveAsked(); ///< to forms

private:
    std::vector<HeldEntry> m_entries;
    QString m_shown;
    bool m_open = false;
};

} // namespace pilothouse::app
