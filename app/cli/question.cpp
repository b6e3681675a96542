// SPDX-License-Identifier: Apache-2.0
#include "app/cli/question.h"

#include "app/cli/terminal.h"

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

Question::Question(const QString &text, QObject *parent)
    : QObject(parent)
    , m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    printOut(text + u' ');
    connect(&m_notifier, &QSocketNotifier::activated, this, &Question::read);
}

void Question::read()
{
    char bytes[256];
    const auto count = ::read(STDIN_FILENO, bytes, sizeof bytes);
    if (count > 0)
        m_line += QByteArray(bytes, qsizetype(count));
    if (count > 0 && !m_line.contains('\n'))
        return;
    m_notifier.setEnabled(false);
    const QByteArray word = m_line.trimmed().toLower();
    if (m_line.isEmpty())
        printOut(u"\n"_s);
    Q_EMIT answered(word == "y" || word == "yes");
}

} // namespace pilothouse::cli
