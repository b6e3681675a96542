// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/loader.h"
#include "core/manifest/template/templaterenderer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace Qt::StringLiterals;

class SourceMapTest : public QObject
{
    Q_OBJECT
private:
    TemplateRenderer m_renderer;
    QTemporaryDir m_directory;

    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_directory.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QString shortened(QString text) const { return text.remove(m_directory.path() + u'/'); }

    /// Where the place comes from at which `needle` stands in the rendered text: "file:line:column".
    QString originOf(const QByteArray &text, const QByteArray &needle)
    {
        const Rendered rendered = m_renderer.render(text, m_directory.filePath(u"m.yaml"_s));
        const auto at = rendered.text.indexOf(needle);
        if (at < 0)
            return u"not in: "_s
                + QString::fromUtf8(rendered.problem ? rendered.problem->text.toUtf8() : rendered.text);
        const QByteArray before = rendered.text.left(at);
        const Mark mark{int(before.count('\n')) + 1,
                        int(QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size()) + 1};
        const auto where = rendered.origins.at(mark);
        return shortened(u"%1:%2:%3"_s.arg(where.file).arg(where.line).arg(where.column))
            + (rendered.origins.isKnown(mark.line) ? u""_s : u" about"_s);
    }

    QStringList told(const QByteArray &text)
    {
        QStringList lines;
        for (const auto &diagnostic : parse(text, m_directory.filePath(u"m.yaml"_s), m_renderer).diagnostics)
            lines += shortened(toString(diagnostic));
        return lines;
    }

private Q_SLOTS:
    void initTestCase()
    {
        write(u"part.yaml"_s, "    image: nginx:1\n    instances:\n      x1: {ship: ghost}\n");
        write(u"macros.j2"_s, "{% macro inst(n) %}\n{ship: a, prots: {{ n }}}\n{%- endmacro %}");
        write(u"frame.yaml"_s, "name: x\n{% block rest %}{% endblock %}\n");
    }

