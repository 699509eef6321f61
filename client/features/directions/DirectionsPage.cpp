// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/directions/DirectionsPage.h"

#include "client/exporting/ListExport.h"
#include "client/features/directions/DirectionsDetail.h"
#include "client/features/directions/DirectionsTable.h"
#include "client/ui/ActionButton.h"
#include "client/ui/FilterChips.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/base/VietnameseDate.h"

#include <QAction>
#include <QComboBox>
#include <QTimer>

#include <utility>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

/// Changes that come together are read once.
constexpr int refreshDelay = 200;
constexpr int minute = 60 * 1000;
constexpr int monthsOfQuarter = 3;

struct Days
{
    QDate from;
    QDate to;
};

Days daysOf(const QString &chip, QDate today)
{
    const QDate month(today.year(), today.month(), 1);
    if (chip == QLatin1StringView(DirectionsPage::Month))
        return {month, month.addMonths(1).addDays(-1)};
    if (chip == QLatin1StringView(DirectionsPage::Quarter)) {
        const QDate quarter = month.addMonths(-((today.month() - 1) % monthsOfQuarter));
        return {quarter, quarter.addMonths(monthsOfQuarter).addDays(-1)};
    }
    if (chip == QLatin1StringView(DirectionsPage::Year))
        return {QDate(today.year(), 1, 1), QDate(today.year(), 12, 31)};
    return {};
}

} // namespace

DirectionsPage::DirectionsPage(const FeatureContext &context, QWidget *parent)
    : ListDetailPage(tr("Theo dõi chỉ đạo"), parent),
      m_context(context),
      m_model(new DirectionsListModel(context, this)),
      m_detail(new DirectionsDetail(context)),
      m_division(makeBox({tr("Theo đơn vị"), tr("Theo người giao")}, tr("Chia theo"))),
      m_kind(makeBox({tr("Mọi nhiệm vụ"), tr("Theo văn bản")}, tr("Loại việc"))),
      m_up(new QAction(Theme::of(this).icon(Icon::Back), tr("Lên một cấp"), this)),
      m_refresh(new QTimer(this))
{
    addControls();
    setModel(m_model);
    setDetail(m_detail);
    new ListExport(context, *this, [this] { return directionsTable(m_model->question(), criteria()); });
    connect(this, &ListDetailPage::currentChanged, this, &DirectionsPage::showCurrent);
    connect(this, &ListDetailPage::opened, this, &DirectionsPage::goDown);
    connect(this, &ListDetailPage::retryRequested, m_model, &DirectionsListModel::refresh);
    connect(m_model, &DirectionsListModel::read, this, &DirectionsPage::showRead);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(refreshDelay);
    connect(m_refresh, &QTimer::timeout, m_model, &DirectionsListModel::refresh);
    connect(&context.desk, &DeskPort::rowsChanged, this, &DirectionsPage::follow);
    connect(&context.calendar, &DeskCalendar::changed, m_refresh, qOverload<>(&QTimer::start));
    // Deadlines pass without any row changing.
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, m_model, &DirectionsListModel::refresh);
    clock->start(minute);
    setPeriod(QString::fromLatin1(Year));
}

QComboBox *DirectionsPage::makeBox(const QStringList &texts, const QString &name)
{
    auto *box = new QComboBox;
    box->addItems(texts);
    box->setAccessibleName(name);
    connect(box, &QComboBox::activated, this, &DirectionsPage::startOver);
    return box;
}

void DirectionsPage::addControls()
{
    chips().setChips({{.id = QString::fromLatin1(Month), .text = tr("Tháng này")},
                      {.id = QString::fromLatin1(Quarter), .text = tr("Quý này")},
                      {.id = QString::fromLatin1(Year), .text = tr("Năm nay")},
                      {.id = QString::fromLatin1(Always), .text = tr("Từ trước đến nay")}});
    connect(&chips(), &FilterChips::activated, this, &DirectionsPage::setPeriod);
    m_up->setShortcut(QKeySequence(Qt::Key_Backspace));
    m_up->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_up->setEnabled(false);
    connect(m_up, &QAction::triggered, this, &DirectionsPage::goUp);
    list().addAction(m_up);
    auto *up = new ActionButton(m_up);
    addHeaderWidget(up);
    addHeaderWidget(m_division);
    addHeaderWidget(m_kind);
}

