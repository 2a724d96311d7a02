-- Two records of one young person: asked about, joined and parted by people, never by the program. And messages to a person that
-- could not go, each with the name of somebody who sees to it.

-- B is read as a part of A from `at` on. Nothing of either is changed, moved or sealed again, so that to part them is to end this row.
create table merge (
  id uuid primary key,
  locality text not null references locality (slug),
  kept uuid not null references person (id),
  joined uuid not null references person (id),
  by_person uuid not null references person (id),
  at timestamptz not null default now(),
  sealed_reason bytea not null,
  -- They look like twins, and somebody asked: they are one.
  twins_asked boolean not null default false,
  -- A sign-in opens the record that it was made for and no more, until somebody who stands by them records that both are theirs.
  sign_ins_joined_at timestamptz,
  sign_ins_joined_by uuid references person (id),
  undone_at timestamptz,
  undone_by uuid references person (id),
  sealed_undone_reason bytea,
  check (kept <> joined),
  check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (sealed_undone_reason is null)),
  check ((sign_ins_joined_at is null) = (sign_ins_joined_by is null))
);
create unique index merge_of_joined on merge (joined) where undone_at is null;
create index merge_of_kept on merge (kept) where undone_at is null;

-- What was written while two were one, and whoever parted them said that it is the joined one's: the same facts, sealed for them.
create table merge_moved (
  merge uuid not null references merge (id),
  locality text not null references locality (slug),
  item uuid not null,
  as_item uuid not null,
  primary key (merge, item)
);

