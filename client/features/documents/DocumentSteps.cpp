// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DocumentSteps.h"

#include "client/drafts/DraftKeeper.h"
#include "client/features/documents/DirectDialog.h"
#include "client/features/documents/DraftDialog.h"
#include "client/features/documents/IssueDialog.h"
#include "client/features/documents/RegisterDialog.h"
#include "client/features/documents/StepQuestion.h"
#include "client/session/Completion.h"
#include "client/steps/StepDialog.h"
#include "client/ui/Theme.h"
#include "common/domain/document/DocumentCommands.h"

#include <QAction>
#include <QWidget>

namespace edesk {

using namespace Qt::StringLiterals;
namespace step = document_action;

DocumentSteps::DocumentSteps(const FeatureContext &context, QWidget &window)
    : QObject(&window), m_context(context), m_window(window), m_first(new QAction(tr("Bước tiếp theo"), this))
{
    addActions();
    m_first->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_U));
    m_first->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_first, &QAction::triggered, this, &DocumentSteps::takeFirst);
    window.addAction(m_first);
}

/// In the order of the buttons: what a document waits for comes first.
void DocumentSteps::addActions()
{
    addAction(step::Accept, Icon::Check, tr("Tiếp nhận"));
    addAction(step::Direct, Icon::Forward, tr("Cho ý kiến chỉ đạo"));
    addAction(step::Submit, Icon::Send, tr("Trình lãnh đạo"));
    addAction(step::SendDraft, Icon::Send, tr("Gửi kiểm tra"));
    addAction(step::ApproveContent, Icon::Check, tr("Duyệt nội dung"));
    addAction(step::ApproveForm, Icon::Check, tr("Duyệt thể thức"));
    addAction(step::Sign, Icon::Signature, tr("Ký ban hành"));
    addAction(step::Number, Icon::Pages, tr("Cấp số"));
    addAction(step::Issue, Icon::Send, tr("Phát hành"));
    addAction(step::ReturnDraft, Icon::Undo, tr("Trả lại dự thảo"));
    addAction(step::Archive, Icon::Inbox, tr("Lưu"));
    addAction(step::Complete, Icon::Check, tr("Kết thúc xử lý"));
    addAction(step::Reopen, Icon::Retry, tr("Mở lại"));
    addAction(Answer, Icon::Document, tr("Soạn trả lời"));
    addAction(step::EditDraft, Icon::Document, tr("Sửa dự thảo"));
    addAction(step::Edit, Icon::Document, tr("Sửa thông tin"));
    addAction(step::TakeBackDraft, Icon::Undo, tr("Lấy lại dự thảo"));
    addAction(Replace, Icon::Document, tr("Soạn văn bản thay thế"));
    addAction(Correct, Icon::Document, tr("Soạn văn bản đính chính"));
    addAction(step::Refuse, Icon::Close, tr("Từ chối"));
    addAction(step::Discard, Icon::Close, tr("Huỷ dự thảo"));
    addAction(step::Recall, Icon::Close, tr("Thu hồi"));
}

void DocumentSteps::addAction(QLatin1StringView name, Icon icon, const QString &text)
{
    auto *made = new QAction(Theme::of(&m_window).icon(icon), text, this);
    made->setVisible(false);
    connect(made, &QAction::triggered, this, [this, name] { take(name); });
    m_window.addAction(made);
    m_actions.insert(name, made);
    m_order.append(name);
}

void DocumentSteps::setFacts(const DocumentFacts &facts)
{
    m_facts = facts;
    const unsigned parts = DocumentFacts::partsForNew(m_context, DocumentBook::Outgoing);
    m_mayDraft = outgoingDocumentTable().allows(NoState, step::Draft, parts);
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it)
        it.value()->setVisible(isPossible(it.key()));
}

bool DocumentSteps::isPossible(QLatin1StringView name) const
{
    const Document &d = m_facts.document;
    if (name == Answer)
        return m_mayDraft && d.book == DocumentBook::Incoming && d.state != DocumentState::Arrived &&
               d.state != DocumentState::Refused && d.state != DocumentState::Withdrawn;
    if (name == Replace || name == Correct)
        return m_mayDraft && (d.state == DocumentState::Issued || d.state == DocumentState::Archived);
    return !m_facts.obstacle(name);
}

