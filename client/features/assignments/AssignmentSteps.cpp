// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentSteps.h"

#include "client/drafts/DraftKeeper.h"
#include "client/features/assignments/GiveDialog.h"
#include "client/people/PeopleModel.h"
#include "client/session/Completion.h"
#include "client/ui/DueChips.h"
#include "client/ui/Theme.h"
#include "common/domain/assignment/AssignmentCommands.h"

#include <QAction>
#include <QWidget>

namespace edesk {

using namespace Qt::StringLiterals;
using Step = AssignmentAction;

AssignmentSteps::AssignmentSteps(const FeatureContext &context, QWidget &window)
    : QObject(&window), m_context(context), m_window(window)
{
    addAction(Step::Approve, Icon::Check, tr("Duyệt"));
    addAction(Step::Accept, Icon::Check, tr("Tiếp nhận"));
    addAction(Step::Report, Icon::Task, tr("Cập nhật tiến độ"));
    addAction(Step::Submit, Icon::Send, tr("Trình duyệt"));
    addAction(Step::GivePart, Icon::Plus, tr("Giao việc con"));
    addAction(Step::DecideExtension, Icon::Clock, tr("Trả lời gia hạn"));
    addAction(Step::DecideTransfer, Icon::Forward, tr("Trả lời chuyển việc"));
    addAction(Step::Return, Icon::Undo, tr("Yêu cầu làm lại"));
    addAction(Step::RequestExtension, Icon::Clock, tr("Xin gia hạn"));
    addAction(Step::Transfer, Icon::Forward, tr("Chuyển việc"));
    addAction(Step::HandBack, Icon::Undo, tr("Trả lại việc"));
    addAction(Step::Recall, Icon::Close, tr("Thu hồi"));
    QAction *report = action(Step::Report);
    report->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_U));
    report->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    report->setToolTip(tr("Cập nhật tiến độ (Ctrl+U)"));
}

void AssignmentSteps::addAction(Step step, Icon icon, const QString &text)
{
    auto *made = new QAction(Theme::of(&m_window).icon(icon), text, this);
    made->setVisible(false);
    connect(made, &QAction::triggered, this, [this, step] { take(step); });
    m_window.addAction(made);
    m_actions.insert(step, made);
    m_order.append(step);
}

void AssignmentSteps::setFacts(const AssignmentFacts &facts, const Actor &actor)
{
    m_facts = facts;
    const AssignmentActions allowed =
        allowedActions(facts.assignment, facts.parties, actor, facts.wholeParties);
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it)
        it.value()->setVisible(allowed.testFlag(it.key()));
}

QList<QAction *> AssignmentSteps::buttons() const
{
    QList<QAction *> shown;
    for (const Step step : m_order) {
        if (step != Step::HandBack && step != Step::Recall && action(step)->isVisible())
            shown.append(action(step));
    }
    return shown;
}

QList<QAction *> AssignmentSteps::menuOnly() const
{
    QList<QAction *> shown;
    for (const Step step : {Step::HandBack, Step::Recall}) {
        if (action(step)->isVisible())
            shown.append(action(step));
    }
    return shown;
}

void AssignmentSteps::clear()
{
    m_facts = {};
    for (QAction *step : std::as_const(m_actions))
        step->setVisible(false);
}

void AssignmentSteps::comment(const QString &text, const QList<Id> &mentions,
                              const std::function<void(bool)> &answered)
{
    const Order order{CommentAssignment::Name,
                      valuesOf(CommentAssignment{m_facts.assignment.id, text, mentions}),
                      tr("Đã ghi ý kiến")};
    perform(order, answered);
}

void AssignmentSteps::take(Step step)
{
    if (step == Step::Accept)
        accept();
    else if (step == Step::GivePart)
        (new GiveDialog(m_context, m_window.window(), m_facts.assignment))->open();
    else
        askFor(step);
}

void AssignmentSteps::accept()
{
    const Order order{AcceptAssignment::Name, valuesOf(AcceptAssignment{m_facts.assignment.id, {}}),
                      tr("Đã tiếp nhận")};
    perform(order);
}

/// Outside a dialog: what became of it is told by the window.
void AssignmentSteps::perform(const Order &order, const std::function<void(bool)> &answered)
{
    whenFinished(order.submit(m_context, m_context.acting.onBehalfOf()), this,
                 [this, order, answered](const Result<OutboxItem> &item) {
                     if (item)
                         order.tellTaken(m_context, *item);
                     else
                         m_context.navigator.tellError(item.error());
                     if (answered)
                         answered(item.ok());
                 });
}

