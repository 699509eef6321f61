// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/Outbox.h"
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/AssignmentCommands.h"

#include <QTemporaryDir>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// The outbox alone: what it keeps, in which order it lets go, and what it survives.
class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void numbersGoOnAfterTakingBackAndReopening();
    void onlyWhatWasNeverSentCanBeTakenBack();
    void sentWithoutAnAnswerGoesAgainInOrder();
    void aHeldCommandHoldsThoseAfterIt();
    void aClockSetBackHoldsNothingForYears();
    void theFirstAnswerCounts();
    void onlyTheLastDoneAreKept();
    void aWithdrawnCommandKeepsItsOutcome_data();
    void aWithdrawnCommandKeepsItsOutcome();
    void draftsSurvive();
    void whatANewerProgramWroteWaitsForIt_data();
    void whatANewerProgramWroteWaitsForIt();
    void reissuedCommandsKeepTheirPlaceAndIdentity();
    void anEmptyDraftLeavesNoRow();

private:
    Id append(Instant heldUntil = {});
    void reopen(const Catalogue &catalogue = edeskCatalogue());
    Id append(const QString &name, const std::vector<Value> &arguments);

    static constexpr Instant now{1'772'413'200'000};
    Id m_device = Id::create();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Outbox> m_outbox;
};

void OutboxTest::init()
{
    m_outbox.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    reopen();
}

void OutboxTest::reopen(const Catalogue &catalogue)
{
    m_outbox.reset();
    auto opened = Outbox::open(m_folder->filePath(u"outbox.db"_s), catalogue);
    QVERIFY(opened);
    m_outbox = std::move(*opened);
}

Id OutboxTest::append(Instant heldUntil)
{
    Command command;
    command.id = Id::create();
    command.device = m_device;
    command.name = QString::fromLatin1(AcceptAssignment::Name);
    command.arguments = valuesOf(AcceptAssignment{Id::create(), u"nhận"_s});
    command.recordedAt = now;
    const auto item =
        m_outbox->append(command, u"Nhận việc"_s, {EntityKind::Assignment, Id::create()}, false, heldUntil);
    return item ? item->command.id : Id();
}

Id OutboxTest::append(const QString &name, const std::vector<Value> &arguments)
{
    Command command;
    command.id = Id::create();
    command.device = m_device;
    command.name = name;
    command.arguments = arguments;
    command.recordedAt = now;
    const auto item = m_outbox->append(command, u"Việc"_s, {}, false, {});
    return item ? item->command.id : Id();
}

void OutboxTest::numbersGoOnAfterTakingBackAndReopening()
{
    QCOMPARE(m_outbox->find(append())->command.number, 1);
    const Id second = append();
    QVERIFY(m_outbox->takeBack(second));
    reopen();
    QCOMPARE(m_outbox->items().size(), 1);
    QCOMPARE(m_outbox->find(append())->command.number, 3);
    QVERIFY(m_outbox->reserveNumbersUpTo(40));
    reopen();
    QCOMPARE(m_outbox->find(append())->command.number, 41);
}

void OutboxTest::onlyWhatWasNeverSentCanBeTakenBack()
{
    const Id command = append();
    QVERIFY(m_outbox->markSent({command}));
    reopen();
    const auto taken = m_outbox->takeBack(command);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::WrongState);
    QCOMPARE(m_outbox->takeBack(Id::create()).error().code, ErrorCode::NotFound);
}

void OutboxTest::sentWithoutAnAnswerGoesAgainInOrder()
{
    const Id first = append();
    const Id second = append();
    QVERIFY(m_outbox->markSent({first}));
    reopen();
    const QList<OutboxItem> again = m_outbox->sendable(now, 10);
    QCOMPARE(again.size(), 2);
    QCOMPARE(again[0].command.id, first);
    QCOMPARE(again[1].command.id, second);
    QCOMPARE(m_outbox->sendable(now, 1).size(), 1);
    QVERIFY(m_outbox->setAnswer({first, std::nullopt, {}, {}}));
    QCOMPARE(m_outbox->sendable(now, 10).size(), 1);
}

