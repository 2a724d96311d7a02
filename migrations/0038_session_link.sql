-- A link for one meeting: whoever holds it says once, in the young person's name and without an account, how far they have come and whether it helps.
create table session_link (
  id uuid primary key,
  locality text not null references locality (slug),
  young_person uuid not null references person (id),
  need uuid not null,
  -- A keyed hash of the code in the address; the code itself is kept nowhere.
  known_as bytea not null unique,
  made_by uuid not null references person (id),
  made_at timestamptz not null,
  ends_at timestamptz not null,
  -- What is asked about and what each is called there, who can see the answers, and with whom they begin to be shared; taken away when it is answered.
  sealed_shows bytea,
  used_at timestamptz,
  -- A keyed hash of the form that was sent: the same once more is the same answer.
  used_with bytea,
  stopped_at timestamptz,
  check (ends_at > made_at),
  check ((used_at is null) = (used_with is null))
);
create index session_link_of on session_link (young_person, need);

-- Whoever shows the code finds the one link, whatever became of it; nobody in particular reads no link.
create function app_session_link(code bytea) returns setof session_link language sql stable security definer set search_path = public, pg_temp as $$
  select * from session_link where session_link.known_as = code and session_link.locality = app_locality()
$$;
revoke execute on function app_session_link(bytea) from public;
grant execute on function app_session_link(bytea) to rightdoor_app;

alter table session_link enable row level security;
alter table session_link force row level security;
create policy own_place on session_link as restrictive for all to rightdoor_app
  using (locality = app_locality()) with check (locality = app_locality());
do $$ begin
  execute format('create policy answered_from on session_link for select to %I using (true)', current_user);
end $$;
create policy of_those_reached on session_link for select to rightdoor_app
  using (app_part() <> 'carer' and (young_person = app_person() or app_stands_by(young_person) or app_reaches(young_person)));
create policy made_by_those on session_link for insert to rightdoor_app
  with check (app_part() not in ('carer', 'link') and made_by = app_person() and used_at is null and stopped_at is null
    and (young_person = app_person() or app_stands_by(young_person) or app_reaches(young_person)));
-- One that was used, or stopped, stays so.
create policy used_or_stopped on session_link for update to rightdoor_app
  using (app_part() <> 'carer' and used_at is null and stopped_at is null
    and (young_person = app_person() or app_stands_by(young_person) or app_reaches(young_person)))
  with check (app_part() <> 'carer' and (young_person = app_person() or app_stands_by(young_person) or app_reaches(young_person)));
grant select, insert on session_link to rightdoor_app;
grant update (sealed_shows, used_at, used_with, stopped_at) on session_link to rightdoor_app;
