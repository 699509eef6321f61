// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/content/ContentRef.h"

namespace edesk {

inline constexpr int noteLength = 2000;
inline constexpr int titleLength = 500;
inline constexpr int bodyLength = 10'000;
/// People and units that join a task, and that are informed of it.
inline constexpr int mostParties = 200;
/// People a comment points to it.
inline constexpr int mostMentions = 20;

/// Gives a task to units and people: one lead, others join or are informed.
struct GiveAssignment
{
    static constexpr const char *Name = "assignment.give";
    QString title;
    QString body;
    Instant dueAt;
    /// A person or a unit.
    Id lead;
    QList<Id> joiners = {};
    QList<Id> informed = {};
    /// The task of which this is a part; the deadline of a part is that of the task unless an earlier one is
    /// given.
    Id parentId = {};
    /// Of the giver's agency; approves after the giver.
    Id secondApprover = {};

    static auto description()
    {
        using A = GiveAssignment;
        return std::tuple{
            member("title", &A::title, {.maxLength = titleLength, .required = true}),
            member("body", &A::body, {.maxLength = bodyLength}),
            member("due_at", &A::dueAt),
            member("lead", &A::lead, {.required = true}),
            member("joiners", &A::joiners, {.maxItems = mostParties}),
            member("informed", &A::informed, {.maxItems = mostParties}),
            member("parent_id", &A::parentId, {.references = EntityKind::Assignment}),
            member("second_approver", &A::secondApprover, {.references = EntityKind::Person}),
        };
    }
};

/// An argument list of an assignment and words; what the words mean is the command's.
template <const char *CommandName, bool WordsRequired>
struct AssignmentWords
{
    static constexpr const char *Name = CommandName;
    Id assignmentId;
    QString note;

    static auto description()
    {
        using A = AssignmentWords;
        return std::tuple{
            member("assignment_id", &A::assignmentId,
                   {.required = true, .references = EntityKind::Assignment}),
            member("note", &A::note, {.maxLength = noteLength, .required = WordsRequired}),
        };
    }
};

inline constexpr char acceptName[] = "assignment.accept";
inline constexpr char submitName[] = "assignment.submit";
inline constexpr char approveName[] = "assignment.approve";
inline constexpr char returnName[] = "assignment.return";
inline constexpr char handBackName[] = "assignment.hand_back";
inline constexpr char recallName[] = "assignment.recall";

/// A party takes its part on.
using AcceptAssignment = AssignmentWords<acceptName, false>;
/// A party reports its part finished; the lead's waits for the giver.
using SubmitAssignment = AssignmentWords<submitName, false>;
/// The giver accepts the result.
using ApproveAssignment = AssignmentWords<approveName, false>;
/// The giver sends the result back with the reason.
using ReturnAssignment = AssignmentWords<returnName, true>;
/// A party gives its part back to the giver with the reason.
using HandBackAssignment = AssignmentWords<handBackName, true>;
/// The giver withdraws the task with the reason.
using RecallAssignment = AssignmentWords<recallName, true>;

/// Anyone on the task says something, and may point others who see it to it.
struct CommentAssignment
{
    static constexpr const char *Name = "assignment.comment";
    Id assignmentId;
    QString note;
    QList<Id> mentions = {};

    static auto description()
    {
        using A = CommentAssignment;
        return std::tuple{
            member("assignment_id", &A::assignmentId,
                   {.required = true, .references = EntityKind::Assignment}),
            member("note", &A::note, {.maxLength = noteLength, .required = true}),
            member("mentions", &A::mentions, {.maxItems = mostMentions}),
        };
    }
};

/// A party reports how far its part is, 0–100.
struct ReportProgress
{
    static constexpr const char *Name = "assignment.report_progress";
    Id assignmentId;
    qint64 progress = 0;
    QString note;

