// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.h"

#include <QStringList>

#include <algorithm>
#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

namespace {

int widthOf(int descriptor)
{
    bool isNumber = false;
    const int given = qEnvironmentVariableIntValue("COLUMNS", &isNumber);
    if (isNumber && given >= 20)
        return given;
    winsize size{};
    if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20)
        return size.ws_col;
    return 80;
}

QLatin1StringView codeOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return {};
    case Tone::Good:
        return QLatin1StringView("32");
    case Tone::Busy:
        return QLatin1StringView("34");
    case Tone::Warning:
        return QLatin1StringView("33");
    case Tone::Bad:
        return QLatin1StringView("31");
    case Tone::Faint:
        return QLatin1StringView("2");
    case Tone::Strong:
        return QLatin1StringView("1");
    }
    Q_UNREACHABLE();
}

void print(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

Terminal Terminal::ofProcess()
{
    Terminal terminal;
    terminal.inPlace = ::isatty(STDOUT_FILENO) && qEnvironmentVariable("TERM") != u"dumb"_s;
    terminal.colour = terminal.inPlace && qEnvironmentVariableIsEmpty("NO_COLOR");
    terminal.asks = ::isatty(STDIN_FILENO);
    terminal.columns = widthOf(STDOUT_FILENO);
    return terminal;
}

QString toned(const Terminal &terminal, Tone tone, const QString &text)
{
    const auto code = codeOf(tone);
    if (!terminal.colour || code.isEmpty() || text.isEmpty())
        return text;
    return u"\x1b["_s + code + u'm' + text + u"\x1b[0m"_s;
}

QString elided(const QString &text, int width)
{
    return text.size() <= width ? text : text.left(std::max(0, width - 1)) + u'…';
}

void printOut(const QString &text)
{
    print(stdout, text);
}

void printError(const QString &text)
{
    print(stderr, text);
}

void printFailure(const base::Error &error)
{
    QString text = u"pilotctl: "_s + error.message + u'\n';
    for (const auto &line : error.detail.split(u'\n', Qt::SkipEmptyParts))
        text += u"    "_s + line + u'\n';
    printError(text);
}

QString toTable(const Terminal &terminal, const QStringList &heading, const std::vector<std::vector<Cell>> &rows)
{
    std::vector<qsizetype> widths;
    for (const auto &word : heading)
        widths.push_back(word.size());
    for (const auto &row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].text.size());
    }
    QString text;
    const auto addLine = [&](const std::vector<Cell> &row) {
        QString line;
        qsizetype blanks = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i].text.isEmpty()) {
                blanks += widths[i] + 2;
                continue;
            }
            line += QString(blanks, u' ') + toned(terminal, row[i].tone, row[i].text);
            blanks = widths[i] - row[i].text.size() + 2;
        }
        text += line + u'\n';
    };
    std::vector<Cell> first;
    for (const auto &word : heading)
        first.push_back({word, Tone::Faint});
    addLine(first);
    for (const auto &row : rows)
        addLine(row);
    return text;
}

QString age(const QDateTime &since, const QDateTime &now)
{
    if (!since.isValid())
        return {};
    const qint64 seconds = std::max<qint64>(0, since.secsTo(now));
    if (seconds < 120)
        return u"%1 s"_s.arg(seconds);
    if (seconds < 2LL * 3600)
        return u"%1 min"_s.arg(seconds / 60);
    if (seconds < 48LL * 3600)
        return u"%1 h"_s.arg(seconds / 3600);
    return u"%1 days"_s.arg(seconds / 86400);
}

} // namespace pilothouse::cli
