// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/SelectionPane.h"

#include "client/ui/ActionBar.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace edesk {
namespace {

constexpr int progressDelay = 300;
constexpr QMargins margins(22, 14, 18, 12);

} // namespace

SelectionPane::SelectionPane(QWidget *parent)
    : QWidget(parent),
      m_title(new Label({}, TypeRole::Item)),
      m_note(new Label({}, TypeRole::Body, TextTone::Secondary)),
      m_offer(new QPushButton),
      m_reduce(new QPushButton(tr("Bỏ chọn"))),
      m_running(new Label({}, TypeRole::Body, TextTone::Secondary)),
      m_bar(new QProgressBar),
      m_cancel(new QPushButton(tr("Huỷ"))),
      m_progress(makeProgress()),
      m_actions(new ActionBar),
      m_delay(new QTimer(this))
{
    m_title->setWeight(QFont::DemiBold);
    for (Label *label : {m_title, m_note, m_running}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_title->makeSelectable();
    m_note->makeSelectable();
    m_note->hide();
    m_offer->hide();
    setButtonKind(*m_offer, ButtonKind::Link);
    setButtonKind(*m_reduce, ButtonKind::Link);
    connect(m_offer, &QPushButton::clicked, this, &SelectionPane::wholeRequested);
    connect(m_reduce, &QPushButton::clicked, this, &SelectionPane::reduceRequested);
    connect(m_cancel, &QPushButton::clicked, this, &SelectionPane::cancelRequested);
    m_delay->setSingleShot(true);
    m_delay->setInterval(progressDelay);
    connect(m_delay, &QTimer::timeout, m_progress, &QWidget::show);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margins);
    layout->setSpacing(metrics::Gap);
    layout->addStretch();
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    layout->addWidget(m_offer, 0, Qt::AlignHCenter);
    layout->addWidget(m_reduce, 0, Qt::AlignHCenter);
    layout->addWidget(m_progress);
    layout->addStretch();
    layout->addWidget(m_actions);
}

QWidget *SelectionPane::makeProgress()
{
    auto *progress = new QWidget;
    auto *line = new QHBoxLayout;
    line->addWidget(m_bar, 1);
    line->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(progress);
    layout->setContentsMargins({});
    layout->addWidget(m_running);
    layout->addLayout(line);
    progress->hide();
    return progress;
}

void SelectionPane::setTitle(const QString &title)
{
    m_title->setText(title);
}

QString SelectionPane::title() const
{
    return m_title->text();
}

void SelectionPane::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QString SelectionPane::note() const
{
    return m_note->text();
}

void SelectionPane::setOffer(const QString &offer)
{
    m_offer->setText(offer);
    m_offer->setVisible(!offer.isEmpty());
}

void SelectionPane::beginProgress(const QString &text, int total)
{
    m_running->setText(text);
    m_bar->setAccessibleName(text);
    m_bar->setRange(0, total);
    m_bar->setValue(0);
    m_reduce->setEnabled(false);
    m_offer->setEnabled(false);
    m_delay->start();
}

void SelectionPane::setProgress(int done)
{
    m_bar->setValue(done);
}

void SelectionPane::endProgress()
{
    m_delay->stop();
    m_progress->hide();
    m_reduce->setEnabled(true);
    m_offer->setEnabled(true);
}

void SelectionPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, 0, 1, height()), Theme::of(this).tokens().border);
}

} // namespace edesk
