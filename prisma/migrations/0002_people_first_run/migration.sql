-- How a session began: linking a school account asks one that a link of the school started.
alter table session add column started_by text not null default 'link';
alter table session add constraint session_started_by check (started_by in ('link', 'code', 'operator', 'issuer', 'first-run'));

-- The six digits are looked up by the browser that asked for them.
create index sign_in_link_browser_hash_idx on sign_in_link (browser_hash);

-- Two more things the same door may be asked: the links a browser asked for, and whether there is any school yet.
create or replace function door_of_secret(secret_hash bytea)
  returns table (kind text, school_id uuid, subject_id uuid, id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
    select 'invitation', i.school_id, i.person_id, i.id from invitation i where i.token_hash = secret_hash
    union all
    select 'code', i.school_id, i.person_id, i.id from invitation i where i.selector_hash = secret_hash
    union all
    select 'feed', f.school_id, f.person_id, null from calendar_feed f where f.token_hash = secret_hash
    union all
    select 'sign-in', null, l.account_id, null from sign_in_link l where l.token_hash = secret_hash
    union all
    select distinct 'sign-in-browser', null::uuid, l.account_id, null::uuid from sign_in_link l where l.browser_hash = secret_hash
    union all
    select 'school', s.id, null, null from school s where sha256(convert_to('school:' || s.code, 'UTF8')) = secret_hash
    union all
    select 'any-school', null, null, null
      where secret_hash = sha256(convert_to('any-school', 'UTF8')) and exists (select from school)
$$;
