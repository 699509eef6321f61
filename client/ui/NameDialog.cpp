// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/NameDialog.h"

#include "client/ui/ButtonKind.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace edesk {
namespace {

constexpr int smallestWidth = 380;

} // namespace

NameDialog::NameDialog(const QString &title, const QString &name, int longest, Objection objection,
                       QWidget *parent)
    : QDialog(parent),
      m_objection(std::move(objection)),
      m_field(new QLineEdit(name)),
      m_wrong(new Label({}, TypeRole::Caption, TextTone::Overdue)),
      m_accept(new QPushButton(tr("Lưu")))
{
    setWindowTitle(title);
    setMinimumWidth(smallestWidth);
    auto *label = new Label(tr("Tên (bắt buộc)"));
    label->setBuddy(m_field);
    m_field->setAccessibleName(tr("Tên"));
    m_field->setMaxLength(longest);
    m_field->selectAll();
    m_wrong->setWordWrap(true);
    setButtonKind(*m_accept, ButtonKind::Primary);
    m_accept->setDefault(true);
    auto *cancel = new QPushButton(tr("Huỷ"));
    cancel->setAutoDefault(false);
    connect(m_field, &QLineEdit::textChanged, this, &NameDialog::check);
    connect(m_accept, &QPushButton::clicked, this, &NameDialog::finish);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metrics::Gap);
    layout->addWidget(label);
    layout->addWidget(m_field);
    layout->addWidget(m_wrong);
    layout->addLayout(buttons);
    check();
}

void NameDialog::check()
{
    const QString name = m_field->text().simplified();
    const QString wrong = name.isEmpty() ? QString() : m_objection(name);
    m_wrong->setText(wrong);
    m_wrong->setVisible(!wrong.isEmpty());
    m_field->setAccessibleDescription(wrong);
    m_accept->setEnabled(!name.isEmpty() && wrong.isEmpty());
}

void NameDialog::finish()
{
    Q_EMIT named(m_field->text().simplified());
    accept();
}

} // namespace edesk
