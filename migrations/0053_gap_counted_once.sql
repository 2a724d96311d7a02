-- A gap where somebody moves on is counted once for each young person (R36), also where nobody ever began to plan it: then whoever helps and looks counts that nobody
-- was named. Once holds by a mark, a keyed hash of the young person and the gap: whoever has not the key reads from it neither whose it is nor what was missing.
-- app_count_transition_gap stays as it is: a program from before this step, put back beside this database, still asks it.
create table transition_gap_mark (
  locality text not null references locality (slug),
  mark bytea primary key
);

-- Counts a gap unless it was counted under any of these marks, which are of one young person: of the kept record first, then of those that were joined with it.
create function app_count_gap_once(which text, on_day date, own bytea[]) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if app_locality() is null or app_part() not in ('helper', 'team-lead', 'safeguarding-lead') then return; end if;
  with marked as (
    insert into transition_gap_mark (locality, mark) select app_locality(), own[1]
      where own[1] is not null and not exists (select from transition_gap_mark where mark = any (own)) on conflict do nothing returning 1)
  insert into transition_gap (locality, quarter_from, gap) select app_locality(), date_trunc('quarter', on_day)::date, which from marked
    on conflict (locality, quarter_from, gap) do update set times = transition_gap.times + 1;
end $$;

-- Counts that nobody was named, for each of these of whom something is open here and nobody has arranged anything, whoever may read that. Each is the ids of one young
-- person with their marks, the kept one first; in one order, so that two who look at once never wait for each other.
create function app_count_nobody_named(on_day date, people jsonb) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  ours uuid[];
  each record;
begin
  if app_locality() is null or app_part() not in ('helper', 'team-lead', 'safeguarding-lead') then return; end if;
  ours := array(select app_reached());
  perform set_config('app.folding', 'yes', true);
  for each in
    select array(select id::uuid from jsonb_array_elements_text(one -> 'records') as id) as records,
      array(select decode(mark, 'hex') from jsonb_array_elements_text(one -> 'marks') with ordinality as marked (mark, n) order by n) as marks
    from jsonb_array_elements(people) as one order by one -> 'marks' ->> 0
  loop
    if each.records && ours
      and exists (select from need_now where need_now.young_person = any (each.records) and need_now.locality = app_locality() and need_now.is_read
        and not exists (select from fact as ended where ended.need = need_now.need and ended.kind = 'plan' and ended.plain ->> 'is' = 'ending'
          and ended.plain ->> 'cameBackOn' is null
          and not exists (select from fact as later where later.item = ended.item and later.n > ended.n)))
      and not exists (select from fact where fact.young_person = any (each.records) and fact.kind = 'plan' and fact.plain ->> 'is' = 'transition'
        and fact.plain ->> 'nextOn' is not null)
    then perform app_count_gap_once('nobody-named', on_day, each.marks);
    end if;
  end loop;
  perform set_config('app.folding', '', true);
end $$;

-- Which gaps were counted at all, and taking away the marks of somebody who is erased: for the program, which alone can make them.
create function app_gaps_counted() returns setof text language sql stable security definer set search_path = public, pg_temp as $$
  select distinct gap from transition_gap where locality = app_locality() and app_part() = 'nobody'
$$;

create function app_forget_gaps(marks bytea[]) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare gone int;
begin
  if app_part() not in ('nobody') then return 0; end if;
  delete from transition_gap_mark where mark = any (marks) and locality = app_locality();
  get diagnostics gone = row_count;
  return gone;
end $$;

do $$
declare each text;
begin
  foreach each in array array['app_count_gap_once(text, date, bytea[])', 'app_count_nobody_named(date, jsonb)', 'app_gaps_counted()', 'app_forget_gaps(bytea[])'] loop
    execute format('revoke execute on function %s from public', each);
    execute format('grant execute on function %s to rightdoor_app', each);
  end loop;
  alter table transition_gap_mark enable row level security;
  alter table transition_gap_mark force row level security;
  create policy own_place on transition_gap_mark as restrictive for all to rightdoor_app
    using (locality = app_locality()) with check (locality = app_locality());
  execute format('create policy marked_and_forgotten on transition_gap_mark for all to %I
    using (app_part() in (''helper'', ''team-lead'', ''safeguarding-lead'', ''nobody''))
    with check (app_part() in (''helper'', ''team-lead'', ''safeguarding-lead''))', current_user);
end $$;
