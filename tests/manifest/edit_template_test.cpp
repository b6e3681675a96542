// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/edit.h"
#include "core/manifest/template/templaterenderer.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest::edit;
using namespace Qt::StringLiterals;

namespace {

const QByteArray shop = R"({# head #}
{%- set tag = '1.2' %}
__maestro: {schema: 2}
name: shop
ships:
  one: {ip: 10.0.0.1}
  two: {ip: "{{ env.SURELY_NOT_SET | default('10.0.0.2') }}"}
services:
  web:
    image: nginx:{{ tag }}
    env:
      A: 1   # ä
      B: "{{ tag }}"   {# remark #}
    instances:
{%- for i in range(1, 4) %}
      web-{{ i }}:
        ship: one
        stop_timeout: 5
{%- endfor %}
      web-x: {ship: two}
  db:
    image: pg:1   # db
    requires: [web]
    instances:
      db-1:
        ship: one
)";

} // namespace

/// Edits of manifests that are templates: where the text is copied, and nowhere else.
class EditTemplateTest : public QObject
{
    Q_OBJECT

    manifest::TemplateRenderer m_renderer;

    /// Lines that an edit takes away ("-") and brings ("+"), or why it is refused.
    QStringList changed(const QByteArray &text, const Edit &edit)
    {
        const auto edited = apply(text, u"f"_s, edit, m_renderer);
        if (!edited)
            return {edited.error().message};
        QStringList lines;
        for (const QByteArray &line : unifiedDiff(text, edited->patch, "f").split('\n').mid(2))
            if (line.startsWith('+') || line.startsWith('-'))
                lines += QString::fromUtf8(line);
        return lines;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (m_renderer.render("{{ 1 }}", u"f"_s).problem)
            QSKIP("templates need python3-jinja2");
    }

    void whatIsCopiedIsEditedInTheSource()
    {
        QCOMPARE(changed(shop, Set{u"/services/db/image"_s, "pg:2"}).back(), u"+    image: pg:2   # db"_s);
        QCOMPARE(changed(shop, Set{u"/services/web/env/A"_s, "2"}).back(), u"+      A: 2   # ä"_s);
        QCOMPARE(changed(shop, Move{u"web-x"_s, u"one"_s}).back(), u"+      web-x: {ship: one}"_s);
    }

    void linesAreAddedBehindOnesThatEndInATemplate()
    {
        QCOMPARE(changed(shop, Add{u"/services/web/env/C"_s, "x"}), QStringList{u"+      C: x"_s});
    }

    void linesAreAddedAndTakenAwayAtTheEnd()
    {
        QCOMPARE(changed(shop, Add{u"/services/db/instances/db-2"_s, "ship: one"}),
                 (QStringList{u"+      db-2:"_s, u"+        ship: one"_s}));
        QCOMPARE(changed(shop, Remove{u"/services/db"_s}).size(), 6);
    }

    void whatATemplateMakesIsRefusedWithItsPlace()
    {
        QCOMPARE(changed(shop, Set{u"/services/web/image"_s, "x"}),
                 QStringList{u"f:10:12: a template makes this; edit it by hand"_s});
        QVERIFY(changed(shop, Rename{Noun::Instance, u"web-2"_s, u"web-9"_s}).front().startsWith(u"f:16:7: "_s));
    }

    void oneTurnOfALoopCannotBeEditedAlone()
    {
        QCOMPARE(changed(shop, Move{u"web-2"_s, u"two"_s}),
                 QStringList{u"f:17:15: templates would make more of this edit than is meant; edit it by hand"_s});
    }

    void aNameInALoopIsRenamedInAllTurns()
    {
        QCOMPARE(changed(shop, Rename{Noun::Ship, u"one"_s, u"uno"_s}).filter(u"uno"_s).size(), 3);
    }

    void whatATemplateMakesMayGoAsAWhole()
    {
        QCOMPARE(changed(shop, Remove{u"/services/web/env/B"_s}),
                 QStringList{u"-      B: \"{{ tag }}\"   {# remark #}"_s});
    }

    void lineEndsStay()
    {
        QByteArray text = shop;
        text.replace("\n", "\r\n");
        const auto edited = apply(text, u"f"_s, Add{u"/services/web/env/C"_s, "x"}, m_renderer);
        QVERIFY(edited);
        QCOMPARE(edited->text.count('\n'), edited->text.count("\r\n"));
        QCOMPARE(edited->patch.inverse(text).appliedTo(edited->text), text);
    }

    void theByteOrderMarkStays()
    {
        const QByteArray text = "\xEF\xBB\xBF" + shop;
        const auto edited = apply(text, u"f"_s, Set{u"/services/db/image"_s, "pg:2"}, m_renderer);
        QVERIFY(edited);
        QCOMPARE(edited->text, QByteArray(text).replace("pg:1", "pg:2"));
    }
};

QTEST_GUILESS_MAIN(EditTemplateTest)
#include "edit_template_test.moc"
