// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/dossiers/DossierPackage.h"

#include "common/domain/assignment/AssignmentFile.h"
#include "common/domain/document/DocumentFile.h"
#include "common/domain/organisation/Organisation.h"

#include <QSet>

namespace edesk {
namespace {

template <typename Entity>
Result<std::vector<Entity>> childrenOf(ReplicaReader &reader, const char *field, const Id &parent,
                                       const char *order)
{
    return reader.load<Entity>({.where = QLatin1StringView(field) + QStringLiteral(" = ?"),
                                .values = {parent},
                                .orderBy = QString::fromLatin1(order)});
}

/// Names in one folder of the package, each once on systems that do not tell cases apart.
class FolderNames
{
public:
    explicit FolderNames(QString folder) : m_folder(std::move(folder)) {}

    QString take(const QString &name)
    {
        const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
        QString free = name;
        for (int i = 2; m_taken.contains(free.toLower()); ++i)
            free = name.left(dot) + QStringLiteral(" (%1)").arg(i) + name.mid(dot);
        m_taken.insert(free.toLower());
        return m_folder + QLatin1Char('/') + free;
    }

private:
    QString m_folder;
    QSet<QString> m_taken;
};

QString folderOf(const char *kind, qint64 ordinal)
{
    return QStringLiteral("%1/%2").arg(QString::fromLatin1(kind)).arg(ordinal, 3, 10, QLatin1Char('0'));
}

template <typename File>
std::vector<PackedFile> packed(const std::vector<File> &files, EntityKind kind, const QString &folder)
{
    std::vector<PackedFile> packedFiles;
    FolderNames names(folder);
    for (const File &file : files) {
        if (!file.removed)
            packedFiles.push_back({{kind, file.id}, file, names.take(file.name)});
    }
    return packedFiles;
}

/// One dossier being gathered.
class Gathering
{
public:
    Gathering(ReplicaReader &reader, DossierPackage &package) : m_reader(&reader), m_package(&package) {}

    Result<void> add(const DossierItem &item)
    {
        switch (item.kind) {
        case DossierItemKind::Document:
            return addDocument(item);
        case DossierItemKind::Assignment:
            return addAssignment(item);
        case DossierItemKind::Note:
        case DossierItemKind::Reopened:
            break;
        }
        m_package->notes.push_back(item);
        return {};
    }

    Result<void> name(const Id &agency)
    {
        if (agency.isNull() || m_package->identifiers.contains(agency))
            return {};
        const auto row = m_reader->find(entityType<Organisation>(), agency);
        if (!row)
            return row.error();
        m_package->identifiers.insert(agency,
                                      *row ? fromRecord<Organisation>(**row).agencyIdentifier : QString());
        return {};
    }

private:
    Result<void> addDocument(const DossierItem &item)
    {
        const auto row = m_reader->find(entityType<Document>(), item.subjectId);
        if (!row)
            return row.error();
        if (!*row) {
            m_package->unseen.push_back(item);
            return {};
        }
        DossierPackage::PackedDocument packedDocument;
        packedDocument.ordinal = qint64(m_package->documents.size()) + 1;
        packedDocument.item = item;
        packedDocument.document = fromRecord<Document>(**row);
        auto track = childrenOf<DocumentEvent>(*m_reader, "document_id", item.subjectId, "at, id");
        auto recipients = childrenOf<DocumentRecipient>(*m_reader, "document_id", item.subjectId, "name, id");
        const auto files = childrenOf<DocumentFile>(*m_reader, "document_id", item.subjectId, "added_at, id");
        if (!track || !recipients || !files)
            return !track ? track.error() : !recipients ? recipients.error() : files.error();
        packedDocument.track = std::move(*track);
        packedDocument.recipients = std::move(*recipients);
        packedDocument.files = packed(currentFiles(*files), EntityKind::DocumentFile,
                                      folderOf("van-ban", packedDocument.ordinal));
        for (const DocumentRecipient &recipient : packedDocument.recipients)
            EDESK_CHECK(name(recipient.agencyId));
        m_package->documents.push_back(std::move(packedDocument));
        return {};
    }

    Result<void> addAssignment(const DossierItem &item)
    {
        const auto row = m_reader->find(entityType<Assignment>(), item.subjectId);
        if (!row)
            return row.error();
        if (!*row) {
            m_package->unseen.push_back(item);
            return {};
        }
        const auto files =
            childrenOf<AssignmentFile>(*m_reader, "assignment_id", item.subjectId, "added_at, id");
        if (!files)
            return files.error();
        const qint64 ordinal = qint64(m_package->assignments.size()) + 1;
        m_package->assignments.push_back(
            {item, fromRecord<Assignment>(**row),
             packed(*files, EntityKind::AssignmentFile, folderOf("nhiem-vu", ordinal))});
        return {};
    }

    ReplicaReader *m_reader;
    DossierPackage *m_package;
};

} // namespace

std::vector<PackedFile> DossierPackage::files() const
{
    std::vector<PackedFile> all;
    for (const PackedDocument &one : documents)
        all.insert(all.end(), one.files.begin(), one.files.end());
    for (const PackedAssignment &one : assignments)
        all.insert(all.end(), one.files.begin(), one.files.end());
    return all;
}

Result<DossierPackage> gatherDossier(ReplicaReader &reader, const Id &dossier)
{
    const auto row = reader.find(entityType<Dossier>(), dossier);
    if (!row)
        return row.error();
    if (!*row)
        return failure(ErrorCode::NotFound, {QStringLiteral("dossier")});
    DossierPackage package;
    package.dossier = fromRecord<Dossier>(**row);
    const auto items = childrenOf<DossierItem>(reader, "dossier_id", dossier, "ordinal, id");
    if (!items)
        return items.error();
    Gathering gathering(reader, package);
    EDESK_CHECK(gathering.name(package.dossier.agencyId));
    for (const DossierItem &item : *items) {
        if (!item.removed)
            EDESK_CHECK(gathering.add(item));
    }
    return package;
}

} // namespace edesk
