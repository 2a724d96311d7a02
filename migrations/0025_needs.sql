-- The need: the thread that a young person brings. A thing belongs to one need or to none, and keeps beside its sealed words what lists are
-- made from: ids, days and fixed words, never anything that somebody said. The need itself is the first of its own things.
alter table fact add column need uuid;
alter table fact add column plain jsonb not null default '{}';
create index fact_of_need on fact (need, item, n) where need is not null;
alter table fact add constraint a_need_is_its_own check (kind <> 'need' or need = item);

-- The team that is on duty in a place: it owns what a young person shares before anybody works with them.
create table duty_team (
  locality text primary key references locality (slug),
  team uuid not null references team (id),
  -- When they read, in their words, as the young person is told.
  reads text not null check (reads <> ''),
  set_at timestamptz not null default now()
);
alter table duty_team enable row level security;
alter table duty_team force row level security;
create policy own_place on duty_team as restrictive for all to rightdoor_app
  using (locality = app_locality()) with check (locality = app_locality());
create policy known_in_the_place on duty_team for select to rightdoor_app using (true);
grant select on duty_team to rightdoor_app;

-- A read table: each need as it stands, made from its facts alone. A need that somebody who helps can see has an owner, at every moment.
create table need_now (
  need uuid primary key,
  locality text not null references locality (slug),
  young_person uuid not null references person (id),
  opened text not null,
  opened_on date not null,
  is_read boolean not null,
  owners uuid[] not null,
  things int not null,
  last_at timestamptz not null,
  constraint somebody_owns_it check (not is_read or cardinality(owners) > 0)
);
create index need_now_of on need_now (young_person);
create index need_now_owned on need_now using gin (owners);
alter table need_now enable row level security;
alter table need_now force row level security;
create policy own_place on need_now as restrictive for all to rightdoor_app
  using (locality = app_locality()) with check (locality = app_locality());
create policy reached on need_now for select to rightdoor_app using (app_reaches(young_person));
grant select on need_now to rightdoor_app;

do $$ begin
  -- The read table is made, and who is on duty set, as the owner.
  execute format('create policy answered_from on need_now for all to %I using (true) with check (true)', current_user);
  execute format('create policy answered_from on fact for select to %I using (true)', current_user);
  execute format('create policy set_by_operator on duty_team for all to %I using (app_is_operator(locality)) with check (app_is_operator(locality))',
    current_user);
end $$;

-- What the facts of one need, or of every need, come to. Whoever helps is a professional, a team or an agency.
create function app_needs_folded(which uuid) returns setof need_now language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query execute $q$
    select item, latest.locality, young_person, coalesce(first.plain ->> 'opened', 'alone'), first.on_day,
      shared_with <> 'only-me' or exists (select from jsonb_array_elements(also) as added
        where not exists (select from person where person.id = (added ->> 'who')::uuid and person.is_a <> 'professional')),
      array(select jsonb_array_elements_text(coalesce(latest.plain -> 'owners', '[]')))::uuid[],
      of_it.things, of_it.last_at
    from (select distinct on (item) * from fact where kind = 'need' $q$ || case when which is null then '' else 'and item = $1' end || $q$
        order by item, n desc) as latest,
      lateral (select plain, on_day from fact where fact.item = latest.item and fact.n = 1) as first,
      lateral (select count(distinct fact.item)::int as things, max(fact.recorded_at) as last_at from fact where fact.need = latest.item) as of_it
    $q$ using which;
end $$;
revoke execute on function app_needs_folded(uuid) from public;

create function app_keep_need_now() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare which uuid := case when tg_op = 'DELETE' then old.need else new.need end;
begin
  delete from need_now where need = which;
  insert into need_now select * from app_needs_folded(which);
  return null;
end $$;
revoke execute on function app_keep_need_now() from public;
create trigger need_now_kept after insert on fact for each row when (new.need is not null) execute function app_keep_need_now();
create trigger need_now_kept_too after delete on fact for each row when (old.need is not null) execute function app_keep_need_now();

-- As before; a need that goes back takes its things with it, and what it says of itself.
create or replace function app_carry_over(of_merge uuid, old_item uuid, new_item uuid, sealed bytea[]) returns boolean
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
  insert into fact (locality, item, n, young_person, agency, kind, version, sensitivity, named, shared_with, also, sealed_body, written_by, on_day,
    recorded_at, need, plain)
  select locality, new_item, n, ended.joined, agency, kind, version, sensitivity, named, shared_with, also, sealed[n], written_by, on_day, recorded_at,
    case when need = old_item then new_item else coalesce((select as_item from merge_moved where merge = of_merge and merge_moved.item = need), need) end,
    plain
  from fact where item = old_item order by n;
  get diagnostics moved = row_count;
  delete from fact where item = old_item;
  perform set_config('app.carrying', '', true);
  if moved > 0 then
    insert into merge_moved (merge, locality, item, as_item) values (of_merge, ended.locality, old_item, new_item);
  end if;
  return moved > 0;
end $$;
