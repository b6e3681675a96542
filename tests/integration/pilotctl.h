// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <functional>

namespace pilothouse::test {

/// The built pilotctl, run with manifests of a private directory.
class Pilotctl
{
public:
    struct Outcome {
        int exitCode = -1;
        QString text; ///< standard output and error, mixed as they came
    };

    /// Writes the manifest that the following calls use.
    void write(const QString &manifest)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(manifest.toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(path()));
    }
    [[nodiscard]] QString path() const { return m_directory.filePath(QStringLiteral("fleet.yaml")); }

    /// Runs `pilotctl --yes -f MANIFEST arguments…`. `onText` sees all that was printed so far whenever there is more,
    /// and may send signals to the process.
    Outcome run(const QStringList &arguments, const std::function<void(const QString &, QProcess &)> &onText = {})
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(QStringLiteral(PILOTHOUSE_BIN_DIR "/pilotctl"),
                      QStringList{QStringLiteral("--yes"), QStringLiteral("-f"), path()} + arguments);
        QString text;
        while (process.waitForReadyRead(120'000)) {
            text += QString::fromUtf8(process.readAll());
            if (onText)
                onText(text, process);
        }
        process.waitForFinished(120'000);
        text += QString::fromUtf8(process.readAll());
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, text};
    }

private:
    QTemporaryDir m_directory;
};

} // namespace pilothouse::test
