// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentsArea.h"

#include "client/features/assignments/AssignmentFilterBar.h"
#include "client/features/assignments/AssignmentSearch.h"
#include "client/features/assignments/AssignmentWatch.h"
#include "client/features/assignments/AssignmentsPage.h"
#include "client/features/assignments/PeopleSearch.h"
#include "client/features/assignments/ToDoCard.h"
#include "client/ui/CounterTile.h"
#include "common/base/VietnameseDate.h"

namespace edesk {
namespace {

/// A tile that counts what its chip shows.
struct Tile
{
    Icon icon;
    Tone tone;
    const char *chip;
};

/// In their order.
constexpr Tile tiles[]{
    {Icon::Warning, Tone::Overdue, AssignmentFilter::Overdue},
    {Icon::Clock, Tone::Soon, AssignmentFilter::Today},
    {Icon::Signature, Tone::Accent, AssignmentFilter::ToApprove},
    {Icon::Task, Tone::Neutral, AssignmentFilter::Own},
};

int countOf(const AssignmentCounts &counts, const char *chip)
{
    return counts.chips.value(QString::fromLatin1(chip));
}

void openChip(const FeatureContext &context, const char *chip)
{
    context.navigator.openPage(QString::fromLatin1(AssignmentsPage::PageId), QString::fromLatin1(chip));
}

QWidget *tile(const FeatureContext &context, AssignmentWatch &watch, const Tile &tile, QWidget *parent)
{
    auto *made = new CounterTile(tile.icon, tile.tone,
                                 AssignmentFilterBar::chipText(QString::fromLatin1(tile.chip)), parent);
    const auto show = [made, &tile, &context](const AssignmentCounts &counts) {
        made->setValue(numberText(qint64(countOf(counts, tile.chip)), context.language));
    };
    QObject::connect(&watch, &AssignmentWatch::changed, made, show);
    QObject::connect(made, &QAbstractButton::clicked, made,
                     [&context, &tile] { openChip(context, tile.chip); });
    if (!watch.counts().chips.isEmpty())
        show(watch.counts());
    return made;
}

/// How much of this month's work was in time.
QWidget *inTimeTile(const FeatureContext &context, AssignmentWatch &watch, QWidget *parent)
{
    auto *made = new CounterTile(Icon::Check, Tone::InTime, {}, parent);
    const auto show = [made, &context](const AssignmentCounts &counts) {
        const int month = vietnamTime(context.clock.now()).date().month();
        made->setLabel(AssignmentsPage::tr("Đúng hạn tháng %1").arg(month));
        made->setValue(counts.percentInTime ? QStringLiteral("%1%").arg(*counts.percentInTime)
                                            : QStringLiteral("–"));
    };
    QObject::connect(&watch, &AssignmentWatch::changed, made, show);
    QObject::connect(made, &QAbstractButton::clicked, made,
                     [&context] { openChip(context, AssignmentFilter::All); });
    show(watch.counts());
    return made;
}

QWidget *toDoCard(const FeatureContext &context, AssignmentWatch &watch, QWidget *parent)
{
    auto *made = new ToDoCard(context, watch, parent);
    QObject::connect(made, &ToDoCard::allRequested, made,
                     [&context] { openChip(context, AssignmentFilter::All); });
    return made;
}

} // namespace

AreaEntry assignmentsArea(const FeatureContext &context, QSettings &settings, QObject *parent)
{
    constexpr int tileStep = 10;
    auto *watch = new AssignmentWatch(context, parent);
    const QString page = QString::fromLatin1(AssignmentsPage::PageId);
    QObject::connect(watch, &AssignmentWatch::changed, parent,
                     [&context, page](const AssignmentCounts &counts) {
                         context.navigator.setBadge(page, countOf(counts, AssignmentFilter::Overdue), true);
                     });
    AreaEntry area;
    area.pages = {assignmentsPage(context, settings)};
    int order = 0;
    for (const Tile &one : tiles)
        area.home.append({HomeEntry::Place::Tile, order += tileStep, [&context, watch, &one](QWidget *home) {
                              return tile(context, *watch, one, home);
                          }});
    area.home.append({HomeEntry::Place::Tile, order + tileStep,
                      [&context, watch](QWidget *home) { return inTimeTile(context, *watch, home); }});
    area.home.append({HomeEntry::Place::Wide, 0,
                      [&context, watch](QWidget *home) { return toDoCard(context, *watch, home); }});
    area.commands = {
        {AssignmentsPage::tr("Giao việc"), AssignmentsPage::tr("giao nhiệm vụ công việc"), Icon::Plus,
         QStringLiteral("Ctrl+Shift+G"), [&context] { context.navigator.giveWork(); }},
        {AssignmentsPage::tr("Nhiệm vụ quá hạn"),
         AssignmentsPage::tr("trễ hạn"),
         Icon::Warning,
         {},
         [&context] { openChip(context, AssignmentFilter::Overdue); }},
        {AssignmentsPage::tr("Nhiệm vụ chờ tôi duyệt"),
         AssignmentsPage::tr("phê duyệt"),
         Icon::Signature,
         {},
         [&context] { openChip(context, AssignmentFilter::ToApprove); }},
    };
    area.search = {new PeopleSearch(context, parent), new AssignmentSearch(context, parent)};
    return area;
}

} // namespace edesk
