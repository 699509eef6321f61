-- SPDX-License-Identifier: GPL-3.0-or-later
-- min_compatible: 1
-- The spine: organisations, people, accounts, roles, assignments; scopes and their feed; commands; sessions.

CREATE TABLE organisation(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    code $TEXT NOT NULL UNIQUE,
    name $TEXT NOT NULL,
    kind $INT NOT NULL,
    parent_id $ID REFERENCES organisation(id),
    agency_id $ID NOT NULL REFERENCES organisation(id),
    agency_identifier $TEXT,
    host_name $TEXT,
    sort_order $INT,
    valid_from $INT,
    valid_to $INT
);
CREATE INDEX organisation_parent_id ON organisation(parent_id);
CREATE INDEX organisation_agency_id ON organisation(agency_id);

CREATE TABLE person(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    full_name $TEXT NOT NULL,
    staff_code $TEXT NOT NULL UNIQUE,
    organisation_id $ID NOT NULL REFERENCES organisation(id),
    agency_id $ID NOT NULL REFERENCES organisation(id),
    phone $TEXT,
    email $TEXT,
    listed $INT,
    active $INT
);
CREATE INDEX person_organisation_id ON person(organisation_id);

CREATE TABLE position(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    person_id $ID NOT NULL REFERENCES person(id),
    organisation_id $ID NOT NULL REFERENCES organisation(id),
    title $TEXT NOT NULL,
    rank $INT,
    main $INT,
    valid_from $INT,
    valid_to $INT
);
CREATE INDEX position_person_id ON position(person_id);
CREATE INDEX position_organisation_id ON position(organisation_id);

CREATE TABLE account(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    person_id $ID NOT NULL REFERENCES person(id),
    agency_id $ID NOT NULL REFERENCES organisation(id),
    user_name $TEXT NOT NULL UNIQUE,
    status $INT NOT NULL
);
CREATE INDEX account_person_id ON account(person_id);

CREATE TABLE role_grant(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    person_id $ID NOT NULL REFERENCES person(id),
    organisation_id $ID NOT NULL REFERENCES organisation(id),
    agency_id $ID NOT NULL REFERENCES organisation(id),
    role $INT NOT NULL,
    valid_from $INT,
    valid_to $INT,
    revoked $INT
);
CREATE INDEX role_grant_person_id ON role_grant(person_id);
CREATE INDEX role_grant_organisation_id ON role_grant(organisation_id);

CREATE TABLE delegation(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    from_person_id $ID NOT NULL REFERENCES person(id),
    to_person_id $ID NOT NULL REFERENCES person(id),
    organisation_id $ID NOT NULL REFERENCES organisation(id),
    agency_id $ID NOT NULL REFERENCES organisation(id),
    role $INT NOT NULL,
    valid_from $INT NOT NULL,
    valid_to $INT NOT NULL,
    reason $TEXT NOT NULL,
    revoked $INT
);
CREATE INDEX delegation_from_person_id ON delegation(from_person_id);
CREATE INDEX delegation_to_person_id ON delegation(to_person_id);

CREATE TABLE notice(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    recipient_id $ID NOT NULL REFERENCES person(id),
    reason $INT NOT NULL,
    subject_kind $INT,
    subject_id $ID,
    title $TEXT NOT NULL,
    from_name $TEXT,
    at $INT NOT NULL,
    read_at $INT
);
CREATE INDEX notice_recipient_id ON notice(recipient_id);

CREATE TABLE audit_entry(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    agency_id $ID NOT NULL REFERENCES organisation(id),
    actor_id $ID NOT NULL,
    actor_name $TEXT,
    on_behalf_of_id $ID,
    on_behalf_of_name $TEXT,
    command $TEXT NOT NULL,
    subject_kind $INT,
    subject_id $ID,
    detail $TEXT,
    recorded_at $INT,
    at $INT NOT NULL
);
CREATE INDEX audit_entry_agency_id ON audit_entry(agency_id);

CREATE TABLE assignment(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    title $TEXT NOT NULL,
    body $TEXT,
    state $INT NOT NULL,
    progress $INT,
    due_at $INT,
    giver_id $ID NOT NULL REFERENCES person(id),
    giver_name $TEXT,
    giver_organisation_id $ID NOT NULL REFERENCES organisation(id),
    agency_id $ID NOT NULL REFERENCES organisation(id),
    lead_id $ID,
    lead_name $TEXT,
    given_at $INT NOT NULL,
    updated_at $INT,
    completed_at $INT,
    requested_due_at $INT,
    transfer_to_id $ID
);
CREATE INDEX assignment_state ON assignment(state);
CREATE INDEX assignment_due_at ON assignment(due_at);
CREATE INDEX assignment_giver_id ON assignment(giver_id);

