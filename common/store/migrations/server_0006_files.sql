-- SPDX-License-Identifier: GPL-3.0-or-later
-- min_compatible: 1
-- Files: the rows that refer to contents, and the table of contents.

CREATE TABLE assignment_file(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    assignment_id $ID NOT NULL REFERENCES assignment(id),
    content $TEXT NOT NULL,
    name $TEXT NOT NULL,
    size $INT NOT NULL,
    media_type $TEXT NOT NULL,
    added_by_id $ID NOT NULL,
    added_by_name $TEXT,
    added_at $INT NOT NULL,
    removed $INT
);
CREATE INDEX assignment_file_assignment_id ON assignment_file(assignment_id);
CREATE INDEX assignment_file_content ON assignment_file(content);

-- What the store decided about the contents it was sent: 1 whole (the bytes are in the folder of files), 2
-- infected (they are not). What is incomplete lies in that folder only.
CREATE TABLE content(
    hash $TEXT NOT NULL PRIMARY KEY,
    size $INT NOT NULL,
    state $INT NOT NULL,
    finding $TEXT,
    touched_at $INT NOT NULL
);
CREATE INDEX content_touched_at ON content(touched_at);

-- Who has shown that they have the bytes: a row refers to contents only in the name of one of them, so that
-- nobody reads a file by knowing its hash.
CREATE TABLE content_holder(
    hash $TEXT NOT NULL REFERENCES content(hash),
    person_id $ID NOT NULL,
    PRIMARY KEY(hash, person_id)
);
