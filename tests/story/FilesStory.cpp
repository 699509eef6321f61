// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/story/StoryDesk.h"

#include <QFile>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// A leader attaches a file to a task with edesk-cli, without and with the network; the one who leads the
/// task fetches it.
class FilesStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileIsAttachedAndFetched();
    void whatCouldNotBeSentGoesWithTheNextSync();
    void misuseIsRefused();

private:
    QString fileOf(const QString &name, const QByteArray &bytes) const;
    QString rowOn(const StoryDesk &desk) const;

    std::unique_ptr<StoryServer> m_server;
    std::unique_ptr<StoryDesk> m_leader;
    std::unique_ptr<StoryDesk> m_lead;
    QString m_task;
};

void FilesStory::init()
{
    m_lead.reset();
    m_leader.reset();
    m_server = std::make_unique<StoryServer>();
    EDESK_EXITS(m_server->init(), 0);
    const auto serving = m_server->serve();
    QVERIFY2(serving, said(serving).constData());
    m_leader = std::make_unique<StoryDesk>(*m_server, u"leader.stttt"_s);
    m_lead = std::make_unique<StoryDesk>(*m_server, u"specialist.stttt-cntt"_s);
    EDESK_EXITS(m_leader->open(), 0);
    EDESK_EXITS(m_lead->open(), 0);
    EDESK_EXITS(
        m_leader->act({u"assignment.give"_s, u"title=Việc có tệp"_s, u"lead=@specialist.stttt-cntt"_s}), 0);
    const auto tasks = m_leader->rows(u"assignment"_s, u"title"_s, u"Việc có tệp"_s);
    QCOMPARE(tasks.size(), 1);
    m_task = tasks.first().value(u"id"_s).toString();
}

QString FilesStory::fileOf(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_server->file(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return path;
}

QString FilesStory::rowOn(const StoryDesk &desk) const
{
    const auto rows = desk.rows(u"assignment_file"_s, u"assignment_id"_s, m_task);
    return rows.isEmpty() ? QString() : rows.first().value(u"id"_s).toString();
}

void FilesStory::aFileIsAttachedAndFetched()
{
    const QByteArray bytes = QByteArray("%PDF-1.7\n") + QByteArray(2'500'000, 'x');
    EDESK_EXITS(m_leader->run({u"attach"_s, m_task, fileOf(u"Tờ trình.pdf"_s, bytes)}), 0);
    EDESK_EXITS(m_lead->sync(), 0);
    const QString target = m_server->file(u"nhận.pdf"_s);
    const StoryRun fetched = m_lead->run({u"fetch"_s, rowOn(*m_lead), u"--out"_s, target});
    EDESK_EXITS(fetched, 0);
    QCOMPARE(fetched.json().value(u"file"_s).toString(), target);
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
    EDESK_REFUSED(m_lead->run({u"fetch"_s, rowOn(*m_lead), u"--out"_s, target}), 1, u"file.failed"_s);
}

void FilesStory::whatCouldNotBeSentGoesWithTheNextSync()
{
    m_server->kill();
    EDESK_EXITS(m_leader->run({u"attach"_s, m_task, fileOf(u"Tờ trình.pdf"_s, "%PDF-1.7 ngoại tuyến")}), 7);
    const auto serving = m_server->serve();
    QVERIFY2(serving, said(serving).constData());
    EDESK_EXITS(m_leader->sync(), 0);
    EDESK_EXITS(m_lead->sync(), 0);
    EDESK_EXITS(m_lead->run({u"fetch"_s, rowOn(*m_lead), u"--out"_s, m_server->file(u"nhận.pdf"_s)}), 0);
}

void FilesStory::misuseIsRefused()
{
    EDESK_REFUSED(m_leader->run({u"attach"_s, m_task, fileOf(u"rỗng.pdf"_s, {})}), 1, u"file.empty"_s);
    EDESK_REFUSED(m_leader->run({u"attach"_s, m_task, fileOf(u"a.exe"_s, "MZ")}), 1, u"file.type"_s);
    EDESK_REFUSED(m_leader->run({u"attach"_s, m_task, m_server->file(u"không có.pdf"_s)}), 1,
                  u"file.failed"_s);
    EDESK_REFUSED(m_leader->run({u"fetch"_s, m_task}), 1, u"invalid_argument"_s);
    EDESK_EXITS(m_leader->run({u"attach"_s, m_task}), 2);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::FilesStory)
#include "FilesStory.moc"
