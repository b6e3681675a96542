// SPDX-License-Identifier: Apache-2.0
#include "app/cli/grammar.h"

#include "core/manifest/nearestname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

namespace {

const OptionWords *find(const std::vector<OptionWords> &options, const QString &name)
{
    const auto it = std::ranges::find_if(options, [&](const auto &option) { return option.names.contains(name); });
    return it == options.end() ? nullptr : &*it;
}

bool isOption(const QString &word)
{
    return word.size() > 1 && word.startsWith(u'-');
}

/// Whether it can be nothing else: `--name`, or a letter that the command knows.
bool isOptionOf(const Grammar &grammar, const CommandWords &command, const QString &word)
{
    if (word.startsWith("--"_L1))
        return word.size() > 2 && word[2].isLetter();
    if (word == "-h"_L1)
        return true;
    const auto *option = isOption(word) ? grammar.option(&command, word.left(2)) : nullptr;
    return option && (word.size() == 2 || option->takesValue);
}

void take(Reading &reading, const QString &option, const QString &value)
{
    if (option == "-f"_L1 || option == "--file"_L1)
        reading.file = value;
}

/// An option, perhaps with its value behind "=" or, behind one letter, at once.
void readOption(const Grammar &grammar, Reading &reading, const QString &word)
{
    const bool isLong = word.startsWith("--"_L1);
    const QString name = isLong ? word.section(u'=', 0, 0) : word.left(2);
    reading.options.push_back(name);
    reading.isDemo = reading.isDemo || name == "--demo"_L1;
    const auto *option = grammar.option(reading.command, name);
    if (!option || !option->takesValue)
        return;
    if (word.size() > name.size())
        take(reading, name, word.mid(name.size() + (isLong ? 1 : 0)));
    else
        reading.awaiting = option;
}

void readWord(const Grammar &grammar, Reading &reading, const QString &word)
{
    if (const auto *option = std::exchange(reading.awaiting, nullptr))
        take(reading, option->names.front(), word);
    else if (!reading.isPlain && word == "--"_L1)
        reading.isPlain = true;
    else if (!reading.isPlain && isOption(word))
        readOption(grammar, reading, word);
    else if (!reading.command)
        reading.command = grammar.command(word);
    else
        reading.things.push_back(word);
}

QString meant(const QStringList &names, const QString &word)
{
    const QString nearest = manifest::NearestName(names).to(word);
    return nearest.isEmpty() ? QString() : u"; did you mean %1?"_s.arg(nearest);
}

QString noSuchOption(const Grammar &grammar, const CommandWords *command, const QString &name)
{
    QStringList names;
    for (const auto &option : grammar.options)
        names += option.names;
    for (const auto &option : command ? command->options : std::vector<OptionWords>{})
        names += option.names;
    const QString where = command ? u" for "_s + command->name : QString();
    return u"there is no option %1%2%3"_s.arg(name, where, meant(names, name));
}

} // namespace

const CommandWords *Grammar::command(const QString &name) const
{
    const auto it = std::ranges::find(commands, name, &CommandWords::name);
    return it == commands.end() ? nullptr : &*it;
}

const OptionWords *Grammar::option(const CommandWords *of, const QString &name) const
{
    const auto *own = of ? find(of->options, name) : nullptr;
    return own ? own : find(options, name);
}

Reading read(const Grammar &grammar, const QStringList &words)
{
    Reading reading;
    for (const auto &word : words)
        readWord(grammar, reading, word);
    return reading;
}

/// Where a value is due, `--flag` is one, unless it is an option that there is.
bool isYaml(const Grammar &grammar, const Reading &reading, const QStringList &values, const QString &word)
{
    const bool isDue = values.size() == 2 && (values[0] == "set"_L1 || values[0] == "add"_L1);
    return isDue && !grammar.option(reading.command, word.section(u'=', 0, 0));
}

QStringList takeValues(const Grammar &grammar, QStringList &words)
{
    Reading reading;
    QStringList others;
    QStringList values;
    for (const auto &word : words) {
        const bool isEdit = reading.command && reading.command->command == Command::Edit;
        const bool isValue = isEdit && !reading.awaiting && word != "--"_L1
            && (reading.isPlain || !isOptionOf(grammar, *reading.command, word)
                || isYaml(grammar, reading, values, word));
        if (isValue) {
            values += word;
            continue;
        }
        readWord(grammar, reading, word);
        if (!isEdit || word != "--"_L1)
            others += word;
    }
    words = others;
    return values;
}

std::optional<QStringList> wordsToComplete(const Grammar &grammar, const QStringList &words)
{
    Reading reading;
    for (qsizetype i = 0; i < words.size(); ++i) {
        readWord(grammar, reading, words[i]);
        if (!reading.command)
            continue;
        if (reading.command->command != Command::Complete || words.mid(i + 1).contains(u"--help"_s))
            return std::nullopt;
        QStringList rest = words.mid(i + 1);
        if (!rest.isEmpty() && rest.front() == "--"_L1)
            rest.removeFirst();
        return words.first(i) + rest;
    }
    return std::nullopt;
}

std::optional<QString> misspeltWord(const Grammar &grammar, const QStringList &words)
{
    Reading reading;
    for (const auto &word : words) {
        const bool isValue = reading.awaiting || reading.isPlain;
        const bool isFirst = !reading.command;
        readWord(grammar, reading, word);
        if (isValue || word == "--"_L1)
            continue;
        if (isOption(word)) {
            const QString &name = reading.options.back();
            if (name != "-h"_L1 && !grammar.option(reading.command, name))
                return noSuchOption(grammar, reading.command, name);
        } else if (isFirst && !reading.command) {
            QStringList names;
            for (const auto &command : grammar.commands)
                names += command.name;
            return u"there is no command %1%2"_s.arg(word, meant(names, word));
        }
    }
    return std::nullopt;
}

} // namespace pilothouse::cli
