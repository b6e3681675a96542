// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/shell.h"

#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

namespace {

using Words = QStringList;
constexpr std::chrono::microseconds perCommand{20};

/// A simple command and what joins it to the one before.
struct Command {
    QString text;
    QString joint; ///< ";", "&&" or "||"
};

std::vector<Command> split(const QString &text)
{
    std::vector<Command> commands;
    Command command{{}, u";"_s};
    QChar quote;
    const auto next = [&](const QString &joint) {
        if (!command.text.trimmed().isEmpty())
            commands.push_back({command.text.trimmed(), command.joint});
        command = {{}, joint};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isDouble = i + 1 < text.size() && text[i + 1] == c;
        if (quote.isNull() && (c == u';' || c == u'\n')) {
            next(u";"_s);
        } else if (quote.isNull() && isDouble && (c == u'&' || c == u'|')) {
            next(QString(2, c));
            ++i;
        } else {
            if (quote.isNull() && (c == u'\'' || c == u'"'))
                quote = c;
            else if (c == quote)
                quote = {};
            command.text += c;
        }
    }
    next({});
    return commands;
}

/// Carries commands out against a clock of its own.
class Shell
{
public:
    Shell(Program program, const QStringList &variables)
        : m_program(std::move(program))
    {
        m_program.onTerminate = Program::OnTerminate::IsKilled;
        m_program.terminateCode = 137;
        for (const QString &variable : variables)
            m_variables.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    }

    Program run(const QString &text)
    {
        carryOut(split(text));
        if (!m_isEndless) {
            m_program.exitsAfter = m_now;
            m_program.exitCode = m_status;
        }
        return std::move(m_program);
    }

private:
    void carryOut(const std::vector<Command> &commands)
    {
        for (std::size_t i = 0; i < commands.size() && !m_isDone; ++i) {
            const Command &command = commands[i];
            if ((command.joint == "&&"_L1 && m_status != 0) || (command.joint == "||"_L1 && m_status == 0))
                continue;
            static const QRegularExpression loop(u"^(while|until|for)\\b"_s);
            if (command.text.contains(loop))
                i = repeat(commands, i);
            else
                single(command.text);
        }
    }

    /// Carries out the loop that begins at `begin`; returns the position of its `done`.
    std::size_t repeat(const std::vector<Command> &commands, std::size_t begin)
    {
        std::vector<Command> body;
        std::size_t end = begin + 1;
        for (; end < commands.size() && commands[end].text != "done"_L1; ++end) {
            Command command = commands[end];
            if (command.text.startsWith("do "_L1) || command.text == "do"_L1)
                command.text.remove(0, 3);
            if (!command.text.isEmpty())
                body.push_back(command);
        }
        const Words head = words(commands[begin].text);
        if (head[0] == "for"_L1) {
            for (const QString &value : forValues(head)) {
                m_variables[head.value(1)] = value;
                carryOut(body);
            }
        } else {
            repeatForEver(body);
        }
        return end;
    }

