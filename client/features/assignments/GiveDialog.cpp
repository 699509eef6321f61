// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/GiveDialog.h"

#include "client/drafts/DraftKeeper.h"
#include "client/features/assignments/AssignmentSteps.h"
#include "client/features/assignments/GiveDraft.h"
#include "client/features/assignments/GiveOptions.h"
#include "client/people/PeopleModel.h"
#include "client/session/Completion.h"
#include "client/steps/TakeBack.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/DueChips.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "common/domain/assignment/SeriesCommands.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

namespace edesk {
namespace {

constexpr QSize FirstSize(640, 600);

QLineEdit *field(const QString &placeholder, int length)
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(placeholder);
    line->setAccessibleName(placeholder);
    line->setMaxLength(length);
    line->setTextMargins(metrics::Gap, 0, metrics::Gap, 0);
    return line;
}

} // namespace

GiveDialog::GiveDialog(const FeatureContext &context, QWidget *parent, const Id &lead)
    : GiveDialog(context, parent, std::optional<Assignment>())
{
    if (!lead.isNull())
        tickLater({lead});
}

GiveDialog::GiveDialog(const FeatureContext &context, QWidget *parent, const Assignment &whole)
    : GiveDialog(context, parent, std::optional(whole))
{
}

GiveDialog::GiveDialog(const FeatureContext &context, QWidget *parent, const std::optional<Assignment> &whole)
    : QDialog(parent),
      m_context(context),
      m_onBehalfOf(context.acting.onBehalfOf()),
      m_whole(whole),
      m_people(new PeopleModel(context, PeopleModel::Reach::Givable, this)),
      m_title(field(tr("Việc cần làm (bắt buộc)"), titleLength)),
      m_picker(new GroupedPicker(&PeopleModel::rank)),
      m_due(new DueChips(context.clock, [this](QDate day) { return m_context.calendar.isWorkingDay(day); })),
      m_options(new GiveOptions(context, !whole)),
      m_note(field(tr("Ý kiến chỉ đạo (không bắt buộc)"), bodyLength)),
      m_summary(new Label({}, TypeRole::Caption, TextTone::Secondary)),
      m_give(
          new QPushButton(Theme::of(this).icon(Icon::Forward, std::nullopt), tr("Giao việc  (Ctrl+Enter)"))),
      m_error(new ErrorLine),
      m_draft(new DraftKeeper(context.desk, this))
{
    setWindowTitle(m_whole ? tr("Giao việc con") : tr("Giao việc"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(FirstSize);
    build();
    m_people->serve(*m_picker);
    connect(m_people, &PeopleModel::found, this, &GiveDialog::tickFound);
    connect(m_people, &PeopleModel::busyChanged, this, &GiveDialog::describe);
    connect(&context.calendar, &DeskCalendar::changed, m_due, &DueChips::recount);
    connect(m_picker, &GroupedPicker::ticksChanged, this, &GiveDialog::describe);
    connect(m_title, &QLineEdit::textChanged, this, &GiveDialog::describe);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *send = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this);
        connect(send, &QShortcut::activated, this, &GiveDialog::give);
    }
    m_title->setFocus();
    fillFromWhole();
    describe();
    keepDraft();
}

void GiveDialog::fillFromWhole()
{
    if (!m_whole)
        return;
    m_title->setText(m_whole->title);
    m_title->selectAll();
    if (m_whole->dueAt.isSet())
        m_due->setDue(vietnamTime(m_whole->dueAt).date());
}

void GiveDialog::keepDraft()
{
    const auto note = [this] {
        m_draft->note(GiveDraft{m_title->text(), m_note->text(), m_due->due(), chosen()}.toBytes());
    };
    connect(m_title, &QLineEdit::textChanged, this, note);
    connect(m_note, &QLineEdit::textChanged, this, note);
    connect(m_due, &DueChips::dueChanged, this, note);
    connect(m_picker, &GroupedPicker::ticksChanged, this, note);
    connect(m_draft, &DraftKeeper::restored, this, &GiveDialog::restore);
    m_draft->open(draftKey());
}

QString GiveDialog::draftKey() const
{
    const QString person = m_context.person.toString();
    return m_whole ? QStringLiteral("%1/assignment/%2/part").arg(person, m_whole->id.toString())
                   : QStringLiteral("%1/assignment/give").arg(person);
}

/// Fills what the person has not filled in meanwhile.
void GiveDialog::restore(const QByteArray &kept)
{
    const GiveDraft draft = GiveDraft::fromBytes(kept);
    if (chosen().isEmpty())
        tickLater(draft.people);
    const bool untouched = m_whole && m_title->text() == m_whole->title;
    if (m_title->text().isEmpty() || (untouched && !draft.title.isEmpty()))
        m_title->setText(draft.title);
    if (m_note->text().isEmpty())
        m_note->setText(draft.note);
    m_due->setDue(draft.due);
}

/// Those ticked, the lead first; until they are known those who are to be.
QList<Id> GiveDialog::chosen() const
{
    if (m_picker->lead().isNull())
        return m_awaited;
    return QList<Id>{m_picker->lead()} + m_picker->joiners();
}

void GiveDialog::tickLater(const QList<Id> &people)
{
    m_awaited = people;
    if (!people.isEmpty())
        m_people->find(people);
}

/// Whom the person ticked meanwhile stays.
void GiveDialog::tickFound(const QList<Id> &people)
{
    m_awaited.clear();
    if (m_picker->lead().isNull())
        m_picker->setTicked(people);
}

void GiveDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    auto *head = new Label(heading(), TypeRole::Item);
    head->setWeight(QFont::DemiBold);
    head->setWordWrap(true);
    layout->addWidget(head);
    layout->addWidget(m_title);
    layout->addWidget(m_picker, 1);
    auto *dueLine = new QHBoxLayout;
    dueLine->addWidget(new Label(tr("Hạn:")));
    dueLine->addWidget(m_due, 1);
    layout->addLayout(dueLine);
    layout->addWidget(m_options);
    layout->addWidget(m_note);
    layout->addWidget(m_error);
    addFooter(*layout);
}

QString GiveDialog::heading() const
{
    const auto &acting = m_context.acting.current();
    if (m_whole && acting)
        return tr("Giao việc con của “%1” (thay %2)").arg(m_whole->title, acting->name);
    if (m_whole)
        return tr("Giao việc con của “%1”").arg(m_whole->title);
    return acting ? tr("Giao việc (thay %1)").arg(acting->name) : tr("Giao việc");
}

/// The end of work on the day chosen; on the day of the whole task the hour of that.
Instant GiveDialog::dueAt() const
{
    const Instant due = m_due->dueAt();
    const bool sameDay = m_whole && vietnamTime(m_whole->dueAt).date() == vietnamTime(due).date();
    return sameDay && m_whole->dueAt.isSet() ? std::min(due, m_whole->dueAt) : due;
}

void GiveDialog::addFooter(QVBoxLayout &layout)
{
    auto *cancel = new QPushButton(tr("Huỷ"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    setButtonKind(*m_give, ButtonKind::Primary);
    m_give->setAutoDefault(false);
    connect(m_give, &QPushButton::clicked, this, &GiveDialog::give);
    m_summary->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::Gap);
    line->addWidget(m_summary, 1);
    line->addWidget(cancel);
    line->addWidget(m_give);
    layout.addLayout(line);
}

QString GiveDialog::joinerNames() const
{
    QStringList names;
    const QList<Id> joiners = m_picker->joiners();
    for (const Id &joiner : joiners)
        names.append(m_people->nameOf(joiner));
    return names.isEmpty() ? tr("chưa chọn") : names.join(QStringLiteral(", "));
}

void GiveDialog::describe()
{
    const QString lead = m_people->nameOf(m_picker->lead());
    if (m_people->error())
        m_summary->setText(errorText(*m_people->error(), m_context.language));
    else
        m_summary->setText(
            tr("Chủ trì: %1  ·  Phối hợp: %2").arg(lead.isEmpty() ? tr("chưa chọn") : lead, joinerNames()));
    m_give->setEnabled(!m_isBusy && !lead.isEmpty() && !m_title->text().trimmed().isEmpty());
}

void GiveDialog::give()
{
    if (m_title->text().trimmed().isEmpty())
        return m_title->setFocus(Qt::OtherFocusReason);
    if (m_picker->lead().isNull())
        return m_picker->search().setFocus(Qt::OtherFocusReason);
    if (!m_give->isEnabled())
        return;
    // The date went by meanwhile: the person sees first which one took its place.
    if (m_due->refresh())
        return;
    m_isBusy = true;
    m_give->setEnabled(false);
    const auto plan = m_options->repetition();
    whenFinished(plan ? submitSeries(*plan) : submitOnce(), this,
                 [this, again = plan.has_value(),
                  lead = m_people->nameOf(m_picker->lead())](const Result<OutboxItem> &item) {
                     m_isBusy = false;
                     if (item)
                         return given(*item, lead, again);
                     m_error->showError(item.error(), m_context.language);
                     describe();
                 });
}

QFuture<Result<OutboxItem>> GiveDialog::submitOnce() const
{
    GiveAssignment work;
    work.title = m_title->text().trimmed();
    work.body = m_note->text().trimmed();
    work.dueAt = dueAt();
    work.lead = m_picker->lead();
    work.joiners = m_picker->joiners();
    work.secondApprover = m_options->secondApprover();
    if (m_whole)
        work.parentId = m_whole->id;
    return m_context.desk.submit(QString::fromLatin1(GiveAssignment::Name), valuesOf(work),
                                 AssignmentSteps::UndoSeconds, m_onBehalfOf);
}

/// There is always as much time as there is this time.
QFuture<Result<OutboxItem>> GiveDialog::submitSeries(const SeriesPlan &plan) const
{
    const QDate today = vietnamTime(m_context.clock.now()).date();
    CreateSeries series;
    series.title = m_title->text().trimmed();
    series.body = m_note->text().trimmed();
    series.lead = m_picker->lead();
    series.joiners = m_picker->joiners();
    series.secondApprover = m_options->secondApprover();
    series.frequency = plan.frequency;
    series.weekdays = plan.weekdays;
    series.month = plan.month;
    series.day = plan.day;
    series.dueDays = m_context.calendar.current()->workingDaysBetween(today, m_due->due());
    return m_context.desk.submit(QString::fromLatin1(CreateSeries::Name), valuesOf(series),
                                 AssignmentSteps::UndoSeconds, m_onBehalfOf);
}

void GiveDialog::given(const OutboxItem &item, const QString &lead, bool again)
{
    const QString told = again ? tr("Đã đặt giao việc lặp lại cho %1; gửi sau %2 giây")
                               : tr("Đã giao việc cho %1; gửi sau %2 giây");
    m_context.navigator.offerUndo(told.arg(lead).arg(AssignmentSteps::UndoSeconds),
                                  [context = &m_context, id = item.command.id] { takeBack(*context, id); });
    m_draft->discard(m_draft->key());
    accept();
}

void GiveDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

} // namespace edesk
