-- News of one day goes as one mail. What a mail holds is settled before it is sent, so a repeat after a crash is the
-- very same mail; its members point to the first of them, whose Message-ID it bears.
alter table notice add column bundle_id uuid;
-- A token or code the mail has to carry: encrypted, and emptied once the mail has left.
alter table notice add column secret bytea;
create index notice_school_id_due_at_idx on notice (school_id, due_at);

-- `today` is news about this school day: it waits for no daytime and no bundle.
alter table notice drop constraint notice_urgency;
alter table notice add constraint notice_urgency check (urgency in ('answer', 'news', 'today'));
alter table notice add constraint notice_of_bundle
  foreign key (school_id, bundle_id) references notice (school_id, id) on delete cascade;
