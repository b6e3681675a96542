// SPDX-License-Identifier: Apache-2.0
#include "core/planning/comparison.h"

#include "core/base/log.h"
#include "core/model/familiarname.h"
#include "core/planning/desired.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::planning {

using model::ContainerSpec;
using model::VariableSetting;

std::vector<Change> Comparison::changes()
{
    compareImage();
    compareProcess();
    compareVariables();
    compareLabels();
    comparePorts();
    compareStorage();
    compareNetwork();
    compareResources();
    compareRights();
    compareRestartAndLog();
    if (m_changes.empty())
        compareWhatIsNoLongerSaid();
    return std::move(m_changes);
}

void Comparison::note(const QString &field, const QString &observed, const QString &desired)
{
    m_changes.push_back({field, observed, desired});
}

void Comparison::compareText(const QString &field, const QString &observed, const QString &desired)
{
    if (observed != desired)
        note(field, observed, desired);
}

void Comparison::compareSets(const QString &field, QStringList observed, QStringList desired)
{
    if (observed == desired)
        return;
    const auto sorted = [](QStringList &list) {
        list.sort();
        list.removeDuplicates();
    };
    sorted(observed);
    sorted(desired);
    compareText(field, observed.join(u' '), desired.join(u' '));
}

bool Comparison::isStampedEqual() const
{
    return isStampedFor(m.desired);
}

bool Comparison::isStampedFor(const ContainerSpec &spec) const
{
    const QString stamp = m.observed.spec.labels.value(QLatin1StringView(fingerprintLabel));
    return !stamp.isEmpty() && stamp == fingerprint(spec);
}

namespace {

QString shortId(const QString &id)
{
    return (id.startsWith("sha256:"_L1) ? id.mid(7) : id).left(12);
}

/// As one would type it: a word with a space or nothing in it is quoted.
QString commandText(const QStringList &words)
{
    QStringList texts;
    for (const QString &word : words)
        texts += word.isEmpty() || word.contains(u' ') ? u'\'' + word + u'\'' : word;
    return texts.join(u' ');
}

/// What is there and empty is told from what is not there.
QString valueText(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return u"\"\""_s;
    return base::looksSecret(name) ? base::mask() : value;
}

bool isSaid(const std::optional<QStringList> &words)
{
    return words && !words->isEmpty();
}

} // namespace

void Comparison::compareImage()
{
    const auto qualified = [](const QString &text) {
        return model::ImageReference::fromString(model::familiarName(text)).qualified();
    };
    const QString &observed = m.observed.spec.image;
    const QString &desired = m.desired.image;
    if (observed != desired && qualified(observed) != qualified(desired))
        note(u"image"_s, observed, desired);
    else if (m.desiredImage && m.desiredImage->id != m.observed.imageId && !m.observed.imageId.isEmpty())
        note(u"image"_s, u"%1 (%2)"_s.arg(desired, shortId(m.observed.imageId)),
             u"%1 (%2)"_s.arg(desired, shortId(m.desiredImage->id)));
}

/// Config.Cmd and Entrypoint: an image's command counts only where neither is said.
void Comparison::compareProcess()
{
    const ContainerSpec &observed = m.observed.spec;
    const ContainerSpec *image = defaults();
    const auto compare = [this](const QString &field, const std::optional<QStringList> &is, const QStringList &wanted) {
        if (is.value_or(QStringList()) != wanted)
            note(field, commandText(is.value_or(QStringList())), commandText(wanted));
    };
    if (isSaid(m.desired.command))
        compare(u"command"_s, observed.command, *m.desired.command);
    else if (image && !isSaid(m.desired.entrypoint))
        compare(u"command"_s, observed.command, image->command.value_or(QStringList()));
    if (isSaid(m.desired.entrypoint))
        compare(u"entrypoint"_s, observed.entrypoint, *m.desired.entrypoint);
    else if (image)
        compare(u"entrypoint"_s, observed.entrypoint, image->entrypoint.value_or(QStringList()));

    if (!m.desired.user.isEmpty() || image)
        compareText(u"user"_s, observed.user, m.desired.user.isEmpty() ? image->user : m.desired.user);
    // Engines clean the path: "/srv/" is kept as "/srv".
    const auto clean = [](const QString &path) { return path.isEmpty() ? path : QDir::cleanPath(path); };
    if (!m.desired.workingDirectory.isEmpty() || image)
        compareText(u"working directory"_s, clean(observed.workingDirectory),
                    clean(m.desired.workingDirectory.isEmpty() ? image->workingDirectory : m.desired.workingDirectory));
    if (!m.desired.hostname.isEmpty())
        compareText(u"hostname"_s, observed.hostname, m.desired.hostname);
}

/// Engines keep the order they were sent and append what only the image has, so mostly a common beginning is
/// all there is to compare.
void Comparison::compareVariables()
{
    const auto &observed = m.observed.spec.variables;
    const auto &desired = m.desired.variables;
    const auto [o, d] = std::ranges::mismatch(observed, desired);
    QMap<QString, std::optional<QString>> is;
    QMap<QString, std::optional<QString>> wanted;
    for (auto it = o; it != observed.end(); ++it)
        is.insert(it->name, it->value);
    for (auto it = d; it != desired.end(); ++it)
        wanted.insert(it->name, it->value);
    if (const ContainerSpec *image = defaults()) {
        for (const auto &variable : image->variables)
            if (std::ranges::find(desired, variable.name, &VariableSetting::name) == desired.end())
                wanted.insert(variable.name, variable.value);
        for (auto it = is.begin(); it != is.end(); ++it)
            if (!wanted.contains(it.key()))
                compareVariable(it.key(), *it, {});
    }
    for (auto it = wanted.begin(); it != wanted.end(); ++it)
        compareVariable(it.key(), is.value(it.key()), *it);
}

void Comparison::compareVariable(const QString &name, const std::optional<QString> &observed,
                                 const std::optional<QString> &desired)
{
    // Podman adds variables of its own, and does not tell them from the same ones asked for.
    if (observed == desired || (!observed && isStampedEqual()))
        return;
    const auto text = [&](const std::optional<QString> &value) { return value ? valueText(name, *value) : QString(); };
    note(u"variable "_s + name, text(observed), text(desired));
}

void Comparison::compareLabels()
{
    const auto &observed = m.observed.spec.labels;
    auto wanted = defaults() ? defaults()->labels : QMap<QString, QString>();
    wanted.insert(m.desired.labels);
    for (auto label = wanted.begin(); label != wanted.end(); ++label) {
        const auto is = observed.find(label.key());
        const bool older = is == observed.end() && label.key().startsWith(ourLabels);
        if (older || label.key() == QLatin1StringView(fingerprintLabel) || (is != observed.end() && *is == *label))
            continue;
        note(u"label "_s + label.key(), is == observed.end() ? QString() : valueText(label.key(), *is),
             valueText(label.key(), *label));
    }
    if (!defaults())
        return;
    for (auto label = observed.begin(); label != observed.end(); ++label)
        if (!wanted.contains(label.key()) && !label.key().startsWith(ourLabels)
            && !label.key().startsWith("desktop.docker.io/"_L1))
            note(u"label "_s + label.key(), valueText(label.key(), *label), {});
}

} // namespace pilothouse::planning
