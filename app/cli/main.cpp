// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"
#include "app/cli/completion.h"
#include "app/cli/credentialtask.h"
#include "app/cli/deptree.h"
#include "app/cli/dump.h"
#include "app/cli/edit.h"
#include "app/cli/impactoutput.h"
#include "app/cli/interrupt.h"
#include "app/cli/linting.h"
#include "app/cli/sshprompt.h"
#include "app/cli/task.h"
#include "app/cli/validation.h"
#include "app/cli/words.h"
#include "core/fleet/demofleet.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace pilothouse;
using namespace pilothouse::cli;

namespace {

int showDeptree(const Arguments &arguments, const model::Environment &environment)
{
    const auto roots = servicesOf(environment, arguments.intent.selection.things);
    if (!roots)
        return refuseUsage(roots.error().message);
    if (arguments.format == Format::Json)
        printJson(deptreeJson(environment, *roots));
    else
        printOut(deptreeText(environment, *roots, arguments.repetition));
    return exitDone;
}

int showDump(const Arguments &arguments, const model::Environment &environment)
{
    const auto &intent = arguments.intent;
    const auto chosen = planning::resolve(environment, intent.selection, intent.verb, intent.ordering);
    if (!chosen)
        return refuseUsage(chosen.error().message);
    printJson(dump(environment, *chosen, arguments.detail));
    return exitDone;
}

/// Quick and silent: a shell waits for it between two keys, and shows what it says.
int showProposals(const QStringList &words)
{
    const auto environmentOf = [](const Reading &reading) -> std::shared_ptr<const model::Environment> {
        if (reading.isDemo)
            return manifest::load(u":/demo/shop.yaml"_s).environment;
        const QString file = reading.file.isEmpty() ? u"maestro.yaml"_s : reading.file;
        return file == "-"_L1 ? nullptr : manifest::load(file).environment;
    };
    printOut(toText(proposals(grammar(), words, environmentOf)));
    return exitDone;
}

int carryOut(Task &task)
{
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::interrupted, &task, &Task::interrupt);
    QObject::connect(&task, &Task::finished, QCoreApplication::instance(), &QCoreApplication::exit,
                     Qt::QueuedConnection);
    QMetaObject::invokeMethod(&task, &Task::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

int performCredentials(const Arguments &arguments)
{
    const auto credentials = store::CredentialStore::ofUser();
    CredentialTask task(arguments, Terminal::ofProcess(), *credentials);
    return carryOut(task);
}

int perform(const Arguments &arguments, const std::shared_ptr<const model::Environment> &environment)
{
    const auto terminal = Terminal::ofProcess();
    const auto credentials = store::CredentialStore::ofUser();
    const auto interview = std::make_shared<transport::SshInterview>(credentials);
    const SshPrompt prompt(arguments, terminal, *interview);
    fleet::Fleet fleet(nullptr, interview, credentials);
    if (arguments.command != Command::Doctor) // it goes there by itself
        fleet.watch(environment);
    const auto task = makeTask({arguments, terminal, environment, fleet, interview});
    return carryOut(*task);
}

/// Keeps the simulated ships up, so that another terminal can work with them.
int serveDemo(const QString &manifest)
{
    printOut(u"The demo fleet is at anchor. In another terminal:\n  pilotctl -f %1 status\nCtrl+C ends it.\n"_s.arg(
        manifest));
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::interrupted, QCoreApplication::instance(), &QCoreApplication::quit);
    return QCoreApplication::exec();
}

/// What is done with a manifest once it is read.
int performOn(const manifest::Loaded &loaded, const Arguments &arguments)
{
    if (arguments.command == Command::Validate)
        return showValidation(arguments, loaded);
    const bool isSeen = arguments.look == Look::AtShips && loaded.isValid() && arguments.file != "-"_L1;
    if (arguments.command == Command::Lint)
        return isSeen ? perform(arguments, loaded.environment) : showLint(arguments, loaded, {});
    printDiagnostics(loaded);
    if (!loaded.isValid())
        return exitInvalidManifest;
    if (arguments.command == Command::Deptree)
        return showDeptree(arguments, *loaded.environment);
    if (arguments.command == Command::Dump)
        return showDump(arguments, *loaded.environment);
    if (arguments.command == Command::Impact && arguments.look == Look::AtManifest)
        return showImpact(arguments, *loaded.environment, {});
    return perform(arguments, loaded.environment);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const auto parsed = parseArguments(QCoreApplication::arguments());
    if (const auto *answer = std::get_if<Answer>(&parsed)) {
        answer->exitCode == exitDone ? printOut(answer->text) : printError(answer->text);
        return answer->exitCode;
    }
    auto arguments = std::get<Arguments>(parsed);
    if (arguments.command == Command::Complete)
        return showProposals(arguments.words);
    if (isAboutCredentials(arguments.command))
        return performCredentials(arguments);
    std::unique_ptr<fleet::DemoFleet> demo;
    if (arguments.source == Source::Demo) {
        demo = std::make_unique<fleet::DemoFleet>();
        arguments.file = demo->manifestPath();
    }
    if (arguments.command == Command::Edit)
        return performEdit(arguments);
    if (arguments.command == Command::Demo)
        return serveDemo(arguments.file);
    if (arguments.explained)
        return explainRule(*arguments.explained);
    return performOn(manifest::load(arguments.file), arguments);
}
