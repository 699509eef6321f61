// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DraftDialog.h"

#include "client/features/documents/ChoiceBox.h"
#include "client/people/PeopleModel.h"
#include "client/ui/DateField.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "common/domain/document/DocumentProceeding.h"
#include "common/domain/document/DraftCommands.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int SubjectHeight = 64;
constexpr int PickerHeight = 170;
const QTime EndOfWork(17, 0);

QLineEdit *line(int longest)
{
    auto *made = new QLineEdit;
    made->setMaxLength(longest);
    made->setTextMargins(metrics::Gap, 0, metrics::Gap, 0);
    return made;
}

QString titleOf(DocumentRelation relation)
{
    switch (relation) {
    case DocumentRelation::Reply:
        return DraftDialog::tr("Soạn văn bản trả lời");
    case DocumentRelation::Replaces:
        return DraftDialog::tr("Soạn văn bản thay thế");
    case DocumentRelation::Corrects:
        return DraftDialog::tr("Soạn văn bản đính chính");
    case DocumentRelation::None:
        break;
    }
    return DraftDialog::tr("Soạn dự thảo");
}

} // namespace

DraftDialog::DraftDialog(const FeatureContext &context, QWidget *parent)
    : DraftDialog(context, Occasion{titleOf(DocumentRelation::None), tr("Tạo dự thảo")}, parent)
{
    keepDraft(u"%1/document/draft"_s.arg(context.person.toString()));
}

DraftDialog::DraftDialog(const FeatureContext &context, const Document &earlier, DocumentRelation relation,
                         QWidget *parent)
    : DraftDialog(context, Occasion{titleOf(relation), tr("Tạo dự thảo"), std::nullopt, earlier.id, relation},
                  parent)
{
    if (relation == DocumentRelation::Reply)
        m_receivers->setText(earlier.issuerName);
    else
        fill(earlier);
    keepDraft(u"%1/document/%2/draft/%3"_s.arg(context.person.toString(), earlier.id.toString())
                  .arg(int(relation)));
}

DraftDialog::DraftDialog(const FeatureContext &context, const Document &draft, QWidget *parent)
    : DraftDialog(context, Occasion{tr("Sửa dự thảo"), tr("Lưu"), draft}, parent)
{
    fill(draft);
    keepDraft(u"%1/document/%2/edit"_s.arg(context.person.toString(), draft.id.toString()));
}

DraftDialog::DraftDialog(const FeatureContext &context, const Occasion &occasion, QWidget *parent)
    : FormDialog(context, occasion.title, occasion.accept, parent),
      m_occasion(occasion),
      m_type(choiceBox(documentTypeChoices(), int(DocumentType::Dispatch), context.language)),
      m_subject(new QPlainTextEdit),
      m_capacity(choiceBox(signingCapacityChoices(), int(SigningCapacity::Own), context.language)),
      m_urgency(choiceBox(urgencyChoices(), int(Urgency::Normal), context.language)),
      m_circulation(choiceBox(circulationChoices(), int(Circulation::Open), context.language)),
      m_dueOn(new DateField(vietnamTime(context.clock.now()).date())),
      m_receivers(line(document_limit::Recipients)),
      m_note(line(document_limit::Note)),
      m_people(new PeopleModel(context, PeopleModel::Reach::Leaders, this)),
      m_signer(new GroupedPicker(&PeopleModel::rank))
{
    m_subject->setFixedHeight(Theme::of(this).scaled(SubjectHeight));
    m_subject->setPlaceholderText(tr("Bắt buộc"));
    m_signer->setSingle();
    m_signer->setPlain();
    m_signer->setMinimumHeight(Theme::of(this).scaled(PickerHeight));
    m_people->serve(*m_signer);
    build();
    m_subject->setFocus();
    check();
}

