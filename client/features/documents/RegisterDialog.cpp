// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/RegisterDialog.h"

#include "client/features/documents/ChoiceBox.h"
#include "client/files/PendingFiles.h"
#include "client/ui/DateField.h"
#include "client/ui/Theme.h"
#include "common/domain/document/DocumentCommands.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int SubjectHeight = 64;
constexpr int MostPages = 99'999;
const QTime BeginOfWork(8, 0);
const QTime EndOfWork(17, 0);

QLineEdit *line(int longest)
{
    constexpr int margin = 8;
    auto *made = new QLineEdit;
    made->setMaxLength(longest);
    made->setTextMargins(margin, 0, margin, 0);
    return made;
}

} // namespace

RegisterDialog::RegisterDialog(const FeatureContext &context, QWidget *parent)
    : RegisterDialog(context, std::nullopt, tr("Vào sổ văn bản đến"), tr("Vào sổ"), parent)
{
    keepDraft(u"%1/document/receive"_s.arg(context.person.toString()));
}

RegisterDialog::RegisterDialog(const FeatureContext &context, const Document &entry, QWidget *parent)
    : RegisterDialog(context, std::optional(entry), tr("Sửa thông tin văn bản"), tr("Lưu"), parent)
{
    fill(entry);
    keepDraft(u"%1/document/%2/edit"_s.arg(context.person.toString(), entry.id.toString()));
}

RegisterDialog::RegisterDialog(const FeatureContext &context, const std::optional<Document> &entry,
                               const QString &title, const QString &accept, QWidget *parent)
    : FormDialog(context, title, accept, parent),
      m_entry(entry),
      m_number(line(document_limit::Number)),
      m_notation(line(document_limit::Notation)),
      m_type(choiceBox(documentTypeChoices(), int(DocumentType::Dispatch), context.language)),
      m_issuedOn(new DateField(vietnamTime(context.clock.now()).date())),
      m_issuer(line(document_limit::Issuer)),
      m_subject(new QPlainTextEdit),
      m_signer(line(document_limit::Person)),
      m_urgency(choiceBox(urgencyChoices(), int(Urgency::Normal), context.language)),
      m_circulation(choiceBox(circulationChoices(), int(Circulation::Open), context.language)),
      m_pages(new QSpinBox),
      m_arrivedOn(new DateField(vietnamTime(context.clock.now()).date())),
      m_dueOn(new DateField(vietnamTime(context.clock.now()).date())),
      m_note(line(document_limit::Note))
{
    m_subject->setFixedHeight(Theme::of(this).scaled(SubjectHeight));
    m_pages->setRange(0, MostPages);
    m_pages->setSpecialValueText(tr("không ghi"));
    m_arrivedOn->setDate(vietnamTime(context.clock.now()).date());
    build();
    for (QLineEdit *recognised : {m_number, m_notation, m_issuer, static_cast<QLineEdit *>(m_issuedOn)})
        connect(recognised, &QLineEdit::textChanged, this, &RegisterDialog::forgetWarning);
    m_number->setFocus();
    check();
}

/// What is not corrected afterwards has no field in a correction.
void RegisterDialog::build()
{
    const bool isNew = !m_entry;
    addField(u"code_number"_s, tr("Số"), m_number, Width::Half);
    addField(u"code_notation"_s, tr("Ký hiệu"), m_notation, Width::Half);
    addField(u"type"_s, tr("Loại văn bản"), m_type, Width::Half);
    addField(u"issued_on"_s, tr("Ngày văn bản"), m_issuedOn, Width::Half);
    addField(u"issuer_name"_s, tr("Cơ quan ban hành"), m_issuer);
    addField(u"subject"_s, tr("Trích yếu"), m_subject);
    addField(u"signer_name"_s, tr("Người ký"), m_signer, Width::Half);
    addField(u"urgency"_s, tr("Độ khẩn"), m_urgency, Width::Half);
    if (isNew) {
        addField(u"circulation"_s, tr("Phạm vi lưu hành"), m_circulation, Width::Half);
        addField(u"page_count"_s, tr("Số trang"), m_pages, Width::Half);
        addField(u"arrived_at"_s, tr("Ngày đến"), m_arrivedOn, Width::Half);
    }
    addField(u"due_at"_s, tr("Hạn xử lý"), m_dueOn, Width::Half);
    addField(u"note"_s, tr("Ghi chú"), m_note);
    m_issuer->setPlaceholderText(tr("Bắt buộc"));
    m_subject->setPlaceholderText(tr("Bắt buộc"));
    if (isNew)
        return addFiles();
    // They have no place in the window, and go with it.
    for (QWidget *unused : {static_cast<QWidget *>(m_circulation), static_cast<QWidget *>(m_pages),
                            static_cast<QWidget *>(m_arrivedOn)}) {
        unused->setParent(this);
        unused->hide();
    }
}

