// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DirectDialog.h"

#include "client/people/PeopleModel.h"
#include "client/ui/DueChips.h"
#include "client/ui/FilterChips.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/Label.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "common/domain/document/DocumentCommands.h"
#include "common/domain/document/DocumentProceeding.h"

#include <QBoxLayout>
#include <QPlainTextEdit>
#include <QStackedWidget>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize FirstSize(660, 600);
constexpr int WordsHeight = 64;
const QString workersChip = u"workers"_s;
const QString informedChip = u"informed"_s;

} // namespace

DirectDialog::DirectDialog(const FeatureContext &context, const Document &document, QWidget *parent)
    : FormDialog(context, tr("Cho ý kiến chỉ đạo"), tr("Chỉ đạo"), parent),
      m_document(document.id),
      m_words(new QPlainTextEdit),
      m_chips(new FilterChips(tr("Chọn người"))),
      m_pickers(new QStackedWidget),
      m_people(new PeopleModel(context, PeopleModel::Reach::Givable, this)),
      m_others(new PeopleModel(context, PeopleModel::Reach::Givable, this)),
      m_workers(new GroupedPicker(&PeopleModel::rank)),
      m_informed(new GroupedPicker(&PeopleModel::rank)),
      m_due(
          new DueChips(context.clock, [&context](QDate day) { return context.calendar.isWorkingDay(day); })),
      m_summary(new Label({}, TypeRole::Caption, TextTone::Secondary))
{
    resize(FirstSize);
    m_words->setFixedHeight(Theme::of(this).scaled(WordsHeight));
    m_words->setPlaceholderText(tr("Bắt buộc"));
    auto *about = new Label(documentTitle(document), TypeRole::Caption, TextTone::Secondary);
    about->setWordWrap(true);
    about->makeSelectable();
    addWide(about);
    build();
    connect(&context.calendar, &DeskCalendar::changed, m_due, &DueChips::recount);
    connect(m_people, &PeopleModel::busyChanged, this, &DirectDialog::describe);
    keepDraft(u"%1/document/%2/direct"_s.arg(context.person.toString(), document.id.toString()));
    m_words->setFocus();
    describe();
}

void DirectDialog::build()
{
    addField(u"direction"_s, tr("Ý kiến"), m_words);
    m_chips->setChips(
        {{.id = workersChip, .text = tr("Chủ trì, phối hợp")}, {.id = informedChip, .text = tr("Để biết")}});
    connect(m_chips, &FilterChips::activated, this, &DirectDialog::showPicker);
    addWide(m_chips);
    m_informed->setPlain();
    m_people->serve(*m_workers);
    m_others->serve(*m_informed);
    for (GroupedPicker *picker : {m_workers, m_informed}) {
        m_pickers->addWidget(picker);
        connect(picker, &GroupedPicker::ticksChanged, this, &DirectDialog::describe);
    }
    addWide(m_pickers, 1);
    auto *line = new QWidget;
    auto *due = new QHBoxLayout(line);
    due->setContentsMargins({});
    due->addWidget(new Label(tr("Hạn:")));
    due->addWidget(m_due, 1);
    addWide(line);
    m_summary->setWordWrap(true);
    addWide(m_summary);
}

void DirectDialog::showPicker(const QString &chip)
{
    m_chips->setCurrent(chip);
    GroupedPicker *picker = chip == informedChip ? m_informed : m_workers;
    m_pickers->setCurrentWidget(picker);
    picker->search().setFocus(Qt::OtherFocusReason);
}

void DirectDialog::describe()
{
    const auto names = [](const PeopleModel &people, const QList<Id> &ids) {
        QStringList all;
        for (const Id &id : ids)
            all << people.nameOf(id);
        return all.isEmpty() ? tr("chưa chọn") : all.join(u", "_s);
    };
    const QString lead = m_people->nameOf(m_workers->lead());
    m_summary->setText(tr("Chủ trì: %1  ·  Phối hợp: %2  ·  Để biết: %3")
                           .arg(lead.isEmpty() ? tr("chưa chọn") : lead,
                                names(*m_people, m_workers->joiners()),
                                names(*m_others, m_informed->ticked())));
    check();
}

QWidget *DirectDialog::incomplete() const
{
    if (m_words->toPlainText().trimmed().isEmpty())
        return m_words;
    return m_workers->lead().isNull() ? static_cast<QWidget *>(&m_workers->search()) : nullptr;
}

/// The date went by meanwhile: the person sees first which one took its place.
bool DirectDialog::stillHolds()
{
    return !m_due->refresh();
}

StepOrder DirectDialog::order() const
{
    DirectDocument a;
    a.documentId = m_document;
    a.direction = m_words->toPlainText().trimmed();
    a.dueAt = m_due->dueAt();
    a.lead = m_workers->lead();
    a.joiners = m_workers->joiners();
    a.informed = m_informed->ticked();
    return stepOrder(a, tr("Đã giao %1 xử lý").arg(m_people->nameOf(a.lead)), StepOrder::UndoSeconds);
}

} // namespace edesk
