-- Which team reads here what an offer is asked. An offer without one is asked by letter, by secure e-mail or by telephone.
create table offer_team (
  -- The service of the directory.
  service uuid primary key,
  locality text not null references locality (slug),
  team uuid not null references team (id),
  set_by uuid references person (id),
  set_at timestamptz not null default now()
);
create index offer_team_of on offer_team (team);
alter table offer_team enable row level security;
alter table offer_team force row level security;
create policy own_place on offer_team as restrictive for all to rightdoor_app
  using (locality = app_locality()) with check (locality = app_locality());
create policy known_in_the_place on offer_team for select to rightdoor_app using (true);
-- Set for their own agency's teams by whoever leads one or sees to its people.
create policy set_by_its_own on offer_team for all to rightdoor_app
  using (app_part() in ('team-lead', 'administrator') and team in (select id from team where agency = app_agency()))
  with check (app_part() in ('team-lead', 'administrator') and set_by = app_person()
    and team in (select id from team where agency = app_agency()));
grant select, insert, delete on offer_team to rightdoor_app;
grant update (team, set_by, set_at) on offer_team to rightdoor_app;

-- A read table: each request for help as it stands, made from its facts alone.
create table request_now (
  item uuid primary key,
  locality text not null references locality (slug),
  young_person uuid not null references person (id),
  need uuid not null,
  sender uuid not null,
  service uuid,
  team uuid,
  way text not null,
  state text not null,
  asked_on date not null,
  -- Since when it is as it is.
  since date not null,
  first_heard_on date,
  was_not_us boolean not null,
  accepted_by uuid,
  n int not null
);
create index request_now_of on request_now (young_person);
create index request_now_to on request_now (team, since) where team is not null;
create index request_now_by on request_now (accepted_by) where accepted_by is not null;
create index request_now_offer on request_now (service) where service is not null;
alter table request_now enable row level security;
alter table request_now force row level security;
create policy own_place on request_now as restrictive for all to rightdoor_app
  using (locality = app_locality()) with check (locality = app_locality());
create policy reached on request_now for select to rightdoor_app using (app_reaches(young_person));
grant select on request_now to rightdoor_app;

-- The teams that somebody at work is in today.
create function app_teams_today(today date) returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app_part() not in ('helper', 'team-lead', 'safeguarding-lead') then return; end if;
  return query select team from team_member where person = app_person() and locality = app_locality()
    and from_day <= today and (until_day is null or today < until_day);
end $$;
revoke execute on function app_teams_today(date) from public;
grant execute on function app_teams_today(date) to rightdoor_app;

do $$ begin
  execute format('create policy made_from_facts on request_now for all to %I using (app_is_folding()) with check (app_is_folding())', current_user);
  execute format('create policy known_to_the_program on team_member for select to %I using (true)', current_user);
  execute format('create policy stood_by_asking on edge for insert to %I with check (current_setting(''app.asking'', true) = ''yes'')', current_user);
end $$;

-- What was asked of one's own teams and waits for an answer, before anybody of them stands by the young person: no word, and nobody's name.
create function app_asked_of_us(today date) returns table (item uuid, asked_on date, since date, state text, sender uuid, team uuid, service uuid, young_person uuid)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.folding', 'yes', true);
  return query select r.item, r.asked_on, r.since, r.state, r.sender, r.team, r.service, r.young_person from request_now r
    where r.locality = app_locality() and r.team in (select app_teams_today(today)) and r.state in ('waiting', 'question') order by r.since, r.item;
  perform set_config('app.folding', '', true);
end $$;
revoke execute on function app_asked_of_us(date) from public;
grant execute on function app_asked_of_us(date) to rightdoor_app;

-- Whoever is in a team that was asked stands by the young person as asked, from when they look; those who joined the team since as well. Of the
-- team that holds a need they stand by the young person as of the team. How many they stand by anew.
create function app_stand_by_asked(today date, at timestamptz) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare many int; more int;
begin
  if app_part() not in ('helper', 'team-lead', 'safeguarding-lead') then return 0; end if;
  perform set_config('app.folding', 'yes', true);
  perform set_config('app.asking', 'yes', true);
  insert into edge (id, locality, young_person, subject, kind, starts, made_by, said_by)
  select gen_random_uuid(), app_locality(), r.young_person, app_person(), 'asked', at, app_person(), team.name
  from (select distinct on (young_person) request_now.young_person, request_now.team from request_now
      where locality = app_locality() and request_now.team in (select app_teams_today(today)) and state in ('waiting', 'question')) as r
    join team on team.id = r.team
  where not exists (select from edge where edge.young_person = r.young_person and edge.subject = app_person() and edge.kind in ('asked', 'worker', 'team')
    and edge.starts <= at and (edge.ends is null or at < edge.ends));
  get diagnostics many = row_count;
  insert into edge (id, locality, young_person, subject, kind, starts, made_by, said_by)
  select gen_random_uuid(), app_locality(), held.young_person, app_person(), 'team', at, app_person(), team.name
  from (select distinct on (need_now.young_person) need_now.young_person, mine.team from need_now, app_teams_today(today) as mine (team)
      where locality = app_locality() and owners @> array[mine.team] and is_read) as held join team on team.id = held.team
  where not exists (select from edge where edge.young_person = held.young_person and edge.subject = app_person() and edge.kind in ('worker', 'team')
    and edge.starts <= at and (edge.ends is null or at < edge.ends));
  get diagnostics more = row_count;
  perform set_config('app.asking', '', true);
  perform set_config('app.folding', '', true);
  return many + more;
