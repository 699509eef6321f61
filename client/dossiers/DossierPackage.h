// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/dossiers/PackedFile.h"
#include "client/replica/ReplicaReader.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/document/Document.h"
#include "common/domain/document/DocumentEvent.h"
#include "common/domain/document/DocumentRecipient.h"
#include "common/domain/dossier/Dossier.h"
#include "common/domain/dossier/DossierItem.h"

namespace edesk {

/// Everything that is written of a dossier, as this desk holds it.
struct DossierPackage
{
    struct PackedDocument
    {
        /// Its number among the documents of the dossier, from 1, in the order in which they were made (annex
        /// VI).
        qint64 ordinal = 0;
        DossierItem item;
        Document document;
        std::vector<DocumentEvent> track;
        std::vector<DocumentRecipient> recipients;
        std::vector<PackedFile> files;
    };
    struct PackedAssignment
    {
        DossierItem item;
        Assignment assignment;
        std::vector<PackedFile> files;
    };

    Dossier dossier;
    std::vector<PackedDocument> documents;
    std::vector<PackedAssignment> assignments;
    std::vector<DossierItem> notes;
    /// Items whose document or assignment this desk does not hold: its person may not see them.
    std::vector<DossierItem> unseen;
    /// Agency identifiers (QCVN 102:2016) of the agencies that are named, as far as they have one.
    QHash<Id, QString> identifiers;

    /// Every file, in order.
    std::vector<PackedFile> files() const;
};

/// Gathers a dossier from the desk's rows; NotFound.
Result<DossierPackage> gatherDossier(ReplicaReader &reader, const Id &dossier);

} // namespace edesk
