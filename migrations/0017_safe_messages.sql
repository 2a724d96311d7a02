-- A link to sign in obeys the safe contact of whoever it is for. Messages that could not go have a page of their own. And whoever has to look
-- at an emergency is told that there was one.

-- A link that waits is theirs, so that it is held when they say that it is not safe any more; nobody is told instead, because they asked for it.
alter table outbox drop constraint outbox_check;
alter table outbox add check (task_for is null or about is not null);
grant insert (about, until_at) on outbox to rightdoor_app;
alter policy put_in on outbox with check (state = 'queued' and task_for is null
  and (about is null or (app_part() = 'nobody' and about = app_person())));

-- What somebody who is being found by their sign-in said of being reached, in all that is one record: sealed, with the keys that open it. It is there
-- in that one transaction, in which nobody acts yet, and for no page: whoever has come in acts as somebody.
create function app_contacts_before_a_link() returns table (item uuid, young_person uuid, sealed_body bytea, sealed_key bytea)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare one uuid[];
begin
  if app_part() <> 'nobody' or app_person() is null then return; end if;
  one := array(select app_all_that_is(app_person()));
  perform set_config('app.link_for', array_to_string(one, ' '), true);
  return query select latest.item, latest.young_person, latest.sealed_body, held.sealed_key
    from (select distinct on (fact.item) fact.* from fact where fact.young_person = any (one) and fact.kind = 'safe-contact'
      and fact.locality = app_locality() order by fact.item, fact.n desc) as latest
    join person_key held on held.person = latest.young_person
    where latest.sealed_body is not null and held.sealed_key is not null order by latest.item;
  perform set_config('app.link_for', '', true);
end $$;
revoke execute on function app_contacts_before_a_link() from public;
grant execute on function app_contacts_before_a_link() to rightdoor_app;

do $$ begin
  execute format('create policy before_a_link on fact for select to %I using (kind = ''safe-contact'' and app_part() = ''nobody''
    and young_person::text = any (string_to_array(current_setting(''app.link_for'', true), '' '')))', current_user);
  execute format('create policy before_a_link on person_key for select to %I using (app_part() = ''nobody''
    and person::text = any (string_to_array(current_setting(''app.link_for'', true), '' '')))', current_user);
end $$;

create or replace function app_hold_messages(of uuid) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare held int;
begin
  if of not in (select app_reached()) then return 0; end if;
  with gone as (
    update outbox set state = 'failed', sealed_to = null, sealed_body = null, done_at = now()
    where about = of and state = 'queued' and locality = app_locality() returning id, locality, about, task_for, channel)
  insert into message_blocked (id, locality, about, task_for, channel, because)
  select id, locality, about, task_for, channel, array['contact-has-changed'] from gone where task_for is not null;
  get diagnostics held = row_count;
  return held;
end $$;

-- What could not be told is there for whoever leads, where the colleague who was to see to it has left or works with nobody any more. It says
-- of whom to nobody who does not stand by them: who does, of the same agency, is for the lead to ask.
create function app_has_gone(whose uuid) returns boolean language sql stable as $$
  select exists (select from person where id = whose and agency = app_agency())
    and not exists (select from job join person on person.id = job.person where job.person = whose
      and job.is_a in ('helper', 'team-lead', 'safeguarding-lead', 'privacy-officer') and job.from_day <= (now() at time zone 'Europe/London')::date
      and (job.until_day is null or (now() at time zone 'Europe/London')::date < job.until_day)
      and (person.left_on is null or person.left_on > (now() at time zone 'Europe/London')::date))
$$;
create policy left_behind on message_blocked for select to rightdoor_app
  using (done_at is null and app_part() in ('team-lead', 'safeguarding-lead') and app_has_gone(task_for));

create function app_who_can_see_to(task uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct edge.subject from message_blocked join person leaver on leaver.id = message_blocked.task_for
    join edge on edge.young_person in (select app_all_that_is(message_blocked.about))
    join person colleague on colleague.id = edge.subject
  where message_blocked.id = task and message_blocked.done_at is null and message_blocked.locality = app_locality()
    and app_part() in ('team-lead', 'safeguarding-lead') and leaver.agency = app_agency() and app_has_gone(leaver.id)
    and edge.kind = 'worker' and edge.starts <= now() and (edge.ends is null or now() < edge.ends)
    and colleague.agency = app_agency() and (colleague.left_on is null or colleague.left_on > (now() at time zone 'Europe/London')::date)
$$;
revoke execute on function app_who_can_see_to(uuid) from public;
grant execute on function app_who_can_see_to(uuid) to rightdoor_app;

-- Whoever goes on with a young person in a colleague's stead sees to what could not be told as well.
create policy taken_over on message_blocked for update to rightdoor_app
  using (done_at is null and about = any (array(select app_reached_with_network()))) with check (task_for = app_person() and done_at is null);
grant update (task_for) on message_blocked to rightdoor_app;

-- Where a colleague is told at work that something waits for them. An administrator writes it down; sealed, and used for nothing else.
create table work_email (
  person uuid primary key references person (id),
  locality text not null references locality (slug),
  sealed_email bytea not null,
  set_by uuid not null references person (id),
  set_at timestamptz not null
);
alter table work_email enable row level security;
alter table work_email force row level security;
create policy own_place on work_email as restrictive for all to rightdoor_app
  using (locality = app_locality()) with check (locality = app_locality());
create policy of_own_people on work_email for all to rightdoor_app
  using (app_part() = 'administrator' and person = any (array(select app_own_people())))
  with check (app_part() = 'administrator' and person = any (array(select app_own_people())) and set_by = app_person());
grant select, insert, delete on work_email to rightdoor_app;
grant update (sealed_email, set_by, set_at) on work_email to rightdoor_app;
do $$ begin
  execute format('create policy answered_from on work_email for select to %I using (true)', current_user);
end $$;

-- Where the privacy officers and safeguarding leads of an agency are told that one of its people opened what was not theirs: for whoever did, about
-- what they have just done, and for nobody else.
create function app_whom_to_tell_of(lifted uuid) returns setof bytea language sql stable security definer set search_path = public, pg_temp as $$
  select sealed_email from work_email join person on person.id = work_email.person
  where work_email.locality = app_locality() and person.agency = app_agency() and person.id <> app_person()
    and (person.left_on is null or person.left_on > (now() at time zone 'Europe/London')::date)
    and exists (select from lifting where lifting.id = lifted and lifting.by_person = app_person())
    and exists (select from job where job.person = person.id and job.is_a in ('privacy-officer', 'safeguarding-lead')
      and job.from_day <= (now() at time zone 'Europe/London')::date
      and (job.until_day is null or (now() at time zone 'Europe/London')::date < job.until_day))
$$;
revoke execute on function app_whom_to_tell_of(uuid) from public;
grant execute on function app_whom_to_tell_of(uuid) to rightdoor_app;
