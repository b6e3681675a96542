// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/variable.h"

#include <QStringList>

namespace pilothouse::model {

/// A program that a manifest has run on the operator's own computer, which therefore must be trusted first.
struct LocalCommand {
    QString text;  ///< all of it, what trust is bound to: never shown or written
    QString shown; ///< the same with what looks like a secret masked

    bool operator==(const LocalCommand &) const = default;
    bool operator<(const LocalCommand &other) const { return text < other.text; }
};

/// The command as a shell would have to be told. Of the variables it is given in its environment, those count that
/// decide what is really run (PATH, LD_PRELOAD…): they stand before it.
[[nodiscard]] LocalCommand localCommand(const QStringList &words, const std::vector<VariableSetting> &variables = {});

/// Words as a shell would have to be told them: quoted where need be.
[[nodiscard]] QString toCommandLine(const QStringList &words);

/// The same with each value masked that an option or an assignment gives to something with a secret's name.
[[nodiscard]] QString toMaskedCommandLine(const QStringList &words);

} // namespace pilothouse::model
