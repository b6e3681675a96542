// SPDX-License-Identifier: Apache-2.0
#include "app/source/sourceview.h"

#include <QTest>

using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

/// A text that nobody else has a say in.
class PlainView : public SourceView
{
public:
    using SourceView::setText;

protected:
    bool accept(const SourceChange &) override { return true; }
    bool pressed(QKeyEvent *) override { return false; }
    void ledTo(qsizetype) override { }
};

} // namespace

/// What of a long text is in view.
class SourceViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlaceThatIsShownBeforeThereIsRoomIsInViewOnceThereIs()
    {
        PlainView view;
        view.setText(u"# above\n"_s.repeated(200) + u"      web-1: "_s + u"x"_s.repeated(400));
        view.show(201, 7);
        view.setSize({0, 500}); // as a layout gives it, one thing after the other
        view.setSize({440, 500});
        QCOMPARE(view.scrollX(), 0.0);
        QVERIFY(QRectF(0, 0, 440, 500).contains(view.caretRect()));
    }

    void aPlaceBeyondTheRimIsBroughtIntoView()
    {
        PlainView view;
        view.setSize({440, 500});
        view.setText(u"x"_s.repeated(400) + u"\nshort"_s);
        view.show(1, 300);
        QVERIFY(view.scrollX() > 0);
        QVERIFY(QRectF(0, 0, 440, 500).contains(view.caretRect()));
        view.show(2, 3);
        QVERIFY2(view.scrollX() == 0, "the beginning of lines is what they are told by");
    }
};

QTEST_MAIN(SourceViewTest)
#include "source_view_test.moc"
