// SPDX-License-Identifier: GPL-3.0-or-later
// The state machines: the tables are whole, and docs/states.md says what they say.
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/AssignmentStates.h"
#include "common/domain/assignment/SeriesStates.h"
#include "common/domain/document/DocumentStates.h"
#include "common/domain/dossier/DossierStates.h"
#include "tests/unit/domain/StatesText.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <set>
#include <tuple>

using namespace edesk;
using namespace Qt::StringLiterals;

class StatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDocumentSaysWhatTheTablesSay();
    void everyStateIsReachedAndKnown_data();
    void everyStateIsReachedAndKnown();
    void everyActionIsACommand_data() { everyStateIsReachedAndKnown_data(); }
    void everyActionIsACommand();
    void aRefusalNamesWhoMayOrTheState();
};

void StatesTest::theDocumentSaysWhatTheTablesSay()
{
    QFile file(QStringLiteral(EDESK_SOURCE_DIR "/docs/states.md"));
    if (qEnvironmentVariableIsSet("EDESK_WRITE_DOCS")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(statesText().toUtf8());
        file.close();
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), statesText());
}

void StatesTest::everyStateIsReachedAndKnown_data()
{
    QTest::addColumn<const StateTable *>("table");
    QTest::addColumn<int>("begin");
    QTest::newRow("incoming") << &incomingDocumentTable() << int(DocumentState::Arrived);
    QTest::newRow("outgoing") << &outgoingDocumentTable() << NoState;
    QTest::newRow("dossier") << &dossierTable() << NoState;
    QTest::newRow("assignment") << &assignmentTable() << int(AssignmentState::New);
    QTest::newRow("series") << &seriesTable() << int(SeriesState::Active);
}

void StatesTest::everyStateIsReachedAndKnown()
{
    QFETCH(const StateTable *, table);
    QFETCH(int, begin);
    QSet<int> reached{begin, NoState};
    qsizetype before = 0;
    while (before != reached.size()) {
        before = reached.size();
        for (const Transition &line : table->transitions) {
            if (reached.contains(line.from))
                reached.insert(line.to);
        }
    }
    std::set<std::tuple<int, QByteArray, unsigned>> lines;
    for (const Transition &line : table->transitions) {
        const bool known = std::any_of(table->states.begin(), table->states.end(),
                                       [&](const Choice &choice) { return choice.value == line.to; });
        QVERIFY2(known, line.action);
        QVERIFY2(reached.contains(line.from), line.action);
        // No action leads to two places.
        for (const Part &part : table->parts) {
            if (!(line.who & part.bit))
                continue;
            const auto key = std::tuple(line.from, QByteArray(line.action), part.bit);
            QVERIFY2(!lines.contains(key), line.action);
            lines.insert(key);
        }
    }
}

void StatesTest::everyActionIsACommand()
{
    QFETCH(const StateTable *, table);
    for (const Transition &line : table->transitions) {
        const QString name = QString::fromLatin1(line.action).section(u' ', 0, 0);
        if (!name.startsWith(u'('))
            QVERIFY2(edeskCatalogue().command(name), line.action);
    }
}

void StatesTest::aRefusalNamesWhoMayOrTheState()
{
    const StateTable &table = incomingDocumentTable();
    const int accepted = int(DocumentState::Accepted);
    const auto wrongPerson = table.step(accepted, document_action::Submit, LeaderPart);
    QCOMPARE(wrongPerson.error().code, ErrorCode::OnlyFor);
    QCOMPARE(errorText(wrongPerson.error(), Language::Vietnamese).left(28),
             u"Việc này do văn thư làm"_s.left(28));
    const auto wrongState = table.step(int(DocumentState::Done), document_action::Submit, ClerkPart);
    QCOMPARE(wrongState.error().code, ErrorCode::WrongState);
    QVERIFY(errorText(wrongState.error(), Language::Vietnamese).contains(u"Hoàn thành"_s));
    QCOMPARE(*table.step(accepted, document_action::Submit, ClerkPart), int(DocumentState::Submitted));
}

QTEST_GUILESS_MAIN(StatesTest)
#include "StatesTest.moc"
