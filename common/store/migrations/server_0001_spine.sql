-- min_compatible: 1
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The spine: organisations, people, accounts, roles, assignments; scopes and their feed; commands; sessions.

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
);
CREATE UNIQUE INDEX membership_feed ON membership(scope_id, seq);

-- Every command ever decided, so that sending it again changes nothing and is answered alike.
CREATE TABLE command_result(
    id $ID PRIMARY KEY,
    device_id $ID NOT NULL,
    number $INT NOT NULL,
    digest $BYTES NOT NULL,
    answer $BYTES NOT NULL,
    decided_at $INT NOT NULL,
    UNIQUE(device_id, number)
);

CREATE TABLE device(
    id $ID PRIMARY KEY,
    account_id $ID NOT NULL REFERENCES account(id),
    name $TEXT,
    blocked $INT NOT NULL,
    created_at $INT NOT NULL,
    seen_at $INT NOT NULL
);

-- What proves a password; never leaves the server.
CREATE TABLE credential(
    account_id $ID PRIMARY KEY REFERENCES account(id),
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
    hash $BYTES PRIMARY KEY,
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
    key $TEXT PRIMARY KEY,
    value $TEXT NOT NULL
);
