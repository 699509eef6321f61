-- SPDX-License-Identifier: GPL-3.0-or-later
-- min_compatible: 1
-- Files of documents, and work dossiers.

CREATE TABLE document_file(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    document_id $ID NOT NULL REFERENCES document(id),
    content $TEXT NOT NULL,
    name $TEXT NOT NULL,
    size $INT NOT NULL,
    media_type $TEXT NOT NULL,
    added_by_id $ID NOT NULL,
    added_by_name $TEXT,
    added_at $INT NOT NULL,
    removed $INT,
    replaces_id $ID,
    version $INT,
    source_id $ID
);
CREATE INDEX document_file_document_id ON document_file(document_id);
CREATE INDEX document_file_content ON document_file(content);

CREATE TABLE dossier(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    agency_id $ID NOT NULL REFERENCES organisation(id),
    organisation_id $ID NOT NULL REFERENCES organisation(id),
    state $INT NOT NULL,
    code $TEXT NOT NULL,
    year $INT NOT NULL,
    title $TEXT NOT NULL,
    retention_years $INT NOT NULL,
    restricted $INT,
    keeper_id $ID NOT NULL REFERENCES person(id),
    keeper_name $TEXT,
    started_on $INT,
    ended_on $INT,
    note $TEXT,
    item_count $INT,
    opened_at $INT NOT NULL,
    updated_at $INT,
    closed_at $INT
);
CREATE INDEX dossier_organisation_id ON dossier(organisation_id);
CREATE INDEX dossier_state ON dossier(state);
CREATE INDEX dossier_code ON dossier(code);
CREATE INDEX dossier_keeper_id ON dossier(keeper_id);
-- Whoever opens one at once: no number and symbol twice.
CREATE UNIQUE INDEX dossier_code_of_year ON dossier(agency_id, year, code);

CREATE TABLE dossier_item(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    dossier_id $ID NOT NULL REFERENCES dossier(id),
    kind $INT NOT NULL,
    subject_id $ID,
    ordinal $INT NOT NULL,
    note $TEXT,
    added_by_id $ID NOT NULL,
    added_by_name $TEXT,
    added_at $INT NOT NULL,
    removed $INT
);
CREATE INDEX dossier_item_dossier_id ON dossier_item(dossier_id);
CREATE INDEX dossier_item_subject_id ON dossier_item(subject_id);
