-- A hand-over for a time: somebody stands in while another is away, from a day up to, and including, another.
alter table hand_over add column from_day date, add column until_day date,
  add check ((from_day is null) = (until_day is null)), add check (from_day <= until_day);
-- Whoever stands by the young person as one who helps, and the young person, know who stands in for whom.
create policy stood_in on hand_over for select to rightdoor_app
  using (answer = 'taken' and until_day is not null and app_part() not in ('carer', 'link')
    and ((app_part() = 'young-person' and young_person = app_person()) or app_reaches(young_person)));

-- As before; but whoever stands in for a time is nobody with whom a young person can be left.
create or replace function app_left_alone(leaver uuid, at timestamptz) returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select theirs.young_person from edge theirs
  where theirs.locality = app_locality() and theirs.kind = 'worker' and theirs.subject = leaver
    and (theirs.ends is null or theirs.ends > at) and leaver in (select app_own_people())
    and not exists (select 1 from edge other where other.young_person = theirs.young_person and other.kind = 'worker'
      and other.subject <> leaver and other.starts <= at and other.ends is null)
$$;

-- Whether whoever holds a need can see to it: they stand by the young person as one who helps, or they are a team with somebody in it.
create function app_sees_to(owner uuid, records uuid[], at timestamptz) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from edge where subject = owner and young_person = any (records) and kind in ('worker', 'team', 'in-plan')
      and starts <= at and (ends is null or at < ends))
    or exists (select from team_member where team = owner and from_day <= (at at time zone 'Europe/London')::date and (until_day is null or (at at time zone 'Europe/London')::date < until_day))
$$;
revoke execute on function app_sees_to(uuid, uuid[], timestamptz) from public;

-- Who goes on with what somebody held who can see to it no more: the worker who has stood by the young person for longest, of the agency in which it
-- was begun before any other, or the team on duty.
create function app_who_goes_on(place text, records uuid[], of_agency uuid, at timestamptz) returns uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(
    (select subject from edge join person on person.id = edge.subject where young_person = any (records) and kind = 'worker' and starts <= at
      and (ends is null or at < ends) and not self_claimed order by person.agency is not distinct from of_agency desc, starts, edge.id limit 1),
    (select team from duty_team where duty_team.locality = place and app_sees_to(team, '{}', at)))
$$;
revoke execute on function app_who_goes_on(text, uuid[], uuid, timestamptz) from public;

-- What is shared and held by nobody who can see to it: of one young person, or of a whole place. The quick look at the young person's own record comes
-- first: it says no to nearly all.
create function app_held_by_nobody(place text, whose uuid, at timestamptz) returns table (need uuid, young_person uuid, gone uuid) language plpgsql stable
  security definer set search_path = public, pg_temp as $$
begin
  return query execute $q$
    select held.need, held.young_person, held.owners[1] from need_now as held where held.locality = $1 and held.is_read $q$
      || case when whose is null then '' else 'and held.young_person = any (array(select app_joined_to(array[$2])))' end || $q$
      and not exists (select from edge where edge.young_person = held.young_person and edge.subject = any (held.owners)
        and edge.kind in ('worker', 'team', 'in-plan') and edge.starts <= $3 and (edge.ends is null or $3 < edge.ends))
      and not exists (select from unnest(held.owners) as owner where app_sees_to(owner, array(select app_joined_to(array[held.young_person])), $3))
    $q$ using place, whose, at;
end $$;
revoke execute on function app_held_by_nobody(text, uuid, timestamptz) from public;

-- Passes it on. It is a fact like every act by which a need passes on. How many passed on, and how many stay with nobody because there is nobody.
create function app_pass_on(place text, whose uuid, at timestamptz) returns table (passed_on int, with_nobody int)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare held record; goes_on uuid;
begin
  passed_on := 0; with_nobody := 0;
  perform set_config('app.folding', 'yes', true);
  perform set_config('app.passing', 'yes', true);
  for held in select * from app_held_by_nobody(place, whose, at) loop
    perform set_config('app.folding', 'yes', true);
    goes_on := app_who_goes_on(place, array(select app_joined_to(array[held.young_person])), (select agency from fact where item = held.need and n = 1), at);
    if goes_on is null then with_nobody := with_nobody + 1; continue; end if;
    insert into fact (locality, item, n, young_person, kind, sensitivity, shared_with, written_by, on_day, need, plain)
    values (place, gen_random_uuid(), 1, held.young_person, 'network', 'open-to-team', 'my-team', coalesce(app_person(), held.young_person),
      (at at time zone 'Europe/London')::date, held.need, jsonb_build_object('is', 'left', 'by', coalesce(app_person(), held.young_person),
        'on', (at at time zone 'Europe/London')::date, 'leaver', held.gone, 'onDuty', goes_on));
    passed_on := passed_on + 1;
  end loop;
  perform set_config('app.passing', '', true);
  perform set_config('app.folding', '', true);
  return next;
end $$;
revoke execute on function app_pass_on(text, uuid, timestamptz) from public;

-- The same for the program, which asks for it from time to time: a standing can also end because its day has come.
create function app_pass_on_in_place(at timestamptz) returns table (passed_on int, with_nobody int) language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
begin
  if app_part() is distinct from 'privacy-officer' or app_person() is not null then return; end if;
  return query select * from app_pass_on(app_locality(), null, at);
end $$;
revoke execute on function app_pass_on_in_place(timestamptz) from public;
grant execute on function app_pass_on_in_place(timestamptz) to rightdoor_app;

-- How many needs are held by nobody who can see to them; for those who see to it that somebody does. Where a team is on duty it is none, within the hour
-- at most: nobody waits for a whole place to be looked through.
create function app_with_nobody(at timestamptz) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare many int := 0;
begin
  if app_part() not in ('team-lead', 'administrator') then return null; end if;
  perform set_config('app.folding', 'yes', true);
  if not exists (select from duty_team where locality = app_locality() and app_sees_to(team, '{}', at)) then
    select count(*) into many from app_held_by_nobody(app_locality(), null, at);
  end if;
  perform set_config('app.folding', '', true);
  return many;
end $$;
revoke execute on function app_with_nobody(timestamptz) from public;
grant execute on function app_with_nobody(timestamptz) to rightdoor_app;

-- At the moment at which somebody stands by a young person no more, what they held passes on: in the same transaction, whoever ended it.
create function edge_passes_on() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app_pass_on(new.locality, new.young_person, new.ends);
  return null;
end $$;
revoke execute on function edge_passes_on() from public;
create trigger passes_on after update of ends on edge for each row
  when (new.kind in ('worker', 'team', 'in-plan') and new.ends is not null and new.ends is distinct from old.ends and new.ends <= clock_timestamp())
  execute function edge_passes_on();

do $$ begin
  execute format('create policy passed_on on fact for insert to %I with check (kind = ''network'' and current_setting(''app.passing'', true) = ''yes'')',
    current_user);
  execute format('create policy known_while_folding on duty_team for select to %I using (app_is_folding())', current_user);
end $$;
