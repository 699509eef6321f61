// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/dossiers/DossierPackage.h"

#include "common/domain/assignment/AssignmentFile.h"
#include "common/domain/document/DocumentFile.h"
#include "common/domain/organisation/Organisation.h"

#include <QSet>

#include <algorithm>

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
std::vector<PackedFile> packed(const std::vector<File> &files, EntityKind kind)
{
    std::vector<PackedFile> packedFiles;
    for (const File &file : files) {
        if (!file.removed)
            packedFiles.push_back({{kind, file.id}, static_cast<const ContentRef &>(file), QString()});
    }
    return packedFiles;
}

/// The day a document was made, or came.
QDate dayOf(const Document &document)
{
    if (document.issuedOn.isValid())
        return document.issuedOn;
    return vietnamTime(document.arrivedAt.isSet() ? document.arrivedAt : document.listedAt).date();
}

void nameFiles(std::vector<PackedFile> &files, const char *kind, qint64 ordinal)
{
    FolderNames names(folderOf(kind, ordinal));
    for (PackedFile &file : files)
        file.entry = names.take(file.ref.name);
}

/// Orders the documents by the day they were made, and names the files after their places.
void number(DossierPackage &package)
{
    std::stable_sort(package.documents.begin(), package.documents.end(),
                     [](const auto &a, const auto &b) { return dayOf(a.document) < dayOf(b.document); });
    qint64 ordinal = 0;
    for (DossierPackage::PackedDocument &document : package.documents) {
        document.ordinal = ++ordinal;
        nameFiles(document.files, "van-ban", ordinal);
    }
    ordinal = 0;
    for (DossierPackage::PackedAssignment &assignment : package.assignments)
        nameFiles(assignment.files, "nhiem-vu", ++ordinal);
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
        packedDocument.item = item;
        packedDocument.document = fromRecord<Document>(**row);
        auto track = childrenOf<DocumentEvent>(*m_reader, "document_id", item.subjectId, "at, id");
        auto recipients = childrenOf<DocumentRecipient>(*m_reader, "document_id", item.subjectId, "name, id");
        const auto files = childrenOf<DocumentFile>(*m_reader, "document_id", item.subjectId, "added_at, id");
        if (!track || !recipients || !files)
            return !track ? track.error() : !recipients ? recipients.error() : files.error();
        packedDocument.track = std::move(*track);
        packedDocument.recipients = std::move(*recipients);
        packedDocument.files = packed(currentFiles(*files), EntityKind::DocumentFile);
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
        m_package->assignments.push_back(
            {item, fromRecord<Assignment>(**row), packed(*files, EntityKind::AssignmentFile)});
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
    number(package);
    return package;
}

} // namespace edesk
