// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/loader.h"
#include "core/manifest/template/templatefiles.h"
#include "core/manifest/template/templaterenderer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdlib>

#include <sys/stat.h>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Where a test's files lie.
class Folder
{
public:
    Folder() { QDir(m_directory.path()).mkpath(u"base/sub"_s); }

    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.fileName()));
        file.write(text);
    }
    /// Of a file in the manifest's directory.
    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(u"base/"_s + name); }

private:
    QTemporaryDir m_directory;
};

QByteArray manifestWith(const QByteArray &name)
{
    return "__maestro: {schema: 2}\nname: " + name + "\nships: {a: {ip: 10.0.0.1}}\n";
}

} // namespace

class TemplateTest : public QObject
{
    Q_OBJECT
private:
    TemplateRenderer m_renderer{{.time = 60s}}; // however busy the machine is
    Folder m_folder;

    Rendered render(const QByteArray &text) { return m_renderer.render(text, m_folder.path(u"m.yaml"_s)); }

    /// What a text renders to, or its problem, its file without the directory.
    QByteArray outcome(const QByteArray &text)
    {
        const Rendered rendered = render(text);
        if (rendered.problem)
            return toString(*rendered.problem).remove(m_folder.path(QString())).toUtf8();
        return rendered.text;
    }

    QByteArray outcomeOf(const QByteArray &text, TemplateSettings settings)
    {
        TemplateRenderer renderer(std::move(settings));
        const Rendered rendered = renderer.render(text, u"m.yaml"_s);
        return rendered.problem ? toString(*rendered.problem).toUtf8() : rendered.text;
    }

private Q_SLOTS:
    void initTestCase()
    {
        ::setenv("PH_SET", "from outside", 1);
        ::setenv("get", "a variable called get", 1);
        ::setenv("PH_BYTES", "caf\xe9", 1);
        ::unsetenv("PH_UNSET");
        m_folder.write(u"part.yaml"_s, "part {{ env.PH_SET }} {{ x | default('no x') }}\n");
        m_folder.write(u"sub/deep.yaml"_s, "deep {% include 'part.yaml' %}");
        m_folder.write(u"macros.j2"_s, "{% macro hi(n) %}hi {{ n }} {{ x | default('no x') }}{% endmacro %}");
        m_folder.write(u"frame.yaml"_s, "a {% block b %}usual{% endblock %} z");
        m_folder.write(u"broken.yaml"_s, "fine\n\n{% if %}\n");
        m_folder.write(u"failing.yaml"_s, "fine\nstill fine\n  x: {{ nothing.more }}\n");
        m_folder.write(u"itself.yaml"_s, "{% include 'itself.yaml' %}");
        m_folder.write(u"../outside.yaml"_s, "not for you");
        QFile::link(m_folder.path(u"../outside.yaml"_s), m_folder.path(u"leaving.yaml"_s));
        QFile::link(m_folder.path(u"part.yaml"_s), m_folder.path(u"staying.yaml"_s));
        ::mkfifo(QFile::encodeName(m_folder.path(u"pipe"_s)).constData(), 0600);
    }

