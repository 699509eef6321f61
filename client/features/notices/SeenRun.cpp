// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/notices/SeenRun.h"

#include "client/bulk/BulkOutcome.h"
#include "client/ui/FailureReport.h"
#include "client/ui/ProgressDialog.h"
#include "common/base/VietnameseDate.h"
#include "common/domain/journal/NoticeRules.h"

#include <QTimer>
#include <QWidget>

namespace edesk {
namespace {

constexpr int patience = 300;

QList<BulkRun::Order> ordersFor(const QList<SeenRun::Unread> &notices)
{
    QList<BulkRun::Order> orders;
    orders.reserve(notices.size());
    for (const SeenRun::Unread &notice : notices)
        orders.append({notice.title, valuesOf(MarkNoticeRead{notice.id})});
    return orders;
}

} // namespace

SeenRun::SeenRun(const FeatureContext &context, const QList<Unread> &notices, QWidget &owner)
    : QObject(&owner),
      m_context(context),
      m_owner(owner),
      m_run(
          new BulkRun(context.desk, QString::fromLatin1(MarkNoticeRead::Name), ordersFor(notices), 0, {}, this)),
      m_patience(new QTimer(this))
{
    m_patience->setSingleShot(true);
    m_patience->setInterval(patience);
    connect(m_patience, &QTimer::timeout, this, &SeenRun::showProgress);
    connect(m_run, &BulkRun::progressed, this, [this] {
        if (m_dialog)
            showProgress();
    });
    connect(m_run, &BulkRun::finished, this, [this] {
        m_patience->stop();
        delete m_dialog;
        tell();
        Q_EMIT finished();
        deleteLater();
    });
}

SeenRun::~SeenRun()
{
    delete m_dialog;
}

void SeenRun::start()
{
    m_patience->start();
    m_run->start();
}

void SeenRun::showProgress()
{
    if (!m_dialog) {
        m_dialog = new ProgressDialog(tr("Đánh dấu đã xem"), m_owner.window());
        connect(m_dialog, &ProgressDialog::cancelRequested, m_run, &BulkRun::cancel);
        m_dialog->show();
    }
    const auto words = [this](int count) { return numberText(qint64(count), m_context.language); };
    m_dialog->setProgress(m_run->answered(), m_run->total(),
                          tr("%1 trong %2 thông báo").arg(words(m_run->answered()), words(m_run->total())));
}

void SeenRun::tell()
{
    const QString done = outcomeText(tr("Đã xem %Ln thông báo", nullptr, int(m_run->taken().size())), *m_run);
    m_context.navigator.tell(done);
    if (m_run->failures().isEmpty())
        return;
    auto *report = new FailureReport(done, failureLines(*m_run, m_context.language), m_owner.window());
    report->setAttribute(Qt::WA_DeleteOnClose);
    report->open();
}

} // namespace edesk
