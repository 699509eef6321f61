// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/exporting/ListExport.h"

#include "client/tables/CopyTable.h"
#include "client/tables/OfficialPage.h"
#include "client/tables/PageSink.h"
#include "client/tables/PrintFont.h"
#include "client/tables/TableFile.h"
#include "client/ui/ListDetailPage.h"
#include "client/ui/Theme.h"
#include "common/base/VietnameseDate.h"
#include "common/domain/organisation/Person.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

struct Kind
{
    ExportFormat format;
    QStringView suffix;
    const char *name;
};

/// In the order in which they are offered.
constexpr Kind kinds[]{
    {ExportFormat::Xlsx, u"xlsx", QT_TRANSLATE_NOOP("edesk::ListExport", "Bảng tính Excel (*.xlsx)")},
    {ExportFormat::Csv, u"csv", QT_TRANSLATE_NOOP("edesk::ListExport", "Bảng CSV (*.csv)")},
    {ExportFormat::Pdf, u"pdf", QT_TRANSLATE_NOOP("edesk::ListExport", "Tài liệu PDF (*.pdf)")},
};

const Kind &kindNamed(const QString &name)
{
    for (const Kind &kind : kinds) {
        if (ListExport::tr(kind.name) == name)
            return kind;
    }
    return kinds[0];
}

/// What the name ends with counts; with any other end, what was chosen in the list of kinds.
ExportFormat formatOf(const QString &path, const QString &chosen)
{
    for (const Kind &kind : kinds) {
        if (path.endsWith(u'.' + kind.suffix, Qt::CaseInsensitive))
            return kind.format;
    }
    return kindNamed(chosen).format;
}

/// Who asks, when, and from what; the name is read where the rows are.
struct Asking
{
    Id person;
    QString userName;
    Instant at;
    Instant syncedAt;
    Language language;

    explicit Asking(const FeatureContext &context)
        : person(context.person),
          userName(context.userName),
          at(context.clock.now()),
          syncedAt(context.desk.status().lastSuccess),
          language(context.language)
    {
    }

    TableHead head(ReplicaReader &reader) const
    {
        TableHead head;
        head.criteria = {
            syncedAt.isSet()
                ? ListExport::tr("Nguồn: dữ liệu trên máy này, đồng bộ lúc %1").arg(dateTimeText(syncedAt))
                : ListExport::tr("Nguồn: dữ liệu trên máy này")};
        const auto self = reader.find(entityType<Person>(), person);
        head.madeBy = self && *self ? fromRecord<Person>(**self).fullName : userName;
        head.madeAt = at;
        head.language = language;
        return head;
    }
};

} // namespace

ListExport::ListExport(const FeatureContext &context, ListDetailPage &page, Describe describe)
    : QObject(&page),
      m_context(context),
      m_page(page),
      m_describe(std::move(describe)),
      m_run(new ExportRun(context.queries, page, context.language, this)),
      m_export(makeAction(Icon::Export, tr("Xuất…"), QKeySequence(Qt::CTRL | Qt::Key_E))),
      m_print(makeAction(Icon::Print, tr("In…"), QKeySequence(Qt::CTRL | Qt::Key_P))),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    connect(m_export, &QAction::triggered, this, &ListExport::askForFile);
    connect(m_print, &QAction::triggered, this, &ListExport::askForPrinter);
    page.addMoreActions({m_export, m_print});
}

QAction *ListExport::makeAction(Icon icon, const QString &text, const QKeySequence &key)
{
    auto *made = new QAction(Theme::of(&m_page).icon(icon), text, this);
    made->setShortcut(key);
    return made;
}

