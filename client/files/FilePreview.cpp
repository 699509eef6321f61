// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/files/FilePreview.h"

#include "client/files/FileDelivery.h"
#include "client/files/FileTarget.h"
#include "client/files/FileWords.h"
#include "client/files/PictureView.h"
#include "client/files/StampRun.h"
#include "client/pdf/PdfView.h"
#include "client/session/Completion.h"
#include "client/ui/ActionButton.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize FirstSize(960, 720);
constexpr int WholeBar = 100;
constexpr int WidestNotice = 420;

QString stampedName(const QString &name)
{
    const QFileInfo info(name);
    return FilePreview::tr("%1 (dấu đến).%2").arg(info.completeBaseName(), info.suffix());
}

} // namespace

FilePreview::FilePreview(const FeatureContext &context, FileDelivery &delivery, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_delivery(delivery),
      m_previous(new QAction(Theme::of(this).icon(Icon::Back), tr("Tệp trước"), this)),
      m_next(new QAction(Theme::of(this).icon(Icon::Forward), tr("Tệp sau"), this)),
      m_outside(new QAction(tr("Mở bằng chương trình khác"), this)),
      m_save(new QAction(tr("Lưu thành…"), this)),
      m_stamp(new QAction(tr("In dấu ĐẾN…"), this)),
      m_name(new Label({}, TypeRole::Item)),
      m_stack(new QStackedWidget),
      m_words(new Label({}, TypeRole::Body, TextTone::Secondary)),
      m_bar(new QProgressBar),
      m_stop(new QPushButton(tr("Dừng tải"))),
      m_pdf(new PdfView(context.language)),
      m_picture(new PictureView),
      m_error(new ErrorLine),
      m_stamping(new StampRun(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    resize(FirstSize);
    buildActions();
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *head = new QHBoxLayout;
    for (QAction *action : {m_previous, m_next, m_stamp, m_outside, m_save}) {
        // The name stands between the way through the files and what is done with one.
        if (action == m_stamp)
            head->addWidget(m_name, 1);
        auto *button = new ActionButton(action);
        button->setAutoDefault(false);
        connect(action, &QAction::changed, button,
                [action, button] { button->setVisible(action->isVisible()); });
        head->addWidget(button);
    }
    for (QWidget *page : {buildNotice(), static_cast<QWidget *>(m_pdf), static_cast<QWidget *>(m_picture)})
        m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_error);
    layout->addWidget(m_stack, 1);
    connect(&context.desk, &DeskPort::transferChanged, this, [this](const TransferStatus &status) {
        const bool concerns = m_path.isEmpty() && !m_files.isEmpty() && status.content == file().ref.content;
        if (concerns && status.phase == TransferStatus::Phase::Moving)
            showFetching(status.done);
    });
}

QWidget *FilePreview::buildNotice()
{
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_bar->setRange(0, WholeBar);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Tiến trình tải"));
    m_stop->setAutoDefault(false);
    connect(m_stop, &QPushButton::clicked, this,
            [this] { m_context.desk.cancelTransfer(file().ref.content); });
    auto *column = new QVBoxLayout;
    column->setSpacing(metrics::Gap);
    for (QWidget *part :
         {static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_stop)}) {
        part->setMaximumWidth(Theme::of(this).scaled(WidestNotice));
        column->addWidget(part);
    }
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->addStretch();
    row->addLayout(column, 1);
    row->addStretch();
    return page;
}

void FilePreview::buildActions()
{
    m_previous->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_next->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    addActions({m_previous, m_next});
    connect(m_previous, &QAction::triggered, this, [this] { turn(-1); });
    connect(m_next, &QAction::triggered, this, [this] { turn(1); });
    connect(m_outside, &QAction::triggered, this, [this] { m_delivery.openOutside(file()); });
    connect(m_save, &QAction::triggered, this, [this] {
        askForTarget(*this, tr("Lưu tệp"), file().ref.name,
                     [this, file = file()](const QString &path) { m_delivery.save(file, path); });
    });
    connect(m_stamp, &QAction::triggered, this, &FilePreview::askWhereToStamp);
    connect(&m_delivery, &FileDelivery::failed, this, &FilePreview::showError);
}

