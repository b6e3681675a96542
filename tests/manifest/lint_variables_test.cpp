// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/lint/lint.h"
#include "core/manifest/template/templaterenderer.h"
#include "tests/manifest/manifests.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace pilothouse::manifest::lint;
using namespace pilothouse::test;
using namespace Qt::StringLiterals;

namespace {

/// A service with its variables, and an instance with its own.
QByteArray withVariables(const QByteArray &ofService, const QByteArray &ofInstance)
{
    return withService("  a:\n    image: i:1\n    env: " + ofService
                       + "\n    instances:\n      a1:\n        ship: one\n"
                         "        env: "
                       + ofInstance + "\n");
}

QStringList told(const QByteArray &text, const QString &rule)
{
    QStringList lines;
    for (const auto &finding : examine(parse(text, u"f"_s), {}, Settings()))
        if (finding.rule == rule)
            lines += u"%1:%2 %3"_s.arg(QString::number(finding.where.line), QString::number(finding.where.column),
                                       finding.text);
    return lines;
}

} // namespace

/// What the linter says of variables.
class LintVariablesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRepeatedValueIsShadowed()
    {
        QCOMPARE(told(withVariables("{A: 1}", "{A: 1, B: 2}"), u"shadowed-variable"_s),
                 QStringList{u"13:15 instance a1: variable A repeats the value that service a gives it in line 9"_s});
    }

    void anotherValueIsOverridden()
    {
        const auto text = withVariables("{A: 1}", "{A: 2}");
        QVERIFY(told(text, u"shadowed-variable"_s).isEmpty());
        QCOMPARE(
            told(text, u"overridden-variable"_s),
            QStringList{u"13:15 instance a1: variable A has another value here than service a gives it in line 9"_s});
    }

    void aValueGivenAgainInTheSameListIsShadowed()
    {
        QCOMPARE(told(withVariables("[{A: 1}, {A: 2}]", "{}"), u"shadowed-variable"_s),
                 QStringList{u"9:12 service a: variable A has no effect: line 9 gives it a value again"_s});
    }

    void whatEveryContainerIsGivenCannotBeSet()
    {
        QCOMPARE(
            told(withVariables("{SERVICE_NAME: x, DOCKER_TAG: y}", "{SERVICE_NAME: z}"), u"shadowed-variable"_s).size(),
            2);
    }

    void aSecretInClearIsToldAndNotRepeated_data()
    {
        QTest::addColumn<QByteArray>("variables");
        QTest::addColumn<bool>("isTold");
        const auto row = [](const char *variables, bool isTold) {
            QTest::newRow(variables) << QByteArray(variables) << isTold;
        };
        row("{DB_PASSWORD: hunter2}", true);
        row("{AUTH_TOKEN: hunter2}", true);
        row("{API_KEY: hunter2}", true);
        row("{DATABASE_URL: \"postgres://shop:hunter2@db/shop\"}", true);
        row("{DB_PASSWORD_FILE: /run/secrets/hunter2}", false);
        row("{DB_PASSWORD: \"\"}", false);
        row("{DB_PASSWORD: \"{{ env.HOME }}\"}", false);
        row("{TOKEN_CHECKS: true}", false);
        row("{KEYBOARD: hunter2}", false);
        row("{DATABASE_URL: \"postgres://db/shop\"}", false);
    }
    void aSecretInClearIsToldAndNotRepeated()
    {
        QFETCH(QByteArray, variables);
        QFETCH(bool, isTold);
        const auto text = withVariables("{}", variables);
        if (variables.contains("{{") && parse(text, u"f"_s).rendered.value_or(QByteArray()).isEmpty())
            QSKIP("no template renderer");
        QCOMPARE(told(text, u"plain-secret"_s).size(), isTold ? 1 : 0);
        for (const auto &finding : examine(parse(text, u"f"_s), {}, Settings()))
            QVERIFY(!toString(finding).contains(u"hunter2"_s));
    }
};

QTEST_GUILESS_MAIN(LintVariablesTest)
#include "lint_variables_test.moc"