-- Somebody was written down who may be here already. Whoever wrote them down never learns who the other is.
create table same_person_question (
  id uuid primary key,
  locality text not null references locality (slug),
  one uuid not null references person (id),
  other uuid not null references person (id),
  agrees_on text[] not null,
  asked_by uuid not null references person (id),
  asked_at timestamptz not null default now(),
  answer text check (answer in ('same', 'different', 'cannot-say')),
  answered_by uuid references person (id),
  answered_at timestamptz,
  check (one <> other),
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
create unique index same_person_asked_once on same_person_question (least(one, other), greatest(one, other));

-- How often somebody asked, so that nobody can find out by asking who is known here.
create table same_person_ask (
  locality text not null references locality (slug),
  by_person uuid not null references person (id),
  at timestamptz not null default now()
);
create index same_person_ask_by on same_person_ask (by_person, at);

alter table outbox add column about uuid references person (id), add column task_for uuid references person (id),
  add column until_at timestamptz, add check ((about is null) = (task_for is null));
create index outbox_about on outbox (about) where state = 'queued';

-- A message to a person that did not go: why, and who sees to it. No address and no words.
create table message_blocked (
  id uuid primary key,
  locality text not null references locality (slug),
  about uuid not null references person (id),
  task_for uuid not null references person (id),
  channel text not null check (channel in ('email', 'text', 'call', 'letter')),
  because text[] not null check (cardinality(because) > 0),
  at timestamptz not null default now(),
  done_at timestamptz,
  done_by uuid references person (id),
  check ((done_at is null) = (done_by is null))
);
create index message_blocked_for on message_blocked (task_for) where done_at is null;
create index message_blocked_about on message_blocked (about) where done_at is null;

-- Every id that is one person with these now. For a young person only so far as their sign-ins were joined.
create function app_joined_to(start uuid[]) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  with recursive one as (
    select unnest(start) as id
    union
    select case when merge.kept = one.id then merge.joined else merge.kept end
    from one join merge on one.id in (merge.kept, merge.joined)
    where merge.locality = app_locality() and merge.undone_at is null
      and (app_part() <> 'young-person' or merge.sign_ins_joined_at is not null))
  select id from one
$$;

-- Whom whoever acts stands by, as it was without joined records; then with them. A merge opens nothing to a carer or the holder of a link:
-- they go on seeing what their own standing opens, and one of their standings that is stopped stops them at all that is one person.
do $$ begin
  execute replace(pg_get_functiondef('app_reached()'::regprocedure), 'app_reached()', 'app_reached_alone()');
end $$;
create or replace function app_reached() returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
declare alone uuid[];
begin
  if not exists (select from merge where undone_at is null) then
    return query select app_reached_alone();
    return;
  end if;
  alone := array(select app_reached_alone());
  if not exists (select from merge where undone_at is null and (kept = any (alone) or joined = any (alone))) then
    return query select unnest(alone);
  elsif app_part() in ('carer', 'link') then
    return query select reached from unnest(alone) as reached where not exists (
      select from app_joined_to(array[reached]) as one join edge on edge.young_person = one
      where edge.locality = app_locality() and edge.subject = app_person() and edge.stopped_at is not null);
  else
    return query select app_joined_to(alone);
  end if;
end $$;

-- One person's ids, the one that is kept first; of somebody whom whoever acts does not stand by, only the one that was asked about.
create function app_one_and_the_same(of uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  with one as materialized (select id from app_joined_to(array[of]) as id
    where app_part() not in ('carer', 'link') and (app_part() = 'privacy-officer' or of in (select app_reached())))
  select every.id from (select one.id from one union select of) as every
  order by exists (select from merge where merge.joined = every.id and merge.undone_at is null and merge.kept in (select one.id from one)),
    every.id
$$;

create function app_root(of uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  with recursive up as (
    select of as id, 0 as steps
    union all
    select merge.kept, steps + 1 from up join merge on merge.joined = up.id and merge.undone_at is null where steps < 50)
  select id from up order by steps desc limit 1
$$;

-- Two young people of the place may be joined by somebody who stands by both, or where it was asked and answered that they are one.
create function app_may_join(one uuid, other uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app_part() in ('helper', 'team-lead', 'safeguarding-lead', 'privacy-officer')
    and 2 = (select count(*) from person where id in (one, other) and is_a = 'young-person' and locality = app_locality())
    and ((one in (select app_reached()) and other in (select app_reached())) or (
      (app_part() = 'privacy-officer' or one in (select app_reached()) or other in (select app_reached()))
      and exists (select from same_person_question asked where asked.answer = 'same' and asked.locality = app_locality()
        and least(asked.one, asked.other) = least(app_may_join.one, app_may_join.other)
        and greatest(asked.one, asked.other) = greatest(app_may_join.one, app_may_join.other))))
$$;

-- On which of the four two records agree, for those who may join them.
create function app_agree_on(one uuid, other uuid) returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  select array_remove(array[case when a.given = b.given then 'given' end, case when a.family = b.family then 'family' end,
    case when a.born = b.born then 'born' end, case when a.home = b.home then 'home' end], null)
  from likeness a, likeness b where a.person = one and b.person = other and app_may_join(one, other)
$$;

-- How many in the whole place agree with somebody about to be written down, on three of the four and on all four: numbers, and nobody.
-- Thirty times an hour at most; null says that it was asked too often, or by somebody who writes nobody down.
create function app_ask_whether_same(in_given bytea, in_family bytea, in_born bytea, in_home bytea)
  returns table (agree_on int, people int) language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare mine uuid := app_person();
begin
  if mine is null or app_part() not in ('helper', 'team-lead', 'front-desk', 'safeguarding-lead') then
    return query select null::int, null::int;
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('ask ' || mine::text, 7));
  if (select count(*) from same_person_ask where by_person = mine and at > now() - interval '1 hour') >= 30 then
    return query select null::int, null::int;
    return;
  end if;
  delete from same_person_ask where by_person = mine and at < now() - interval '1 day';
  insert into same_person_ask (locality, by_person) values (app_locality(), mine);
  return query select agrees, count(distinct app_root(found.person))::int from (
      select held.person, (coalesce(given = in_given, false)::int + coalesce(family = in_family, false)::int
        + coalesce(born = in_born, false)::int + coalesce(home = in_home, false)::int) as agrees
      from likeness held where held.locality = app_locality() and (given = in_given or family = in_family)) as found
    where agrees >= 3 group by agrees order by agrees;
end $$;

-- Asks of somebody just written down whether they are one with each who looks alike; once for each two. Returns how many were asked.
create function app_ask_about(new_person uuid) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare asked int;
begin
  if app_part() not in ('helper', 'team-lead', 'front-desk', 'safeguarding-lead') or new_person not in (select app_reached()) then
    return 0;
  end if;
  insert into same_person_question (id, locality, one, other, agrees_on, asked_by)
  select gen_random_uuid(), app_locality(), new_person, held.person, fields, app_person()
  from likeness mine, likeness held, lateral (select array_remove(array[
      case when held.given = mine.given then 'given' end, case when held.family = mine.family then 'family' end,
      case when held.born = mine.born then 'born' end, case when held.home = mine.home then 'home' end], null)) as agreeing (fields)
  where mine.person = new_person and held.locality = app_locality() and held.person <> new_person
    and (held.given = mine.given or held.family = mine.family) and cardinality(fields) >= 3
    and app_root(held.person) <> app_root(new_person)
  on conflict do nothing;
  get diagnostics asked = row_count;
  return asked;
end $$;

-- How many questions about somebody still wait: whoever asked may know that, and nothing of whom.
create function app_questions_waiting(of uuid) returns int language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from same_person_question where of in (one, other) and answer is null and locality = app_locality()
    and of in (select app_reached())
$$;

-- Which professionals can be asked about the two of a question: for its privacy officer, who stands by neither.
create function app_whom_to_ask(question uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct edge.subject from same_person_question asked join edge on edge.young_person in (asked.one, asked.other)
  where asked.id = question and asked.locality = app_locality() and app_part() = 'privacy-officer' and edge.kind = 'worker'
    and edge.starts <= now() and (edge.ends is null or now() < edge.ends)
$$;

-- Carries one item, begun while two were one, over to the joined of them: the same facts under another id, sealed for them by the program.
create function app_carry_over(of_merge uuid, old_item uuid, new_item uuid, sealed bytea[]) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare ended merge; moved int;
begin
  select * into ended from merge where id = of_merge and undone_at is null and locality = app_locality();
  if not found or app_part() not in ('helper', 'team-lead', 'safeguarding-lead') or ended.kept not in (select app_reached()) then
    return false;
  end if;
  perform set_config('app.carrying', old_item::text || ' ' || new_item::text, true);
  if exists (select from fact where item = old_item and (young_person <> ended.kept or (n = 1 and recorded_at < ended.at)))
    or cardinality(sealed) <> (select count(*) from fact where item = old_item) then
    perform set_config('app.carrying', '', true);
    return false;
  end if;
  insert into fact (locality, item, n, young_person, agency, kind, version, sensitivity, named, shared_with, also, sealed_body, written_by, on_day, recorded_at)
  select locality, new_item, n, ended.joined, agency, kind, version, sensitivity, named, shared_with, also, sealed[n], written_by, on_day, recorded_at
  from fact where item = old_item order by n;
  get diagnostics moved = row_count;
  delete from fact where item = old_item;
  perform set_config('app.carrying', '', true);
  if moved > 0 then
    insert into merge_moved (merge, locality, item, as_item) values (of_merge, ended.locality, old_item, new_item);
  end if;
  return moved > 0;
end $$;

-- Puts a message to a person into the outbox, which nobody may read.
create function app_put_in_outbox(new_id uuid, by_channel text, to_whom bytea, says bytea, of uuid, seen_to_by uuid, until timestamptz)
  returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if of not in (select app_reached()) then return false; end if;
  insert into outbox (id, locality, channel, sealed_to, sealed_body, about, task_for, until_at)
  values (new_id, app_locality(), by_channel, to_whom, says, of, seen_to_by, until);
  return true;
end $$;

-- Holds every message that waits for somebody whose contact has just changed: each becomes a task, and its address is gone.
create function app_hold_messages(of uuid) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare held int;
begin
  if of not in (select app_reached()) then return 0; end if;
  with gone as (
    update outbox set state = 'failed', sealed_to = null, sealed_body = null, done_at = now()
    where about = of and state = 'queued' and locality = app_locality() returning id, locality, about, task_for, channel)
  insert into message_blocked (id, locality, about, task_for, channel, because)
  select id, locality, about, task_for, channel, array['contact-has-changed'] from gone;
  get diagnostics held = row_count;
  return held;
end $$;

do $$
declare each text;
begin
  foreach each in array array['app_reached_alone()', 'app_joined_to(uuid[])', 'app_root(uuid)'] loop
    execute format('revoke execute on function %s from public', each);
  end loop;
  foreach each in array array['app_one_and_the_same(uuid)', 'app_may_join(uuid, uuid)', 'app_agree_on(uuid, uuid)',
    'app_ask_whether_same(bytea, bytea, bytea, bytea)', 'app_ask_about(uuid)', 'app_questions_waiting(uuid)', 'app_whom_to_ask(uuid)',
    'app_carry_over(uuid, uuid, uuid, bytea[])', 'app_put_in_outbox(uuid, text, bytea, bytea, uuid, uuid, timestamptz)',
    'app_hold_messages(uuid)'] loop
    execute format('revoke execute on function %s from public', each);
    execute format('grant execute on function %s to rightdoor_app', each);
  end loop;
  foreach each in array array['merge', 'merge_moved', 'same_person_question', 'same_person_ask', 'message_blocked'] loop
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format('create policy own_place on %I as restrictive for all to rightdoor_app
      using (locality = app_locality()) with check (locality = app_locality())', each);
    -- The answers above are given, and what could not go is written down, as the owner.
    execute format('create policy answered_from on %I for all to %I using (true) with check (true)', each, current_user);
  end loop;
  execute format('create policy answered_from on likeness for select to %I using (true)', current_user);
  -- Of facts, the owner reaches the item that is being carried over and no other.
  execute format('create policy carried_over on fact for all to %I
    using (item::text = any (string_to_array(current_setting(''app.carrying'', true), '' '')))
    with check (item::text = any (string_to_array(current_setting(''app.carrying'', true), '' '')))', current_user);
end $$;

create policy of_those_reached on merge for select to rightdoor_app
  using (app_part() not in ('carer', 'link') and (app_part() = 'privacy-officer' or kept = any (array(select app_reached()))
    or joined = any (array(select app_reached()))));
create policy joined_by_people on merge for insert to rightdoor_app with check (by_person = app_person() and app_may_join(kept, joined));
create policy parted_by_people on merge for update to rightdoor_app
  using (app_part() in ('helper', 'team-lead', 'safeguarding-lead', 'privacy-officer') and (app_part() = 'privacy-officer'
    or kept = any (array(select app_reached())) or joined = any (array(select app_reached())))) with check (true);
create policy of_those_reached on merge_moved for select to rightdoor_app using (merge in (select id from merge));

create policy seen_by_who_answers on same_person_question for select to rightdoor_app
  using (app_part() = 'privacy-officer' or (app_part() in ('helper', 'team-lead', 'safeguarding-lead')
    and other = any (array(select app_reached()))));
create policy answered_by_people on same_person_question for update to rightdoor_app
  using (answer is null and (app_part() = 'privacy-officer' or (app_part() in ('helper', 'team-lead', 'safeguarding-lead')
    and other = any (array(select app_reached()))))) with check (answered_by = app_person());

create policy seen_to on message_blocked for select to rightdoor_app
  using (task_for = app_person() or about = any (array(select app_reached_with_network())));
create policy put_down on message_blocked for insert to rightdoor_app with check (about = any (array(select app_reached())));
create policy done_by_people on message_blocked for update to rightdoor_app
  using (task_for = app_person() or about = any (array(select app_reached_with_network()))) with check (done_by = app_person());

-- Who has looked is told of all that is one record, once its sign-ins are joined.
alter policy own_record on audit using (record = app_person() or app_part() = 'privacy-officer' or by_person = app_person()
  or (app_part() = 'young-person' and record = any (array(select app_reached()))));

grant select, insert on merge, message_blocked to rightdoor_app;
grant select on merge_moved, same_person_question to rightdoor_app;
grant update (undone_at, undone_by, sealed_undone_reason, sign_ins_joined_at, sign_ins_joined_by) on merge to rightdoor_app;
grant update (answer, answered_by, answered_at) on same_person_question to rightdoor_app;
grant update (done_at, done_by) on message_blocked to rightdoor_app;
