-- Each young person is counted once for a team, by whichever of their records they answered; and what they said goes with them when they are erased. The young
-- person stands sealed beside the answer, so that whoever counts can tell; an answer from before this step has none, and is one person.
-- app_put_experience stays as it is: a program from before this step, put back beside this database, still asks it.
alter table experience_waiting add column sealed_person bytea;

-- Puts an answer with those that wait for a team. From 25 on all of them are handed over to be counted, and wait on until app_end_experience says that they were.
create function app_wait_experience(of_team uuid, whose bytea, answers bytea, person_sealed bytea, in_month date)
  returns table (who bytea, sealed_answers bytea, sealed_person bytea)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if app_part() not in ('young-person', 'link') or not exists (select from team where id = of_team and locality = app_locality()) then return; end if;
  perform pg_advisory_xact_lock(hashtextextended('experience ' || of_team, 0));
  delete from experience_waiting where team = of_team and month < in_month - interval '1 year';
  insert into experience_waiting as waits (locality, team, who, sealed_answers, sealed_person, month)
    values (app_locality(), of_team, whose, answers, person_sealed, in_month)
    on conflict on constraint experience_waiting_pkey do update
      set sealed_answers = excluded.sealed_answers, sealed_person = excluded.sealed_person, month = excluded.month;
  if (select count(*) from experience_waiting where team = of_team) >= 25 then
    return query select waits.who, waits.sealed_answers, waits.sealed_person from experience_waiting as waits where waits.team = of_team;
  end if;
end $$;

-- Ends the wait of answers whose marks somebody can make: who was counted, who answered twice, who was erased. @returns how many.
create function app_end_experience(whose bytea[]) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare ended int;
begin
  if app_part() not in ('young-person', 'link', 'nobody') then return 0; end if;
  delete from experience_waiting where who = any (whose) and locality = app_locality();
  get diagnostics ended = row_count;
  return ended;
end $$;

-- For which teams answers wait: without whose they are.
create function app_experience_waits() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct team from experience_waiting where locality = app_locality() and app_part() = 'nobody'
$$;

-- Which of these are one young person, by the record that is kept first; who was erased is not among them.
create function app_each_once(people uuid[]) returns table (id uuid, one uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select asked, app_root(asked) from unnest(people) as asked where app_part() in ('young-person', 'link')
    and not exists (select from person_key where person_key.person in (asked, app_root(asked)) and person_key.destroyed_at is not null)
$$;

do $$
declare each text;
begin
  foreach each in array array['app_wait_experience(uuid, bytea, bytea, bytea, date)', 'app_end_experience(bytea[])', 'app_experience_waits()',
    'app_each_once(uuid[])'] loop
    execute format('revoke execute on function %s from public', each);
    execute format('grant execute on function %s to rightdoor_app', each);
  end loop;
  execute format('create policy ended_for_erased on experience_waiting for all to %I using (app_part() = ''nobody'')', current_user);
end $$;