void FilePreview::present(const QList<AttachedFile> &files, const EntityRef &row)
{
    m_files = files;
    m_current = 0;
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (files.at(i).row == row)
            m_current = i;
    }
    showCurrent();
}

void FilePreview::setArrival(const std::optional<ArrivalStampText> &arrival)
{
    m_arrival = arrival;
    m_stamp->setVisible(arrival.has_value());
}

QString FilePreview::notice() const
{
    return m_stack->currentIndex() == 0 ? m_words->text() : QString();
}

void FilePreview::turn(int steps)
{
    m_current = qBound<qsizetype>(0, m_current + steps, m_files.size() - 1);
    showCurrent();
}

void FilePreview::showCurrent()
{
    const AttachedFile shown = file();
    m_path.clear();
    m_error->hide();
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < m_files.size());
    m_stamp->setEnabled(false);
    m_name->setText(m_files.size() == 1
                        ? shown.ref.name
                        : tr("%1 (%2 trong %3)").arg(shown.ref.name).arg(m_current + 1).arg(m_files.size()));
    setWindowTitle(shown.ref.name);
    if (!shown.isPdf() && !shown.isPicture())
        return showNotice(tr("Tệp này mở trong chương trình của nó: bấm Mở bằng chương trình khác."));
    showFetching(0);
    whenFinished(m_delivery.copyOf(shown), this, [this, shown](const Result<QString> &copy) {
        if (file() != shown)
            return;
        if (copy)
            return showCopy(*copy);
        showNotice(tr("Chưa có nội dung của tệp trên máy này."));
        showError(copy.error());
    });
}

void FilePreview::showNotice(const QString &text)
{
    m_words->setText(text);
    m_bar->hide();
    m_stop->hide();
    m_stack->setCurrentIndex(0);
}

void FilePreview::showFetching(qint64 done)
{
    showNotice(tr("Đang tải %1…").arg(file().ref.name));
    const qint64 size = file().ref.size;
    m_bar->setValue(size > 0 ? int(done * WholeBar / size) : 0);
    m_bar->setVisible(!file().isHere);
    m_stop->setVisible(!file().isHere);
}

void FilePreview::showCopy(const QString &path)
{
    m_path = path;
    m_stamp->setEnabled(file().isPdf());
    if (file().isPdf()) {
        m_pdf->open(path);
        return m_stack->setCurrentWidget(m_pdf);
    }
    whenFinished(readPicture(path), this, [this, path](const Result<QImage> &picture) {
        if (m_path != path)
            return;
        if (!picture) {
            showNotice(tr("Không hiện được tệp này."));
            return showError(picture.error());
        }
        m_picture->setPicture(*picture, file().ref.name);
        m_stack->setCurrentWidget(m_picture);
    });
}

void FilePreview::showError(const Error &error)
{
    m_error->showError(error, m_context.language);
}

void FilePreview::askWhereToStamp()
{
    askForTarget(*this, tr("In dấu ĐẾN lên bản sao"), stampedName(file().ref.name),
                 [this](const QString &path) { printStamp(path); });
}

void FilePreview::printStamp(const QString &target)
{
    if (!m_arrival || m_path.isEmpty())
        return;
    m_error->hide();
    m_stamp->setEnabled(false);
    whenFinished(m_stamping->print(m_path, target, *m_arrival), this, [this](const Result<QString> &copy) {
        m_stamp->setEnabled(file().isPdf() && !m_path.isEmpty());
        if (copy)
            m_context.navigator.tell(tr("Đã lưu bản có dấu ĐẾN: %1").arg(QFileInfo(*copy).fileName()));
        else
            showError(copy.error());
    });
}

} // namespace edesk
