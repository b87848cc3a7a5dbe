-- What was read from a file, between looking at it and taking it over: encrypted with the app's own key, only the
-- fields the school may keep, erased at the answer or after an hour.
create table import_draft (
  school_id uuid not null,
  id uuid not null default gen_random_uuid(),
  by_id uuid not null,
  kind text not null,
  sealed bytea not null,
  expires_at timestamptz(3) not null,
  constraint import_draft_pkey primary key (school_id, id),
  constraint import_draft_kind check (kind in ('school', 'parents')),
  constraint import_draft_by_person foreign key (school_id, by_id) references person (school_id, id)
    on delete cascade on update no action
);
select lock_room('import_draft');

-- A combination group that the sender keeps as several groups stays one group here.
alter table school_group add column other_keys text[] default array[]::text[];
