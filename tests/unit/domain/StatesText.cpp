// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/domain/StatesText.h"

#include "common/domain/assignment/AssignmentStates.h"
#include "common/domain/assignment/SeriesStates.h"
#include "common/domain/document/DocumentStates.h"
#include "common/domain/dossier/DossierStates.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

QString stateWords(const StateTable &table, int state)
{
    for (const Choice &choice : table.states) {
        if (choice.value == state)
            return u"%1 (`%2`)"_s.arg(QString::fromUtf8(choice.vietnamese), QString::fromUtf8(choice.key));
    }
    return u"—"_s;
}

QString partWords(const StateTable &table, unsigned who)
{
    QStringList words;
    for (const Part &part : table.parts) {
        if (who & part.bit)
            words.append(QString::fromUtf8(part.vietnamese));
    }
    return words.join(u", "_s);
}

} // namespace

QString statesText(const StateTable &table)
{
    QString text = u"## "_s + QString::fromUtf8(table.title) + u"\n\n"_s;
    text += u"| from | action | who | to |\n| --- | --- | --- | --- |\n"_s;
    for (const Transition &line : table.transitions) {
        text +=
            u"| %1 | `%2` | %3 | %4 |\n"_s.arg(stateWords(table, line.from), QString::fromUtf8(line.action),
                                               partWords(table, line.who), stateWords(table, line.to));
    }
    return text;
}

QString statesText()
{
    QString text =
        u"# State machines\n\n"
        "Written from the tables that the rules use; `tst_domain_States` compares, and rewrites this "
        "file when EDESK_WRITE_DOCS is set. Actions in brackets follow from other rows.\n"_s;
    for (const StateTable *table : {&incomingDocumentTable(), &outgoingDocumentTable(), &assignmentTable(),
                                    &seriesTable(), &dossierTable()})
        text += u'\n' + statesText(*table);
    return text;
}

} // namespace edesk
