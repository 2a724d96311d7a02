-- What young people say of meetings reaches a team as counts, from 25 people up. Until then each answer waits, sealed, under a keyed hash of whose it is; when
-- 25 people have answered they are counted once, the numbers are rounded, and the answers are gone. The 26th begins the next count.
create table experience_waiting (
  locality text not null references locality (slug),
  team uuid not null references team (id),
  -- A keyed hash of the young person and the team: a later answer takes the place of the one before.
  who bytea not null,
  sealed_answers bytea not null,
  month date not null check (extract(day from month) = 1),
  primary key (team, who)
);

create table experience_count (
  id uuid primary key,
  locality text not null references locality (slug),
  team uuid not null references team (id),
  -- The month in which the last of them answered: a day would say who that was.
  month date not null check (extract(day from month) = 1),
  people int not null check (people >= 25),
  counts jsonb not null
);
create index experience_count_of on experience_count (team, month);

-- Puts an answer with those that wait for a team. Where that makes 25 people they are handed over, each once, and wait no more; else nothing is. What waited for a
-- year goes uncounted. Whoever answers learns nothing: neither how many wait, nor of whom.
create function app_put_experience(of_team uuid, whose bytea, answers bytea, in_month date) returns table (who bytea, sealed_answers bytea)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if app_part() not in ('young-person', 'link') or not exists (select from team where id = of_team and locality = app_locality()) then return; end if;
  perform pg_advisory_xact_lock(hashtextextended('experience ' || of_team, 0));
  delete from experience_waiting where team = of_team and month < in_month - interval '1 year';
  insert into experience_waiting (locality, team, who, sealed_answers, month) values (app_locality(), of_team, whose, answers, in_month)
    on conflict on constraint experience_waiting_pkey do update set sealed_answers = excluded.sealed_answers, month = excluded.month;
  if (select count(*) from experience_waiting where team = of_team) >= 25 then
    return query delete from experience_waiting as gone where gone.team = of_team returning gone.who, gone.sealed_answers;
  end if;
end $$;
revoke execute on function app_put_experience(uuid, bytea, bytea, date) from public;
grant execute on function app_put_experience(uuid, bytea, bytea, date) to rightdoor_app;

do $$
declare each text;
begin
  foreach each in array array['experience_waiting', 'experience_count'] loop
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format('create policy own_place on %I as restrictive for all to rightdoor_app
      using (locality = app_locality()) with check (locality = app_locality())', each);
  end loop;
  execute format('create policy put_and_counted on experience_waiting for all to %I using (app_part() in (''young-person'', ''link''))
    with check (app_part() in (''young-person'', ''link''))', current_user);
end $$;
create policy of_those_who_lead on experience_count for select to rightdoor_app
  using (app_part() = 'team-lead' and exists (select from team_member where team_member.team = experience_count.team
    and team_member.person = app_person() and (team_member.until_day is null or current_date < team_member.until_day)));
create policy counted on experience_count for insert to rightdoor_app with check (app_part() in ('young-person', 'link'));
grant select, insert on experience_count to rightdoor_app;