void OutboxTest::aHeldCommandHoldsThoseAfterIt()
{
    append(now.plusMs(10'000));
    append();
    QVERIFY(m_outbox->sendable(now, 10).isEmpty());
    QCOMPARE(m_outbox->nextRelease(now), now.plusMs(10'000));
    QCOMPARE(m_outbox->sendable(now.plusMs(10'000), 10).size(), 2);
}

void OutboxTest::aClockSetBackHoldsNothingForYears()
{
    append(now.plusMs(10'000));
    constexpr qint64 yearMs = 365LL * 24 * 3600 * 1000;
    QCOMPARE(m_outbox->sendable(now.plusMs(-yearMs), 10).size(), 1);
}

void OutboxTest::theFirstAnswerCounts()
{
    const Id command = append();
    QVERIFY(m_outbox->setAnswer({command, failure(ErrorCode::Conflict, {u"title"_s}), {}, {}}));
    QVERIFY(m_outbox->setAnswer({command, std::nullopt, {}, {}}));
    reopen();
    QCOMPARE(m_outbox->find(command)->state, OutboxState::Conflict);
    QCOMPARE(m_outbox->find(command)->refusal->details, QStringList{u"title"_s});
    QVERIFY(m_outbox->dismiss(command));
    QVERIFY(m_outbox->items().isEmpty());
}

void OutboxTest::onlyTheLastDoneAreKept()
{
    const Id waiting = append();
    QList<Id> done;
    for (int i = 0; i < 130; ++i)
        done.append(append());
    QVERIFY(m_outbox->markDone(done));
    reopen();
    QCOMPARE(m_outbox->items().size(), 101);
    QVERIFY(m_outbox->find(waiting));
    QVERIFY(!m_outbox->find(done.first()));
    QVERIFY(m_outbox->find(done.last()));
}

void OutboxTest::aWithdrawnCommandKeepsItsOutcome_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::newRow("waiting") << int(OutboxState::Waiting) << int(OutboxState::Refused);
    QTest::newRow("accepted") << int(OutboxState::Accepted) << int(OutboxState::Done);
    QTest::newRow("conflict") << int(OutboxState::Conflict) << int(OutboxState::Conflict);
    QTest::newRow("done") << int(OutboxState::Done) << int(OutboxState::Done);
}

void OutboxTest::aWithdrawnCommandKeepsItsOutcome()
{
    QFETCH(const int, before);
    QFETCH(const int, after);
    const Id command = append();
    const auto state = static_cast<OutboxState>(before);
    if (state == OutboxState::Accepted)
        QVERIFY(m_outbox->setAnswer({command, std::nullopt, {}, {}}));
    if (state == OutboxState::Conflict)
        QVERIFY(m_outbox->setAnswer({command, failure(ErrorCode::Conflict), {}, {}}));
    if (state == OutboxState::Done)
        QVERIFY(m_outbox->markDone({command}));
    QVERIFY(m_outbox->withdraw(command));
    reopen();
    const OutboxItem *item = m_outbox->find(command);
    QCOMPARE(int(item->state), after);
    QVERIFY(item->command.arguments.empty() ||
            item->command.arguments == std::vector<Value>(item->command.arguments.size()));
    QVERIFY(item->subject.id.isNull());
    QVERIFY(item->summary.isEmpty());
    QCOMPARE(item->refusal.has_value(), item->state != OutboxState::Done);
}

void OutboxTest::draftsSurvive()
{
    QVERIFY(m_outbox->saveDraft(u"giao-viec"_s, "bản nháp", now));
    QVERIFY(m_outbox->saveDraft(u"giao-viec"_s, "bản sau", now));
    reopen();
    QCOMPARE(*m_outbox->draft(u"giao-viec"_s), QByteArray("bản sau"));
    QVERIFY(m_outbox->removeDraft(u"giao-viec"_s));
    QCOMPARE(*m_outbox->draft(u"giao-viec"_s), QByteArray());
}

void OutboxTest::whatANewerProgramWroteWaitsForIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("an unknown command") << u"assignment.later"_s;
    QTest::newRow("one more argument") << QString::fromLatin1(AcceptAssignment::Name);
}

void OutboxTest::whatANewerProgramWroteWaitsForIt()
{
    QFETCH(const QString, name);
    const Id row = Id::create();
    const QString accept = QString::fromLatin1(AcceptAssignment::Name);
    CommandType wider = *edeskCatalogue().command(accept);
    const QByteArray own = name.toLatin1();
    wider.name = own.constData();
    wider.arguments.push_back({"reason", FieldKind::Text, {}});
    Catalogue newer;
    newer.add(wider);
    if (name != accept)
        newer.add(*edeskCatalogue().command(accept));
    reopen(newer);
    const Id later = append(name, {row, u"nhận"_s, u"lý do"_s});
    const QByteArray written = m_outbox->find(later)->bytes;
    reopen();
    QVERIFY(m_outbox->sendable(now, 10).isEmpty());
    QVERIFY(!m_outbox->nextRelease(now).isSet());
    const Id known = append();
    QCOMPARE(m_outbox->find(later)->state, OutboxState::Waiting);
    QCOMPARE(m_outbox->find(later)->refusal->code, ErrorCode::StoreTooNew);
    QCOMPARE(m_outbox->sendable(now, 10).size(), 1);
    QCOMPARE(m_outbox->sendable(now, 10).first().command.id, known);
    QVERIFY(m_outbox->markSent({later}));
    reopen(newer);
    QVERIFY(!m_outbox->find(later)->refusal);
    QCOMPARE(m_outbox->sendable(now, 10).first().command.id, later);
    QCOMPARE(m_outbox->sendable(now, 10).first().bytes, written);
    reopen();
    QVERIFY(m_outbox->withdraw(later));
    QVERIFY(!m_outbox->find(later)->bytes.contains("lý do"));
}

void OutboxTest::reissuedCommandsKeepTheirPlaceAndIdentity()
{
    const Id first = append();
    const Id device = m_device = Id::create();
    const Id second = append();
    QCOMPARE(m_outbox->sendable(now, 10).size(), 1);
    QVERIFY(m_outbox->markSent({first}));
    QVERIFY(m_outbox->reissue({first}, device));
    for (int i = 0; i < 2; ++i) {
        const QList<OutboxItem> next = m_outbox->sendable(now, 10);
        QCOMPARE(next.size(), 2);
        QCOMPARE(next[0].command.id, first);
        QCOMPARE(next[0].command.device, device);
        QCOMPARE(next[0].command.number, 3);
        QCOMPARE(next[0].state, OutboxState::Waiting);
        QCOMPARE(next[1].command.id, second);
        reopen();
    }
    QCOMPARE(m_outbox->find(append())->command.number, 4);
}

void OutboxTest::anEmptyDraftLeavesNoRow()
{
    QVERIFY(m_outbox->saveDraft(u"giao-viec"_s, "bản nháp", now));
    QVERIFY(m_outbox->saveDraft(u"giao-viec"_s, {}, now));
    QVERIFY(m_outbox->saveDraft(u"khác"_s, {}, now));
    const auto file = Database::open(DatabaseAddress::file(m_folder->filePath(u"outbox.db"_s)));
    QVERIFY(file);
    const auto rows = (*file)->prepare(u"SELECT count(*) FROM draft"_s);
    QVERIFY(rows);
    QCOMPARE(*(*rows)->number(-1), 0);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::OutboxTest)
#include "OutboxTest.moc"
