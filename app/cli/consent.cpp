// SPDX-License-Identifier: Apache-2.0
#include "app/cli/consent.h"

#include "app/cli/question.h"
#include "core/store/trust.h"

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

Consent::Consent(const Scene &scene, const std::vector<model::LocalCommand> &commands, QObject *parent)
    : QObject(parent)
    , m_scene(scene)
    , m_untrusted(store::Trust(scene.environment->file).untrusted(commands))
{
}

void Consent::ask()
{
    if (m_untrusted.empty())
        return Q_EMIT given();
    if (m_scene.arguments.confirmation == Confirmation::Given)
        return agree();
    QString text = u"This manifest has programs run on this computer that you have not agreed to yet:\n"_s;
    for (const auto &command : m_untrusted)
        text += u"    "_s + command.shown + u'\n';
    if (!m_scene.terminal.asks) {
        printError(text + u"pilotctl: there is no terminal to ask on: say --yes if they may\n"_s);
        return Q_EMIT refused(exitFailed);
    }
    printOut(text);
    auto *question = new Question(u"May they, from now on? [y/N]"_s, this);
    connect(question, &Question::answered, this, [this](bool yes) {
        if (yes)
            return agree();
        printError(u"Nothing was changed.\n"_s);
        Q_EMIT refused(exitFailed);
    });
}

/// A yes that cannot be remembered is asked for again.
void Consent::agree()
{
    if (const auto kept = store::Trust(m_scene.environment->file).trust(m_untrusted); !kept)
        printError(u"pilotctl: this yes is not remembered: %1\n"_s.arg(kept.error().message));
    Q_EMIT given();
}

} // namespace pilothouse::cli
