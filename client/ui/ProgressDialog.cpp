// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/ProgressDialog.h"

#include "client/ui/Label.h"
#include "client/ui/Theme.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace edesk {
namespace {

constexpr int smallestWidth = 360;
/// The bar counts in thousandths: a bar's numbers are small.
constexpr int wholeBar = 1000;

} // namespace

ProgressDialog::ProgressDialog(const QString &what, QWidget *parent)
    : QDialog(parent),
      m_words(new Label({}, TypeRole::Body, TextTone::Secondary)),
      m_bar(new QProgressBar),
      m_cancel(new QPushButton(tr("Huỷ")))
{
    setWindowTitle(what);
    // It comes by itself, perhaps between two keys meant for the window. Where it is activated all the same,
    // the first key does not go to the button.
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocus();
    m_cancel->setAutoDefault(false);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(what);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new Label(what));
    layout->addWidget(m_bar);
    layout->addWidget(m_words);
    layout->addLayout(buttons);
    setMinimumWidth(Theme::of(this).scaled(smallestWidth));
}

void ProgressDialog::setProgress(qint64 done, qint64 total, const QString &words)
{
    m_bar->setRange(0, total > 0 ? wholeBar : 0);
    if (total > 0)
        m_bar->setValue(int(done * wholeBar / total));
    m_words->setText(words);
}

void ProgressDialog::reject()
{
    if (!m_cancel->isEnabled())
        return;
    m_cancel->setEnabled(false);
    m_cancel->setText(tr("Đang huỷ…"));
    Q_EMIT cancelRequested();
}

} // namespace edesk