/// They are attached once the entry is taken: the commands leave in this order.
void RegisterDialog::addFiles()
{
    m_files = new PendingFiles(context(), u"receive"_s);
    addWide(m_files);
    connect(m_files, &PendingFiles::changed, this, &RegisterDialog::check);
    connect(this, &FormDialog::taken, m_files,
            [this, onBehalfOf = context().acting.onBehalfOf()](const OutboxItem &item) {
                m_files->attachTo(item.subject, onBehalfOf);
            });
}

void RegisterDialog::fill(const Document &entry)
{
    m_number->setText(entry.codeNumber);
    m_notation->setText(entry.codeNotation);
    m_type->setCurrentIndex(m_type->findData(int(entry.type)));
    m_issuedOn->setDate(entry.issuedOn);
    m_issuer->setText(entry.issuerName);
    m_subject->setPlainText(entry.subject);
    m_signer->setText(entry.signerName);
    m_urgency->setCurrentIndex(m_urgency->findData(int(entry.urgency)));
    m_dueOn->setDate(entry.dueAt.isSet() ? vietnamTime(entry.dueAt).date() : QDate());
    m_note->setText(entry.note);
}

QWidget *RegisterDialog::incomplete() const
{
    for (DateField *date : {m_issuedOn, m_arrivedOn, m_dueOn}) {
        if (!date->isAcceptable())
            return date;
    }
    if (m_issuer->text().trimmed().isEmpty())
        return m_issuer;
    if (m_subject->toPlainText().trimmed().isEmpty())
        return m_subject;
    return m_files && m_files->isBusy() ? m_files : nullptr;
}

/// The second attempt registers it once more; another document is asked about anew.
void RegisterDialog::refused(const Error &error)
{
    if (error.code != ErrorCode::AlreadyRegistered)
        return;
    m_evenIfKnown = true;
    setAcceptText(tr("Vẫn vào sổ"));
}

void RegisterDialog::forgetWarning()
{
    if (!m_evenIfKnown)
        return;
    m_evenIfKnown = false;
    setAcceptText(tr("Vào sổ"));
}

Instant RegisterDialog::dueAt() const
{
    const QDate day = m_dueOn->date();
    const bool isSame = m_entry && m_entry->dueAt.isSet() && vietnamTime(m_entry->dueAt).date() == day;
    if (isSame)
        return m_entry->dueAt;
    return day.isValid() ? fromVietnamTime(day, EndOfWork) : Instant();
}

StepOrder RegisterDialog::order() const
{
    return m_entry ? correction() : registration();
}

StepOrder RegisterDialog::registration() const
{
    ReceiveDocument a;
    a.codeNumber = m_number->text().trimmed();
    a.codeNotation = m_notation->text().trimmed();
    a.type = chosen<DocumentType>(*m_type);
    a.subject = m_subject->toPlainText().simplified();
    a.issuedOn = m_issuedOn->date();
    a.issuerName = m_issuer->text().simplified();
    a.signerName = m_signer->text().simplified();
    a.urgency = chosen<Urgency>(*m_urgency);
    a.circulation = chosen<Circulation>(*m_circulation);
    a.pageCount = m_pages->value();
    const QDate arrived = m_arrivedOn->date();
    if (arrived.isValid() && arrived != vietnamTime(context().clock.now()).date())
        a.arrivedAt = fromVietnamTime(arrived, BeginOfWork);
    a.dueAt = dueAt();
    a.note = m_note->text().trimmed();
    a.evenIfKnown = m_evenIfKnown;
    return stepOrder(a, tr("Đã vào sổ “%1”").arg(a.subject));
}

StepOrder RegisterDialog::correction() const
{
    const Document &was = *m_entry;
    EditDocument a;
    a.documentId = was.id;
    a.codeNumber = m_number->text().trimmed();
    a.codeNumberWas = was.codeNumber;
    a.codeNotation = m_notation->text().trimmed();
    a.codeNotationWas = was.codeNotation;
    a.type = chosen<DocumentType>(*m_type);
    a.typeWas = was.type;
    a.subject = m_subject->toPlainText().simplified();
    a.subjectWas = was.subject;
    a.issuedOn = m_issuedOn->date();
    a.issuedOnWas = was.issuedOn;
    a.issuerName = m_issuer->text().simplified();
    a.issuerNameWas = was.issuerName;
    a.signerName = m_signer->text().simplified();
    a.signerNameWas = was.signerName;
    a.urgency = chosen<Urgency>(*m_urgency);
    a.urgencyWas = was.urgency;
    a.dueAt = dueAt();
    a.dueAtWas = was.dueAt;
    a.note = m_note->text().trimmed();
    a.noteWas = was.note;
    return stepOrder(a, tr("Đã sửa thông tin văn bản"));
}

} // namespace edesk