    void templatesRenderAsJinjaDoes_data()
    {
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *text, const char *expected) { QTest::newRow(text) << QByteArray(expected); };
        row("a\n\n", "a\n");
        row("a {{ 1 }}\n\n", "a 1\n");
        row("{{ '<&>' }}", "<&>");
        row("[{{ nothing }}]", "[]");
        row("{{ nothing | default('d') }}", "d");
        row("a\n  {% if true %}\n b\n  {% endif %}\nc", "a\n  \n b\n  \nc");
        row("# for x in y\n{# gone #}a", "# for x in y\na");
        row("{{ true }} {{ none }} {{ 7 / 2 }} {{ [1, 'a'] }} {{ {'k': 1.0} }}", "True None 3.5 [1, 'a'] {'k': 1.0}");
        row("{{ env.PH_SET }}|{{ env['PH_SET'] }}|{{ env.PH_UNSET }}", "from outside|from outside|");
        row("{{ env.PH_UNSET | default('d') }} {{ env.get('PH_UNSET', 'e') }}", "d e");
        row("{{ env['get'] }}|{{ env.get('PH_SET') }}", "a variable called get|from outside");
        row("{% for k, v in env.items() if k == 'PH_SET' %}{{ k }}={{ v }}{% endfor %}", "PH_SET=from outside");
        row("{{ 'PH_SET' in env }} {{ 'PH_UNSET' in env }} {{ env is mapping }}", "True False True");
        row("{{ env.PH_BYTES }}", "caf\xe9");
        row("{% set n = namespace(t=0) %}{% for i in range(4) %}{% set n.t = n.t + i %}{% endfor %}{{ n.t }}", "6");
        row("{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.next() }}{{ dict(a=1).a }}", "ab1");
        row("{% set j = joiner(',') %}{{ j() }}a{{ j() }}b", "a,b");
        row("{% with y = 1 %}{{ y }}{% endwith %}", "1");
        row("{% raw %}{{ x }}{% endraw %}", "{{ x }}");
        row("{% include 'part.yaml' %}", "part from outside no x");
        row("{% set x = 5 %}{% include 'part.yaml' %}", "part from outside 5");
        row("{% include './/part.yaml' %}", "part from outside no x");
        row("{% include '/part.yaml' %}", "part from outside no x");
        row("{% include 'sub/deep.yaml' %}", "deep part from outside no x");
        row("[{% include 'absent.yaml' ignore missing %}]", "[]");
        row("{% include ['absent.yaml', 'part.yaml'] %}", "part from outside no x");
        row("{% include 'staying.yaml' %}", "part from outside no x");
        row("{% set x = 5 %}{% import 'macros.j2' as m %}{{ m.hi(1) }}", "hi 1 no x");
        row("{% set x = 5 %}{% import 'macros.j2' as m with context %}{{ m.hi(1) }}", "hi 1 5");
        row("{% from 'macros.j2' import hi %}{{ hi(2) }}", "hi 2 no x");
        row("{% extends 'frame.yaml' %}{% block b %}my {{ super() }}{% endblock %}", "a my usual z");
        row("a:\n{% filter indent(2, true) %}{% include 'frame.yaml' %}\nb{% endfilter %}", "a:\n  a usual z\n  b");
        row("\xEF\xBB\xBF{{ 1 }}", "1");
        row("a\r\nb: {{ 1 }}\r\n", "a\nb: 1");
        row("{{ range(100001) | list | length }}", "100001");
    }
    void templatesRenderAsJinjaDoes()
    {
        QFETCH(QByteArray, expected);
        QCOMPARE(outcome(QTest::currentDataTag()), expected);
    }

    void whatIsWrongIsToldAtItsOwnFileAndLine_data()
    {
        QTest::addColumn<QByteArray>("problem");
        const auto row = [](const char *text, const char *problem) { QTest::newRow(text) << QByteArray(problem); };
        row("a\nb {% if %}", "m.yaml:2:3: error: template: Expected an expression, got 'end of statement block'");
        row("a\n{% include 'broken.yaml' %}",
            "broken.yaml:3:1: error: template: Expected an expression, got 'end of statement block'");
        row("a\n{% include 'failing.yaml' %}", "failing.yaml:3:6: error: template: 'nothing' is undefined");
        row("a\n\n  {{ env.PH_UNSET.more }}",
            "m.yaml:3:3: error: template: 'environ object' has no attribute 'PH_UNSET'");
        row("a\n{% include 'absent.yaml' %}",
            "m.yaml:2:1: error: template: there is no template \"absent.yaml\" in the manifest's directory");
        row("{{ 1 + 'a' }}",
            "m.yaml:1:1: error: template: TypeError: unsupported operand type(s) for +: 'int' and 'str'");
        row("{{ 1 | nofilter }}", "m.yaml:1:1: error: template: No filter named 'nofilter'.");
        row("{% do x %}", "m.yaml:1:1: error: template: Encountered unknown tag 'do'.");
        row("{% for i in [1] %}{% break %}{% endfor %}",
            "m.yaml:1:1: error: template: Encountered unknown tag 'break'. Jinja was looking for the following tags: "
            "'endfor' or 'else'. The innermost block that needs to be closed is 'for'.");
        row("{% set x %}\n{{ 1 // 0 }}\n{% endset %}",
            "m.yaml:2:1: error: template: ZeroDivisionError: integer division or modulo by zero");
    }
    void whatIsWrongIsToldAtItsOwnFileAndLine()
    {
        QFETCH(QByteArray, problem);
        QCOMPARE(outcome(QTest::currentDataTag()), problem);
    }

    void whatTemplatesMayNotDoIsAProblem_data()
    {
        QTest::addColumn<QByteArray>("problem");
        const auto row = [](const char *text, const char *problem) { QTest::newRow(text) << QByteArray(problem); };
        row("{{ ''.__class__ }}", "the attribute '__class__' of 'str' objects is not for templates");
        row("{{ env.__init__.__globals__ }}", "the attribute '__init__' of 'environ' objects is not for templates");
        row("{{ self.__init__ }}", "is not for templates");
        row("{{ '{0.__class__}'.format(1) }}", "the attribute '__class__' of 'int' objects is not for templates");
        row("{{ ''|attr('__class__') }}", "the attribute '__class__' of 'str' objects is not for templates");
        row("{{ env.pop('PH_SET') }}", "the attribute 'pop' of 'environ' objects is not for templates");
        row("{{ env.update({'a': 1}) }}", "the attribute 'update' of 'environ' objects is not for templates");
        row("{{ [].append(1) }}", "the attribute 'append' of 'list' objects is not for templates");
        row("{% include '/etc/passwd' %}", "there is no template \"/etc/passwd\"");
        row("{% include '../outside.yaml' %}", "there is no template \"../outside.yaml\"");
        row("{% include 'sub/../../outside.yaml' %}", "there is no template \"sub/../../outside.yaml\"");
        row("{% include 'leaving.yaml' %}", "the template \"leaving.yaml\" lies outside of the manifest's directory");
        row("{% include 'leaving.yaml' ignore missing %}", "lies outside of the manifest's directory");
        row("{% include 'pipe' %}", "there is no template \"pipe\"");
        row("{% include 'sub' %}", "there is no template \"sub\"");
        row("{% include 'a\\0b' %}", "there is no template \"a");
        row("{% include 'itself.yaml' %}", "nested too deeply");
        row("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "nested too deeply");
        row("{{ range(10**9) | list }}", "Range too big");
        row("{{ 'a' * 10**10 }}", "needs more than 512 MB of memory");
        row("{{ [1] * 10**9 }}", "needs more than 512 MB of memory");
        row("{{ 'a' * (17 * 2**20) }}", "renders to more than 16 MB");
        row("{% for i in range(10**6) %}{{ 'a' * 1000 }}{% endfor %}", "renders to more than 16 MB");
        row("{% set x %}{% for i in range(10**6) %}{{ 'a' * 1000 }}{% endfor %}{% endset %}", "of memory");
    }
    void whatTemplatesMayNotDoIsAProblem()
    {
        QFETCH(QByteArray, problem);
        const QByteArray outcome = this->outcome(QByteArray("a\n") + QTest::currentDataTag());
        QVERIFY2(outcome.contains(": error: template: "), outcome.left(200).constData());
        QVERIFY2(outcome.contains(problem), outcome.left(200).constData());
        QCOMPARE(this->outcome("still {{ 'here' }}"), QByteArray("still here"));
    }

    void whatTakesTooLongIsGivenUpAtItsLine()
    {
        const QByteArray text =
            "a\nb\n{% for i in range(10**6) %}{% for k in range(10**6) %}\n{% endfor %}{% endfor %}";
        QCOMPARE(outcomeOf(text, {.time = 300ms}), "m.yaml:3:1: error: template: is not done after 0.3 s");
    }

    void evenOneLongComputationIsGivenUp()
    {
        // Comparing lists of lists is a single step for Python, which looks at no clock meanwhile.
        const QByteArray text = "a\n{% set a = range(10**6) | list %}{% set b = range(10**6) | list %}\n"
                                "{{ [a] * 10000 == [b] * 10000 }}";
        QCOMPARE(outcomeOf(text, {.time = 300ms}), "m.yaml:2:1: error: template: is not done after 0.3 s");
    }

    void theProcessIsKept()
    {
        QCOMPARE(outcome("{{ 1 }}"), "1");
        QVERIFY(m_renderer.hasProcess());
        QCOMPARE(outcome("{% set secret = 1 %}{{ x | default('nothing') }}"), "nothing");
        QCOMPARE(outcome("{{ secret | default('nothing is left of the last one') }}"),
                 "nothing is left of the last one");
    }

    void anIncludedFileIsReadAnewEveryTime()
    {
        m_folder.write(u"changing.yaml"_s, "before");
        QCOMPARE(outcome("{% include 'changing.yaml' %}"), "before");
        m_folder.write(u"changing.yaml"_s, "after");
        QCOMPARE(outcome("{% include 'changing.yaml' %}"), "after");
    }

    void variablesAreThoseOfNow()
    {
        ::setenv("PH_CHANGING", "before", 1);
        QCOMPARE(outcome("{{ env.PH_CHANGING }}"), "before");
        ::setenv("PH_CHANGING", "after", 1);
        QCOMPARE(outcome("{{ env.PH_CHANGING }}"), "after");
    }

    void withoutTemplateMarksNoProcessIsStarted()
    {
        TemplateRenderer renderer;
        const Loaded loaded = parse(manifestWith("plain"), u"m.yaml"_s, renderer);
        QVERIFY(loaded.isValid());
        QVERIFY(!renderer.hasProcess());
        QVERIFY(!loaded.rendered);
    }

    void withoutJinjaThePackageIsNamed()
    {
        m_folder.write(u"bare-python"_s, "#!/bin/sh\nexec /usr/bin/python3 -S \"$@\"\n");
        QFile::setPermissions(m_folder.path(u"bare-python"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const QByteArray said = "m.yaml:2:1: error: this manifest uses templates, which need the package "
                                "python3-jinja2; install it, e.g. apt install python3-jinja2";
        QCOMPARE(outcomeOf("a\n{{ 1 }}", {.interpreter = m_folder.path(u"bare-python"_s), .bubblewrap = {}}), said);
        QCOMPARE(outcomeOf("a\n{{ 1 }}", {.interpreter = u"/nonexistent/python3"_s}), said);
    }

    void withoutBubblewrapTemplatesRenderAllTheSame()
    {
        QCOMPARE(outcomeOf("{{ 1 }}", {.bubblewrap = {}}), "1");
        QCOMPARE(outcomeOf("{{ 1 }}", {.bubblewrap = u"/nonexistent/bwrap"_s}), "1");
        QCOMPARE(outcomeOf("{{ 1 }}", {.bubblewrap = u"/bin/false"_s}), "1");
    }

    void aProcessThatEndedIsReplaced()
    {
        QCOMPARE(outcome("{{ 1 }}"), "1");
        // Whoever it was: here the kernel, for it asks too much in one go.
        const QByteArray exhausting = outcome("{% for i in range(10**6) %}{% set x = 'a' * 10**9 %}{% endfor %}");
        QVERIFY2(exhausting.contains("memory"), exhausting.constData());
        QCOMPARE(outcome("{{ 2 }}"), "2");
    }

    void aManifestKeepsItsTextBesideWhatItRendersTo()
    {
        const QByteArray text = manifestWith("{{ 'X' | lower }}");
        const Loaded loaded = parse(text, m_folder.path(u"m.yaml"_s), m_renderer);
        QVERIFY(loaded.isValid());
        QCOMPARE(loaded.environment->name, u"x"_s);
        QCOMPARE(loaded.text, text);
        QCOMPARE(loaded.rendered.value(), manifestWith("x").chopped(1));
    }

    void aManifestKnowsWhatItIncludes()
    {
        const Loaded loaded = parse("{% include 'sub/deep.yaml' %}{{ x.y }}", m_folder.path(u"m.yaml"_s), m_renderer);
        QVERIFY(!loaded.isValid());
        QCOMPARE(loaded.includes, (QStringList{m_folder.path(u"part.yaml"_s), m_folder.path(u"sub/deep.yaml"_s)}));
    }

    void aBareNameIncludesFromTheCurrentDirectory()
    {
        const QString before = QDir::currentPath();
        QDir::setCurrent(m_folder.path(QString()));
        QCOMPARE(m_renderer.render("{% include 'frame.yaml' %}", u"m.yaml"_s).text, "a usual z");
        QCOMPARE(m_renderer.render("{% include 'frame.yaml' %}", u"-"_s).text, "a usual z");
        QCOMPARE(m_renderer.render("{% include 'failing.yaml' %}", u"-"_s).problem.value().where.file,
                 u"failing.yaml"_s);
        QDir::setCurrent(before);
    }

    void aUtf16ManifestMayHaveTemplates()
    {
        const QString text = QString::fromUtf8(manifestWith("{{ 'X' | lower }}"));
        QByteArray bytes("\xFF\xFE");
        for (const QChar c : text)
            bytes.append(char(c.unicode() & 0xFF)).append(char(c.unicode() >> 8));
        const Loaded loaded = parse(bytes, u"m.yaml"_s, m_renderer);
        QVERIFY(loaded.environment);
        QCOMPARE(loaded.environment->name, u"x"_s);
    }

    void bytesThatAreNoTextAreToldAtTheirPlace()
    {
        const Loaded loaded = parse("{# #}\nname: caf\xe9\n", u"m.yaml"_s, m_renderer);
        QCOMPARE(loaded.diagnostics.size(), 1U);
        QCOMPARE(toString(loaded.diagnostics.front()),
                 u"m.yaml:2:10: error: not valid UTF-8; save the file as UTF-8"_s);
    }
};

QTEST_GUILESS_MAIN(TemplateTest)
#include "template_test.moc"
