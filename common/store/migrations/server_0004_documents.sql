-- SPDX-License-Identifier: GPL-3.0-or-later
-- min_compatible: 1
-- Documents: the registers of arriving and outgoing documents, and the assignments that follow from them.

CREATE TABLE document(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    agency_id $ID NOT NULL REFERENCES organisation(id),
    book $INT NOT NULL,
    state $INT NOT NULL,
    number $INT,
    year $INT,
    code_number $TEXT,
    code_notation $TEXT,
    type $INT NOT NULL,
    subject $TEXT NOT NULL,
    issued_on $INT,
    issuer_name $TEXT,
    issuer_id $ID REFERENCES organisation(id),
    signer_name $TEXT,
    signer_position $TEXT,
    capacity $INT,
    signer_id $ID,
    urgency $INT,
    circulation $INT,
    page_count $INT,
    recipients $TEXT,
    copies $INT,
    note $TEXT,
    arrived_at $INT,
    due_at $INT,
    drafter_id $ID,
    drafter_name $TEXT,
    drafting_organisation_id $ID REFERENCES organisation(id),
    lead_name $TEXT,
    related_id $ID,
    relation $INT,
    source_id $ID,
    identity_key $TEXT,
    listed_at $INT NOT NULL,
    updated_at $INT,
    closed_at $INT
);
CREATE INDEX document_state ON document(state);
CREATE INDEX document_signer_id ON document(signer_id);
CREATE INDEX document_due_at ON document(due_at);
CREATE INDEX document_drafter_id ON document(drafter_id);
CREATE INDEX document_identity_key ON document(identity_key);
-- Whoever numbers at once: no number twice.
CREATE UNIQUE INDEX document_number ON document(agency_id, book, year, number) WHERE number > 0;

CREATE TABLE document_access(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    document_id $ID NOT NULL REFERENCES document(id),
    person_id $ID REFERENCES person(id),
    organisation_id $ID NOT NULL REFERENCES organisation(id),
    agency_id $ID NOT NULL REFERENCES organisation(id),
    current $INT
);
CREATE INDEX document_access_document_id ON document_access(document_id);
CREATE INDEX document_access_person_id ON document_access(person_id);

CREATE TABLE document_event(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    document_id $ID NOT NULL REFERENCES document(id),
    kind $INT NOT NULL,
    actor_id $ID,
    actor_name $TEXT,
    on_behalf_of_name $TEXT,
    note $TEXT,
    recorded_at $INT,
    at $INT NOT NULL
);
CREATE INDEX document_event_document_id ON document_event(document_id);

CREATE TABLE document_recipient(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    document_id $ID NOT NULL REFERENCES document(id),
    agency_id $ID NOT NULL REFERENCES organisation(id),
    name $TEXT NOT NULL,
    status $INT NOT NULL,
    received_id $ID,
    note $TEXT,
    sent_at $INT NOT NULL,
    answered_at $INT
);
CREATE INDEX document_recipient_document_id ON document_recipient(document_id);
CREATE INDEX document_recipient_received_id ON document_recipient(received_id);

CREATE TABLE number_book(
    id $ID NOT NULL PRIMARY KEY,
    revision $INT NOT NULL,
    agency_id $ID NOT NULL REFERENCES organisation(id),
    book $INT NOT NULL,
    year $INT NOT NULL,
    last $INT NOT NULL
);
CREATE INDEX number_book_agency_id ON number_book(agency_id);

ALTER TABLE assignment ADD COLUMN document_id $ID REFERENCES document(id);
CREATE INDEX assignment_document_id ON assignment(document_id);