    Words forValues(const Words &head) const
    {
        static const QRegularExpression sequence(u"(?:\\$\\(|`)seq (?:(\\d+) )?(\\d+)(?:\\)|`)"_s);
        const auto match = sequence.match(head.join(u' '));
        if (!match.hasMatch())
            return head.mid(3);
        Words values;
        const int first = match.captured(1).isEmpty() ? 1 : match.captured(1).toInt();
        for (int i = first; i <= std::min(match.captured(2).toInt(), 100'000); ++i)
            values.append(QString::number(i));
        return values;
    }

    void repeatForEver(const std::vector<Command> &body)
    {
        // A counter that the round increments is the round's number.
        static const QRegularExpression increment(u"^(\\w+)=\\$\\(\\(\\s*\\$?\\1\\s*\\+\\s*1\\s*\\)\\)$"_s);
        for (const Command &command : body) {
            const auto match = increment.match(command.text);
            if (match.hasMatch())
                m_variables[match.captured(1)] = u"\1"_s;
        }
        const auto begin = m_now;
        std::vector<Output> before = std::exchange(m_program.script.once, {});
        carryOut(body);
        m_program.script.loop = std::exchange(m_program.script.once, std::move(before));
        for (Output &output : m_program.script.loop)
            output.at -= begin;
        m_program.script.loopBegin = begin;
        m_program.script.loopPeriod = std::max<std::chrono::nanoseconds>(m_now - begin, std::chrono::milliseconds(1));
        if (!m_isDone)
            m_isEndless = m_isDone = true;
    }

    void single(const QString &text)
    {
        static const QRegularExpression assignment(u"^(\\w+)=(\\S*)$"_s);
        const auto match = assignment.match(text);
        if (match.hasMatch()) {
            if (m_variables.value(match.captured(1)) != "\1"_L1)
                m_variables[match.captured(1)] = words(match.captured(2)).value(0);
            return;
        }
        QString rest = text;
        static const QRegularExpression toError(u"\\s*1?>\\s*(&2|/dev/stderr)\\s*"_s);
        const bool isError = rest.contains(toError);
        rest.remove(toError);
        const Words command = words(rest);
        m_now += perCommand;
        m_status = 0;
        act(command, isError ? model::LogLine::Channel::Error : model::LogLine::Channel::Output);
    }

    void act(const Words &command, model::LogLine::Channel channel)
    {
        const QString name = command.value(0).section(u'/', -1);
        if (name == "echo"_L1) {
            print(command.mid(command.value(1) == "-n"_L1 ? 2 : 1).join(u' '), channel);
        } else if (name == "exec"_L1) {
            act(command.mid(1), channel);
            m_isDone = true;
        } else if (name == "sleep"_L1) {
            const double seconds = command.value(1) == "infinity"_L1 ? 1e8 : command.value(1).toDouble();
            m_now += std::chrono::microseconds(qint64(seconds * 1e6));
        } else if (name == "exit"_L1) {
            m_status = command.value(1).toInt();
            m_isDone = true;
        } else if (name == "false"_L1) {
            m_status = 1;
        } else if (name == "env"_L1 || name == "printenv"_L1) {
            for (auto it = m_variables.begin(); it != m_variables.end(); ++it)
                print(it.key() + u'=' + it.value(), channel);
        } else if (name == "ls"_L1) {
            for (const auto &entry : {"bin", "dev", "etc", "home", "proc", "root", "sys", "tmp", "usr", "var"})
                print(QLatin1StringView(entry), channel);
        } else if (name == "tail"_L1) { // tail -f /dev/null
            m_isEndless = m_isDone = true;
        } else if (name == "trap"_L1) {
            trap(command);
        }
    }

    void trap(const Words &command)
    {
        if (!command.contains(u"TERM"_s) && !command.contains(u"SIGTERM"_s) && !command.contains(u"15"_s))
            return;
        static const QRegularExpression exits(u"\\bexit\\b\\s*(\\d*)"_s);
        const auto match = exits.match(command.value(1));
        m_program.onTerminate = match.hasMatch() ? Program::OnTerminate::Exits : Program::OnTerminate::Ignores;
        m_program.terminateCode = match.captured(1).toInt();
    }

    void print(const QString &text, model::LogLine::Channel channel)
    {
        for (const QString &line : text.split(u'\n'))
            m_program.script.once.push_back({m_now, channel, line.toUtf8()});
    }

    /// Splits at blanks, takes quotes off and puts variables in.
    Words words(const QString &text) const
    {
        Words result;
        QString word;
        QChar quote;
        bool isWord = false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text[i];
            if (c == u'$' && quote != u'\'') {
                word += variable(text, i);
                isWord = true;
            } else if (quote.isNull() && (c == u'\'' || c == u'"')) {
                quote = c;
                isWord = true;
            } else if (c == quote) {
                quote = {};
            } else if (quote.isNull() && c.isSpace()) {
                if (isWord)
                    result.append(std::exchange(word, {}));
                isWord = false;
            } else {
                word += c;
                isWord = true;
            }
        }
        if (isWord)
            result.append(word);
        return result;
    }

    /// The value of what begins with the '$' at `position`, which is moved to its last character.
    QString variable(const QString &text, qsizetype &position) const
    {
        static const QRegularExpression reference(u"\\$(?:\\{(\\w+)\\}|(\\w+))"_s);
        const auto match = reference.match(text, position, QRegularExpression::NormalMatch,
                                           QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return u"$"_s;
        position += match.capturedLength() - 1;
        return m_variables.value(match.captured(1) + match.captured(2));
    }

    Program m_program;
    QMap<QString, QString> m_variables;
    std::chrono::nanoseconds m_now{0};
    int m_status = 0;
    bool m_isDone = false;
    bool m_isEndless = false;
};

} // namespace

bool isShellWord(const QString &word)
{
    static const QStringList known{u"echo"_s, u"sleep"_s, u"exit"_s, u"true"_s,     u"false"_s, u"env"_s,
                                   u"ls"_s,   u"tail"_s,  u"cat"_s,  u"printenv"_s, u"test"_s};
    return known.contains(word);
}

QString quoteForShell(const QStringList &arguments)
{
    QStringList quoted;
    for (const QString &argument : arguments)
        quoted.append(u'\'' + argument + u'\'');
    return quoted.join(u' ');
}

Program runShell(Program program, const QString &text, const QStringList &variables)
{
    return Shell(std::move(program), variables).run(text);
}

} // namespace pilothouse::rehearsal
