// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/manifest/edit/patch.h"
#include "core/model/diagnostic.h"

#include <QByteArray>
#include <QString>

#include <variant>
#include <vector>

namespace pilothouse::manifest {
class TemplateRenderer;
}

/// Edits of a manifest that lose nothing: each is a patch of the operator's own text. Pointers are JSON Pointers (RFC
/// 6901) into the document, "/services/web/image"; values are YAML text.
namespace pilothouse::manifest::edit {

/// Another value for what is there. Where an alias stands, it is replaced; a merged key is overridden.
struct Set {
    QString pointer;
    QByteArray yaml;
};

/// A key that is not there yet, or an item before the one at that index; "-" as the last token appends.
struct Add {
    QString pointer;
    QByteArray yaml;
};

struct Remove {
    QString pointer;
};

/// Like Remove, but the lines stay as comments.
struct CommentOut {
    QString pointer;
};

/// Another name for a key that nothing else refers to; its value stays as it is written.
struct Respell {
    QString pointer;
    QString key;
};

enum class Noun { Ship, Service, Instance };

/// Another name, with everything that refers to it.
struct Rename {
    Noun noun = Noun::Service;
    QString from;
    QString to;
};

/// An instance to another ship.
struct Move {
    QString instance;
    QString ship;
};

enum class Edge { Requires, WantsInfo };

/// An edge from a service to the one it requires or wants to know of.
struct Connect {
    Edge edge = Edge::Requires;
    QString from;
    QString to;
};

struct Disconnect {
    Edge edge = Edge::Requires;
    QString from;
    QString to;
};

/// A new ship, service or (of a service) instance.
struct Create {
    Noun noun = Noun::Service;
    QString name;
    QByteArray yaml; ///< all that is below its name
    QString service; ///< of an instance
};

/// One more instance like another, in the same words, of the same service.
struct Duplicate {
    QString instance;
    QString name;
};

using Edit = std::variant<Set, Add, Remove, CommentOut, Respell, Rename, Move, Connect, Disconnect, Create, Duplicate>;

/// What came of an edit.
struct Edited {
    QByteArray text;
    Patch patch;                                ///< of the text before; its inverse() is the undo
    std::vector<model::Diagnostic> diagnostics; ///< of the new text
    std::vector<model::Diagnostic> added;       ///< those that the edit brought: warnings only
};

/// Makes an edit in a manifest's text. `path` names it in diagnostics and gives the base directory of what it names.
///
/// It has been verified by reading the result: only what was meant has changed in the document, whatever aliases, merge
/// keys and templates make of the text; no byte outside of the patch is another; and the manifest has no error it did
/// not have. Otherwise fails with InvalidInput (NotFound for a pointer or name that leads nowhere): the message says
/// why and, as "FILE:LINE:COLUMN: …", where to edit by hand; the detail has the errors that it would bring, a line
/// each.
///
/// Pure but for reading the files that the manifest names; safe in any thread, blocks for as long as loading twice.
[[nodiscard]] base::Result<Edited> apply(const QByteArray &text, const QString &path, const Edit &edit,
                                         TemplateRenderer &renderer);

/// All of them, one after another, or none; the manifest between them need not be valid. The patch is of the text
/// before.
[[nodiscard]] base::Result<Edited> applyAll(const QByteArray &text, const QString &path, const std::vector<Edit> &edits,
                                            TemplateRenderer &renderer);

/// All of them at once, or none: each is meant for the text before, and touches nothing that another does.
[[nodiscard]] base::Result<Edited> applyTogether(const QByteArray &text, const QString &path,
                                                 const std::vector<Edit> &edits, TemplateRenderer &renderer);

/// The same, with a renderer for this once.
[[nodiscard]] base::Result<Edited> apply(const QByteArray &text, const QString &path, const Edit &edit);

} // namespace pilothouse::manifest::edit
