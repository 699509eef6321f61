// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DocumentDetail.h"

#include "client/drafts/DraftKeeper.h"
#include "client/features/documents/DocumentFields.h"
#include "client/features/documents/DocumentSteps.h"
#include "client/features/documents/DocumentTrack.h"
#include "client/features/documents/FollowedWork.h"
#include "client/files/FilesPane.h"
#include "client/ui/ActionBar.h"
#include "client/ui/FieldGrid.h"
#include "client/ui/Label.h"
#include "client/ui/LineField.h"
#include "client/ui/Metrics.h"
#include "client/ui/ProgressTrack.h"
#include "common/domain/document/DocumentCommands.h"
#include "common/domain/organisation/Organisation.h"

#include <QBoxLayout>
#include <QShortcut>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int CommentMargin = 8;

/// The profile may have been another person's before.
QString draftOf(const FeatureContext &context, const Id &document)
{
    return document.isNull()
               ? QString()
               : u"%1/document/%2/comment"_s.arg(context.person.toString(), document.toString());
}

} // namespace

DocumentDetail::DocumentDetail(const FeatureContext &context, QWidget *parent)
    : DetailPane(parent),
      m_context(context),
      m_steps(new DocumentSteps(context, *this)),
      m_files(new FilesPane(context)),
      m_work(new FollowedWork(context)),
      m_receivers(new QWidget),
      m_receiverFields(new FieldGrid),
      m_track(new ProgressTrack),
      m_comment(new LineField),
      m_draft(new DraftKeeper(context.desk, this))
{
    auto *heading = new Label(tr("Nơi nhận trong hệ thống"), TypeRole::Card);
    heading->setWeight(QFont::DemiBold);
    auto *receivers = new QVBoxLayout(m_receivers);
    receivers->setContentsMargins({});
    receivers->setSpacing(metrics::Gap);
    receivers->addWidget(heading);
    receivers->addWidget(m_receiverFields);
    m_receivers->hide();
    addSection({}, m_files);
    m_files->takeDropsOn(*this);
    addSection({}, m_work);
    addSection({}, m_receivers);
    addSection(tr("Quá trình xử lý"), m_track);
    m_comment->setPlaceholderText(tr("Viết ý kiến trao đổi… (Ctrl+Enter để gửi)"));
    m_comment->setAccessibleName(tr("Ý kiến trao đổi"));
    m_comment->setTextMargins(CommentMargin, 0, CommentMargin, 0);
    m_comment->setMaxLength(document_limit::Words);
    m_comment->leaveToShortcuts(m_steps->all());
    m_draft->follow(*m_comment);
    setFooter(m_comment);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *send = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), m_comment);
        send->setContext(Qt::WidgetShortcut);
        connect(send, &QShortcut::activated, this, &DocumentDetail::sendComment);
    }
}

void DocumentDetail::present(const DocumentFacts &facts)
{
    turnTo(facts.document.id);
    setTitle(facts.document.subject);
    setPills(documentPills(facts, m_context));
    setFields(documentFields(facts, m_context.language));
    showFiles(facts.document);
    m_work->setWork(facts.work);
    showReceivers(facts.recipients);
    m_track->setSteps(documentTrack(facts, m_context.clock.now(), m_context.language));
    m_comment->setVisible(!facts.obstacle(document_action::Comment));
    m_steps->setFacts(facts);
    actions().setActions(m_steps->buttons(), m_steps->menuOnly());
}

/// Paper comes to the registry; the stamp is that of what has its number.
void DocumentDetail::showFiles(const Document &document)
{
    const bool isIncoming = document.book == DocumentBook::Incoming;
    m_files->actions().setPaper(isIncoming);
    m_files->actions().setArrival(isIncoming && document.number > 0 ? std::optional(arrivalStamp(document))
                                                                    : std::nullopt);
    m_files->present({EntityKind::Document, document.id});
}

ArrivalStampText DocumentDetail::arrivalStamp(const Document &document) const
{
    ArrivalStampText text;
    const auto agency = m_context.reader.find(entityType<Organisation>(), document.agencyId);
    if (agency && *agency)
        text.agency = fromRecord<Organisation>(**agency).name;
    text.number = QString::number(document.number);
    text.date = vietnamTime(document.arrivedAt).date();
    return text;
}

void DocumentDetail::showReceivers(const std::vector<DocumentRecipient> &recipients)
{
    m_receiverFields->setFields(receiverFields(recipients, m_context.language));
    m_receivers->setVisible(!recipients.empty());
}

void DocumentDetail::clear()
{
    turnTo({});
    m_files->present({});
    m_steps->clear();
}

void DocumentDetail::turnTo(const Id &document)
{
    if (m_document == document)
        return;
    m_document = document;
    m_draft->open(draftOf(m_context, document));
    m_comment->clear();
    m_comment->setReadOnly(m_sending.contains(document));
}

/// The text stays in the line until it is taken.
void DocumentDetail::sendComment()
{
    const QString text = m_comment->text().trimmed();
    if (text.isEmpty() || m_document.isNull() || m_sending.contains(m_document))
        return;
    m_sending.insert(m_document);
    m_comment->setReadOnly(true);
    m_steps->comment(text, [this, about = m_document](bool taken) { commentAnswered(about, taken); });
}

void DocumentDetail::commentAnswered(const Id &document, bool taken)
{
    m_sending.remove(document);
    if (taken)
        m_draft->discard(draftOf(m_context, document));
    if (document != m_document)
        return;
    m_comment->setReadOnly(false);
    if (taken)
        m_comment->clear();
}

} // namespace edesk
