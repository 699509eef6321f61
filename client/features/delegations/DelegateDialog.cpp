// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/delegations/DelegateDialog.h"

#include "client/features/delegations/DelegationListModel.h"
#include "client/people/PeopleModel.h"
#include "client/session/Completion.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "common/domain/organisation/DelegationRules.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 520;
constexpr int PickerHeight = 240;
constexpr int ReasonLength = 500;
constexpr int FirstDays = 6;

} // namespace

DelegateDialog::DelegateDialog(const FeatureContext &context, const QList<OwnRole> &roles, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_roles(roles),
      m_people(new PeopleModel(context, PeopleModel::Reach::Agency, this)),
      m_picker(new GroupedPicker(&PeopleModel::rank)),
      m_role(new QComboBox),
      m_from(new QDateEdit),
      m_to(new QDateEdit),
      m_reason(new QLineEdit),
      m_error(new ErrorLine),
      m_accept(new QPushButton(tr("Ủy quyền  (Ctrl+Enter)")))
{
    setWindowTitle(tr("Ủy quyền"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(Theme::of(this).scaled(Width));
    m_picker->setSingle();
    m_people->serve(*m_picker);
    m_picker->setMinimumHeight(Theme::of(this).scaled(PickerHeight));
    for (const OwnRole &own : m_roles)
        m_role->addItem(u"%1 · %2"_s.arg(roleText(own.role, context.language), own.place));
    m_reason->setMaxLength(ReasonLength);
    m_reason->setPlaceholderText(tr("Bắt buộc"));
    fillDates();
    build();
    connect(m_picker, &GroupedPicker::ticksChanged, this, &DelegateDialog::check);
    connect(m_reason, &QLineEdit::textChanged, this, &DelegateDialog::check);
    m_picker->search().setFocus();
    check();
}

void DelegateDialog::fillDates()
{
    const QDate today = vietnamTime(m_context.clock.now()).date();
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setDisplayFormat(u"dd/MM/yyyy"_s);
        edit->setCalendarPopup(true);
        edit->setMinimumDate(today);
    }
    m_to->setDate(today.addDays(FirstDays));
    // The end follows a beginning that passes it.
    connect(m_from, &QDateEdit::dateChanged, m_to, [this](QDate from) {
        if (m_to->date() < from)
            m_to->setDate(from);
        m_to->setMinimumDate(from);
    });
}

void DelegateDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    auto *heading = new Label(tr("Ủy quyền cho người khác"), TypeRole::Item);
    heading->setWeight(QFont::DemiBold);
    layout->addWidget(heading);
    layout->addWidget(m_picker, 1);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(metrics::Gap);
    const auto add = [form](const QString &label, QWidget *field) {
        field->setAccessibleName(label);
        form->addRow(label, field);
    };
    add(tr("Vai trò"), m_role);
    add(tr("Từ ngày"), m_from);
    add(tr("Đến hết ngày"), m_to);
    add(tr("Lý do"), m_reason);
    layout->addLayout(form);
    auto *note = new Label(tr("Người được ủy quyền làm việc bằng tên mình, ghi rõ thay bạn, và không được ủy "
                              "quyền tiếp. Bạn có thể chấm dứt bất cứ lúc nào."),
                           TypeRole::Caption, TextTone::Secondary);
    note->setWordWrap(true);
    layout->addWidget(note);
    layout->addWidget(m_error);
    addButtons(*layout);
}

void DelegateDialog::addButtons(QVBoxLayout &layout)
{
    auto *cancel = new QPushButton(tr("Huỷ"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    setButtonKind(*m_accept, ButtonKind::Primary);
    m_accept->setAutoDefault(false);
    connect(m_accept, &QPushButton::clicked, this, &DelegateDialog::send);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    layout.addLayout(buttons);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this);
        connect(shortcut, &QShortcut::activated, this, &DelegateDialog::send);
    }
}

void DelegateDialog::check()
{
    const bool isComplete = !m_picker->lead().isNull() && !m_reason->text().trimmed().isEmpty();
    m_accept->setEnabled(!m_isBusy && isComplete && m_role->currentIndex() >= 0);
}

void DelegateDialog::send()
{
    if (m_picker->lead().isNull())
        return m_picker->search().setFocus(Qt::OtherFocusReason);
    if (m_reason->text().trimmed().isEmpty())
        return m_reason->setFocus(Qt::OtherFocusReason);
    if (!m_accept->isEnabled())
        return;
    const OwnRole &own = m_roles.at(m_role->currentIndex());
    const Delegate wanted{m_picker->lead(), own.organisation, own.role,
                          m_from->date(),   m_to->date(),     m_reason->text().trimmed()};
    m_isBusy = true;
    check();
    const auto submitted = m_context.desk.submit(QString::fromLatin1(Delegate::Name), valuesOf(wanted));
    whenFinished(submitted, this,
                 [this, name = m_people->nameOf(wanted.toPersonId)](const Result<OutboxItem> &item) {
                     m_isBusy = false;
                     check();
                     if (!item)
                         return m_error->showError(item.error(), m_context.language);
                     Q_EMIT taken(name);
                     accept();
                 });
}

void DelegateDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

} // namespace edesk