void ListExport::askForFile()
{
    const TableSource source = m_describe();
    auto *dialog = new QFileDialog(&m_page, tr("Xuất %1").arg(source.title), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList names;
    for (const Kind &kind : kinds)
        names.append(tr(kind.name));
    dialog->setNameFilters(names);
    // Asked by ourselves: the dialog would wait for the answer in an event loop of its own.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    const auto follow = [dialog](const QString &name) {
        dialog->setDefaultSuffix(kindNamed(name).suffix.toString());
    };
    connect(dialog, &QFileDialog::filterSelected, dialog, follow);
    follow(names.first());
    const QDate today = vietnamTime(m_context.clock.now()).date();
    dialog->selectFile(u"%1 %2.%3"_s.arg(source.title, today.toString(Qt::ISODate), kinds[0].suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, source](const QString &path) {
        m_folder = QFileInfo(path).absolutePath();
        const ExportFormat format = formatOf(path, dialog->selectedNameFilter());
        if (QFileInfo::exists(path))
            askToReplace(path, [this, path, format, source] { writeTo(path, format, source); });
        else
            writeTo(path, format, source);
    });
    dialog->open();
}

void ListExport::askToReplace(const QString &path, const std::function<void()> &yes)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Thay tệp"),
                                tr("Đã có tệp “%1”. Thay bằng tệp mới?").arg(QFileInfo(path).fileName()),
                                QMessageBox::NoButton, &m_page);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *replace = box->addButton(tr("Thay"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("Giữ tệp cũ"), QMessageBox::RejectRole));
    connect(replace, &QPushButton::clicked, this, yes);
    box->open();
}

void ListExport::askForPrinter()
{
    const TableSource source = m_describe();
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(officialPage(source.columns.size()));
    printer->setDocName(source.title);
    auto *dialog = new QPrintDialog(printer.get(), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer, source] { printOn(printer, source); });
    dialog->open();
}

void ListExport::writeTo(const QString &path, ExportFormat format, const TableSource &source)
{
    const TableFile file(path, format, source.columns.size(), printFontFamily());
    const ExportRun::Job job = [file, source, asking = Asking(m_context)](ReplicaReader &reader,
                                                                          ExportProgress &progress) {
        return file.write(
            [&](TableSink &sink) { return copyTable(reader, source, asking.head(reader), sink, progress); });
    };
    begin(tr("Đang xuất %1").arg(source.title), job, [this, path](const Result<qint64> &rows) {
        const QFileInfo made(path);
        m_context.navigator.tell(
            tr("Đã xuất %1 dòng vào %2").arg(numberText(*rows, m_context.language), made.fileName()),
            tr("Mở thư mục"),
            [folder = made.absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    });
}

void ListExport::printOn(const std::shared_ptr<QPrinter> &printer, const TableSource &source)
{
    const ExportRun::Job job = [printer, source, family = printFontFamily(),
                                asking = Asking(m_context)](ReplicaReader &reader, ExportProgress &progress) {
        auto sink = std::make_unique<PageSink>(*printer, family);
        auto rows = copyTable(reader, source, asking.head(reader), *sink, progress);
        if (!rows)
            printer->abort();
        sink.reset();
        // Half a document is of no use to who chose to print into a file.
        if (const QString file = printer->outputFileName(); !rows && !file.isEmpty())
            QFile::remove(file);
        return rows;
    };
    begin(tr("Đang in %1").arg(source.title), job, [this](const Result<qint64> &rows) {
        m_context.navigator.tell(tr("Đã in %1 dòng").arg(numberText(*rows, m_context.language)), {}, {});
    });
}

void ListExport::begin(const QString &what, const ExportRun::Job &job, const ExportRun::Ended &made)
{
    const auto enable = [this](bool isEnabled) {
        m_export->setEnabled(isEnabled);
        m_print->setEnabled(isEnabled);
    };
    enable(false);
    m_run->start(what, job, [this, enable, made](const Result<qint64> &rows) {
        enable(true);
        if (rows)
            made(rows);
        else if (rows.error().code == ErrorCode::Cancelled)
            m_context.navigator.tell(tr("Đã huỷ; không có tệp nào được tạo hay thay"), {}, {});
        else
            m_context.navigator.tellError(rows.error());
    });
}

} // namespace edesk
