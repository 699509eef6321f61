// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/story/StoryDesk.h"
#include "tests/support/Patience.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

const QString leaderUser = u"leader.stttt"_s;
const QString headUser = u"head.stttt-cntt"_s;
const QString firstUser = u"specialist.stttt-cntt"_s;
const QString secondUser = u"specialist.stttt-vp"_s;
const QString communeUser = u"specialist.x-pthuan"_s;
/// Nothing the demonstration writes contains it.
const QString marker = u"QZXSTORYMARK"_s;
const QString title = u"Báo cáo nội bộ "_s + marker;

QRegularExpression assignmentLine()
{
    return QRegularExpression(u"\"event\":\"added\".*\"kind\":\"assignment\",.*%1"_s.arg(marker));
}

QString textOf(const QJsonObject &row, const char *field)
{
    return row.value(QLatin1StringView(field)).toString();
}

} // namespace

/// A leader gives a task to two divisions; all of them work with and without the network.
class AssignmentStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aTaskGivenOfflineReachesBothByPush();
    void anotherAgencyHoldsNoByteOfIt();
    void aKilledServerLosesNothing();
    void aKilledDeskGoesOn();
    void restoringKeepsWhatWasNotSent();
    void aTaskGoesDownInPartsAndIsRemindedOf();
    void aSeriesIsListedAndEnded();

private:
    /// Gives a task with this title from the leader's desk to the first desk, joined by the second.
    StoryRun give(const QString &name) const;
    /// The task's id as the leader's desk knows it; empty when it does not.
    QString taskNamed(const QString &name) const;

    std::unique_ptr<StoryServer> m_server;
    std::unique_ptr<StoryDesk> m_leader;
    std::unique_ptr<StoryDesk> m_first;
    std::unique_ptr<StoryDesk> m_second;
};

void AssignmentStory::init()
{
    m_server = std::make_unique<StoryServer>();
    EDESK_EXITS(m_server->init(), 0);
    const auto serving = m_server->serve();
    QVERIFY2(serving, said(serving).constData());
    m_leader = std::make_unique<StoryDesk>(*m_server, leaderUser);
    m_first = std::make_unique<StoryDesk>(*m_server, firstUser);
    m_second = std::make_unique<StoryDesk>(*m_server, secondUser);
    for (const StoryDesk *desk : {m_leader.get(), m_first.get(), m_second.get()})
        EDESK_EXITS(desk->open(), 0);
}

void AssignmentStory::cleanup()
{
    m_second.reset();
    m_first.reset();
    m_leader.reset();
    m_server.reset();
}

StoryRun AssignmentStory::give(const QString &name) const
{
    return m_leader->act({u"assignment.give"_s, u"title="_s + name, u"lead="_s + m_first->person(),
                          u"joiners="_s + m_second->person()});
}

QString AssignmentStory::taskNamed(const QString &name) const
{
    const auto rows = m_leader->rows(u"assignment"_s, u"title"_s, name);
    return rows.isEmpty() ? QString() : textOf(rows.first(), "id");
}

