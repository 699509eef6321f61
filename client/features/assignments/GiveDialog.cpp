// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/GiveDialog.h"

#include "client/drafts/DraftKeeper.h"
#include "client/features/assignments/AssignmentSteps.h"
#include "client/features/assignments/GiveDraft.h"
#include "client/steps/TakeBack.h"
#include "client/people/PeopleModel.h"
#include "client/session/Completion.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/DueChips.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "common/domain/assignment/AssignmentCommands.h"

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
    : QDialog(parent),
      m_context(context),
      m_onBehalfOf(context.acting.onBehalfOf()),
      m_people(new PeopleModel(context, PeopleModel::Reach::Givable, this)),
      m_title(field(tr("Việc cần làm (bắt buộc)"), titleLength)),
      m_picker(new GroupedPicker(&PeopleModel::rank)),
      m_due(new DueChips(context.clock, [this](QDate day) { return m_context.calendar.isWorkingDay(day); })),
      m_note(field(tr("Ý kiến chỉ đạo (không bắt buộc)"), bodyLength)),
      m_summary(new Label({}, TypeRole::Caption, TextTone::Secondary)),
      m_give(
          new QPushButton(Theme::of(this).icon(Icon::Forward, std::nullopt), tr("Giao việc  (Ctrl+Enter)"))),
      m_error(new ErrorLine),
      m_draft(new DraftKeeper(context.desk, this))
{
    setWindowTitle(tr("Giao việc"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(FirstSize);
    build();
    m_people->serve(*m_picker);
    connect(m_people, &PeopleModel::found, this, &GiveDialog::tickFound);
    connect(m_people, &PeopleModel::busyChanged, this, &GiveDialog::describe);
    if (!lead.isNull())
        tickLater({lead});
    connect(&context.calendar, &DeskCalendar::changed, m_due, &DueChips::recount);
    connect(m_picker, &GroupedPicker::ticksChanged, this, &GiveDialog::describe);
    connect(m_title, &QLineEdit::textChanged, this, &GiveDialog::describe);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *send = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this);
        connect(send, &QShortcut::activated, this, &GiveDialog::give);
    }
    m_title->setFocus();
    describe();
    keepDraft();
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
    m_draft->open(QStringLiteral("%1/assignment/give").arg(m_context.person.toString()));
}

/// Fills what the person has not filled in meanwhile.
void GiveDialog::restore(const QByteArray &kept)
{
    const GiveDraft draft = GiveDraft::fromBytes(kept);
    if (chosen().isEmpty())
        tickLater(draft.people);
    if (m_title->text().isEmpty())
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
    const auto &acting = m_context.acting.current();
    auto *heading =
        new Label(acting ? tr("Giao việc (thay %1)").arg(acting->name) : tr("Giao việc"), TypeRole::Item);
    heading->setWeight(QFont::DemiBold);
    layout->addWidget(heading);
    layout->addWidget(m_title);
    layout->addWidget(m_picker, 1);
    auto *dueLine = new QHBoxLayout;
    dueLine->addWidget(new Label(tr("Hạn:")));
    dueLine->addWidget(m_due, 1);
    layout->addLayout(dueLine);
    layout->addWidget(m_note);
    layout->addWidget(m_error);
    addFooter(*layout);
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
    GiveAssignment work;
    work.title = m_title->text().trimmed();
    work.body = m_note->text().trimmed();
    work.dueAt = m_due->dueAt();
    work.lead = m_picker->lead();
    work.joiners = m_picker->joiners();
    const auto submitted = m_context.desk.submit(QString::fromLatin1(GiveAssignment::Name), valuesOf(work),
                                                 AssignmentSteps::UndoSeconds, m_onBehalfOf);
    whenFinished(submitted, this, [this, lead = m_people->nameOf(work.lead)](const Result<OutboxItem> &item) {
        m_isBusy = false;
        if (item)
            return given(*item, lead);
        m_error->showError(item.error(), m_context.language);
        describe();
    });
}

void GiveDialog::given(const OutboxItem &item, const QString &lead)
{
    const QString told =
        tr("Đã giao việc cho %1; gửi sau %2 giây").arg(lead).arg(AssignmentSteps::UndoSeconds);
    m_context.navigator.offerUndo(told,
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
