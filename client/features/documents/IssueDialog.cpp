// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/IssueDialog.h"

#include "client/features/documents/AgencyPicker.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/SearchField.h"
#include "common/domain/document/DocumentProceeding.h"
#include "common/domain/document/DraftCommands.h"

#include <QLineEdit>
#include <QSpinBox>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize FirstSize(640, 560);
constexpr int MostCopies = 9'999;

QSpinBox *count(qint64 value)
{
    auto *box = new QSpinBox;
    box->setRange(0, MostCopies);
    box->setValue(int(value));
    box->setSpecialValueText(IssueDialog::tr("không ghi"));
    return box;
}

} // namespace

IssueDialog::IssueDialog(const FeatureContext &context, const Document &document, QWidget *parent)
    : FormDialog(context, tr("Phát hành"), tr("Phát hành"), parent),
      m_document(document.id),
      m_copies(count(document.copies)),
      m_pages(count(document.pageCount)),
      m_note(new QLineEdit),
      m_agencies(new AgencyPicker(context, document.agencyId)),
      m_summary(new Label({}, TypeRole::Caption, TextTone::Secondary))
{
    resize(FirstSize);
    auto *about = new Label(documentTitle(document), TypeRole::Caption, TextTone::Secondary);
    about->setWordWrap(true);
    about->makeSelectable();
    addWide(about);
    addWide(new Label(tr("Cơ quan nhận trong hệ thống"), TypeRole::Body, TextTone::Secondary));
    addWide(m_agencies, 1);
    m_summary->setWordWrap(true);
    addWide(m_summary);
    m_note->setMaxLength(document_limit::Words);
    m_note->setTextMargins(metrics::Gap, 0, metrics::Gap, 0);
    addField(u"copies"_s, tr("Số bản"), m_copies, Width::Half);
    addField(u"page_count"_s, tr("Số trang"), m_pages, Width::Half);
    addField(u"note"_s, tr("Ghi chú"), m_note);
    connect(m_agencies, &AgencyPicker::ticksChanged, this, &IssueDialog::describe);
    keepDraft(u"%1/document/%2/issue"_s.arg(context.person.toString(), document.id.toString()));
    m_agencies->search().setFocus();
    describe();
    check();
}

/// Receivers outside the system get the paper.
void IssueDialog::describe()
{
    const qsizetype count = m_agencies->ticked().size();
    m_summary->setText(count == 0 ? tr("Chưa chọn cơ quan nào: văn bản chỉ phát hành bản giấy.")
                                  : tr("Gửi tới %1 cơ quan.").arg(count));
}

StepOrder IssueDialog::order() const
{
    IssueDocument a;
    a.documentId = m_document;
    a.agencies = m_agencies->ticked();
    a.copies = m_copies->value();
    a.pageCount = m_pages->value();
    a.note = m_note->text().trimmed();
    return stepOrder(a, tr("Đã phát hành"), StepOrder::UndoSeconds);
}

} // namespace edesk
