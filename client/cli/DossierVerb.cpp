// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/Commands.h"
#include "client/cli/References.h"
#include "client/dossiers/DossierExport.h"

#include <QDir>

namespace edesk {

void Commands::dossier()
{
    const QString what = m_arguments.words.first();
    if (what != QLatin1StringView("export"))
        return misuse(failure(ErrorCode::InvalidArgument, {what},
                              m_output.say("dossier: chỉ có export", "dossier: there is export only")));
    const auto row = References(*m_reader).find(m_arguments.words.at(1));
    if (!row)
        return end(row.error());
    if (row->kind() != EntityKind::Dossier)
        return end(failure(ErrorCode::InvalidArgument, {m_arguments.words.at(1)}));
    auto package = gatherDossier(*m_reader, row->id());
    if (!package)
        return end(package.error());
    QString target = m_arguments.option(QStringLiteral("out"));
    if (target.isEmpty())
        target = row->id().toString() + QStringLiteral(".zip");
    auto *exporting =
        new DossierExport(*m_desk, std::move(*package), QDir().absoluteFilePath(target), m_desk.get());
    whenFinished(exporting->run(), this, [this](const Result<DossierExport::Made> &made) {
        if (!made)
            return end(made.error());
        if (m_output.json())
            m_output.object({{QStringLiteral("file"), made->path},
                             {QStringLiteral("files"), made->files},
                             {QStringLiteral("unseen"), made->unseen}});
        else
            m_output.line(made->path);
        end({});
    });
}

} // namespace edesk