StepForm AssignmentSteps::formOf(Step step) const
{
    StepForm form{.title = action(step)->text(), .subject = m_facts.assignment.title};
    form.noteLabel = tr("Ghi chú (không bắt buộc)");
    form.accept = action(step)->text();
    switch (step) {
    case Step::Report:
        form.progress = int(m_facts.assignment.shownProgress());
        break;
    case Step::Return:
    case Step::HandBack:
    case Step::Recall:
    case Step::Transfer:
        form.noteLabel = tr("Lý do (bắt buộc)");
        form.noteRequired = true;
        break;
    case Step::RequestExtension:
        form.noteLabel = tr("Lý do (bắt buộc)");
        form.noteRequired = true;
        form.due = dueChips();
        break;
    case Step::DecideExtension: {
        const QString wanted = vietnamTime(m_facts.assignment.requestedDueAt).toString(u"dd/MM/yyyy HH:mm"_s);
        form.subject += u"\n"_s + tr("Đề nghị gia hạn đến %1").arg(wanted);
        form.accept = tr("Đồng ý");
        form.refuse = tr("Không đồng ý");
        break;
    }
    case Step::DecideTransfer:
        form.accept = tr("Đồng ý");
        form.refuse = tr("Không đồng ý");
        break;
    default:
        break;
    }
    return form;
}

DueChips *AssignmentSteps::dueChips() const
{
    const DeskCalendar &calendar = m_context.calendar;
    auto *chips = new DueChips(
        m_context.clock, [&calendar](QDate day) { return calendar.isWorkingDay(day); },
        vietnamTime(m_facts.assignment.dueAt).date());
    connect(&calendar, &DeskCalendar::changed, chips, &DueChips::recount);
    return chips;
}

void AssignmentSteps::askFor(Step step)
{
    auto *dialog = new StepDialog(formOf(step), m_window.window());
    if (step == Step::Transfer) {
        const bool gave = m_facts.assignment.giverId == m_context.acting.principal();
        const auto reach = gave ? PeopleModel::Reach::Givable : PeopleModel::Reach::Agency;
        dialog->askPerson(new PeopleModel(m_context, reach));
    }
    const Id about = m_facts.assignment.id;
    auto *draft = new DraftKeeper(m_context.desk, dialog);
    draft->follow(dialog->noteField());
    draft->open(
        u"%1/assignment/%2/step/%3"_s.arg(m_context.person.toString(), about.toString()).arg(int(step)));
    connect(dialog, &StepDialog::submitted, this,
            [this, step, dialog, draft, about, onBehalfOf = m_context.acting.onBehalfOf()] {
                // For whom it was begun, also when the delegation is over by now: the rules say so then.
                send(*dialog, *draft, orderOf(step, *dialog, about), onBehalfOf);
            });
    dialog->open();
}

void AssignmentSteps::send(StepDialog &dialog, DraftKeeper &draft, const Order &order, const Id &onBehalfOf)
{
    whenFinished(order.submit(m_context, onBehalfOf), &dialog,
                 [this, &dialog, &draft, order](const Result<OutboxItem> &item) {
                     if (!item)
                         return dialog.refuse(item.error(), m_context.language);
                     draft.discard(draft.key());
                     order.tellTaken(m_context, *item);
                     dialog.accept();
                 });
}

AssignmentSteps::Order AssignmentSteps::orderOf(Step step, const StepDialog &dialog,
                                                const Id &assignment) const
{
    const QString note = dialog.note();
    switch (step) {
    case Step::Report:
        return {ReportProgress::Name, valuesOf(ReportProgress{assignment, dialog.progress(), note}),
                tr("Đã ghi tiến độ %1 %").arg(dialog.progress())};
    case Step::Submit:
        return {SubmitAssignment::Name, valuesOf(SubmitAssignment{assignment, note}), tr("Đã trình duyệt"),
                UndoSeconds};
    case Step::Approve:
        return {ApproveAssignment::Name, valuesOf(ApproveAssignment{assignment, note}), tr("Đã duyệt")};
    case Step::Return:
        return {ReturnAssignment::Name, valuesOf(ReturnAssignment{assignment, note}),
                tr("Đã yêu cầu làm lại"), UndoSeconds};
    case Step::HandBack:
        return {HandBackAssignment::Name, valuesOf(HandBackAssignment{assignment, note}),
                tr("Đã trả lại việc"), UndoSeconds};
    case Step::Recall:
        return {RecallAssignment::Name, valuesOf(RecallAssignment{assignment, note}), tr("Đã thu hồi"),
                UndoSeconds};
    case Step::RequestExtension:
        return {RequestExtension::Name, valuesOf(RequestExtension{assignment, dialog.dueAt(), note}),
                tr("Đã xin gia hạn")};
    case Step::DecideExtension:
        return {DecideExtension::Name, valuesOf(DecideExtension{assignment, dialog.isGranted(), note}),
                tr("Đã trả lời gia hạn")};
    case Step::Transfer:
        return {TransferAssignment::Name,
                valuesOf(TransferAssignment{assignment, dialog.chosenPerson(), note}), tr("Đã chuyển việc"),
                UndoSeconds};
    case Step::DecideTransfer:
        return {DecideTransfer::Name, valuesOf(DecideTransfer{assignment, dialog.isGranted(), note}),
                tr("Đã trả lời chuyển việc")};
    case Step::Accept:
    case Step::GivePart:
        break;
    }
    return {AcceptAssignment::Name, valuesOf(AcceptAssignment{assignment, note}), tr("Đã tiếp nhận")};
}

} // namespace edesk
