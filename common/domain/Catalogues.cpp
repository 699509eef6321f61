// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/Catalogues.h"

#include "common/domain/assignment/AssignmentArea.h"
#include "common/domain/calendar/CalendarArea.h"
#include "common/domain/document/DocumentArea.h"
#include "common/domain/dossier/DossierArea.h"
#include "common/domain/journal/JournalArea.h"
#include "common/domain/organisation/OrganisationArea.h"

namespace edesk {

const Catalogue &edeskCatalogue()
{
    static const Catalogue catalogue = [] {
        Catalogue c;
        addOrganisationArea(c);
        addJournalArea(c);
        addAssignmentArea(c);
        addDocumentArea(c);
        addCalendarArea(c);
        addDossierArea(c);
        return c;
    }();
    return catalogue;
}

} // namespace edesk
