-- SPDX-License-Identifier: GPL-3.0-or-later
-- min_compatible: 1
-- The exceptions of the working calendar. An organisation says one thing of a day at a time.
CREATE TABLE calendar_day(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    organisation_id $ID NOT NULL REFERENCES organisation(id),
    date $INT NOT NULL,
    kind $INT NOT NULL,
    note $TEXT,
    withdrawn $INT
);
CREATE INDEX calendar_day_organisation_id ON calendar_day(organisation_id);
CREATE UNIQUE INDEX calendar_day_in_force ON calendar_day(organisation_id, date) WHERE withdrawn = 0;
