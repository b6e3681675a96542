// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace/workspace.h"
#include "core/transport/ssh/sshinterview.h"

namespace pilothouse::app {

/// What an SSH login asks the operator now. GUI thread.
class SshQuestion : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(Kind kind READ kind NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY changed)
    Q_PROPERTY(bool hidden READ isHidden NOTIFY changed)
    Q_PROPERTY(QString keepText READ keepText NOTIFY placeChanged)
    Q_PROPERTY(QString keepWarning READ keepWarning NOTIFY placeChanged)

public:
    enum class Kind { None, HostKey, Secret };
    Q_ENUM(Kind)

    using QObject::QObject;

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString fingerprint() const; ///< of a host key
    [[nodiscard]] bool isHidden() const;       ///< what is typed is not to be seen

    [[nodiscard]] QString keepText() const;    ///< for a box to tick; empty: nothing can be kept, or not yet
    [[nodiscard]] QString keepWarning() const; ///< what one agrees to with the tick; mostly empty

    /// Yes, that is the host's key.
    Q_INVOKABLE void accept();
    Q_INVOKABLE void give(const QString &secret);
    /// And have it kept as `keepText` says.
    Q_INVOKABLE void giveAndKeep(const QString &secret);
    /// No, or no secret: until the ships are tried again by hand.
    Q_INVOKABLE void refuse();

Q_SIGNALS:
    void workspaceChanged();
    void changed();
    void placeChanged();
    void notKept(const QString &sentence);

private:
    void turn();
    void give(const QString &secret, store::Place place);
    template <typename T>
    [[nodiscard]] const T *question() const;

    Workspace *m_workspace = nullptr;
    std::optional<store::Place> m_place; ///< where the answer can be kept
    int m_turn = 0;                      ///< counts questions
};

} // namespace pilothouse::app
