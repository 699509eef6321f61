// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/CsvFile.h"
#include "server/app/OperatorCommands.h"
#include "server/auth/Authenticator.h"

#include <QHash>

namespace edesk {

/// Writes organisations and people of CSV files into a store, in the caller's write transaction and in the
/// name of the installation's administrator. docs/server.md lists the columns.
class DirectoryImport
{
public:
    DirectoryImport(Database &database, const Catalogue &catalogue, const Clock &clock,
                    OperatorCommands &commands, Authenticator &authenticator);

    static QStringList organisationColumns();
    static QStringList personColumns();

    /// Both note what is wrong in errors() and go on, so that a person sees all of it at once; they fail when
    /// going on makes no sense.
    Result<void> addOrganisations(const CsvFile &file);
    Result<void> addPeople(const CsvFile &file);
    /// Places everything in the feed. Only without errors().
    Result<void> finish();

    const QList<Error> &errors() const { return m_errors; }
    int organisations() const { return m_organisations; }
    int people() const { return m_people; }

private:
    Result<void> addOrganisation(const CsvFile &file, const CsvFile::Row &row);
    Result<void> addPerson(const CsvFile &file, const CsvFile::Row &row, const Actor &actor);
    Result<Id> organisationOf(const QString &code) const;
    Result<void> write(Record record);
    Result<void> note(const CsvFile &file, const CsvFile::Row &row, const Result<void> &result);

    Database *m_database;
    const Catalogue *m_catalogue;
    const Clock *m_clock;
    OperatorCommands *m_commands;
    Authenticator *m_authenticator;
    StoreView m_view;
    FeedWriter m_feed;
    QList<Error> m_errors;
    int m_organisations = 0;
    int m_people = 0;
};

} // namespace edesk