void AssignmentStory::aTaskGivenOfflineReachesBothByPush()
{
    const QJsonObject first = m_first->whoAmI();
    const QJsonObject second = m_second->whoAmI();
    QCOMPARE(textOf(first, "organisation_code"), textOf(second, "organisation_code"));
    QVERIFY(textOf(first, "unit_code") != textOf(second, "unit_code"));
    EDESK_EXITS(m_leader->run({u"show"_s, u"person:"_s + textOf(first, "person")}), 0);

    EDESK_EXITS(m_leader->goOffline(true), 0);
    EDESK_EXITS(give(title), 7);
    QCOMPARE(m_leader->newestState(), u"waiting"_s);
    EDESK_EXITS(m_leader->sync(), 4);
    const QString task = taskNamed(title);
    QVERIFY2(!task.isEmpty(), "the leader does not see what was given offline");

    const auto firstWatch = m_first->watch();
    QVERIFY2(firstWatch, said(firstWatch).constData());
    const auto secondWatch = m_second->watch();
    QVERIFY2(secondWatch, said(secondWatch).constData());
    EDESK_EXITS(m_leader->goOffline(false), 0);
    EDESK_EXITS(m_leader->sync(), 0);
    for (ProcessUnderTest *watch : {firstWatch->get(), secondWatch->get()}) {
        const auto line = watch->waitForLine(assignmentLine());
        QVERIFY2(line, said(line).constData());
        QVERIFY(line->captured().contains(task));
        watch->kill();
    }
    QCOMPARE(m_leader->newestState(), u"done"_s);

    const QString named = u"assignment_id="_s + task;
    EDESK_EXITS(m_first->goOffline(true), 0);
    EDESK_EXITS(
        m_first->act({u"assignment.report_progress"_s, named, u"progress=60"_s, u"note=Đã xong dự thảo"_s}),
        7);
    EDESK_EXITS(m_first->goOffline(false), 0);
    EDESK_EXITS(m_first->sync(), 0);
    EDESK_EXITS(m_second->act({u"assignment.hand_back"_s, named, u"note=Không đúng lĩnh vực"_s}), 0);

    EDESK_EXITS(m_leader->sync(), 0);
    QStringList notes;
    for (const QJsonObject &event : m_leader->rows(u"assignment_event"_s, u"assignment_id"_s, task))
        notes.append(textOf(event, "kind") + u' ' + textOf(event, "note"));
    QVERIFY2(notes.contains(u"progress Đã xong dự thảo"_s) &&
                 notes.contains(u"handed_back Không đúng lĩnh vực"_s),
             notes.join(u'\n').toUtf8().constData());
    const auto lead = m_leader->rows(u"assignment_party"_s, u"person_id"_s, textOf(first, "person"));
    const auto ofTask = [&](const QJsonObject &row) { return textOf(row, "assignment_id") == task; };
    const auto leadRow = std::find_if(lead.begin(), lead.end(), ofTask);
    QVERIFY(leadRow != lead.end());
    QCOMPARE(leadRow->value("progress"_L1).toInt(), 60);
    const auto joined = m_leader->rows(u"assignment_party"_s, u"person_id"_s, textOf(second, "person"));
    const auto joinedRow = std::find_if(joined.begin(), joined.end(), ofTask);
    QVERIFY(joinedRow != joined.end());
    QCOMPARE(textOf(*joinedRow, "state"), u"handed_back"_s);
    for (const StoryDesk *desk : {m_leader.get(), m_first.get(), m_second.get()}) {
        const StoryRun check = desk->check();
        EDESK_EXITS(check, 0);
        QVERIFY(check.json().value("equal"_L1).toBool());
    }
}

void AssignmentStory::anotherAgencyHoldsNoByteOfIt()
{
    const StoryDesk commune(*m_server, communeUser);
    EDESK_EXITS(commune.open(), 0);
    const auto watch = commune.watch();
    QVERIFY2(watch, said(watch).constData());
    EDESK_EXITS(give(title), 0);
    EDESK_EXITS(m_first->sync(), 0);
    QVERIFY(!m_first->filesWith(marker.toUtf8()).isEmpty());

    // Killed, so that the write-ahead log stays as it was.
    (*watch)->kill();
    const QStringList names = commune.files();
    QVERIFY2(names.contains(u"replica.db"_s) && names.contains(u"replica.db-wal"_s) &&
                 names.contains(u"outbox.db"_s),
             names.join(u' ').toUtf8().constData());
    QCOMPARE(commune.filesWith(marker.toUtf8()), QStringList());
    EDESK_EXITS(commune.check(), 0);
    QCOMPARE(commune.filesWith(marker.toUtf8()), QStringList());
    QVERIFY(!(*watch)->output().contains(marker));
}

void AssignmentStory::aKilledServerLosesNothing()
{
    EDESK_EXITS(give(title), 0);
    const QString task = taskNamed(title);
    const auto watch = m_first->watch();
    QVERIFY2(watch, said(watch).constData());
    m_server->kill();
    EDESK_EXITS(
        m_leader->act({u"assignment.comment"_s, u"assignment_id="_s + task, u"note=khi máy chủ chết"_s}), 7);
    QCOMPARE(m_leader->newestState(), u"waiting"_s);
    EDESK_EXITS(m_leader->check(), 4);

    const auto serving = m_server->serve();
    QVERIFY2(serving, said(serving).constData());
    EDESK_EXITS(m_leader->sync(), 0);
    QCOMPARE(m_leader->newestState(), u"done"_s);
    const auto line =
        (*watch)->waitForLine(QRegularExpression(u"\"entity\":\"assignment_event\".*khi máy chủ chết"_s));
    QVERIFY2(line, said(line).constData());
    (*watch)->kill();
    for (const StoryDesk *desk : {m_leader.get(), m_first.get(), m_second.get()})
        EDESK_EXITS(desk->check(), 0);
    QVERIFY(m_server->stop());
    EDESK_EXITS(m_server->run(u"check"_s), 0);
}

