// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/ListDetailPage.h"

#include "client/ui/BusyBar.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/Card.h"
#include "client/ui/EmptyState.h"
#include "client/ui/ErrorState.h"
#include "client/ui/FilterChips.h"
#include "client/ui/IconButton.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Panes.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "client/ui/WorkRowDelegate.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int SideBySideFrom = 780;
constexpr int SmallestList = 320;
constexpr int SmallestDetail = 380;

} // namespace

ListDetailPage::ListDetailPage(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_header(new QHBoxLayout),
      m_chips(new FilterChips(tr("Bộ lọc"))),
      m_list(new WorkListView),
      m_listStack(new QStackedWidget),
      m_splitter(new QSplitter),
      m_listSide(new QWidget),
      m_detailSide(new QWidget),
      m_back(nullptr),
      m_busy(new BusyBar)
{
    buildHeader(title);
    buildCard();
    auto *card = new Card;
    card->body().addWidget(m_busy);
    card->body().addWidget(m_splitter, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::PageMargin, 2, metrics::PageMargin, 14);
    layout->setSpacing(10);
    layout->addLayout(m_header);
    layout->addWidget(card, 1);
    m_list->setAccessibleName(title);
    markPane(*m_listSide, tr("Danh sách"));
    markPane(*m_detailSide, tr("Chi tiết"));
    connect(m_list, &QAbstractItemView::doubleClicked, this, &ListDetailPage::openIndex);
    connect(&Theme::of(this), &Theme::changed, this, &ListDetailPage::adapt);
    m_list->installEventFilter(this);
}

void ListDetailPage::buildHeader(const QString &title)
{
    m_header->setSpacing(metrics::Gap);
    auto *heading = new Label(title, TypeRole::Page);
    heading->setWeight(QFont::DemiBold);
    m_header->addWidget(heading);
    m_header->addSpacing(metrics::Gap);
    m_header->addWidget(m_chips);
    m_header->addStretch();
}

void ListDetailPage::buildCard()
{
    const Theme &theme = Theme::of(this);
    m_list->setItemDelegate(new WorkRowDelegate(theme, WorkRowDelegate::Density::Normal, m_list));
    m_list->viewport()->setAutoFillBackground(false);
    m_listStack->addWidget(m_list);
    auto *listLayout = new QVBoxLayout(m_listSide);
    listLayout->setContentsMargins(0, 4, 0, 6);
    listLayout->addWidget(m_listStack);
    m_listSide->setMinimumWidth(SmallestList);

    auto *back = new QPushButton(theme.icon(Icon::Back), tr("Danh sách"));
    setButtonKind(*back, ButtonKind::Ghost);
    connect(back, &QPushButton::clicked, this, [this] { showDetail(false); });
    m_back = back;
    auto *detailLayout = new QVBoxLayout(m_detailSide);
    detailLayout->setContentsMargins({});
    detailLayout->setSpacing(0);
    detailLayout->addWidget(back, 0, Qt::AlignLeft);
    m_back->hide();
    m_detailSide->setMinimumWidth(SmallestDetail);

    m_splitter->setObjectName(u"listDetail"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_listSide);
    m_splitter->addWidget(m_detailSide);
    m_splitter->setSizes({502, 620});
    m_splitter->setStretchFactor(0, 45);
    m_splitter->setStretchFactor(1, 55);
}

void ListDetailPage::setModel(QAbstractItemModel *model)
{
    m_list->setModel(model);
    // Asked anew: the view hears of it first and may fetch rows that move the current one.
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT currentChanged(m_list->currentIndex()); });
}

void ListDetailPage::addHeaderWidget(QWidget *widget)
{
    m_header->insertWidget(m_more ? m_header->indexOf(m_more) : -1, widget);
}

void ListDetailPage::addMoreActions(const QList<QAction *> &actions)
{
    if (!m_more) {
        m_more = new IconButton(Icon::More, tr("Thao tác khác"));
        m_moreMenu = new QMenu(m_more);
        m_header->addWidget(m_more);
        connect(m_more, &QPushButton::clicked, this, [this] {
            const QPoint corner(m_more->width() - m_moreMenu->sizeHint().width(), m_more->height());
            m_moreMenu->popup(m_more->mapToGlobal(corner));
        });
    }
    m_moreMenu->addActions(actions);
    addActions(actions);
}

void ListDetailPage::setDetail(QWidget *detail)
{
    delete m_detail;
    m_detail = detail;
    m_detailSide->layout()->addWidget(detail);
}

void ListDetailPage::showRows()
{
    setListState({}, nullptr);
}

/// Made anew only when it says something else: its button may have the focus.
void ListDetailPage::showEmpty(const QString &sentence, QAction *action)
{
    if (sentence != m_listSays)
        setListState(sentence, new EmptyState(sentence, action));
}

void ListDetailPage::showError(const Error &error, Language language)
{
    const QString says = errorText(error, language);
    if (says == m_listSays)
        return;
    auto *state = new ErrorState;
    state->setError(error, language);
    connect(state, &ErrorState::retryRequested, this, &ListDetailPage::retryRequested);
    setListState(says, state);
}

void ListDetailPage::setListState(const QString &says, QWidget *state)
{
    m_listSays = says;
    if (m_listState)
        m_listState->deleteLater();
    m_listState = state;
    if (state)
        m_listStack->addWidget(state);
    m_listStack->setCurrentWidget(state ? state : m_list);
}

void ListDetailPage::showDetail(bool detail)
{
    m_showsDetail = detail;
    adapt();
    if (m_narrow && !detail)
        m_list->setFocus(Qt::OtherFocusReason);
}

void ListDetailPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    adapt();
}

void ListDetailPage::adapt()
{
    m_narrow = width() < Theme::of(this).scaled(SideBySideFrom);
    m_listSide->setVisible(!m_narrow || !m_showsDetail);
    m_detailSide->setVisible(!m_narrow || m_showsDetail);
    m_back->setVisible(m_narrow);
}

void ListDetailPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_narrow && m_showsDetail)
        showDetail(false);
    else
        QWidget::keyPressEvent(event);
}

bool ListDetailPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_list->currentIndex().isValid()) {
            openIndex(m_list->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ListDetailPage::openIndex(const QModelIndex &index)
{
    showDetail(true);
    Q_EMIT opened(index);
}

} // namespace edesk