end $$;
revoke execute on function app_stand_by_asked(date, timestamptz) from public;
grant execute on function app_stand_by_asked(date, timestamptz) to rightdoor_app;

-- What the facts of one request, or of every request, come to.
create function app_requests_folded(which uuid) returns setof request_now language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query execute $q$
    select item, locality, young_person, need, (plain ->> 'sender')::uuid, (plain ->> 'service')::uuid, (plain ->> 'team')::uuid,
      plain ->> 'way', plain ->> 'state', (plain ->> 'askedOn')::date, (plain ->> 'since')::date, (plain ->> 'firstHeardOn')::date,
      coalesce((plain ->> 'wasNotUs')::boolean, false), (plain ->> 'acceptedBy')::uuid, n
    from (select distinct on (item) * from fact where kind = 'request' and need is not null $q$
      || case when which is null then '' else 'and item = $1' end || $q$ order by item, n desc) as latest
    where plain ? 'state' $q$ using which;
end $$;
revoke execute on function app_requests_folded(uuid) from public;

create function app_requests_made_anew() returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare made int;
begin
  perform set_config('app.folding', 'yes', true);
  delete from request_now;
  insert into request_now select * from app_requests_folded(null);
  get diagnostics made = row_count;
  perform set_config('app.folding', '', true);
  return made;
end $$;
revoke execute on function app_requests_made_anew() from public;

create function app_keep_request_now() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare which uuid := case when tg_op = 'DELETE' then old.item else new.item end;
begin
  perform set_config('app.folding', 'yes', true);
  delete from request_now where item = which;
  insert into request_now select * from app_requests_folded(which);
  perform set_config('app.folding', '', true);
  return null;
end $$;
revoke execute on function app_keep_request_now() from public;
create trigger request_now_kept after insert on fact for each row when (new.kind = 'request') execute function app_keep_request_now();
create trigger request_now_kept_too after delete on fact for each row when (old.kind = 'request') execute function app_keep_request_now();

-- What the requests to one offer come to, for everybody; nothing below ten answers, because one young person's would weigh too much. Half of
-- those who got an answer heard something within so many days.
create function app_requests_to(place text, asked_service uuid) returns table (asked int, answered int, accepted int, not_us int, days_to_hear int)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.folding', 'yes', true);
  return query select * from (select count(*)::int, (count(*) filter (where r.state = 'accepted' or r.was_not_us))::int as many,
      (count(*) filter (where r.state = 'accepted'))::int, (count(*) filter (where r.was_not_us))::int,
      ceil(percentile_cont(0.5) within group (order by greatest(0, r.first_heard_on - r.asked_on)))::int
    from request_now r where r.locality = place and r.service = asked_service) as counted where many >= 10;
  perform set_config('app.folding', '', true);
end $$;
revoke execute on function app_requests_to(text, uuid) from public;
grant execute on function app_requests_to(text, uuid) to rightdoor_app;

-- Who holds a need: who held it first, and every act by which it passed on since, in the order in which they were done. The last never goes.
create function app_need_owners(which uuid, first uuid[]) returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
declare held uuid[] := first; act jsonb; gone uuid; came uuid;
begin
  for act in execute $q$ select plain from fact where need = $1 and kind = 'network' and n = 1
      and plain ->> 'is' in ('took-over', 'hand-over-accepted', 'let-go', 'left') order by recorded_at, item $q$ using which loop
    if cardinality(held) = 0 then continue; end if;
    gone := case act ->> 'is' when 'took-over' then act ->> 'from' when 'hand-over-accepted' then act ->> 'sender'
      when 'left' then act ->> 'leaver' else act ->> 'by' end;
    came := case act ->> 'is' when 'took-over' then act ->> 'by' when 'left' then act ->> 'onDuty'
      when 'hand-over-accepted' then act -> 'who' ->> 'id' end;
    if act ->> 'is' = 'left' and not gone = any (held) then continue; end if;
    if came is not null then
      held := came || array(select one from unnest(held) with ordinality as each (one, at) where one not in (gone, came) order by at);
    elsif act ->> 'is' = 'let-go' and cardinality(array_remove(held, gone)) > 0 then
      held := array_remove(held, gone);
    end if;
  end loop;
  return held;
end $$;
revoke execute on function app_need_owners(uuid, uuid[]) from public;

create or replace function app_needs_folded(which uuid) returns setof need_now language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query execute $q$
    select item, latest.locality, young_person, coalesce(first.plain ->> 'opened', 'alone'), first.on_day,
      shared_with <> 'only-me' or exists (select from jsonb_array_elements(also) as added
        where not exists (select from person where person.id = (added ->> 'who')::uuid and person.is_a <> 'professional')),
      app_need_owners(item, array(select jsonb_array_elements_text(coalesce(latest.plain -> 'owners', '[]')))::uuid[]),
      of_it.things, of_it.last_at
    from (select distinct on (item) * from fact where kind = 'need' $q$ || case when which is null then '' else 'and item = $1' end || $q$
        order by item, n desc) as latest,
      lateral (select plain, on_day from fact where fact.item = latest.item and fact.n = 1) as first,
      lateral (select count(distinct fact.item)::int as things, max(fact.recorded_at) as last_at from fact where fact.need = latest.item) as of_it
    $q$ using which;
end $$;

do $$ begin
  execute format('create policy set_by_operator on offer_team for all to %I using (app_is_operator(locality)) with check (app_is_operator(locality))',
    current_user);
  execute format('create policy named_while_folding on team for select to %I using (app_is_folding())', current_user);
end $$;
