// SPDX-License-Identifier: GPL-3.0-or-later
// In…: every row of the filter on A4, and no half of a document.
#include "client/exporting/ListExport.h"
#include "client/ui/Theme.h"
#include "tests/gui/assignments/ShownPage.h"
#include "tests/gui/exporting/HeldList.h"
#include "tests/support/Patience.h"
#include "tests/unit/tables/OpenedPdf.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QPrintDialog>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

ListExport &exportOf(ListDetailPage &page)
{
    return *page.findChild<ListExport *>();
}

} // namespace

class ListPrintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsOnA4();
    void cancelledPrintLeavesNoFile();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void ListPrintTest::printsOnA4()
{
    SampleReplica sample;
    constexpr int many = 120;
    for (int i = 0; i < many; ++i)
        sample.give(u"Việc số %1"_s.arg(i), onDay(6, 11), sample.world.specialist);
    sample.send();
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    QVERIFY(page->model().rowCount() < many);
    exportOf(*page).printAction().trigger();
    auto *dialog = page->findChild<QPrintDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
    dialog->printer()->setOutputFileName(path(u"a.pdf"_s));
    Q_EMIT dialog->QDialog::accepted();
    dialog->hide();
    QTRY_COMPARE(sample.navigator().told, QStringList{u"Đã in 120 dòng"_s});
    const OpenedPdf pdf(path(u"a.pdf"_s));
    QVERIFY2(pdf.pageSize().startsWith(u"842"_s) && pdf.pageSize().endsWith(u"(A4)"_s),
             qPrintable(pdf.pageSize()));
    QVERIFY(pdf.pages().size() > 2);
    for (const QString &one : pdf.pages()) {
        QVERIFY(one.contains(u"Người giao"_s));
        QVERIFY(one.contains(u"Việc số"_s));
    }
    QVERIFY(pdf.pages().first().contains(u"Số dòng: 120"_s));
}

void ListPrintTest::cancelledPrintLeavesNoFile()
{
    SampleReplica sample;
    const std::unique_ptr<AssignmentsPage> page = shown(sample);
    const auto printer = std::make_shared<QPrinter>();
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path(u"b.pdf"_s));
    HeldList list(1000);
    exportOf(*page).printOn(printer, list.source());
    exportOf(*page).run().cancel();
    list.letGo();
    QTRY_COMPARE(sample.navigator().told.size(), 1);
    QVERIFY(!QFile::exists(path(u"b.pdf"_s)));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    ListPrintTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "ListPrintTest.moc"
