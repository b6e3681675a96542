// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspector/definitionlist.h"
#include "app/inspector/definitionputs.h"
#include "app/inspector/entrywriter.h"
#include "app/inspector/inspected.h"
#include "app/workspace/pool.h"
#include "app/workspace/workspace.h"

namespace pilothouse::app {

/// View-model of the Definition form: every key of an instance, a service or a ship, of which one at a time is edited.
/// What is typed is tried on a copy of the manifest, and written by `save` and when the key is left in any other way
/// than by `cancel`; what cannot be written is held (see HeldEntries) and there again when the key is edited again.
/// Does nothing while no key is looked at. GUI thread; reads and tries in the pool.
class DefinitionForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(QString key READ key WRITE setKey NOTIFY keyChanged)
    Q_PROPERTY(pilothouse::app::DefinitionList *rows READ rows CONSTANT)
    Q_PROPERTY(QString edited READ edited NOTIFY editedChanged)
    Q_PROPERTY(pilothouse::app::DefinitionForm::Editor editor READ editor NOTIFY editedChanged)
    Q_PROPERTY(bool asksName READ asksName NOTIFY editedChanged)
    Q_PROPERTY(QStringList choices READ choices NOTIFY editedChanged)
    Q_PROPERTY(QStringList names READ names NOTIFY editedChanged)
    Q_PROPERTY(QString example READ example NOTIFY editedChanged)
    Q_PROPERTY(QString unit READ unit NOTIFY editedChanged)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY typed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY typed)
    Q_PROPERTY(QString problem READ problem NOTIFY verdictChanged)
    Q_PROPERTY(QString warning READ warning NOTIFY verdictChanged)
    Q_PROPERTY(bool savable READ isSavable NOTIFY verdictChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY verdictChanged)

public:
    enum class Editor { None, Line, Choice, Suggestion };
    Q_ENUM(Editor)

    explicit DefinitionForm(QObject *parent = nullptr);

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);
    /// What is looked at: "instance:web-1", "service:web", "ship:prod-2"; empty: nothing.
    [[nodiscard]] QString key() const { return m_key; }
    void setKey(const QString &key);
    [[nodiscard]] DefinitionList *rows() { return &m_rows; }

    [[nodiscard]] QString edited() const { return m_row ? m_row->key : QString(); } ///< key of a row; empty: none
    [[nodiscard]] Editor editor() const;
    [[nodiscard]] bool asksName() const { return m_row && m_row->takesName(); }
    [[nodiscard]] QStringList choices() const; ///< for the value
    [[nodiscard]] QStringList names() const;   ///< for the name
    [[nodiscard]] QString example() const;
    [[nodiscard]] QString unit() const;
    [[nodiscard]] QString name() const { return m_typed.name; }
    void setName(const QString &name);
    [[nodiscard]] QString text() const { return m_typed.text; }
    void setText(const QString &text);
    [[nodiscard]] QString problem() const { return m_problem; } ///< why what is typed cannot be written
    [[nodiscard]] QString warning() const { return m_warning; } ///< what would be said of it
    [[nodiscard]] bool isSavable() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Begins to edit a row; another one is left.
    Q_INVOKABLE void edit(const QString &row);
    /// Gives up what was typed.
    Q_INVOKABLE void cancel();
    /// Writes or holds what was typed, and edits nothing any more.
    Q_INVOKABLE void leave();
    Q_INVOKABLE void save();
    /// Takes a row out of the manifest.
    Q_INVOKABLE void remove(const QString &row);
    /// Whether something inherited counts again without the row.
    Q_INVOKABLE bool isOverride(const QString &row) const;
    /// What goes with a row when it is taken out; empty: only itself.
    Q_INVOKABLE QString removes(const QString &row) const;

Q_SIGNALS:
    void workspaceChanged();
    void keyChanged();
    void editedChanged();
    void begun(int row); ///< one is to be typed into
    void typed();
    void verdictChanged();
    void refused(const QString &sentence); ///< what could not be taken out, and why

private:
    struct Read {
        QString key;
        std::vector<DefinitionRow> rows;
    };
    struct Verdict {
        TypedValue of;
        QString problem;
        QString warning;
    };
    void read();
    void take(Read read);
    void show(std::vector<DefinitionRow> rows);
    void close();
    void lose();
    void tryOut();
    void judge(const Verdict &verdict);
    void type(TypedValue typed);
    [[nodiscard]] HeldEntries &held() const { return *m_workspace->held(); }
    [[nodiscard]] bool hasTyped() const;
    /// Why what is typed cannot be written yet, for all its being right.
    [[nodiscard]] QString lack() const;
    [[nodiscard]] const DefinitionRow *lackingMate() const;
    void hold();
    /// Alone, and together with what else is held of the same mapping.
    [[nodiscard]] std::vector<EntryWriter::Way> waysOf(const FilledRow &filled) const;
    void write(const FilledRow &filled);
    void retry();
    void noteWritten(const QString &thing, const QStringList &fields);
    void noteRefused(const QString &thing, const QString &field, const base::Error &problem);

    Workspace *m_workspace = nullptr;
    QString m_key;
    DefinitionList m_rows;
    std::optional<DefinitionRow> m_row; ///< that is edited
    TypedValue m_typed;
    QString m_problem;
    QString m_warning;
    QString m_removing;     ///< the field that is taken out
    bool m_busy = false;    ///< what is typed is being written
    bool m_retries = false; ///< what is held may be possible by now
    EntryWriter m_writer;
    /// Each shared with the jobs of one of them alone, which come one at a time and may outlive us.
    std::shared_ptr<manifest::TemplateRenderer> m_readingTemplates;
    std::shared_ptr<manifest::TemplateRenderer> m_tryingTemplates;
    LatestOnly<Read> m_reader;
    LatestOnly<Verdict> m_judge;
};

} // namespace pilothouse::app
