// SPDX-License-Identifier: Apache-2.0
//
// What stands in the settings of an environment.
#include "app/settings/environmentsettings.h"

#include "app/instances/words.h"
#include "core/audit/words.h"
#include "core/base/log.h"
#include "core/registry/dockerconfig.h"
#include "core/registry/entry.h"
#include "core/registry/login.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

struct Settings {
    Q_DECLARE_TR_FUNCTIONS(EnvironmentSettings)
};

void writeWhole(FieldWriter &out, const SettingsKnown &known)
{
    out.section(Settings::tr("Environment %1").arg(known.environment.name));
    out.value(Settings::tr("File"), QDir::toNativeSeparators(known.environment.file));
    const auto lineCount = [](const QByteArray &text) { return QString::number(text.count('\n')); };
    out.words(Settings::tr("Template"),
              known.loaded.rendered ? Settings::tr("yes: %1 lines came to %2 lines of YAML")
                                          .arg(lineCount(known.loaded.text), lineCount(*known.loaded.rendered))
                                    : Settings::tr("no: the file is YAML as it stands"));
    for (const QString &path : known.loaded.includes)
        out.value(Settings::tr("Includes"), path);
    out.words(Settings::tr("Holds"),
              Settings::tr("%1 ships, %2 services, %3 instances")
                  .arg(known.environment.ships.size())
                  .arg(known.environment.services.size())
                  .arg(known.environment.instances.size()));
}

void writeShipDefaults(FieldWriter &out, const SettingsKnown &known)
{
    out.section(Settings::tr("Ship defaults"));
    if (known.shipDefaults.empty())
        out.words(Settings::tr("None"), Settings::tr("every ship says all for itself"));
    for (const auto &setting : known.shipDefaults) {
        // The keys that a ship has are paths of files, for tls_key and ssh_tunnel.key as well.
        const bool isSecret = base::looksSecret(setting.name) && !setting.name.endsWith("key"_L1);
        const QString value = isSecret ? base::mask() : setting.value;
        out.value(setting.name, value.isEmpty() ? Settings::tr("(empty)") : value,
                  placeText({known.environment.file, setting.line, 1}));
    }
}

void writeRegistries(FieldWriter &out, const SettingsKnown &known)
{
    if (known.environment.registries.empty()) {
        out.section(Settings::tr("Registries"));
        out.words(Settings::tr("None"), Settings::tr("logins are those of Docker's own configuration"));
    }
    for (std::size_t i = 0; i < known.environment.registries.size(); ++i) {
        const model::Registry &registry = known.environment.registries[i];
        out.section(Settings::tr("Registry %1").arg(registry.name));
        out.value(Settings::tr("Address"), registry.url, placeText(registry.where));
        out.value(Settings::tr("User"), registry.username);
        out.value(Settings::tr("E-mail"), registry.email);
        out.words(Settings::tr("Login from"), known.credentialSources.value(qsizetype(i)));
        QStringList codes;
        for (const int code : registry.retryWhen)
            codes += QString::number(code);
        out.words(Settings::tr("A failed pull"),
                  codes.isEmpty()
                      ? Settings::tr("is tried %n time(s)", nullptr, registry.retryAttempts)
                      : Settings::tr("is tried %n time(s), also on status %1", nullptr, registry.retryAttempts)
                            .arg(codes.join(u", "_s)));
    }
}

void writeAuditors(FieldWriter &out, const SettingsKnown &known)
{
    out.section(Settings::tr("Auditors"));
    if (known.environment.auditors.empty())
        out.words(Settings::tr("None"), Settings::tr("nobody is told of runs"));
    for (const model::Auditor &auditor : known.environment.auditors) {
        QString text = auditor.level == model::Auditor::Level::Debug
            ? Settings::tr("told of runs, and of every container (debug)")
            : Settings::tr("told of runs, and of every failure (info)");
        if (auditor.ignoreErrors)
            text += Settings::tr("; no warning if that fails");
        out.words(audit::nameOf(auditor), text, placeText(auditor.where));
    }
}

using Kept = store::CredentialStore::Kept;

QString credentialSource(const model::Registry &registry, const registry::DockerConfig &config,
                         const std::vector<Kept> &kept)
{
    if (!registry.username.isEmpty() && !registry.password.isEmpty())
        return Settings::tr("the manifest");
    const QString host = registry::locationOf(registry.url);
    if (const QString helper = config.helper(host); !helper.isEmpty())
        return Settings::tr("docker-credential-%1, named in %2").arg(helper, config.path());
    if (config.credentials(host))
        return config.path();
    const auto name = registry::loginName(host);
    if (std::ranges::any_of(kept,
                            [&](const Kept &k) { return k.name.purpose == name.purpose && k.name.subject == host; }))
        return Settings::tr("stored credentials");
    return Settings::tr("nowhere: it is asked without a login");
}

} // namespace

std::vector<Field> environmentSettings(const SettingsKnown &known)
{
    FieldWriter out;
    writeWhole(out, known);
    writeShipDefaults(out, known);
    writeRegistries(out, known);
    writeAuditors(out, known);
    return out.take();
}

QStringList credentialSources(const std::vector<model::Registry> &registries, const std::vector<Kept> &kept)
{
    QStringList sources;
    if (registries.empty())
        return sources;
    const auto config = registry::DockerConfig::read(registry::DockerConfig::usualPaths());
    for (const model::Registry &registry : registries)
        sources += credentialSource(registry, config, kept);
    return sources;
}

} // namespace pilothouse::app
