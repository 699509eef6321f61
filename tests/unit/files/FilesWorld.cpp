// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/files/FilesWorld.h"

#include "common/domain/assignment/AssignmentFile.h"
#include "common/domain/content/ContentHash.h"
#include "common/store/StoreView.h"

#include <algorithm>
#include <random>

namespace edesk {

using namespace Qt::StringLiterals;

SampleFile SampleFile::pdf(qint64 size, int seed)
{
    SampleFile file;
    file.bytes = "%PDF-1.7\n";
    std::mt19937 random{std::mt19937::result_type(seed)};
    while (file.bytes.size() < size)
        file.bytes.append(char(random() & 0xff));
    file.bytes.truncate(size);
    file.ref = {contentHashOf(file.bytes), u"Tờ trình %1.pdf"_s.arg(seed), size, u"application/pdf"_s};
    return file;
}

FilesWorld::FilesWorld(const DatabaseAddress &address, const FilePolicy &policy, const VirusScanner *scanner,
                       const QString &where)
    : server(address),
      folder(where.isEmpty() ? files.filePath(u"files"_s) : where),
      access(edeskCatalogue(), server.pages),
      intake(server.clock, access, folder, policy, scanner)
{
    demand(folder.prepare());
    task = server.give(deskOf(server.leader), u"Báo cáo"_s, server.specialists[0], {server.specialists[1]});
}

TestDesk &FilesWorld::deskOf(const Id &person)
{
    return m_desks.try_emplace(person, person).first->second;
}

Id FilesWorld::attach(const Id &person, const ContentRef &ref)
{
    AttachAssignmentFile attach;
    static_cast<ContentRef &>(attach) = ref;
    attach.assignmentId = task;
    const auto before = demand(StoreView(database(), true).loadWhere<AssignmentFile>(u"assignment_id", task));
    const auto outcome = server.send(deskOf(person), {deskOf(person).make(attach)});
    if (!outcome.answers.front().accepted())
        qFatal("%s", qPrintable(errorKey(outcome.answers.front().refusal->code)));
    for (const AssignmentFile &file :
         demand(StoreView(database(), true).loadWhere<AssignmentFile>(u"assignment_id", task))) {
        if (std::none_of(before.begin(), before.end(), [&](const auto &b) { return b.id == file.id; }))
            return file.id;
    }
    qFatal("no new row");
}

void FilesWorld::remove(const Id &person, const Id &file)
{
    const auto outcome = server.send(deskOf(person), {deskOf(person).make(RemoveAssignmentFile{task, file})});
    if (!outcome.answers.front().accepted())
        qFatal("%s", qPrintable(errorKey(outcome.answers.front().refusal->code)));
}

Result<protocol::ContentStatus> FilesWorld::part(const Id &person, const SampleFile &file, qint64 at,
                                                 qint64 length)
{
    return intake.takePart(person, file.ref.content, file.ref.size, at,
                           QByteArrayView(file.bytes).sliced(at, std::min(length, file.ref.size - at)));
}

Result<protocol::ContentStatus> FilesWorld::upload(const Id &person, const SampleFile &file)
{
    auto status = offer(person, file);
    while (status && !status->whole && status->received < file.ref.size)
        status = part(person, file, status->received, contentPartSize);
    return status && !status->whole ? offer(person, file) : status;
}

QString FilesWorld::reading(const Id &person, const Id &row)
{
    const auto opened = access.open(database(), person, EntityKind::AssignmentFile, row);
    return opened ? u"ok"_s : errorKey(opened.error().code);
}

} // namespace edesk
