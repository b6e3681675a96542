// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/recovery.h"

#include "core/manifest/edit/linediff.h"

#include <QFileInfo>
#include <QLocale>

using namespace std::chrono_literals;

namespace pilothouse::app {

Recovery::Recovery(Editing &editing, QObject *parent)
    : QObject(parent)
    , m_editing(editing)
    , m_writer(this,
               [this](const base::Result<void> &written) {
                   if (!written && !std::exchange(m_said, true))
                       Q_EMIT failed(tr("What you type is not safe from a crash: %1").arg(written.error().message));
               })
    , m_finder(this, [this](std::vector<store::LeftText> left) { take(std::move(left)); })
{
    m_pause.setInterval(300ms);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Recovery::keep);
    connect(&editing, &Editing::changed, this, [this] {
        if (!m_editing.isModified() && m_kept)
            forget();
        else if (m_editing.isModified() && !m_pause.isActive()) // typing on does not put it off
            m_pause.start();
    });
}

void Recovery::keep()
{
    if (!m_editing.isModified())
        return;
    m_kept = true;
    m_writer.ask([copy = store::SwapCopy(m_editing.file()), text = m_editing.text(), saved = m_editing.savedText()] {
        return copy.write(text, saved);
    });
}

void Recovery::forget()
{
    m_pause.stop();
    m_kept = false;
    m_writer.ask([copy = store::SwapCopy(m_editing.file())]() -> base::Result<void> {
        copy.remove();
        return {};
    });
}

void Recovery::look()
{
    m_left.clear();
    m_finder.ask([copy = store::SwapCopy(m_editing.file())] { return copy.left(); });
    Q_EMIT changed();
}

void Recovery::take(std::vector<store::LeftText> left)
{
    m_left = std::move(left);
    while (!m_left.empty() && m_left.front().text == m_editing.text())
        drop();
    Q_EMIT changed();
}

QString Recovery::sentence() const
{
    if (m_left.empty())
        return {};
    const QString at = QLocale().toString(m_left.front().at.toLocalTime(), QLocale::ShortFormat);
    const QString name = QFileInfo(m_editing.file()).fileName();
    const bool isOfThis = m_left.front().formerDigest == store::SwapCopy::digestOf(m_editing.savedText());
    return isOfThis
        ? tr("%1 had unsaved changes when Pilothouse ended unexpectedly, %2.").arg(name, at)
        : tr("%1 had unsaved changes when Pilothouse ended unexpectedly, %2; it was changed since.").arg(name, at);
}

QString Recovery::difference() const
{
    if (m_left.empty())
        return {};
    const auto patch = manifest::edit::linePatchBetween(m_editing.text(), m_left.front().text);
    const QByteArray name = QFileInfo(m_editing.file()).fileName().toUtf8();
    return QString::fromUtf8(manifest::edit::unifiedDiff(m_editing.text(), patch, name));
}

void Recovery::restore()
{
    if (m_left.empty())
        return;
    const store::LeftText left = m_left.front();
    m_left.erase(m_left.begin());
    m_editing.become(tr("what was left unsaved"), left.text);
    // The old copy goes when there is a new one.
    m_kept = true;
    m_writer.ask([copy = store::SwapCopy(m_editing.file()), left, saved = m_editing.savedText()] {
        auto written = copy.write(left.text, saved);
        if (written)
            store::SwapCopy::remove(left);
        return written;
    });
    Q_EMIT changed();
}

void Recovery::discard()
{
    if (m_left.empty())
        return;
    drop();
    Q_EMIT changed();
}

void Recovery::drop()
{
    store::SwapCopy::remove(m_left.front());
    m_left.erase(m_left.begin());
}

} // namespace pilothouse::app
