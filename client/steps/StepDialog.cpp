// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/steps/StepDialog.h"

#include "client/people/PeopleModel.h"
#include "client/steps/FitHeight.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/Card.h"
#include "client/ui/DueChips.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/Label.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "common/domain/assignment/AssignmentCommands.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSlider>
#include <QSpinBox>

namespace edesk {
namespace {

constexpr int Width = 480;
constexpr int NoteHeight = 84;
constexpr int PickerHeight = 260;
constexpr int ProgressStepSize = 5;

} // namespace

StepDialog::StepDialog(const StepForm &form, QWidget *parent)
    : QDialog(parent),
      m_noteRequired(form.noteRequired),
      m_parts(new QVBoxLayout),
      m_due(form.due),
      m_note(new QPlainTextEdit),
      m_error(new ErrorLine)
{
    setWindowTitle(form.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    auto *title = new Label(form.title, TypeRole::Item);
    title->setWeight(QFont::DemiBold);
    layout->addWidget(title);
    auto *subject = new Label(form.subject, TypeRole::Caption, TextTone::Secondary);
    subject->setWordWrap(true);
    subject->makeSelectable();
    layout->addWidget(subject);
    layout->addLayout(m_parts);
    if (form.progress)
        addProgress(*m_parts, *form.progress);
    if (m_due)
        m_parts->addWidget(m_due);
    addNote(*layout, form);
    layout->addWidget(m_error);
    addButtons(*layout, form);
    setMinimumWidth(Theme::of(this).scaled(Width));
    m_note->setFocus();
    checkComplete();
}

void StepDialog::addNote(QVBoxLayout &layout, const StepForm &form)
{
    auto *noteLabel = new Label(form.noteLabel, TypeRole::Body, TextTone::Secondary);
    noteLabel->setBuddy(m_note);
    layout.addWidget(noteLabel);
    m_note->setAccessibleName(form.noteLabel);
    m_note->setTabChangesFocus(true);
    m_note->installEventFilter(this);
    m_note->setFixedHeight(Theme::of(this).scaled(NoteHeight));
    connect(m_note, &QPlainTextEdit::textChanged, this, &StepDialog::checkComplete);
    m_note->setFrameShape(QFrame::NoFrame);
    auto *noteCard = new Card;
    noteCard->body().setContentsMargins(2, 2, 2, 2);
    noteCard->body().addWidget(m_note);
    layout.addWidget(noteCard);
}

void StepDialog::addProgress(QVBoxLayout &layout, int from)
{
    m_progress = new QSlider(Qt::Horizontal);
    m_progress->setRange(0, 100);
    m_progress->setSingleStep(ProgressStepSize);
    m_progress->setPageStep(2 * ProgressStepSize);
    m_progress->setAccessibleName(tr("Tiến độ"));
    auto *percent = new QSpinBox;
    percent->setRange(0, 100);
    percent->setSuffix(tr(" %"));
    percent->setAccessibleName(tr("Tiến độ, phần trăm"));
    connect(m_progress, &QSlider::valueChanged, percent, &QSpinBox::setValue);
    connect(percent, &QSpinBox::valueChanged, m_progress, &QSlider::setValue);
    m_progress->setValue(from);
    auto *line = new QHBoxLayout;
    line->addWidget(m_progress, 1);
    line->addWidget(percent);
    layout.addLayout(line);
}

void StepDialog::askPerson(PeopleModel *people, bool leads)
{
    m_picker = new GroupedPicker(&PeopleModel::rank);
    m_picker->setSingle();
    if (!leads)
        m_picker->setPlain();
    people->setParent(m_picker);
    people->serve(*m_picker);
    m_picker->setMinimumHeight(Theme::of(this).scaled(PickerHeight));
    connect(m_picker, &GroupedPicker::ticksChanged, this, &StepDialog::checkComplete);
    m_parts->addWidget(m_picker);
    m_picker->search().setFocus();
    checkComplete();
}

void StepDialog::addPart(QWidget *part)
{
    m_parts->addWidget(part);
}

void StepDialog::setAcceptText(const QString &text)
{
    m_accept->setText(tr("%1  (Ctrl+Enter)").arg(text));
}

void StepDialog::addButtons(QVBoxLayout &layout, const StepForm &form)
{
    auto *cancel = new QPushButton(tr("Huỷ"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_accept = new QPushButton;
    setAcceptText(form.accept);
    setButtonKind(*m_accept, ButtonKind::Primary);
    m_accept->setAutoDefault(false);
    connect(m_accept, &QPushButton::clicked, this, [this] { finish(true); });
    auto *line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(cancel);
    if (!form.refuse.isEmpty()) {
        m_refuse = new QPushButton(form.refuse);
        m_refuse->setAutoDefault(false);
        connect(m_refuse, &QPushButton::clicked, this, [this] { finish(false); });
        line->addWidget(m_refuse);
    }
    line->addWidget(m_accept);
    layout.addLayout(line);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *send = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this);
        connect(send, &QShortcut::activated, this, [this] { finish(true); });
    }
}

/// Ctrl+Enter in the note sends too; the editor would keep the key from the shortcut.
bool StepDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            finish(true);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void StepDialog::finish(bool granted)
{
    if (m_isBusy || !isComplete())
        return;
    // The date went by meanwhile: the person sees first which one took its place.
    if (m_due && m_due->refresh())
        return;
    m_granted = granted;
    setBusy(true);
    Q_EMIT submitted();
}

void StepDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_note->setReadOnly(busy);
    if (m_refuse)
        m_refuse->setDisabled(busy);
    checkComplete();
}

void StepDialog::refuse(const Error &error, Language language)
{
    setBusy(false);
    m_error->showError(error, language);
    fitHeight(*this);
}

void StepDialog::showEvent(QShowEvent *event)
{
    fitHeight(*this);
    QDialog::showEvent(event);
}

void StepDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

void StepDialog::checkComplete()
{
    m_accept->setEnabled(!m_isBusy && isComplete());
}

bool StepDialog::isComplete() const
{
    const bool hasNote = !m_noteRequired || !note().isEmpty();
    const bool fits = note().size() <= noteLength;
    return hasNote && fits && (!m_picker || !m_picker->lead().isNull());
}

QString StepDialog::note() const
{
    return m_note->toPlainText().trimmed();
}

int StepDialog::progress() const
{
    return m_progress ? m_progress->value() : 0;
}

Instant StepDialog::dueAt() const
{
    return m_due ? m_due->dueAt() : Instant();
}

Id StepDialog::chosenPerson() const
{
    return m_picker ? m_picker->lead() : Id();
}

} // namespace edesk
