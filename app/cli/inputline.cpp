// SPDX-License-Identifier: Apache-2.0
#include "app/cli/inputline.h"

#include "app/cli/terminal.h"

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

InputLine::InputLine(Echo echo, QObject *parent)
    : QObject(parent)
    , m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    termios now{};
    if (echo == Echo::Off && ::tcgetattr(STDIN_FILENO, &now) == 0) {
        m_before = now;
        now.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &now); // what was typed too early was typed for all to see: it is dropped
    }
    connect(&m_notifier, &QSocketNotifier::activated, this, &InputLine::read);
}

InputLine::~InputLine()
{
    restore();
}

void InputLine::restore()
{
    if (!m_before)
        return;
    ::tcsetattr(STDIN_FILENO, TCSADRAIN, &*m_before);
    m_before.reset();
    printError(u"\n"_s); // the one typed was not shown
}

void InputLine::read()
{
    char bytes[256];
    const auto count = ::read(STDIN_FILENO, bytes, sizeof bytes);
    if (count > 0)
        m_line += QByteArray(bytes, qsizetype(count));
    const auto end = m_line.indexOf('\n');
    if (count > 0 && end < 0)
        return;
    m_notifier.setEnabled(false);
    restore();
    const std::optional<QString> line = end < 0 ? std::nullopt : std::optional(QString::fromUtf8(m_line.left(end)));
    m_line.fill('\0');
    Q_EMIT entered(line);
}

bool isYes(const std::optional<QString> &line)
{
    const QString word = line.value_or(QString()).trimmed().toLower();
    return word == "y"_L1 || word == "yes"_L1;
}

} // namespace pilothouse::cli
