// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/variables.h"

#include "core/base/log.h"
#include "core/manifest/maestro/values.h"
#include "core/manifest/yaml/pythontext.h"
#include "core/manifest/yaml/yamlscalar.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

void flatten(const Node &list, QStringList &texts)
{
    for (const Node *item : list.items) {
        if (item->isSequence())
            flatten(*item, texts);
        else
            texts += pythonText(*item);
    }
}

std::optional<QString> valueText(const Node &value)
{
    if (value.isNull())
        return {};
    if (!value.isSequence())
        return value.isScalar() && value.tag == NodeTag::Text ? QString::fromStdString(value.text) : pythonText(value);
    QStringList texts;
    flatten(value, texts);
    return texts.join(u' ');
}

} // namespace

std::vector<model::Variable> VariableReader::readService(const Node &service)
{
    readKey(service, "envfile", model::VariableOrigin::ServiceFile);
    readKey(service, "env", model::VariableOrigin::ServiceVariables);
    return std::exchange(m_variables, {});
}

std::vector<model::Variable> VariableReader::readInstance(const Node &instance)
{
    readKey(instance, "envfile", model::VariableOrigin::InstanceFile);
    readKey(instance, "env", model::VariableOrigin::InstanceVariables);
    return std::exchange(m_variables, {});
}

void VariableReader::readKey(const Node &mapping, std::string_view key, model::VariableOrigin origin)
{
    if (const Node *source = valueOf(mapping, key))
        readSource(*source, origin);
}

void VariableReader::readSource(const Node &source, model::VariableOrigin origin)
{
    if (!isTruthy(source))
        return;
    if (source.isSequence()) {
        for (const Node *item : source.items)
            readSource(*item, origin);
    } else if (source.isMapping()) {
        m_variables.reserve(m_variables.size() + source.entries.size());
        for (const Entry &entry : source.entries)
            readVariable(entry, origin);
    } else if (isText(source)) {
        readFile(source, origin);
    } else {
        m_scope.error(
            source.mark, "bad-env"_L1,
            u"variables must be a mapping, an env file's name or a list of those, not %1"_s.arg(kindOf(source)));
    }
}

void VariableReader::readFile(const Node &name, model::VariableOrigin origin)
{
    const QString path = nameOf(name);
    const EnvFile &file = m_files.read(path, m_scope.problems());
    if (!file.unreadable.isEmpty()) {
        m_scope.error(name.mark, "missing-file"_L1, u"cannot read the env file %1: %2"_s.arg(path, file.unreadable));
        return;
    }
    m_variables.reserve(m_variables.size() + file.variables.size());
    for (model::Variable variable : file.variables) {
        variable.origin = origin;
        m_variables.push_back(std::move(variable));
    }
}

void VariableReader::readVariable(const Entry &entry, model::VariableOrigin origin)
{
    const QString name = nameOf(*entry.key);
    if (name.isEmpty() || name.contains(u'=')) {
        m_scope.error(entry.key->mark, "bad-env"_L1, u"a variable's name may not be empty or hold \"=\""_s);
        return;
    }
    warnOfSurprise(entry, name);
    m_variables.push_back({{name, valueText(*entry.value)}, origin, m_scope.problems().at(entry.key->mark)});
}

/// What looks like text to most people and is not in YAML 1.1. Values of secrets are not repeated.
void VariableReader::warnOfSurprise(const Entry &entry, const QString &name)
{
    const Node &value = *entry.value;
    if (!value.isScalar() || value.tag != NodeTag::Plain || value.text.empty())
        return;
    const QChar first = QChar::fromLatin1(value.text[0]).toLower();
    const bool word = (first == u'y' || first == u'n' || first == u'o') && value.text.size() <= 3 && !isText(value);
    if (!word && !isSurprisingNumber(value))
        return;
    const bool secret = base::looksSecret(name);
    const QString written = secret ? base::mask() : QString::fromStdString(value.text);
    const QString read = secret ? base::mask() : pythonText(value);
    m_scope.warning(value.mark, "yaml-surprise"_L1,
                    u"variable %1: %2 without quotes becomes %3"_s.arg(name, written, read),
                    u"quote it if the text is meant"_s);
}

} // namespace pilothouse::manifest
