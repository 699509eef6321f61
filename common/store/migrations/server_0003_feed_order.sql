-- SPDX-License-Identifier: GPL-3.0-or-later
-- min_compatible: 1
-- Pages are read from indexes alone: with one index of both, each row of a page cost a look into the table for
-- whether it is gone.
CREATE UNIQUE INDEX membership_live ON membership(scope_id, seq) WHERE gone = 0;
DROP INDEX membership_gone;
CREATE UNIQUE INDEX membership_gone ON membership(scope_id, seq) WHERE gone = 1;
DROP INDEX membership_feed;
