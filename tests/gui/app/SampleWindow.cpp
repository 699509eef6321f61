// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/app/SampleWindow.h"

#include "common/domain/Catalogues.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/support/Patience.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

SampleWindow::SampleWindow(WorldId person, const QByteArray &policy)
    : sample(person), m_person(sample.world.*person)
{
    const QDir folder(sample.folder());
    const QString policyFile = folder.filePath(u"policy.ini"_s);
    if (QFile file(policyFile); !policy.isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(policy);
    m_place = std::make_unique<QSettings>(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    m_profile = std::make_unique<ProfileSettings>(folder.path(), policyFile);
    addWork();
    restart();
}

void SampleWindow::addWork()
{
    const World &w = sample.world;
    late = sample.give(u"Báo cáo tiến độ dự án cầu Hương Trà"_s, onDay(6, 8), w.specialist, {w.colleague});
    toApprove = sample.give(u"Thẩm định hồ sơ"_s, onDay(6, 16), w.specialist);
    sample.perform(w.specialist, AcceptAssignment{toApprove, {}});
    sample.perform(w.specialist, ReportProgress{toApprove, 100, u"xong"_s});
    sample.perform(w.specialist, SubmitAssignment{toApprove, u"xin duyệt"_s});
    fresh = sample.give(u"Kiểm tra đê điều"_s, onDay(7, 20), w.accountant);
    sample.send();
    sample.desk().submit(QString::fromLatin1(CommentAssignment::Name),
                         valuesOf(CommentAssignment{late, u"Cần làm ngay"_s}), 0, {});
}

void SampleWindow::restart()
{
    m_desk.reset();
    auto reader = ReplicaReader::open(sample.folder(), edeskCatalogue());
    auto queries = ReplicaQueries::open(sample.folder(), edeskCatalogue());
    Q_ASSERT(reader && queries);
    m_desk = std::make_unique<DeskWindow>(DeskWindow::Services{sample.desk(), edeskCatalogue(), sample.clock,
                                                               *m_place, *m_profile, m_person, u"thử"_s,
                                                               u"may-chu"_s},
                                          std::move(*reader), std::move(*queries));
}

bool SampleWindow::show(QSize size)
{
    shell().resize(size);
    shell().open(u"home"_s);
    shell().show();
    shell().activateWindow();
    return QTest::qWaitForWindowActive(&shell(), PatienceMs);
}

} // namespace edesk
