// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/dossier/DossierArea.h"

#include "common/domain/dossier/Dossier.h"
#include "common/domain/dossier/DossierItem.h"
#include "common/domain/dossier/DossierItemRules.h"
#include "common/domain/dossier/DossierRules.h"

namespace edesk {

void addDossierArea(Catalogue &catalogue)
{
    catalogue.add(entityType<Dossier>());
    catalogue.add(entityType<DossierItem>());
    catalogue.add(commandType<OpenDossier>("Lập hồ sơ", "Open a dossier", openDossier));
    catalogue.add(commandType<EditDossier>("Sửa thông tin hồ sơ", "Edit the dossier", editDossier));
    catalogue.add(commandType<AddDossierItem>("Đưa vào hồ sơ", "Put into the dossier", addDossierItem));
    catalogue.add(
        commandType<RemoveDossierItem>("Đưa ra khỏi hồ sơ", "Take out of the dossier", removeDossierItem));
    catalogue.add(commandType<CloseDossier>("Kết thúc hồ sơ", "Close the dossier", closeDossier));
    catalogue.add(commandType<ReopenDossier>("Mở lại hồ sơ", "Reopen the dossier", reopenDossier));
}

} // namespace edesk
