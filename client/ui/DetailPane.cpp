// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/DetailPane.h"

#include "client/ui/ActionBar.h"
#include "client/ui/BodyText.h"
#include "client/ui/FieldGrid.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/PillRow.h"
#include "client/ui/ShownText.h"
#include "client/ui/Theme.h"

#include <QBoxLayout>
#include <QPainter>
#include <QScrollArea>

namespace edesk {
namespace {

constexpr QMargins ContentMargins(22, 14, 18, 12);

} // namespace

DetailPane::DetailPane(QWidget *parent)
    : QWidget(parent),
      m_title(new Label({}, TypeRole::Item)),
      m_pills(new PillRow),
      m_fields(new FieldGrid),
      m_body(new BodyText),
      m_sections(new QVBoxLayout),
      m_foot(new QVBoxLayout),
      m_actions(new ActionBar)
{
    m_title->setWeight(QFont::DemiBold);
    m_title->setWordWrap(true);
    m_title->makeSelectable();
    m_body->hide();

    auto *content = new QWidget;
    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(ContentMargins.left(), ContentMargins.top(), ContentMargins.right(),
                              metrics::Gap);
    lines->setSpacing(metrics::Gap);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_pills),
                          static_cast<QWidget *>(m_fields), static_cast<QWidget *>(m_body)})
        lines->addWidget(part);
    m_sections->setSpacing(metrics::Gap);
    lines->addLayout(m_sections);
    lines->addStretch();

    auto *scroller = new QScrollArea;
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setWidgetResizable(true);
    scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroller->setFocusPolicy(Qt::NoFocus);
    scroller->viewport()->setAutoFillBackground(false);
    scroller->setWidget(content);
    content->setAutoFillBackground(false);

    m_foot->setContentsMargins(ContentMargins.left(), metrics::Gap, ContentMargins.right(),
                               ContentMargins.bottom());
    m_foot->setSpacing(metrics::Gap);
    m_foot->addWidget(m_actions);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(scroller, 1);
    layout->addLayout(m_foot);
}

void DetailPane::setTitle(const QString &title)
{
    m_title->setText(shownText(title));
}

void DetailPane::setPills(const QList<PillSpec> &pills)
{
    m_pills->setPills(pills);
    m_pills->setVisible(!pills.isEmpty());
}

void DetailPane::setFields(const QList<DetailField> &fields)
{
    m_fields->setFields(fields);
}

void DetailPane::setBody(const QString &text)
{
    m_body->setPlainText(text);
}

void DetailPane::addSection(const QString &heading, QWidget *content)
{
    if (!heading.isEmpty()) {
        auto *label = new Label(heading, TypeRole::Card);
        label->setWeight(QFont::DemiBold);
        m_sections->addWidget(label);
    }
    m_sections->addWidget(content);
}

void DetailPane::clearSections()
{
    while (QLayoutItem *item = m_sections->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void DetailPane::setFooter(QWidget *footer)
{
    delete m_footer;
    m_footer = footer;
    if (footer)
        m_foot->insertWidget(0, footer);
}

QRect DetailPane::footRect() const
{
    return m_foot->geometry();
}

void DetailPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, 0, 1, height()), Theme::of(this).tokens().border);
}

} // namespace edesk