CREATE TABLE assignment_party(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    assignment_id $ID NOT NULL REFERENCES assignment(id),
    person_id $ID REFERENCES person(id),
    organisation_id $ID NOT NULL REFERENCES organisation(id),
    agency_id $ID NOT NULL REFERENCES organisation(id),
    name $TEXT NOT NULL,
    role $INT NOT NULL,
    state $INT NOT NULL,
    progress $INT,
    note $TEXT,
    current $INT
);
CREATE INDEX assignment_party_assignment_id ON assignment_party(assignment_id);
CREATE INDEX assignment_party_person_id ON assignment_party(person_id);
CREATE INDEX assignment_party_organisation_id ON assignment_party(organisation_id);

CREATE TABLE assignment_event(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    assignment_id $ID NOT NULL REFERENCES assignment(id),
    kind $INT NOT NULL,
    actor_id $ID NOT NULL,
    actor_name $TEXT,
    on_behalf_of_name $TEXT,
    progress $INT,
    note $TEXT,
    recorded_at $INT,
    at $INT NOT NULL
);
CREATE INDEX assignment_event_assignment_id ON assignment_event(assignment_id);

-- The feed. A scope is the unit of permission and sync; `seq` counts its changes without gaps, `floor` is
-- the sequence below which tombstones are gone and a desk starts again from a snapshot.
CREATE TABLE scope(
    id $INT PRIMARY KEY,
    name $TEXT NOT NULL UNIQUE,
    seq $INT NOT NULL,
    row_count $INT NOT NULL,
    checksum $INT NOT NULL,
    floor $INT NOT NULL
);

-- Which row is in which scope, at the sequence of its last change there. `gone` = 1 is a tombstone.
CREATE TABLE membership(
    scope_id $INT NOT NULL REFERENCES scope(id),
    kind $INT NOT NULL,
    row_id $ID NOT NULL,
    seq $INT NOT NULL,
    hash $INT NOT NULL,
    gone $INT NOT NULL,
    PRIMARY KEY(row_id, kind, scope_id)
)$WITHOUT_ROWID;
CREATE UNIQUE INDEX membership_feed ON membership(scope_id, seq);

-- Every command ever decided, so that sending it again changes nothing and is answered alike.
CREATE TABLE command_result(
    id $ID NOT NULL PRIMARY KEY,
    device_id $ID NOT NULL,
    number $INT NOT NULL,
    digest $BYTES NOT NULL,
    answer $BYTES NOT NULL,
    decided_at $INT NOT NULL,
    UNIQUE(device_id, number)
);

CREATE TABLE device(
    id $ID NOT NULL PRIMARY KEY,
    account_id $ID NOT NULL REFERENCES account(id),
    name $TEXT,
    blocked $INT NOT NULL,
    created_at $INT NOT NULL,
    seen_at $INT NOT NULL
);

-- What proves a password; never leaves the server.
CREATE TABLE credential(
    account_id $ID NOT NULL PRIMARY KEY REFERENCES account(id),
    password_hash $TEXT NOT NULL,
    changed_at $INT NOT NULL,
    failures $INT NOT NULL,
    must_change $INT NOT NULL,
    demo $INT NOT NULL
);

CREATE TABLE password_history(
    account_id $ID NOT NULL REFERENCES account(id),
    password_hash $TEXT NOT NULL,
    changed_at $INT NOT NULL
);
CREATE INDEX password_history_account_id ON password_history(account_id);

-- Access tokens (short) and refresh tokens (rotating), by their SHA-256; a family is one sign-in.
CREATE TABLE session_token(
    hash $BYTES NOT NULL PRIMARY KEY,
    family $ID NOT NULL,
    account_id $ID NOT NULL REFERENCES account(id),
    device_id $ID NOT NULL REFERENCES device(id),
    refresh $INT NOT NULL,
    expires_at $INT NOT NULL,
    used_at $INT NOT NULL
);
CREATE INDEX session_token_family ON session_token(family);
CREATE INDEX session_token_account_id ON session_token(account_id);
CREATE INDEX session_token_expires_at ON session_token(expires_at);

-- Settings of the installation: epoch, when it was created.
CREATE TABLE meta(
    key $TEXT NOT NULL PRIMARY KEY,
    value $TEXT NOT NULL
);
