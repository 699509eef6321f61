-- SPDX-License-Identifier: GPL-3.0-or-later
-- A server database of schema version 1 as PostgreSQL left it; released schemas never change, so neither does this.
CREATE TABLE public.account (
    id uuid NOT NULL,
    revision bigint NOT NULL,
    person_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    user_name text NOT NULL,
    status bigint NOT NULL
);
CREATE TABLE public.assignment (
    id uuid NOT NULL,
    revision bigint NOT NULL,
    title text NOT NULL,
    body text,
    state bigint NOT NULL,
    progress bigint,
    due_at bigint,
    giver_id uuid NOT NULL,
    giver_name text,
    giver_organisation_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    lead_id uuid,
    lead_name text,
    given_at bigint NOT NULL,
    updated_at bigint,
    completed_at bigint,
    requested_due_at bigint,
    transfer_to_id uuid
);
CREATE TABLE public.assignment_event (
    id uuid NOT NULL,
    revision bigint NOT NULL,
    assignment_id uuid NOT NULL,
    kind bigint NOT NULL,
    actor_id uuid NOT NULL,
    actor_name text,
    on_behalf_of_name text,
    progress bigint,
    note text,
    recorded_at bigint,
    at bigint NOT NULL
);
CREATE TABLE public.assignment_party (
    id uuid NOT NULL,
    revision bigint NOT NULL,
    assignment_id uuid NOT NULL,
    person_id uuid,
    organisation_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    name text NOT NULL,
    role bigint NOT NULL,
    state bigint NOT NULL,
    progress bigint,
    note text,
    current bigint
);
CREATE TABLE public.audit_entry (
    id uuid NOT NULL,
    revision bigint NOT NULL,
    agency_id uuid NOT NULL,
    actor_id uuid NOT NULL,
    actor_name text,
    on_behalf_of_id uuid,
    on_behalf_of_name text,
    command text NOT NULL,
    subject_kind bigint,
    subject_id uuid,
    detail text,
    recorded_at bigint,
    at bigint NOT NULL
);
CREATE TABLE public.command_result (
    id uuid NOT NULL,
    device_id uuid NOT NULL,
    number bigint NOT NULL,
    digest bytea NOT NULL,
    answer bytea NOT NULL,
    decided_at bigint NOT NULL
);
CREATE TABLE public.credential (
    account_id uuid NOT NULL,
    password_hash text NOT NULL,
    changed_at bigint NOT NULL,
    failures bigint NOT NULL,
    must_change bigint NOT NULL,
    demo bigint NOT NULL
);
CREATE TABLE public.delegation (
    id uuid NOT NULL,
    revision bigint NOT NULL,
    from_person_id uuid NOT NULL,
    to_person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    role bigint NOT NULL,
    valid_from bigint NOT NULL,
    valid_to bigint NOT NULL,
    reason text NOT NULL,
    revoked bigint
);
CREATE TABLE public.device (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    name text,
    blocked bigint NOT NULL,
    created_at bigint NOT NULL,
    seen_at bigint NOT NULL
);
CREATE TABLE public.membership (
    scope_id bigint NOT NULL,
    kind bigint NOT NULL,
    row_id uuid NOT NULL,
    seq bigint NOT NULL,
    hash bigint NOT NULL,
    gone bigint NOT NULL
);
CREATE TABLE public.meta (
    key text NOT NULL,
    value text NOT NULL
);
CREATE TABLE public.notice (
    id uuid NOT NULL,
    revision bigint NOT NULL,
    recipient_id uuid NOT NULL,
    reason bigint NOT NULL,
    subject_kind bigint,
    subject_id uuid,
    title text NOT NULL,
    from_name text,
    at bigint NOT NULL,
    read_at bigint
);
CREATE TABLE public.organisation (
    id uuid NOT NULL,
    revision bigint NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    kind bigint NOT NULL,
    parent_id uuid,
    agency_id uuid NOT NULL,
    agency_identifier text,
    host_name text,
    sort_order bigint,
    valid_from bigint,
    valid_to bigint
);
CREATE TABLE public.password_history (
    account_id uuid NOT NULL,
    password_hash text NOT NULL,
    changed_at bigint NOT NULL
);
CREATE TABLE public.person (
    id uuid NOT NULL,
    revision bigint NOT NULL,
    full_name text NOT NULL,
    staff_code text NOT NULL,
    organisation_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    phone text,
    email text,
    listed bigint,
    active bigint
);
CREATE TABLE public."position" (
    id uuid NOT NULL,
    revision bigint NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    title text NOT NULL,
    rank bigint,
    main bigint,
    valid_from bigint,
    valid_to bigint
);
CREATE TABLE public.role_grant (
    id uuid NOT NULL,
    revision bigint NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    role bigint NOT NULL,
    valid_from bigint,
    valid_to bigint,
    revoked bigint
);
CREATE TABLE public.schema_version (
    version bigint NOT NULL,
    name text NOT NULL,
    min_compatible bigint NOT NULL,
    applied_at bigint NOT NULL
);
CREATE TABLE public.scope (
    id bigint NOT NULL,
    name text NOT NULL,
    seq bigint NOT NULL,
    row_count bigint NOT NULL,
    checksum bigint NOT NULL,
    floor bigint NOT NULL
);
CREATE TABLE public.session_token (
    hash bytea NOT NULL,
    family uuid NOT NULL,
    account_id uuid NOT NULL,
    device_id uuid NOT NULL,
    refresh bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint NOT NULL
);
INSERT INTO public.account VALUES ('01997000-0000-7000-8000-00000000001e', 1, '01997000-0000-7000-8000-00000000000a', '01997000-0000-7000-8000-000000000002', 'giamlv', 1);
INSERT INTO public.account VALUES ('01997000-0000-7000-8000-00000000001f', 1, '01997000-0000-7000-8000-00000000000b', '01997000-0000-7000-8000-000000000002', 'anhnv', 2);
INSERT INTO public.assignment VALUES ('01997000-0000-7000-8000-00000000003c', 2, 'Báo cáo quý II', 'Nội dung', 3, 60, 1781086400000, '01997000-0000-7000-8000-00000000000a', 'Lê Văn Giám', '01997000-0000-7000-8000-000000000002', '01997000-0000-7000-8000-000000000002', '01997000-0000-7000-8000-00000000000b', 'Nguyễn Văn Ánh', 1781000000000, 1781000000000, NULL, NULL, NULL);
INSERT INTO public.assignment_event VALUES ('01997000-0000-7000-8000-00000000003f', 1, '01997000-0000-7000-8000-00000000003c', 1, '01997000-0000-7000-8000-00000000000a', 'Lê Văn Giám', NULL, 0, NULL, 1781000000000, 1781000000000);
INSERT INTO public.assignment_event VALUES ('01997000-0000-7000-8000-000000000040', 1, '01997000-0000-7000-8000-00000000003c', 3, '01997000-0000-7000-8000-00000000000b', 'Nguyễn Văn Ánh', NULL, 60, 'Được nửa', 1781000000000, 1781000000000);
INSERT INTO public.assignment_party VALUES ('01997000-0000-7000-8000-00000000003d', 2, '01997000-0000-7000-8000-00000000003c', '01997000-0000-7000-8000-00000000000b', '01997000-0000-7000-8000-000000000003', '01997000-0000-7000-8000-000000000002', 'Nguyễn Văn Ánh', 1, 3, 60, 'Được nửa', 1);
INSERT INTO public.assignment_party VALUES ('01997000-0000-7000-8000-00000000003e', 1, '01997000-0000-7000-8000-00000000003c', NULL, '01997000-0000-7000-8000-000000000003', '01997000-0000-7000-8000-000000000002', 'Phòng Kế hoạch', 2, 1, 0, NULL, 1);
INSERT INTO public.audit_entry VALUES ('01997000-0000-7000-8000-000000000050', 1, '01997000-0000-7000-8000-000000000002', '01997000-0000-7000-8000-00000000000a', 'Lê Văn Giám', NULL, NULL, 'assignment.give', 20, '01997000-0000-7000-8000-00000000003c', 'Báo cáo quý II', 1781000000000, 1781000000000);
INSERT INTO public.command_result VALUES ('01997000-0000-7000-8000-00000000005a', '01997000-0000-7000-8000-00000000005b', 1, '\x01ff01ff01ff01ff01ff01ff01ff01ff01ff01ff01ff01ff01ff01ff01ff01ff', '\x80', 1781000000000);
INSERT INTO public.credential VALUES ('01997000-0000-7000-8000-00000000001e', '$argon2id$v=19$m=65536,t=3,p=1$c2FsdA$aGFzaA', 1781000000000, 0, 0, 0);
INSERT INTO public.delegation VALUES ('01997000-0000-7000-8000-000000000032', 1, '01997000-0000-7000-8000-00000000000a', '01997000-0000-7000-8000-00000000000b', '01997000-0000-7000-8000-000000000002', '01997000-0000-7000-8000-000000000002', 4, 2461193, 2461222, 'Đi công tác', 0);
INSERT INTO public.device VALUES ('01997000-0000-7000-8000-00000000005b', '01997000-0000-7000-8000-00000000001e', 'PC-01', 0, 1781000000000, 1781000000000);
INSERT INTO public.membership VALUES (1, 1, '01997000-0000-7000-8000-000000000001', 1, -5000000000000000000, 0);
INSERT INTO public.meta VALUES ('epoch', '1');
INSERT INTO public.notice VALUES ('01997000-0000-7000-8000-000000000046', 1, '01997000-0000-7000-8000-00000000000b', 1, 20, '01997000-0000-7000-8000-00000000003c', 'Báo cáo quý II', 'Lê Văn Giám', 1781000000000, NULL);
INSERT INTO public.organisation VALUES ('01997000-0000-7000-8000-000000000001', 1, 'T', 'Tỉnh', 1, NULL, '01997000-0000-7000-8000-000000000001', NULL, NULL, 0, NULL, NULL);
INSERT INTO public.organisation VALUES ('01997000-0000-7000-8000-000000000002', 1, 'SKH', 'Sở Kế hoạch', 2, '01997000-0000-7000-8000-000000000001', '01997000-0000-7000-8000-000000000002', '000.00.14.H20', 'skh.example.vn', 1, 2458850, NULL);
INSERT INTO public.organisation VALUES ('01997000-0000-7000-8000-000000000003', 2, 'SKH-KH', 'Phòng Kế hoạch', 5, '01997000-0000-7000-8000-000000000002', '01997000-0000-7000-8000-000000000002', NULL, NULL, 2, NULL, NULL);
INSERT INTO public.password_history VALUES ('01997000-0000-7000-8000-00000000001e', '$argon2id$v=19$m=65536,t=3,p=1$c2FsdA$aGFzaA', 1781000000000);
INSERT INTO public.person VALUES ('01997000-0000-7000-8000-00000000000a', 1, 'Lê Văn Giám', 'CB-1', '01997000-0000-7000-8000-000000000002', '01997000-0000-7000-8000-000000000002', '0900000001', 'giam@example.vn', 1, 1);
INSERT INTO public.person VALUES ('01997000-0000-7000-8000-00000000000b', 3, 'Nguyễn Văn Ánh', 'CB-2', '01997000-0000-7000-8000-000000000003', '01997000-0000-7000-8000-000000000002', NULL, NULL, 0, 1);
INSERT INTO public."position" VALUES ('01997000-0000-7000-8000-000000000014', 1, '01997000-0000-7000-8000-00000000000a', '01997000-0000-7000-8000-000000000002', 'Giám đốc', 1, 1, 2458850, NULL);
INSERT INTO public."position" VALUES ('01997000-0000-7000-8000-000000000015', 1, '01997000-0000-7000-8000-00000000000b', '01997000-0000-7000-8000-000000000003', 'Chuyên viên', 100, 1, NULL, NULL);
INSERT INTO public.role_grant VALUES ('01997000-0000-7000-8000-000000000028', 1, '01997000-0000-7000-8000-00000000000a', '01997000-0000-7000-8000-000000000002', '01997000-0000-7000-8000-000000000002', 4, NULL, NULL, 0);
INSERT INTO public.role_grant VALUES ('01997000-0000-7000-8000-000000000029', 2, '01997000-0000-7000-8000-00000000000b', '01997000-0000-7000-8000-000000000003', '01997000-0000-7000-8000-000000000002', 1, 2458850, 2462867, 1);
INSERT INTO public.schema_version VALUES (1, 'server_0001_spine.sql', 1, 1781000000000);
INSERT INTO public.scope VALUES (1, 'public', 1, 1, -5000000000000000000, 0);
INSERT INTO public.session_token VALUES ('\x0202020202020202020202020202020202020202020202020202020202020202', '01997000-0000-7000-8000-00000000005c', '01997000-0000-7000-8000-00000000001e', '01997000-0000-7000-8000-00000000005b', 0, 1781000000000, 1781000000000);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_user_name_key UNIQUE (user_name);
ALTER TABLE ONLY public.assignment_event
    ADD CONSTRAINT assignment_event_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assignment_party
    ADD CONSTRAINT assignment_party_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.command_result
    ADD CONSTRAINT command_result_device_id_number_key UNIQUE (device_id, number);