void AssignmentStory::aKilledDeskGoesOn()
{
    // While it fetches everything for the first time.
    const StoryDesk fresh(*m_server, leaderUser);
    EDESK_EXITS(fresh.signIn(), 0);
    ProcessUnderTest fetching(u"edesk-cli"_s);
    QVERIFY(fetching.start({u"--no-keychain"_s, u"--json"_s, u"--profile"_s, fresh.profile(), u"watch"_s}));
    const auto line = fetching.waitForLine(QRegularExpression(u"\"event\":\"added\""_s));
    QVERIFY2(line, said(line).constData());
    fetching.kill();
    EDESK_EXITS(fresh.check(), 0);

    // With something to send that nobody has heard of.
    EDESK_EXITS(m_leader->goOffline(true), 0);
    EDESK_EXITS(give(title), 7);
    EDESK_EXITS(m_leader->goOffline(false), 0);
    const auto sending = m_leader->watch();
    QVERIFY2(sending, said(sending).constData());
    (*sending)->kill();
    EDESK_EXITS(m_leader->check(), 0);
    QCOMPARE(m_leader->newestState(), u"done"_s);
    EDESK_EXITS(fresh.sync(), 0);
    QCOMPARE(fresh.rows(u"assignment"_s, u"title"_s, title).size(), 1);
    EDESK_EXITS(fresh.check(), 0);
}

void AssignmentStory::restoringKeepsWhatWasNotSent()
{
    EDESK_EXITS(give(title), 0);
    const QString task = taskNamed(title);
    const QString backup = m_server->file(u"backup.db"_s);
    EDESK_EXITS(m_server->run(u"backup"_s, {u"--to"_s, backup}), 0);
    const QString lost = u"Giao sau khi sao lưu"_s;
    EDESK_EXITS(give(lost), 0);
    QVERIFY(!taskNamed(lost).isEmpty());
    EDESK_EXITS(m_leader->goOffline(true), 0);
    const QString note = u"chưa gửi khi khôi phục"_s;
    EDESK_EXITS(m_leader->act({u"assignment.comment"_s, u"assignment_id="_s + task, u"note="_s + note}), 7);
    EDESK_EXITS(m_leader->goOffline(false), 0);

    const StoryRun whileServing = m_server->run(u"restore"_s, {u"--from"_s, backup});
    EDESK_REFUSED(whileServing, 1, u"store.in_use"_s);
    const auto stopped = m_server->stop();
    QVERIFY2(stopped && *stopped == 0, said(stopped).constData());
    EDESK_EXITS(m_server->run(u"restore"_s, {u"--from"_s, backup}), 0);
    const auto serving = m_server->serve();
    QVERIFY2(serving, said(serving).constData());

    // The session went on after the backup: the restored server does not know its tokens.
    EDESK_EXITS(m_leader->sync(), 3);
    QCOMPARE(m_leader->newestState(), u"waiting"_s);
    EDESK_EXITS(m_leader->open(), 0);
    QCOMPARE(m_leader->newestState(), u"done"_s);
    QCOMPARE(taskNamed(lost), QString());
    QCOMPARE(m_leader->rows(u"assignment_event"_s, u"note"_s, note).size(), 1);
    for (const StoryDesk *desk : {m_leader.get(), m_first.get(), m_second.get()}) {
        EDESK_EXITS(desk->signIn(), 0);
        EDESK_EXITS(desk->check(), 0);
    }
    EDESK_EXITS(m_first->sync(), 0);
    QCOMPARE(m_first->rows(u"assignment_event"_s, u"note"_s, note).size(), 1);
}