void DraftDialog::build()
{
    addField(u"type"_s, tr("Loại văn bản"), m_type, Width::Half);
    addField(u"urgency"_s, tr("Độ khẩn"), m_urgency, Width::Half);
    addField(u"subject"_s, tr("Trích yếu"), m_subject);
    addField(u"recipients"_s, tr("Nơi nhận"), m_receivers);
    if (!m_occasion.draft)
        addField(u"circulation"_s, tr("Phạm vi lưu hành"), m_circulation, Width::Half);
    else
        m_circulation->setParent(this);
    m_circulation->setVisible(!m_occasion.draft);
    addField(u"due_at"_s, tr("Hạn ban hành"), m_dueOn, Width::Half);
    addField(u"capacity"_s, tr("Quyền hạn ký"), m_capacity, Width::Half);
    addField(u"note"_s, tr("Ghi chú"), m_note, Width::Half);
    addWide(new Label(tr("Người ký (không bắt buộc: khi trình ký, lãnh đạo nào cũng có thể ký)"),
                      TypeRole::Body, TextTone::Secondary));
    addWide(m_signer, 1);
}

void DraftDialog::fill(const Document &draft)
{
    m_type->setCurrentIndex(m_type->findData(int(draft.type)));
    m_subject->setPlainText(draft.subject);
    m_capacity->setCurrentIndex(m_capacity->findData(int(draft.capacity)));
    m_urgency->setCurrentIndex(m_urgency->findData(int(draft.urgency)));
    m_receivers->setText(draft.recipients);
    if (!m_occasion.draft)
        return;
    m_dueOn->setDate(draft.dueAt.isSet() ? vietnamTime(draft.dueAt).date() : QDate());
    m_note->setText(draft.note);
    if (!draft.signerId.isNull())
        m_signer->setTicked({draft.signerId});
}

QWidget *DraftDialog::incomplete() const
{
    if (m_subject->toPlainText().trimmed().isEmpty())
        return m_subject;
    return m_dueOn->isAcceptable() ? nullptr : m_dueOn;
}

Instant DraftDialog::dueAt() const
{
    const QDate day = m_dueOn->date();
    const auto &draft = m_occasion.draft;
    const bool isSame = draft && draft->dueAt.isSet() && vietnamTime(draft->dueAt).date() == day;
    if (isSame)
        return draft->dueAt;
    return day.isValid() ? fromVietnamTime(day, EndOfWork) : Instant();
}

StepOrder DraftDialog::order() const
{
    return m_occasion.draft ? change() : beginning();
}

StepOrder DraftDialog::beginning() const
{
    DraftDocument a;
    a.type = chosen<DocumentType>(*m_type);
    a.subject = m_subject->toPlainText().simplified();
    a.signerId = m_signer->lead();
    a.capacity = chosen<SigningCapacity>(*m_capacity);
    a.urgency = chosen<Urgency>(*m_urgency);
    a.circulation = chosen<Circulation>(*m_circulation);
    a.dueAt = dueAt();
    a.recipients = m_receivers->text().trimmed();
    a.relatedId = m_occasion.relatedId;
    a.relation = m_occasion.relation;
    a.note = m_note->text().trimmed();
    return stepOrder(a, tr("Đã tạo dự thảo “%1”").arg(a.subject));
}

StepOrder DraftDialog::change() const
{
    const Document &was = *m_occasion.draft;
    EditDraft a;
    a.documentId = was.id;
    a.type = chosen<DocumentType>(*m_type);
    a.typeWas = was.type;
    a.subject = m_subject->toPlainText().simplified();
    a.subjectWas = was.subject;
    a.signerId = m_signer->lead();
    a.signerIdWas = was.signerId;
    a.capacity = chosen<SigningCapacity>(*m_capacity);
    a.capacityWas = was.capacity;
    a.urgency = chosen<Urgency>(*m_urgency);
    a.urgencyWas = was.urgency;
    a.dueAt = dueAt();
    a.dueAtWas = was.dueAt;
    a.recipients = m_receivers->text().trimmed();
    a.recipientsWas = was.recipients;
    a.note = m_note->text().trimmed();
    a.noteWas = was.note;
    return stepOrder(a, tr("Đã sửa dự thảo"));
}

} // namespace edesk
