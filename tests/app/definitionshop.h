// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspector/definitionlist.h"
#include "app/inspector/definitionputs.h"
#include "app/inspector/definitionwords.h"
#include "core/manifest/template/templaterenderer.h"

/// A small manifest whose things are defined through forms, and the things of it that are.
namespace pilothouse::app {

using namespace Qt::StringLiterals;
using manifest::KeyPlace;

inline const QByteArray shop =
    "__maestro: {schema: 2}\nname: shop\n# ours\nship_defaults:\n  timeout: 30\nships:\n"
    "  prod-1: {ip: 10.0.0.1}\n  prod-2:\n    ip: 10.0.0.2 # spare\n"
    "services:\n  db:\n    image: db:1\n    instances:\n      db-1:\n        ship: prod-1\n"
    "      data-1:\n        ship: prod-1\n"
    "  web:\n    image: 'web:1' # quoted\n    env: {LEVEL: info, DB_PASSWORD: hunter2}\n"
    "    limits:\n      memory: 512m\n    ports:\n      http: 80:8080\n    instances:\n"
    "      web-1:\n        ship: prod-1\n\n      # the spare one\n      web-2:\n        ship: prod-2\n";

inline const DefinitionSubject web1{
    KeyPlace::Instance, {u"services"_s, u"web"_s, u"instances"_s, u"web-1"_s}, {u"services"_s, u"web"_s}};
inline const DefinitionSubject web{KeyPlace::Service, {u"services"_s, u"web"_s}, {}};
inline const DefinitionSubject prod2{KeyPlace::Ship, {u"ships"_s, u"prod-2"_s}, {u"ship_defaults"_s}};

inline const DefinitionSubject &subjectOf(const QString &thing)
{
    return thing == "instance"_L1 ? web1 : thing == "service"_L1 ? web : prod2;
}

inline std::vector<DefinitionRow> rowsOf(const QByteArray &text, const DefinitionSubject &subject)
{
    manifest::TemplateRenderer renderer;
    const auto written = manifest::writtenAt(text, u"shop.yaml"_s, {subject.path, subject.inheritsFrom}, renderer);
    return definitionRows(subject, written[0] ? &*written[0] : nullptr, written[1] ? &*written[1] : nullptr);
}

inline DefinitionRow rowOf(const QByteArray &text, const DefinitionSubject &subject, const QString &key)
{
    for (const DefinitionRow &row : rowsOf(text, subject))
        if (row.key == key)
            return row;
    qWarning("no row %s", qPrintable(key));
    return {.key = u"none"_s, .description = manifest::keyOf(KeyPlace::Instance, "net")};
}

inline QByteArray put(const QByteArray &text, const std::vector<manifest::edit::Put> &puts)
{
    manifest::TemplateRenderer renderer;
    const auto edited = manifest::edit::put(text, u"shop.yaml"_s, puts, renderer);
    if (!edited)
        return "refused: " + problemSentence(edited.error()).toUtf8();
    return edited->text;
}

inline QByteArray typed(const QByteArray &text, const DefinitionSubject &subject, const QString &row,
                        const TypedValue &value)
{
    return put(text, putsFor(rowOf(text, subject, row), value));
}

/// Lines that one text has and the other has not.
inline QByteArrayList linesMore(const QByteArray &text, const QByteArray &than)
{
    QByteArrayList more = text.split('\n');
    for (const QByteArray &line : than.split('\n'))
        more.removeOne(line);
    return more;
}

} // namespace pilothouse::app
