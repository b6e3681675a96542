// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/lint/settings.h"

#include "core/manifest/template/templaterenderer.h"
#include "core/manifest/yaml/yamldocument.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::lint {

namespace {

constexpr auto settingsRule = "lint-settings"_L1;
constexpr auto severityNames = "error, warning, hint or off"_L1;

QString unknownRule(const QString &id)
{
    return u"there is no lint rule \"%1\""_s.arg(id);
}

QString unknownSeverity(const QString &id, const QString &severity)
{
    return u"the severity of %1 is %2, not \"%3\""_s.arg(id, severityNames, severity);
}

/// Takes the rules out of a document.
class SettingsReader
{
public:
    explicit SettingsReader(Problems &problems)
        : m_problems(problems)
    {
    }

    Settings read(const Node &root)
    {
        if (!root.isMapping()) {
            if (!root.isNull())
                m_problems.error(root.mark, settingsRule, u"lint settings are a mapping with the key rules"_s);
            return {};
        }
        for (const Entry &entry : root.entries) {
            if (entry.key->text != "rules")
                m_problems.warning(entry.key->mark, settingsRule, u"the only key of lint settings is rules"_s);
            else if (entry.value->isMapping())
                readRules(*entry.value);
            else if (!entry.value->isNull())
                m_problems.error(entry.value->mark, settingsRule, u"rules is a mapping of rule to severity"_s);
        }
        return m_settings;
    }

private:
    /// Severities count as written: `off` is a boolean in YAML 1.1.
    void readRules(const Node &rules)
    {
        for (const Entry &entry : rules.entries) {
            const QString id = QString::fromStdString(entry.key->text);
            const QString word = QString::fromStdString(entry.value->text);
            const Rule *rule = findRule(id);
            const auto severity = severityFrom(word);
            if (!rule)
                m_problems.warning(entry.key->mark, settingsRule, unknownRule(id), nearestRule(id));
            else if (!severity)
                m_problems.error(entry.value->mark, settingsRule, unknownSeverity(id, word));
            else
                m_settings.set(*rule, *severity);
        }
    }

    Problems &m_problems;
    Settings m_settings;
};

Finding toFinding(const model::Diagnostic &diagnostic)
{
    return {.severity = diagnostic.severity == model::Severity::Error ? Severity::Error : Severity::Warning,
            .rule = settingsRule,
            .where = diagnostic.where,
            .about = {},
            .text = diagnostic.text,
            .suggestion = diagnostic.suggestion,
            .fix = {}};
}

} // namespace

std::optional<Severity> Settings::given(const QString &id) const
{
    const auto found = m_severities.constFind(id);
    return found == m_severities.constEnd() ? std::nullopt : std::optional(*found);
}

base::Result<void> Settings::set(const QString &assignment)
{
    const QString id = assignment.section(u'=', 0, 0);
    const QString word = assignment.section(u'=', 1);
    const Rule *rule = findRule(id);
    if (!rule) {
        const QString nearest = nearestRule(id);
        return base::failure(base::ErrorCode::InvalidInput,
                             unknownRule(id) + (nearest.isEmpty() ? QString() : u"; "_s + nearest));
    }
    const auto severity = severityFrom(word);
    if (!severity)
        return base::failure(base::ErrorCode::InvalidInput, unknownSeverity(id, word));
    set(*rule, *severity);
    return {};
}

Settings settingsFrom(const QByteArray &text, const QString &path, std::vector<Finding> &problems)
{
    Problems found(path);
    Settings settings;
    if (const auto document = readYaml(text, found); document && document->root())
        settings = SettingsReader(found).read(*document->root());
    for (const auto &diagnostic : found.take())
        problems.push_back(toFinding(diagnostic));
    return settings;
}

Settings readSettings(const QString &manifestPath, std::vector<Finding> &problems)
{
    const QString directory = baseDirectory(manifestPath);
    const QString path = directory.isEmpty() ? QString(settingsFileName) : QDir(directory).filePath(settingsFileName);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return settingsFrom(file.readAll(), path, problems);
}

} // namespace pilothouse::manifest::lint
