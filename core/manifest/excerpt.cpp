// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/excerpt.h"

#include "core/base/log.h"
#include "core/manifest/maestro/values.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

qsizetype indentationOf(const QByteArray &line)
{
    return qsizetype(std::ranges::find_if(line, [](char c) { return c != ' '; }) - line.begin());
}

/// Says nothing of where a block ends: an empty line, a comment, a statement of a template.
bool isSilent(const QByteArray &line)
{
    const QByteArray text = line.trimmed();
    return text.isEmpty() || text.startsWith('#') || text.startsWith("{%") || text.startsWith("{#");
}

const Entry *entryOf(const Node &mapping, const QString &name)
{
    const auto found = std::ranges::find_if(mapping.entries, [&](const Entry &e) { return nameOf(*e.key) == name; });
    return found == mapping.entries.end() ? nullptr : &*found;
}

QString textOf(const Node &value)
{
    if (value.isScalar())
        return QString::fromStdString(value.text);
    QStringList items;
    for (const Node *item : value.items)
        items += textOf(*item);
    return items.join(u", "_s);
}

void gather(std::vector<Setting> &settings, const QString &prefix, const Node &mapping)
{
    for (const Entry &entry : mapping.entries) {
        const QString name = prefix + nameOf(*entry.key);
        if (entry.value->isMapping())
            gather(settings, name + u'.', *entry.value);
        else
            settings.push_back({name, textOf(*entry.value), entry.key->mark.line});
    }
}

/// The line of a key at the top, from 1; 0 if it does not begin a line.
int lineOfKey(const QList<QByteArray> &lines, const QByteArray &key)
{
    const auto found = std::ranges::find_if(lines, [&](const QByteArray &line) { return line.startsWith(key + ':'); });
    return found == lines.end() ? 0 : int(found - lines.begin()) + 1;
}

/// A value up to the end of the line or of the flow collection it stands in.
const QRegularExpression &pairs()
{
    static const QRegularExpression pattern(
        uR"re(([A-Za-z_][\w.-]*)(["']?(?:\s*:\s+|=|\s*:(?=["']))|["']?,?\s+(?=[^\s-]))("(?:[^"\\]|\\.)*"|'[^']*'|(?:\{\{.*?\}\}|[^\s,{}\[\]"'#&])(?:\{\{.*?\}\}|[^,{}\[\]"'#&])*))re"_s);
    return pattern;
}

/// Masks the values in one line. Words after a blank are values of an option ("--password x") only.
QString maskedLine(const QString &line)
{
    QString masked;
    qsizetype at = 0;
    for (auto match = pairs().match(line); match.hasMatch(); match = pairs().match(line, at)) {
        const QString between = match.captured(2);
        const bool isOption = !between.contains(u':') && !between.contains(u'=');
        const bool isMeant =
            base::looksSecret(match.captured(1)) && (!isOption || line.mid(match.capturedStart() - 2, 2) == "--"_L1);
        const qsizetype valueAt = match.capturedStart(3);
        masked += line.mid(at, valueAt - at);
        at = valueAt;
        if (!isMeant)
            continue;
        const QString value = isOption ? match.captured(3).section(u' ', 0, 0) : match.captured(3);
        if (value == "|"_L1 || value == ">"_L1)
            continue;
        masked += base::mask();
        at += value.size();
    }
    return masked + line.mid(at);
}

} // namespace

Excerpt blockAt(const QByteArray &text, int line)
{
    const QList<QByteArray> lines = text.split('\n');
    if (line < 1 || line > lines.size())
        return {};
    const qsizetype indentation = indentationOf(lines[line - 1]);
    int last = line;
    for (int next = line + 1; next <= lines.size(); ++next) {
        if (isSilent(lines[next - 1]))
            continue;
        if (indentationOf(lines[next - 1]) <= indentation)
            break;
        last = next;
    }
    Excerpt excerpt{line, last, {}};
    for (int each = line; each <= last; ++each) {
        const QByteArray &whole = lines[each - 1];
        excerpt.text += whole.sliced(std::min(indentation, indentationOf(whole))) + '\n';
    }
    return excerpt;
}

std::optional<Excerpt> excerptOf(const QByteArray &yaml, const QStringList &keys)
{
    Problems problems{QString()};
    const auto document = readYaml(yaml, problems);
    const Node *node = document ? document->root() : nullptr;
    const Entry *entry = nullptr;
    for (const QString &key : keys) {
        entry = node && node->isMapping() ? entryOf(*node, key) : nullptr;
        if (!entry)
            return {};
        node = entry->value;
    }
    return entry ? std::optional(blockAt(yaml, entry->key->mark.line)) : std::nullopt;
}

std::vector<Setting> settingsOf(const QByteArray &yaml, const QString &key, const QByteArray &source)
{
    Problems problems{QString()};
    const auto document = readYaml(yaml, problems);
    const Node *root = document ? document->root() : nullptr;
    const Entry *entry = root && root->isMapping() ? entryOf(*root, key) : nullptr;
    std::vector<Setting> settings;
    if (!entry || !entry->value->isMapping())
        return settings;
    gather(settings, {}, *entry->value);
    if (source == yaml)
        return settings;
    const QList<QByteArray> made = yaml.split('\n');
    const QList<QByteArray> written = source.split('\n');
    const int begin = lineOfKey(written, key.toUtf8());
    const int shift = begin - entry->key->mark.line;
    for (Setting &setting : settings) {
        const int line = setting.line + shift;
        const bool isAlike = line >= 1 && line <= written.size() && written[line - 1] == made.value(setting.line - 1);
        setting.line = begin > 0 && isAlike ? line : begin;
    }
    return settings;
}

QString maskedSource(const QString &text)
{
    static const QRegularExpression opens(uR"re(^(\s*)(?:- )?["']?([A-Za-z_][\w.-]*)["']?\s*:\s*[|>]?[+-]?\s*$)re"_s);
    static const QRegularExpression hasKey(uR"re(^\s*(?:- )?["']?[\w.-]+["']?\s*:(\s|$))re"_s);
    QStringList lines = text.split(u'\n');
    qsizetype secretBelow = -1; // indentation of a secret key whose value stands on the lines below it
    for (QString &line : lines) {
        const auto begin = qsizetype(std::ranges::find_if(line, [](QChar c) { return !c.isSpace(); }) - line.begin());
        const bool isDeeper = secretBelow >= 0 && begin > secretBelow;
        if (isDeeper && begin < line.size() && !hasKey.match(line).hasMatch()) {
            line = line.left(begin) + base::mask();
            continue;
        }
        const auto open = opens.match(line);
        secretBelow = open.hasMatch() && base::looksSecret(open.captured(2)) ? open.capturedLength(1)
            : isDeeper                                                       ? secretBelow
                                                                             : -1;
        line = maskedLine(line);
    }
    return lines.join(u'\n');
}

} // namespace pilothouse::manifest
