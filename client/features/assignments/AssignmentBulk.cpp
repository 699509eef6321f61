// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentBulk.h"

#include "client/bulk/BulkOutcome.h"
#include "client/bulk/BulkRun.h"
#include "client/bulk/TakeBackRun.h"
#include "client/features/assignments/AssignmentListModel.h"
#include "client/features/assignments/AssignmentSteps.h"
#include "client/ui/ActionBar.h"
#include "client/ui/FailureReport.h"
#include "client/ui/SelectionPane.h"
#include "client/ui/Theme.h"
#include "common/base/VietnameseDate.h"
#include "common/domain/assignment/AssignmentCommands.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>

namespace edesk {

using Step = AssignmentAction;

namespace {

constexpr Step order[]{Step::Approve, Step::Accept};

struct Words
{
    QString label;
    QString question;
    QString running;
};

Words wordsOf(Step step, const QString &count)
{
    if (step == Step::Approve)
        return {AssignmentBulk::tr("Duyệt %1").arg(count),
                AssignmentBulk::tr("Duyệt %1 nhiệm vụ?").arg(count),
                AssignmentBulk::tr("Đang duyệt %1 nhiệm vụ…").arg(count)};
    return {AssignmentBulk::tr("Tiếp nhận %1").arg(count),
            AssignmentBulk::tr("Tiếp nhận %1 nhiệm vụ?").arg(count),
            AssignmentBulk::tr("Đang tiếp nhận %1 nhiệm vụ…").arg(count)};
}

QString doneWords(Step step, int count)
{
    return step == Step::Approve ? AssignmentBulk::tr("Đã duyệt %Ln nhiệm vụ", nullptr, count)
                                 : AssignmentBulk::tr("Đã tiếp nhận %Ln nhiệm vụ", nullptr, count);
}

const char *commandOf(Step step)
{
    return step == Step::Approve ? ApproveAssignment::Name : AcceptAssignment::Name;
}

/// Steps of this list take an assignment and words, which stay empty.
std::vector<Value> argumentsOf(Step step, const Id &assignment)
{
    return step == Step::Approve ? valuesOf(ApproveAssignment{assignment, {}})
                                 : valuesOf(AcceptAssignment{assignment, {}});
}

} // namespace

AssignmentBulk::AssignmentBulk(const FeatureContext &context, AssignmentListModel &model,
                               ListSelection &selection, SelectionPane &pane)
    : QObject(&pane),
      m_context(context),
      m_model(model),
      m_selection(selection),
      m_pane(pane),
      m_tally(new AssignmentTally(context, this))
{
    for (const Step step : order) {
        auto *made = new QAction(Theme::of(&pane).icon(Icon::Check), {}, this);
        made->setVisible(false);
        connect(made, &QAction::triggered, this, [this, step] { ask(step); });
        m_actions.insert(step, made);
    }
    connect(m_tally, &AssignmentTally::counted, this, &AssignmentBulk::showSteps);
    connect(m_tally, &AssignmentTally::counted, this, &AssignmentBulk::counted);
    connect(m_tally, &AssignmentTally::failed, this,
            [this](const Error &error) { m_context.navigator.tellError(error); });
    connect(&m_pane, &SelectionPane::wholeRequested, &m_selection, &ListSelection::selectWhole);
    connect(&m_pane, &SelectionPane::reduceRequested, &m_selection, &ListSelection::reduce);
    connect(&m_pane, &SelectionPane::cancelRequested, this, [this] {
        if (m_run)
            m_run->cancel();
    });
}

bool AssignmentBulk::isShown() const
{
    return m_selection.isMany() || m_run;
}

AssignmentTally::Subject AssignmentBulk::subject() const
{
    if (m_selection.isWhole())
        return {{}, m_model.filter()};
    return {m_selection.ids(), std::nullopt};
}

void AssignmentBulk::refresh()
{
    if (!m_selection.isMany())
        return m_tally->clear();
    m_tally->count(subject());
    showSelection();
    showSteps();
}

void AssignmentBulk::showSelection()
{
    const int found = m_model.counts().chips.value(m_model.filter().chip);
    const int count = m_selection.isWhole() ? found : m_selection.count();
    const auto words = [this](int number) { return numberText(qint64(number), m_context.language); };
    m_pane.setTitle(tr("Đã chọn %1 nhiệm vụ").arg(words(count)));
    const bool holdsMore =
        !m_selection.isWhole() && m_selection.coversAllRows() && found > m_model.rowCount();
    m_pane.setOffer(holdsMore ? tr("Chọn tất cả %1 theo bộ lọc").arg(words(found)) : QString());
}

/// A step that is being counted keeps its place and cannot be taken yet.
void AssignmentBulk::showSteps()
{
    bool none = m_tally->isKnown();
    QList<QAction *> shown;
    for (const Step step : order) {
        QAction *action = m_actions.value(step);
        const qsizetype count = m_tally->rows(step).size();
        if (m_tally->isKnown()) {
            action->setText(wordsOf(step, numberText(qint64(count), m_context.language)).label);
            action->setVisible(count > 0);
        }
        action->setEnabled(m_tally->isKnown() && !m_run);
        none = none && count == 0;
        shown.append(action);
    }
    m_pane.actions().setActions(shown + m_more);
    const QString whole =
        m_selection.isWhole() ? tr("Gồm cả những nhiệm vụ chưa hiện trong danh sách.") : QString();
    m_pane.setNote(none ? tr("Không có bước nào chung cho các nhiệm vụ này.") : whole);
}

void AssignmentBulk::ask(Step step)
{
    const QList<AssignmentTally::Row> rows = m_tally->rows(step);
    if (rows.isEmpty() || m_run)
        return;
    if (rows.size() == 1)
        return run(step, rows);
    const Words words = wordsOf(step, numberText(qint64(rows.size()), m_context.language));
    auto *box = new QMessageBox(QMessageBox::Question, m_pane.window()->windowTitle(), words.question,
                                QMessageBox::NoButton, m_pane.window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *yes = box->addButton(words.label, QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("Huỷ"), QMessageBox::RejectRole));
    // What was asked about is done, whatever a sync brings meanwhile.
    connect(yes, &QPushButton::clicked, this, [this, step, rows] { run(step, rows); });
    box->open();
}

void AssignmentBulk::run(Step step, const QList<AssignmentTally::Row> &rows)
{
    if (m_run)
        return;
    QList<BulkRun::Order> orders;
    for (const AssignmentTally::Row &row : rows)
        orders.append({row.title, argumentsOf(step, row.id)});
    m_run = new BulkRun(m_context.desk, QString::fromLatin1(commandOf(step)), orders,
                        AssignmentSteps::UndoSeconds, m_context.acting.onBehalfOf(), this);
    m_pane.beginProgress(wordsOf(step, numberText(qint64(orders.size()), m_context.language)).running,
                         int(orders.size()));
    connect(m_run, &BulkRun::progressed, &m_pane, &SelectionPane::setProgress);
    connect(m_run, &BulkRun::finished, this, [this, step, run = m_run.data()] {
        run->deleteLater();
        m_run = nullptr;
        m_pane.endProgress();
        tell(step, *run);
        refresh();
        Q_EMIT finished();
    });
    showSteps();
    m_run->start();
}

void AssignmentBulk::tell(Step step, const BulkRun &run)
{
    const QString done = outcomeText(doneWords(step, int(run.taken().size())), run);
    offerUndo(done, run.taken());
    if (!run.failures().isEmpty())
        report(done, run);
}

void AssignmentBulk::report(const QString &heading, const BulkRun &run) const
{
    auto *dialog = new FailureReport(heading, failureLines(run, m_context.language), m_pane.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AssignmentBulk::offerUndo(const QString &done, const QList<Id> &commands) const
{
    if (commands.isEmpty())
        return m_context.navigator.tell(done);
    m_context.navigator.offerUndo(done, [context = &m_context, commands] {
        auto *undo = new TakeBackRun(context->desk, commands, &context->lifetime);
        connect(undo, &TakeBackRun::finished, &context->lifetime, [context](int takenBack, int kept) {
            const QString words = tr("Đã hoàn tác %Ln nhiệm vụ", nullptr, takenBack);
            context->navigator.tell(
                kept == 0 ? words : words + tr("; %Ln đã gửi đi nên không lấy lại được", nullptr, kept));
        });
        undo->start();
    });
}

} // namespace edesk
