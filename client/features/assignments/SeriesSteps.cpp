// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/SeriesSteps.h"

#include "client/session/Completion.h"
#include "common/domain/assignment/SeriesCommands.h"
#include "common/domain/assignment/SeriesRules.h"

#include <QAction>
#include <QWidget>

namespace edesk {

SeriesSteps::SeriesSteps(const FeatureContext &context, QWidget &window)
    : QObject(&window),
      m_context(context),
      m_window(window),
      m_pause(add(tr("Tạm dừng lặp lại"), PauseSeries::Name, tr("Đã tạm dừng lặp lại"))),
      m_resume(add(tr("Tiếp tục lặp lại"), ResumeSeries::Name, tr("Việc được giao tiếp từ kỳ tới"))),
      m_end(add(tr("Kết thúc lặp lại"), EndSeries::Name, tr("Đã kết thúc lặp lại")))
{
}

QAction *SeriesSteps::add(const QString &text, const char *command, const QString &done)
{
    auto *made = new QAction(text, this);
    made->setVisible(false);
    connect(made, &QAction::triggered, this, [this, command, done] { submit(command, done); });
    m_window.addAction(made);
    return made;
}

void SeriesSteps::setSeries(const std::optional<AssignmentSeries> &series, const Actor &actor)
{
    m_series = series ? series->id : Id();
    const unsigned who = series ? seriesPartsOf(*series, actor) : 0U;
    const auto allows = [&](QLatin1StringView action) {
        return series && seriesTable().allows(int(series->state), action, who);
    };
    m_pause->setVisible(allows(series_action::Pause));
    m_resume->setVisible(allows(series_action::Resume));
    m_end->setVisible(allows(series_action::End));
}

void SeriesSteps::submit(const char *command, const QString &done)
{
    const auto submitted =
        m_context.desk.submit(QString::fromLatin1(command), {m_series}, 0, m_context.acting.onBehalfOf());
    whenFinished(submitted, this, [this, done](const Result<OutboxItem> &item) {
        if (item)
            m_context.navigator.tell(done);
        else
            m_context.navigator.tellError(item.error());
    });
}

} // namespace edesk
