// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/files/AttachedFiles.h"

#include "common/domain/assignment/AssignmentFile.h"
#include "common/domain/document/DocumentFile.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

AttachedFile shown(const FileFields &fields, EntityKind kind, qint64 version, const ReplicaReader &reader)
{
    const auto &ref = static_cast<const ContentRef &>(fields);
    return {{kind, fields.id}, ref, fields.addedByName, fields.addedAt, version, reader.hasContent(ref)};
}

Result<QList<AttachedFile>> filesOfAssignment(ReplicaReader &reader, const Id &assignment)
{
    const auto rows =
        reader.load<AssignmentFile>({.where = u"assignment_id = ? AND coalesce(removed, 0) = 0"_s,
                                     .values = {assignment},
                                     .orderBy = u"added_at, id"_s});
    if (!rows)
        return rows.error();
    QList<AttachedFile> files;
    for (const AssignmentFile &row : *rows)
        files.append(shown(row, EntityKind::AssignmentFile, 1, reader));
    return files;
}

Result<QList<AttachedFile>> filesOfDocument(ReplicaReader &reader, const Id &document)
{
    const auto rows = reader.load<DocumentFile>(
        {.where = u"document_id = ?"_s, .values = {document}, .orderBy = u"added_at, id"_s});
    if (!rows)
        return rows.error();
    QList<AttachedFile> files;
    for (const DocumentFile &row : currentFiles(*rows))
        files.append(shown(row, EntityKind::DocumentFile, row.version, reader));
    return files;
}

} // namespace

EntityKind fileKindOf(EntityKind subject)
{
    switch (subject) {
    case EntityKind::Assignment:
        return EntityKind::AssignmentFile;
    case EntityKind::Document:
        return EntityKind::DocumentFile;
    default:
        return EntityKind::None;
    }
}

Result<QList<AttachedFile>> attachedFiles(ReplicaReader &reader, const EntityRef &subject)
{
    switch (fileKindOf(subject.kind)) {
    case EntityKind::AssignmentFile:
        return filesOfAssignment(reader, subject.id);
    case EntityKind::DocumentFile:
        return filesOfDocument(reader, subject.id);
    default:
        return QList<AttachedFile>();
    }
}

} // namespace edesk