void DirectionsPage::setPeriod(const QString &chip)
{
    chips().setCurrent(chip);
    startOver();
}

void DirectionsPage::startOver()
{
    m_way.clear();
    m_up->setEnabled(false);
    const auto [from, to] = daysOf(chips().current(), vietnamTime(m_context.clock.now()).date());
    DirectionsQuestion question;
    question.division = m_division->currentIndex() == 0 ? DirectionsQuestion::Division::Agency
                                                        : DirectionsQuestion::Division::Giver;
    question.scope.from = from;
    question.scope.to = to;
    question.scope.isOfDocuments = m_kind->currentIndex() == 1;
    m_model->setQuestion(question);
    list().scrollToTop();
}

void DirectionsPage::goDown(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const DirectionsLine line = m_model->line(index.row());
    const auto below = m_model->question().below(line);
    if (!below)
        return showDetail(true);
    m_way.append({m_model->question(), line.name, line.id});
    m_up->setEnabled(true);
    m_model->setQuestion(*below);
    list().scrollToTop();
}

void DirectionsPage::goUp()
{
    if (m_way.isEmpty())
        return;
    const Step step = m_way.takeLast();
    m_up->setEnabled(!m_way.isEmpty());
    m_wanted = step.line;
    m_model->setQuestion(step.question);
}

void DirectionsPage::follow(const QSet<EntityKind> &kinds)
{
    if (kinds.intersects({EntityKind::Assignment, EntityKind::AssignmentParty, EntityKind::Organisation}))
        m_refresh->start();
}

void DirectionsPage::showRead()
{
    if (m_model->error())
        return showError(*m_model->error(), m_context.language);
    constexpr int onlyTheLineOfAll = 1;
    if (m_model->rowCount() <= onlyTheLineOfAll)
        return showEmpty(tr("Không có việc nào được giao trong kỳ này."), m_up->isEnabled() ? m_up : nullptr);
    showRows();
    const Id wantedId = std::exchange(m_wanted, {});
    if (const int wanted = wantedId.isNull() ? -1 : m_model->rowOf(wantedId); wanted >= 0)
        list().setCurrentIndex(m_model->index(wanted));
    else if (!list().currentIndex().isValid())
        list().setCurrentIndex(m_model->index(0));
    showCurrent(list().currentIndex());
}

void DirectionsPage::showCurrent(const QModelIndex &index)
{
    if (!index.isValid() || index.row() >= m_model->rowCount())
        return;
    QStringList source = criteria();
    source << tr("Tính lúc %1 từ dữ liệu trên máy này").arg(dateTimeText(m_model->countedAt()));
    m_detail->present(m_model->line(index.row()), source.join(u" · "_s));
}

QStringList DirectionsPage::criteria() const
{
    const DirectionsScope &scope = m_model->question().scope;
    QStringList lines;
    QStringList names;
    for (const Step &step : m_way)
        names << step.name;
    if (!names.isEmpty())
        lines << names.join(u" › "_s);
    lines << (scope.from.isValid()
                  ? tr("Việc giao từ %1 đến %2").arg(dateText(scope.from), dateText(scope.to))
                  : tr("Việc giao từ trước đến nay"));
    if (scope.isOfDocuments)
        lines << tr("Chỉ việc theo văn bản");
    return lines;
}

AreaEntry directionsArea(const FeatureContext &context)
{
    constexpr int place = 35;
    AreaEntry area;
    area.pages = {{QString::fromLatin1(DirectionsPage::PageId),
                   DirectionsPage::tr("Theo dõi chỉ đạo"),
                   Icon::Chart,
                   {},
                   place,
                   [&context](QWidget *parent) { return new DirectionsPage(context, parent); },
                   {}}};
    return area;
}

} // namespace edesk
