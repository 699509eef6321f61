-- SPDX-License-Identifier: GPL-3.0-or-later
-- min_compatible: 1
-- Compaction: how old tombstones are, noted scope by scope instead of on every row.

-- At `at`, every tombstone of the scope had a sequence of at most `seq`.
CREATE TABLE tombstone_mark(
    scope_id $INT NOT NULL REFERENCES scope(id),
    seq $INT NOT NULL,
    at $INT NOT NULL,
    PRIMARY KEY(scope_id, seq)
);
CREATE INDEX tombstone_mark_at ON tombstone_mark(at);

CREATE INDEX membership_gone ON membership(scope_id, seq) WHERE gone = 1;