void AssignmentStory::aTaskGoesDownInPartsAndIsRemindedOf()
{
    const StoryDesk head(*m_server, headUser);
    EDESK_EXITS(head.open(), 0);
    EDESK_EXITS(m_leader->act({u"assignment.give"_s, u"title="_s + title, u"due_at=2200-01-31"_s,
                               u"lead="_s + textOf(head.whoAmI(), "unit_code")}),
                0);
    const QString whole = taskNamed(title);
    EDESK_EXITS(head.sync(), 0);
    const QStringList part{u"assignment.give"_s, u"title=Phần việc"_s, u"parent_id="_s + whole,
                           u"lead="_s + m_first->person()};
    EDESK_REFUSED(head.act(part + QStringList{u"due_at=2200-02-01"_s}), 1, u"assignment.due_after_parent"_s);
    EDESK_EXITS(head.act(part), 0);
    const auto parts = head.rows(u"assignment"_s, u"parent_id"_s, whole);
    QCOMPARE(parts.size(), 1);
    const QString named = u"assignment_id="_s + textOf(parts.first(), "id");
    EDESK_EXITS(m_first->sync(), 0);
    EDESK_EXITS(m_first->act({u"assignment.report_progress"_s, named, u"progress=60"_s}), 0);
    EDESK_EXITS(m_leader->sync(), 0);
    const auto shown = m_leader->rows(u"assignment"_s, u"id"_s, whole);
    QCOMPARE(shown.first().value(u"parts_progress"_s).toInt(), 60);
    EDESK_EXITS(head.sync(), 0);
    EDESK_REFUSED(head.act({u"assignment.submit"_s, u"assignment_id="_s + whole}), 1,
                  u"assignment.parts_open"_s);
    EDESK_REFUSED(head.act({u"assignment.remind"_s, named}), 1, u"not_allowed"_s);

    // The server looks at the clock when it starts, and tells of the same deadline once.
    const QString yesterday = QDate::currentDate().addDays(-1).toString(Qt::ISODate);
    EDESK_EXITS(m_leader->act({u"assignment.edit"_s, u"assignment_id="_s + whole, u"due_at="_s + yesterday,
                               u"due_at_was=2200-01-31"_s}),
                0);
    const auto told = [](const StoryDesk &desk, const QString &about) {
        desk.sync();
        const auto rows = desk.rows(u"notice"_s, u"reason"_s, u"overdue"_s);
        return std::count_if(rows.begin(), rows.end(),
                             [&](const QJsonObject &row) { return textOf(row, "title") == about; });
    };
    for (int i = 0; i < 2; ++i) {
        QVERIFY(m_server->stop());
        const auto serving = m_server->serve();
        QVERIFY2(serving, said(serving).constData());
        QTRY_COMPARE(told(*m_first, u"Phần việc"_s), 1);
        QTRY_COMPARE(told(*m_leader, title), 1);
    }
    EDESK_EXITS(m_first->check(), 0);
    EDESK_EXITS(m_leader->check(), 0);
}

void AssignmentStory::aSeriesIsListedAndEnded()
{
    EDESK_EXITS(m_leader->act({u"series.create"_s, u"title="_s + title, u"lead="_s + m_first->person(),
                               u"frequency=yearly"_s, u"month=12"_s, u"day=31"_s, u"due_days=5"_s}),
                0);
    const auto made = m_leader->rows(u"assignment_series"_s, u"title"_s, title);
    QCOMPARE(made.size(), 1);
    QCOMPARE(textOf(made.first(), "state"), u"active"_s);
    const QString named = u"series_id="_s + textOf(made.first(), "id");
    EDESK_EXITS(m_leader->act({u"series.pause"_s, named}), 0);
    EDESK_EXITS(m_leader->act({u"series.resume"_s, named}), 0);
    EDESK_EXITS(m_leader->act({u"series.end"_s, named}), 0);
    EDESK_REFUSED(m_leader->act({u"series.resume"_s, named}), 1, u"wrong_state"_s);
    EDESK_EXITS(m_first->sync(), 0);
    QVERIFY(m_first->rows(u"assignment_series"_s, u"title"_s, title).isEmpty());
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::AssignmentStory)
#include "AssignmentStory.moc"
