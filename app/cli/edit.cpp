// SPDX-License-Identifier: Apache-2.0
#include "app/cli/edit.h"

#include "app/cli/task.h"
#include "app/cli/validation.h"
#include "core/manifest/loader.h"
#include "core/manifest/source/pointer.h"
#include "core/store/textfile.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

namespace {

using namespace manifest::edit;

std::optional<Noun> nounFrom(const QString &word)
{
    if (word == "ship"_L1)
        return Noun::Ship;
    if (word == "service"_L1)
        return Noun::Service;
    if (word == "instance"_L1)
        return Noun::Instance;
    return std::nullopt;
}

std::optional<Edit> editFrom(const QString &verb, const QStringList &words)
{
    const auto count = words.size();
    if (verb == "set"_L1 && count == 2)
        return Set{words[0], words[1].toUtf8()};
    if (verb == "add"_L1 && count == 2)
        return Add{words[0], words[1].toUtf8()};
    if (verb == "remove"_L1 && count == 1)
        return Remove{words[0]};
    if (verb == "move"_L1 && count == 2)
        return Move{words[0], words[1]};
    if (verb == "rename"_L1 && count == 3)
        if (const auto noun = nounFrom(words[0]))
            return Rename{*noun, words[1], words[2]};
    return std::nullopt;
}

QJsonObject toJson(const Replacement &replacement)
{
    return {{u"offset"_s, replacement.offset},
            {u"length"_s, replacement.length},
            {u"text"_s, QString::fromUtf8(replacement.text)}};
}

QJsonObject toJson(const Arguments &arguments, const base::Result<Edited> &edited, const QByteArray &diff)
{
    QJsonObject json{{u"file"_s, arguments.file}, {u"done"_s, edited.has_value()}};
    if (!edited) {
        json[u"reason"_s] = edited.error().message;
        json[u"errors"_s] = QJsonArray::fromStringList(edited.error().detail.split(u'\n', Qt::SkipEmptyParts));
        return json;
    }
    QJsonArray patch;
    for (const Replacement &replacement : edited->patch.replacements)
        patch.push_back(toJson(replacement));
    json[u"written"_s] = !arguments.dryRun && arguments.file != "-"_L1;
    json[u"diff"_s] = QString::fromUtf8(diff);
    json[u"patch"_s] = patch;
    QJsonArray warnings;
    for (const auto &diagnostic : edited->added)
        warnings.push_back(cli::toJson(diagnostic));
    json[u"diagnostics"_s] = warnings;
    return json;
}

int refuse(const Arguments &arguments, const base::Error &error)
{
    if (arguments.format == Format::Json)
        printJson(toJson(arguments, tl::unexpected(error), {}));
    else
        printFailure(error);
    return exitInvalidManifest;
}

} // namespace

base::Result<Edit> editFromWords(const QStringList &words)
{
    const auto edit = words.isEmpty() ? std::nullopt : editFrom(words.front(), words.mid(1));
    if (!edit)
        return base::failure(base::ErrorCode::InvalidInput,
                             u"edit takes one of: set POINTER VALUE, add POINTER YAML, remove POINTER, "
                             "rename ship|service|instance OLD NEW, move INSTANCE SHIP"_s);
    const bool hasPointer = !std::holds_alternative<Rename>(*edit) && !std::holds_alternative<Move>(*edit);
    if (const auto pointer = manifest::pointerFromString(words[1]); hasPointer && !pointer)
        return tl::unexpected(pointer.error());
    return *edit;
}

int performEdit(const Arguments &arguments)
{
    const auto edit = editFromWords(arguments.words);
    if (!edit)
        return refuseUsage(edit.error().message);
    if (arguments.source == Source::Demo)
        return refuseUsage(u"the demo fleet's manifest cannot be edited"_s);
    const manifest::Loaded loaded = manifest::load(arguments.file);
    if (loaded.text.isEmpty()) {
        printDiagnostics(loaded);
        return exitInvalidManifest;
    }
    const auto edited = apply(loaded.text, arguments.file, *edit);
    if (!edited)
        return refuse(arguments, edited.error());
    const bool isFilter = arguments.file == "-"_L1;
    if (!arguments.dryRun && !isFilter && edited->text != loaded.text) {
        if (const auto written = store::replaceText(arguments.file, loaded.text, edited->text); !written) {
            printFailure(written.error());
            return exitFailed;
        }
    }
    const QByteArray diff = unifiedDiff(loaded.text, edited->patch, arguments.file.toUtf8());
    for (const auto &diagnostic : edited->added)
        printError(model::toString(diagnostic) + u'\n');
    if (arguments.format == Format::Json)
        printJson(toJson(arguments, edited, diff));
    else
        printOut(QString::fromUtf8(isFilter && !arguments.dryRun ? edited->text : diff));
    return exitDone;
}

} // namespace pilothouse::cli
