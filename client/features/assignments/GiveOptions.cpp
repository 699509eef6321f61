// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/GiveOptions.h"

#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/ShownText.h"
#include "common/base/VietnameseDate.h"
#include "common/domain/organisation/Person.h"

#include <QBoxLayout>
#include <QComboBox>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

/// More than lead any agency.
constexpr int mostApprovers = 100;
constexpr int daysInWeek = 7;
constexpr int monthsInQuarter = 3;

QString weekdaysText(qint64 weekdays, Language language)
{
    QStringList days;
    const QDate monday(2026, 6, 15);
    for (int i = 0; i < daysInWeek; ++i) {
        if ((weekdays >> i) & 1)
            days.append(weekdayText(monday.addDays(i), language));
    }
    return days.join(u", "_s);
}

} // namespace

QString repetitionWords(const SeriesPlan &plan, Language language)
{
    const bool last = plan.day == lastWorkingDay;
    const QString day =
        last ? GiveOptions::tr("ngày làm việc cuối") : GiveOptions::tr("ngày %1").arg(plan.day);
    switch (plan.frequency) {
    case SeriesFrequency::Weekly:
        return GiveOptions::tr("Hằng tuần, %1").arg(weekdaysText(plan.weekdays, language));
    case SeriesFrequency::Monthly:
        return GiveOptions::tr("Hằng tháng, %1").arg(day);
    case SeriesFrequency::Quarterly:
        return GiveOptions::tr("Hằng quý, %1 của tháng thứ %2").arg(day).arg(plan.month);
    case SeriesFrequency::Yearly:
        return GiveOptions::tr("Hằng năm, %1 tháng %2").arg(day).arg(plan.month);
    }
    return {};
}

GiveOptions::GiveOptions(const FeatureContext &context, bool mayRepeat, QWidget *parent)
    : QWidget(parent), m_context(context), m_approvers(new QComboBox), m_repetitions(new QComboBox)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::Gap);
    const auto add = [&](const QString &name, QComboBox *box) {
        box->setAccessibleName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        auto *label = new Label(name + u':');
        label->setBuddy(box);
        layout->addWidget(label);
        layout->addWidget(box, 1);
        return label;
    };
    add(tr("Duyệt bước hai"), m_approvers);
    Label *repeat = add(tr("Lặp lại"), m_repetitions);
    repeat->setVisible(mayRepeat);
    m_repetitions->setVisible(mayRepeat);
    fillApprovers();
    fillRepetitions();
}

/// Those who stand in the agency itself, above its divisions: a desk knows nobody else's roles.
void GiveOptions::fillApprovers()
{
    m_approvers->addItem(tr("Không cần"));
    const Id giver = m_context.acting.principal();
    const auto self = m_context.reader.find(entityType<Person>(), giver);
    if (!self || !*self)
        return;
    const auto people =
        m_context.reader.load<Person>({.where = u"organisation_id = ? AND id <> ? AND active = 1"_s,
                                       .values = {fromRecord<Person>(**self).agencyId, giver},
                                       .orderBy = u"full_name_sort, id"_s,
                                       .limit = mostApprovers});
    if (!people)
        return;
    for (const Person &person : *people) {
        m_people.append(person.id);
        m_approvers->addItem(shownText(person.fullName));
    }
}

/// On days like today.
void GiveOptions::fillRepetitions()
{
    const QDate today = vietnamTime(m_context.clock.now()).date();
    const int inQuarter = (today.month() - 1) % monthsInQuarter + 1;
    m_plans = {{SeriesFrequency::Weekly, qint64(1) << (today.dayOfWeek() - 1), 0, 0},
               {SeriesFrequency::Monthly, 0, 0, today.day()},
               {SeriesFrequency::Monthly, 0, 0, lastWorkingDay},
               {SeriesFrequency::Quarterly, 0, inQuarter, today.day()},
               {SeriesFrequency::Yearly, 0, today.month(), today.day()}};
    m_repetitions->addItem(tr("Không lặp lại"));
    for (const SeriesPlan &plan : std::as_const(m_plans))
        m_repetitions->addItem(repetitionWords(plan, m_context.language));
}

Id GiveOptions::secondApprover() const
{
    return m_people.value(m_approvers->currentIndex() - 1);
}

std::optional<SeriesPlan> GiveOptions::repetition() const
{
    const int chosen = m_repetitions->currentIndex() - 1;
    return chosen >= 0 ? std::optional(m_plans.at(chosen)) : std::nullopt;
}

} // namespace edesk