    static auto description()
    {
        using A = ReportProgress;
        return std::tuple{
            member("assignment_id", &A::assignmentId,
                   {.required = true, .references = EntityKind::Assignment}),
            member("progress", &A::progress, {.required = true}),
            member("note", &A::note, {.maxLength = noteLength}),
        };
    }
};

/// The lead asks for a later date.
struct RequestExtension
{
    static constexpr const char *Name = "assignment.request_extension";
    Id assignmentId;
    Instant dueAt;
    QString note;

    static auto description()
    {
        using A = RequestExtension;
        return std::tuple{
            member("assignment_id", &A::assignmentId,
                   {.required = true, .references = EntityKind::Assignment}),
            member("due_at", &A::dueAt, {.required = true}),
            member("note", &A::note, {.maxLength = noteLength, .required = true}),
        };
    }
};

/// The giver's answer to a request of the kind the command names.
template <const char *CommandName>
struct AssignmentAnswer
{
    static constexpr const char *Name = CommandName;
    Id assignmentId;
    bool granted = false;
    QString note;

    static auto description()
    {
        using A = AssignmentAnswer;
        return std::tuple{
            member("assignment_id", &A::assignmentId,
                   {.required = true, .references = EntityKind::Assignment}),
            member("granted", &A::granted, {.required = true}),
            member("note", &A::note, {.maxLength = noteLength}),
        };
    }
};

inline constexpr char decideExtensionName[] = "assignment.decide_extension";
inline constexpr char decideTransferName[] = "assignment.decide_transfer";
using DecideExtension = AssignmentAnswer<decideExtensionName>;
using DecideTransfer = AssignmentAnswer<decideTransferName>;

/// Hands the lead on: by the giver at once, by the lead with the giver's consent.
struct TransferAssignment
{
    static constexpr const char *Name = "assignment.transfer";
    Id assignmentId;
    Id to;
    QString note;

    static auto description()
    {
        using A = TransferAssignment;
        return std::tuple{
            member("assignment_id", &A::assignmentId,
                   {.required = true, .references = EntityKind::Assignment}),
            member("to", &A::to, {.required = true}),
            member("note", &A::note, {.maxLength = noteLength, .required = true}),
        };
    }
};

/// Anyone on the task adds a file to it; the contents follow on their own way.
struct AttachAssignmentFile : ContentRef
{
    static constexpr const char *Name = "assignment.attach_file";
    Id assignmentId;

    static auto description()
    {
        using A = AttachAssignmentFile;
        return std::tuple_cat(std::tuple{member("assignment_id", &A::assignmentId,
                                                {.required = true, .references = EntityKind::Assignment})},
                              contentMembers<A>());
    }
};

/// Who added a file, or the giver, takes it away.
struct RemoveAssignmentFile
{
    static constexpr const char *Name = "assignment.remove_file";
    Id assignmentId;
    Id fileId;

    static auto description()
    {
        using A = RemoveAssignmentFile;
        return std::tuple{
            member("assignment_id", &A::assignmentId,
                   {.required = true, .references = EntityKind::Assignment}),
            member("file_id", &A::fileId, {.required = true, .references = EntityKind::AssignmentFile}),
        };
    }
};

/// The giver changes the wording or the date; each value comes with the one it replaces.
struct EditAssignment
{
    static constexpr const char *Name = "assignment.edit";
    Id assignmentId;
    QString title;
    QString titleWas;
    QString body;
    QString bodyWas;
    Instant dueAt;
    Instant dueAtWas;

    static auto description()
    {
        using A = EditAssignment;
        return std::tuple{
            member("assignment_id", &A::assignmentId,
                   {.required = true, .references = EntityKind::Assignment}),
            member("title", &A::title, {.maxLength = titleLength}),
            member("title_was", &A::titleWas, {.maxLength = titleLength}),
            member("body", &A::body, {.maxLength = bodyLength}),
            member("body_was", &A::bodyWas, {.maxLength = bodyLength}),
            member("due_at", &A::dueAt),
            member("due_at_was", &A::dueAtWas),
        };
    }
};

} // namespace edesk
