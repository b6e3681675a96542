// SPDX-License-Identifier: Apache-2.0
#include "core/model/localcommand.h"

#include "core/base/log.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::model {

namespace {

QString quoted(const QString &word)
{
    static const QRegularExpression plain(uR"(\A[\w@%+=:,./•-]+\z)"_s, QRegularExpression::UseUnicodePropertiesOption);
    if (plain.match(word).hasMatch())
        return word;
    QString text = word;
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

/// Only what no shell could take for a command is masked: nothing that is run may hide behind a secret's name.
bool isHarmless(const QString &value)
{
    static const QRegularExpression pattern(uR"(\A[\w@%+=:,./~^!#?*-]*\z)"_s);
    return pattern.match(value).hasMatch();
}

QString masked(const QString &word)
{
    static const QRegularExpression assignment(uR"(\A(-{0,2}[A-Za-z_][\w.-]*)=(.*)\z)"_s,
                                               QRegularExpression::DotMatchesEverythingOption);
    const auto match = assignment.match(word);
    if (!match.hasMatch() || !base::looksSecret(match.captured(1)) || !isHarmless(match.captured(2)))
        return word;
    return match.captured(1) + u'=' + base::mask();
}

/// Whether the word after this one is a secret: "--password".
bool announcesSecret(const QString &word)
{
    return word.startsWith(u'-') && !word.contains(u'=') && base::looksSecret(word);
}

/// Whether a variable of this name can make another program run than the command says.
bool decidesWhatIsRun(const QString &name)
{
    static const QRegularExpression pattern(
        uR"(\A(PATH|IFS|ENV|BASH_ENV|BASH_FUNC.*|SHELLOPTS|BASHOPTS|PS4|PROMPT_COMMAND|LD_.*|DYLD_.*|GCONV_PATH|)"
        "PYTHON(PATH|HOME|STARTUP|INSPECT|USERBASE)|PERL5(LIB|OPT|DB)|PERLLIB|RUBY(OPT|LIB)|NODE_(OPTIONS|PATH)|"
        R"(_?JAVA_(TOOL_)?OPTIONS|JDK_JAVA_OPTIONS|CLASSPATH|GIT_.*|EDITOR|VISUAL|PAGER|LESSOPEN|OPENSSL_CONF|)"
        R"(SSLKEYLOGFILE|CURL_HOME|HOME|XDG_CONFIG_HOME|TMPDIR|LUA_INIT.*|PHPRC|PHP_INI_SCAN_DIR)\z)"_s);
    return pattern.match(name).hasMatch();
}

} // namespace

QString toCommandLine(const QStringList &words)
{
    QStringList parts;
    for (const QString &word : words)
        parts += quoted(word);
    return parts.join(u' ');
}

QString toMaskedCommandLine(const QStringList &words)
{
    QStringList parts;
    bool isSecret = false;
    for (const QString &word : words) {
        const bool hide = isSecret && isHarmless(word) && !word.startsWith(u'-');
        parts += hide ? base::mask() : quoted(masked(word));
        isSecret = announcesSecret(word);
    }
    return parts.join(u' ');
}

LocalCommand localCommand(const QStringList &words, const std::vector<VariableSetting> &variables)
{
    QStringList assignments;
    for (const auto &variable : variables)
        if (variable.value && decidesWhatIsRun(variable.name))
            assignments += variable.name + u'=' + *variable.value;
    assignments.sort();
    return {toCommandLine(assignments + words), toMaskedCommandLine(assignments + words)};
}

} // namespace pilothouse::model