    void everyPlaceIsTracedToItsSource_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("needle");
        QTest::addColumn<QString>("origin");
        const auto row = [](const char *name, const char *text, const char *needle, const QString &origin) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(needle) << origin;
        };
        row("text after a comment", "{# a\nb #}\nname: x\n", "x", u"m.yaml:3:7"_s);
        row("text after a cut comment", "{# a\nb -#}\n  name: x\n", "x", u"m.yaml:3:9"_s);
        row("text after an expression", "a: {{ 'long value' }} tail", "tail", u"m.yaml:1:23"_s);
        row("an expression's value", "k:\n  a: {{ 'value' }}", "value", u"m.yaml:2:6"_s);
        row("the middle of a value", "k:\n  a: {{ 'value' }}", "lue", u"m.yaml:2:6"_s);
        row("a later line of a value", "k: {{ 'a\\n b\\n  c' }}", "c", u"m.yaml:1:4"_s);
        row("a loop's body", "{% for i in [1, 2] %}\nx{{ i }}: y\n{% endfor %}\nz: 1", "y\n\nx2", u"m.yaml:2:11"_s);
        row("text after a loop", "{% for i in range(9) %}\nx\n{% endfor %}\nz: 1", "1", u"m.yaml:4:4"_s);
        row("text after cut blanks", "a:\n  {%- for i in [1] -%}\n   b\n  {%- endfor -%}\n   c", "c", u"m.yaml:5:4"_s);
        row("an indent", "a:\n\n     b: {{ 1 }}", "b", u"m.yaml:3:6"_s);
        row("an included file", "services:\n  svc:\n{% include 'part.yaml' %}", "ghost", u"part.yaml:3:18"_s);
        row("text after an included file", "{% include 'part.yaml' %}\nend", "end", u"m.yaml:2:1"_s);
        row("a macro", "{% from 'macros.j2' import inst %}x: {{ inst(1) }}", "prots", u"macros.j2:2:11"_s);
        row("an argument of a macro", "{% from 'macros.j2' import inst %}x: {{ inst(77) }}", "77", u"macros.j2:2:18"_s);
        row("a child's block", "{% extends 'frame.yaml' %}\n{% block rest %}\nships: {}\n{% endblock %}", "ships",
            u"m.yaml:3:1"_s);
        row("a parent's text", "{% extends 'frame.yaml' %}{% block rest %}r{% endblock %}", "name",
            u"frame.yaml:1:1"_s);
        row("an indented include", "{% filter indent(2) %}\n{% include 'part.yaml' %}{% endfilter %}", "ghost",
            u"part.yaml:3:18"_s);
        row("a block that is kept", "{% set x %}a{{ 1 }}{% endset %}\nx: {{ x }}", "a1", u"m.yaml:2:4"_s);
        row("a kept block that is compared", "{% set x %}a{{ 1 }}{% endset %}{% if x == 'a1' %}\nyes{% endif %}", "yes",
            u"m.yaml:2:1"_s);
        row("a macro that is compared", "{% macro m() %}on{% endmacro %}\n{% if m() == 'on' %}\nyes\n{% endif %}",
            "yes", u"m.yaml:3:1"_s);
        row("trimmed text", "{% filter trim %}\n  a: b  \n{% endfilter %}", "b", u"m.yaml:2:6"_s);
        row("upper case", "{% filter upper %}\n  a: b{{ 1 }}  \n{% endfilter %}", "B1", u"m.yaml:2:6"_s);
        row("beyond ASCII", "a: \u00e9\u00e9{{ '\u00e9' }} x", "x", u"m.yaml:1:16"_s);
        row("raw text", "{% raw %}\n a: {{ b }}{% endraw %}", "b }}", u"m.yaml:2:8"_s);
        row("Windows line ends", "a: 1\r\nb: {{ 2 }} c\r\n", "c", u"m.yaml:2:12"_s);
        row("a line only of expressions", "{{ 'a' }}{{ 'b' }}", "b", u"m.yaml:1:10"_s);
    }
    void everyPlaceIsTracedToItsSource()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, needle);
        QFETCH(QString, origin);
        QCOMPARE(originOf(text, needle), origin);
    }

    void aroundWhatCannotBeTracedPlacesAreKnown()
    {
        const QByteArray text =
            "first: 1\n{% filter length | string %}abc\n{% if true %}d{% endif %}{% endfilter %}\nlast: {{ 2 }}";
        QCOMPARE(originOf(text, "first"), u"m.yaml:1:1"_s);
        QCOMPARE(originOf(text, "last"), u"m.yaml:4:1"_s);
        QCOMPARE(originOf(text, "2"), u"m.yaml:4:7"_s);
    }

    void chanceFallsTheSameWayInEveryPass()
    {
        QCOMPARE(originOf("{% for i in range(64) %}{{ [1, 2, 3, 4] | random }}{% endfor %}\nend", "end"),
                 u"m.yaml:2:1"_s);
    }

    void aFindingThatCannotBeTracedSaysSo()
    {
        // The length of an included file's text, which has marks whatever is done about filters.
        const QByteArray text = "__maestro: {schema: 2}\nname: x\nships: {}\n"
                                "odd{% filter length | string %}{% include 'frame.yaml' %}{% endfilter %}: 1\nodder: 1";
        const QStringList lines = told(text);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].startsWith(u"m.yaml:3:1: "_s), qPrintable(lines[0]));
        QVERIFY2(lines[0].contains(u"odd8"_s), qPrintable(lines[0]));
        QVERIFY2(lines[0].endsWith(u" (line 4 of the rendered text)"_s), qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith(u"m.yaml:5:1: "_s), qPrintable(lines[1]));
    }

    void findingsAreToldWhereTheyAreWritten()
    {
        const QByteArray text =
            "{% from 'macros.j2' import inst %}\n__maestro: {schema: 2}\nname: x\n"
            "ships: {a: {ip: 1.2.3.4}}\nservices:\n{% for s in ['web', 'db'] %}\n  {{ s }}:\n"
            "    imgae: x\n    image: nginx:1\n    instances:\n"
            "      {{ s }}-1: {{ inst(80) | trim }}\n{% endfor %}\n  svc:\n{% include 'part.yaml' %}";
        const QStringList lines = told(text);
        QVERIFY2(lines.contains(u"m.yaml:8:5: warning: service web: the unknown key \"imgae\" is ignored; "
                                "did you mean \"image\"?"_s),
                 qPrintable(lines.join(u'\n')));
        QVERIFY2(lines.contains(u"macros.j2:2:11: warning: instance db-1: the unknown key \"prots\" is ignored; "
                                "did you mean \"ports\"?"_s),
                 qPrintable(lines.join(u'\n')));
        QVERIFY2(lines.join(u'\n').contains(u"part.yaml:3:18: error: instance x1"_s), qPrintable(lines.join(u'\n')));
    }

    void yamlErrorsAreToldInTheSource()
    {
        const QStringList lines = told("{# two\nlines #}\nname: x\n{% if true %}\nships: [\n{% endif %}\nlast: ]x\n");
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines[0].startsWith(u"m.yaml:7:"_s), qPrintable(lines[0]));
    }

    void placesOfTheEnvironmentAreInTheSource()
    {
        const QByteArray text =
            "{# \n #}\n__maestro: {schema: 2}\nname: x\nships:\n  a: {ip: 1.2.3.4}\naudit:\n  - {type: log, file: /f}\n"
            "registries:\n  r: {registry: x, username: u, password: p}\n{# \n #}\nservices:\n{% for i in [1] %}\n"
            "  web:\n    image: nginx:1\n    env: {A: 1}\n    instances:\n      web-1:\n        ship: a\n"
            "        ports: {web: 80}\n        volumes: {/a: /b}\n        env: {B: 2}\n        lifecycle:\n"
            "          running:\n            - {type: sleep, wait: 1}\n{% endfor %}\n";
        const Loaded loaded = parse(text, m_directory.filePath(u"m.yaml"_s), m_renderer);
        QVERIFY(loaded.environment);
        const model::Environment &environment = *loaded.environment;
        const auto *web = environment.services.find({u"web"_s});
        const auto *instance = environment.instances.find({u"web-1"_s});
        QVERIFY(web && instance && !instance->checks.empty());
        QCOMPARE(environment.ships[0].where.line, 6);
        QCOMPARE(environment.auditors.front().where.line, 8);
        QCOMPARE(environment.registries.front().where.line, 10);
        QCOMPARE(web->where.line, 15);
        QCOMPARE(web->variables.front().where.line, 17);
        QCOMPARE(instance->where.line, 19);
        QCOMPARE(instance->ports.front().where.line, 21);
        QCOMPARE(instance->volumes.front().where.line, 22);
        QCOMPARE(instance->variables.front().where.line, 23);
        QCOMPARE(instance->checks.front().where.line, 26);
        QCOMPARE(instance->where.file, m_directory.filePath(u"m.yaml"_s));
    }

    void marksThatAreNoneAreText()
    {
        const SourceMap origins({"a\x02"
                                 "99\x03\x02x\x02"
                                 "0\x03z",
                                 {u"f"_s},
                                 {{0, 7, 3, true}}},
                                "a\x02"
                                "99\x03\x02xz");
        QVERIFY(origins.isComplete());
        QCOMPARE(origins.at({1, 8}), (model::SourceLocation{u"f"_s, 7, 3}));
    }
};

QTEST_GUILESS_MAIN(SourceMapTest)
#include "sourcemap_test.moc"
