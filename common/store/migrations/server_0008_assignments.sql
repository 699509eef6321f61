-- SPDX-License-Identifier: GPL-3.0-or-later
-- min_compatible: 1
-- Assignments in parts, approved twice, reminded of, and given again and again.

CREATE TABLE assignment_series(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    title $TEXT NOT NULL,
    body $TEXT,
    lead_id $ID NOT NULL,
    lead_name $TEXT,
    joiners $TEXT,
    informed $TEXT,
    second_approver_id $ID REFERENCES person(id),
    giver_id $ID NOT NULL REFERENCES person(id),
    giver_name $TEXT,
    giver_organisation_id $ID NOT NULL REFERENCES organisation(id),
    agency_id $ID NOT NULL REFERENCES organisation(id),
    frequency $INT NOT NULL,
    weekdays $INT,
    month $INT,
    day $INT,
    due_days $INT,
    starts_on $INT NOT NULL,
    ends_on $INT,
    state $INT NOT NULL,
    next_on $INT,
    last_on $INT,
    look_at $INT
);
CREATE INDEX assignment_series_look_at ON assignment_series(look_at);

ALTER TABLE assignment ADD COLUMN parent_id $ID REFERENCES assignment(id);
ALTER TABLE assignment ADD COLUMN level $INT;
ALTER TABLE assignment ADD COLUMN parts $INT;
ALTER TABLE assignment ADD COLUMN open_parts $INT;
ALTER TABLE assignment ADD COLUMN parts_progress $INT;
ALTER TABLE assignment ADD COLUMN second_approver_id $ID REFERENCES person(id);
ALTER TABLE assignment ADD COLUMN second_approver_name $TEXT;
ALTER TABLE assignment ADD COLUMN remind_at $INT;
ALTER TABLE assignment ADD COLUMN soon_told_for $INT;
ALTER TABLE assignment ADD COLUMN overdue_told_for $INT;
ALTER TABLE assignment ADD COLUMN series_id $ID REFERENCES assignment_series(id);
CREATE INDEX assignment_parent_id ON assignment(parent_id);
CREATE INDEX assignment_remind_at ON assignment(remind_at);

-- Open ones are looked at from 20 days before their deadline on, as those that are given from now on.
UPDATE assignment SET remind_at = due_at - 1728000000 WHERE due_at > 0 AND state NOT IN (5, 8);
