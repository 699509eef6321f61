// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/home/HomePage.h"

#include "client/features/home/Greeting.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Panes.h"
#include "common/domain/organisation/Person.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>

namespace edesk {
namespace {

constexpr int TwoColumnsFrom = 820;
constexpr int minute = 60 * 1000;

} // namespace

HomePage::HomePage(const FeatureContext &context, QList<HomeEntry> entries, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_greeting(new Label({}, TypeRole::Page)),
      m_day(new Label({}, TypeRole::Body, TextTone::Secondary)),
      m_tiles(new QHBoxLayout),
      m_columns(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_wide(new QVBoxLayout),
      m_narrow(new QVBoxLayout)
{
    build();
    addEntries(std::move(entries));
    greet();
    connect(&context.desk, &DeskPort::rowsChanged, this, [this](const QSet<EntityKind> &kinds) {
        if (kinds.contains(EntityKind::Person))
            greet();
    });
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &HomePage::greet);
    clock->start(minute);
}

void HomePage::build()
{
    m_greeting->setWeight(QFont::DemiBold);
    m_greeting->makeSelectable();
    m_day->makeSelectable();
    auto *heading = new QHBoxLayout;
    heading->setSpacing(2 * metrics::Gap);
    heading->addWidget(m_greeting);
    heading->addWidget(m_day, 0, Qt::AlignBottom);
    heading->addStretch();
    for (QBoxLayout *layout : {static_cast<QBoxLayout *>(m_tiles), m_columns,
                               static_cast<QBoxLayout *>(m_wide), static_cast<QBoxLayout *>(m_narrow)})
        layout->setSpacing(metrics::CardGap);
    m_columns->addLayout(m_wide);
    m_columns->addLayout(m_narrow);
    auto *contents = new QWidget;
    auto *rows = new QVBoxLayout(contents);
    rows->setContentsMargins(metrics::PageMargin, 2, metrics::PageMargin, 14);
    rows->setSpacing(metrics::CardGap);
    rows->addLayout(heading);
    rows->addLayout(m_tiles);
    rows->addLayout(m_columns, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(contents);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(scroll);
    markPane(*this, tr("Hôm nay"));
}

void HomePage::addEntries(QList<HomeEntry> entries)
{
    std::stable_sort(entries.begin(), entries.end(),
                     [](const HomeEntry &a, const HomeEntry &b) { return a.order < b.order; });
    for (const HomeEntry &entry : std::as_const(entries)) {
        QWidget *made = entry.create(this);
        if (entry.place == HomeEntry::Place::Tile)
            m_tiles->addWidget(made);
        else
            (entry.place == HomeEntry::Place::Wide ? m_wide : m_narrow)->addWidget(made, 1);
    }
    // A column without a card leaves its room to the other.
    m_columns->setStretch(0, m_wide->isEmpty() ? 0 : 7);
    m_columns->setStretch(1, m_narrow->isEmpty() ? 0 : 5);
}

void HomePage::greet()
{
    const auto self = m_context.reader.find(entityType<Person>(), m_context.person);
    const QString name = self && *self ? fromRecord<Person>(**self).fullName : m_context.userName;
    const Instant now = m_context.clock.now();
    m_greeting->setText(greeting(name, now));
    m_day->setText(dayLine(now, m_context.language));
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_columns->setDirection(width() < TwoColumnsFrom ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

PageEntry homePage(const FeatureContext &context, const QList<HomeEntry> &entries)
{
    constexpr int place = 10;
    return {QString::fromLatin1(HomePage::PageId),
            HomePage::tr("Hôm nay"),
            Icon::Home,
            {},
            place,
            [&context, entries](QWidget *parent) { return new HomePage(context, entries, parent); }};
}

} // namespace edesk