QList<QAction *> DocumentSteps::buttons() const
{
    const QList<QAction *> rare = menuOnly();
    QList<QAction *> shown;
    for (const QLatin1StringView name : m_order) {
        if (QAction *one = action(name); one->isVisible() && !rare.contains(one))
            shown.append(one);
    }
    return shown;
}

/// What cannot be undone by a next step is not beside what is pressed every day.
QList<QAction *> DocumentSteps::menuOnly() const
{
    QList<QAction *> shown;
    for (const QLatin1StringView name : {Replace, Correct, step::Refuse, step::Discard, step::Recall}) {
        if (action(name)->isVisible())
            shown.append(action(name));
    }
    return shown;
}

QList<QAction *> DocumentSteps::all() const
{
    return m_actions.values() + QList{m_first};
}

void DocumentSteps::clear()
{
    m_facts = {};
    for (QAction *one : std::as_const(m_actions))
        one->setVisible(false);
}

void DocumentSteps::comment(const QString &text, const std::function<void(bool)> &answered)
{
    const StepOrder order = stepOrder(CommentDocument{m_facts.document.id, text}, tr("Đã ghi ý kiến"));
    whenFinished(order.submit(m_context, m_context.acting.onBehalfOf()), this,
                 [this, order, answered](const Result<OutboxItem> &item) {
                     if (item)
                         order.tellTaken(m_context, *item);
                     else
                         m_context.navigator.tellError(item.error());
                     answered(item.ok());
                 });
}

void DocumentSteps::takeFirst()
{
    const QList<QAction *> possible = buttons();
    if (!possible.isEmpty())
        possible.first()->trigger();
}

void DocumentSteps::take(QLatin1StringView name)
{
    if (FormDialog *form = formFor(name))
        form->open();
    else
        askFor(name);
}

/// The window of a step that asks for more than words; null for the others.
FormDialog *DocumentSteps::formFor(QLatin1StringView name) const
{
    const Document &d = m_facts.document;
    QWidget *over = m_window.window();
    if (name == step::Direct)
        return new DirectDialog(m_context, d, over);
    if (name == step::Edit)
        return new RegisterDialog(m_context, d, over);
    if (name == step::EditDraft)
        return new DraftDialog(m_context, d, over);
    if (name == step::Issue)
        return new IssueDialog(m_context, d, over);
    if (name == Answer)
        return new DraftDialog(m_context, d, DocumentRelation::Reply, over);
    if (name == Replace)
        return new DraftDialog(m_context, d, DocumentRelation::Replaces, over);
    if (name == Correct)
        return new DraftDialog(m_context, d, DocumentRelation::Corrects, over);
    return nullptr;
}

void DocumentSteps::askFor(QLatin1StringView name)
{
    const auto question =
        std::make_shared<StepQuestion>(m_context, name, m_facts.document, action(name)->text());
    StepDialog *dialog = question->open(m_window.window());
    auto *draft = new DraftKeeper(m_context.desk, dialog);
    draft->follow(dialog->noteField());
    draft->open(u"%1/document/%2/%3"_s.arg(m_context.person.toString(), m_facts.document.id.toString(),
                                           QString(name)));
    connect(dialog, &StepDialog::submitted, this,
            [this, dialog, draft, question, onBehalfOf = m_context.acting.onBehalfOf()] {
                // For whom it was begun, also when the delegation is over by now: the rules say so then.
                const StepOrder order = question->order(*dialog);
                whenFinished(order.submit(m_context, onBehalfOf), dialog,
                             [this, dialog, draft, question, order](const Result<OutboxItem> &item) {
                                 if (!item) {
                                     question->hear(item.error(), *dialog);
                                     return dialog->refuse(item.error(), m_context.language);
                                 }
                                 draft->discard(draft->key());
                                 order.tellTaken(m_context, *item);
                                 dialog->accept();
                             });
            });
    dialog->open();
}

} // namespace edesk
