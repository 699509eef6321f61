// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/DemoIds.h"
#include "server/demo/DemoRandom.h"
#include "server/demo/DemoSize.h"
#include "server/demo/DemoUnit.h"

#include <QHash>

namespace edesk {

/// Builds the organisations of the generated province, each after the one above it, and shares the people
/// among them: 60 in the small one, 30,000 in the whole province.
class DemoUnits
{
public:
    DemoUnits(DemoSize size, DemoIds &ids, DemoRandom random);

    std::vector<DemoUnit> build() &&;

private:
    void addProvince();
    void addDepartments();
    void addDistricts();
    void addCommunes();
    void addCentres();
    int add(OrganisationKind kind, const QString &code, const QString &name, int parent);
    int addAgency(OrganisationKind kind, const QString &code, const QString &name, int parent,
                  const QString &level, const QString &topic, int staff, int leaders);
    void addDivisions(int agency, const QList<QStringList> &rows);
    QString freeCode(const QString &type, const QString &place, const QString &district) const;
    int staffSoFar() const;

    DemoSize m_size;
    DemoIds &m_ids;
    DemoRandom m_random;
    std::vector<DemoUnit> m_units;
    QHash<QString, int> m_byCode;
    /// Index of a district by its code of the statistics office.
    QHash<QString, int> m_districts;
};

} // namespace edesk