ALTER TABLE ONLY public.command_result
    ADD CONSTRAINT command_result_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.credential
    ADD CONSTRAINT credential_pkey PRIMARY KEY (account_id);
ALTER TABLE ONLY public.delegation
    ADD CONSTRAINT delegation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.device
    ADD CONSTRAINT device_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (row_id, kind, scope_id);
ALTER TABLE ONLY public.meta
    ADD CONSTRAINT meta_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_code_key UNIQUE (code);
ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_staff_code_key UNIQUE (staff_code);
ALTER TABLE ONLY public."position"
    ADD CONSTRAINT position_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.schema_version
    ADD CONSTRAINT schema_version_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.scope
    ADD CONSTRAINT scope_name_key UNIQUE (name);
ALTER TABLE ONLY public.scope
    ADD CONSTRAINT scope_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.session_token
    ADD CONSTRAINT session_token_pkey PRIMARY KEY (hash);
CREATE INDEX account_person_id ON public.account USING btree (person_id);
CREATE INDEX assignment_due_at ON public.assignment USING btree (due_at);
CREATE INDEX assignment_event_assignment_id ON public.assignment_event USING btree (assignment_id);
CREATE INDEX assignment_giver_id ON public.assignment USING btree (giver_id);
CREATE INDEX assignment_party_assignment_id ON public.assignment_party USING btree (assignment_id);
CREATE INDEX assignment_party_organisation_id ON public.assignment_party USING btree (organisation_id);
CREATE INDEX assignment_party_person_id ON public.assignment_party USING btree (person_id);
CREATE INDEX assignment_state ON public.assignment USING btree (state);
CREATE INDEX audit_entry_agency_id ON public.audit_entry USING btree (agency_id);
CREATE INDEX delegation_from_person_id ON public.delegation USING btree (from_person_id);
CREATE INDEX delegation_to_person_id ON public.delegation USING btree (to_person_id);
CREATE UNIQUE INDEX membership_feed ON public.membership USING btree (scope_id, seq);
CREATE INDEX notice_recipient_id ON public.notice USING btree (recipient_id);
CREATE INDEX organisation_agency_id ON public.organisation USING btree (agency_id);
CREATE INDEX organisation_parent_id ON public.organisation USING btree (parent_id);
CREATE INDEX password_history_account_id ON public.password_history USING btree (account_id);
CREATE INDEX person_organisation_id ON public.person USING btree (organisation_id);
CREATE INDEX position_organisation_id ON public."position" USING btree (organisation_id);
CREATE INDEX position_person_id ON public."position" USING btree (person_id);
CREATE INDEX role_grant_organisation_id ON public.role_grant USING btree (organisation_id);
CREATE INDEX role_grant_person_id ON public.role_grant USING btree (person_id);
CREATE INDEX session_token_account_id ON public.session_token USING btree (account_id);
CREATE INDEX session_token_expires_at ON public.session_token USING btree (expires_at);
CREATE INDEX session_token_family ON public.session_token USING btree (family);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.assignment_event
    ADD CONSTRAINT assignment_event_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES public.assignment(id);
ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_giver_id_fkey FOREIGN KEY (giver_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_giver_organisation_id_fkey FOREIGN KEY (giver_organisation_id) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.assignment_party
    ADD CONSTRAINT assignment_party_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.assignment_party
    ADD CONSTRAINT assignment_party_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES public.assignment(id);
ALTER TABLE ONLY public.assignment_party
    ADD CONSTRAINT assignment_party_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.assignment_party
    ADD CONSTRAINT assignment_party_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.credential
    ADD CONSTRAINT credential_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.delegation
    ADD CONSTRAINT delegation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.delegation
    ADD CONSTRAINT delegation_from_person_id_fkey FOREIGN KEY (from_person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.delegation
    ADD CONSTRAINT delegation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.delegation
    ADD CONSTRAINT delegation_to_person_id_fkey FOREIGN KEY (to_person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.device
    ADD CONSTRAINT device_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES public.scope(id);
ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.password_history
    ADD CONSTRAINT password_history_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);
ALTER TABLE ONLY public."position"
    ADD CONSTRAINT position_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);
ALTER TABLE ONLY public."position"
    ADD CONSTRAINT position_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.session_token
    ADD CONSTRAINT session_token_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.session_token
    ADD CONSTRAINT session_token_device_id_fkey FOREIGN KEY (device_id) REFERENCES public.device(id);
