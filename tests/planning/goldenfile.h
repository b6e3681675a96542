// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QTest>

namespace pilothouse::sample {

/// Compares a text with tests/planning/golden/NAME.txt; with PILOTHOUSE_UPDATE_GOLDEN=1 writes it there instead.
inline void compareWithGolden(const QString &name, const QString &text)
{
    QFile file(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/planning/golden/%1.txt").arg(name));
    if (qEnvironmentVariableIntValue("PILOTHOUSE_UPDATE_GOLDEN") == 1) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QStringList expected = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    const QStringList actual = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < qMin(expected.size(), actual.size()); ++i)
        QVERIFY2(
            actual[i] == expected[i],
            qPrintable(QStringLiteral("line %1\n  is     %2\n  golden %3").arg(i + 1).arg(actual[i], expected[i])));
    QCOMPARE(actual.size(), expected.size());
}

} // namespace pilothouse::sample
