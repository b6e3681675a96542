// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/loader.h"

namespace pilothouse::test {

/// A manifest of one service `svc` with one instance `x1` that has one more line.
inline QByteArray withInstanceLine(const QByteArray &line)
{
    return "__maestro: {schema: 2}\nname: test\nships:\n  local: {ip: 10.0.0.1}\nservices:\n  svc:\n    image: "
           "nginx:1\n"
           "    instances:\n      x1:\n        ship: local\n        "
        + line + "\n";
}

/// A manifest of two ships, `one` and `two`, and the given services.
inline QByteArray withService(const QByteArray &rest)
{
    return "__maestro: {schema: 2}\nname: test\nships:\n  one: {ip: 10.0.0.1}\n  two: {ip: 10.0.0.2}\nservices:\n"
        + rest;
}

/// What the loader has to say about a manifest, a line each.
inline QStringList told(const QByteArray &text)
{
    QStringList lines;
    for (const model::Diagnostic &diagnostic : manifest::parse(text, QStringLiteral("f")).diagnostics)
        lines += toString(diagnostic);
    return lines;
}

/// The one instance of `withInstanceLine`.
inline model::Instance instanceOf(const QByteArray &line)
{
    const manifest::Loaded loaded = manifest::parse(withInstanceLine(line), QStringLiteral("f"));
    const auto *instance = loaded.environment ? loaded.environment->instances.find({QStringLiteral("x1")}) : nullptr;
    return instance ? *instance : model::Instance{};
}

} // namespace pilothouse::test
