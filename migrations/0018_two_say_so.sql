-- What one alone could do, two do now. Two records are one when somebody of each agency that stands by one of them says so, and nobody answers what
-- they asked themselves. An agreement between agencies counts when the second has said yes. A privacy officer gathers for those alone whom their
-- agency knows, and only what their agency answers for. And rights that no page uses are taken back.

-- What each agency that is asked said of a question: once. The question itself is answered when enough have.
create table same_person_answer (
  question uuid not null references same_person_question (id),
  locality text not null references locality (slug),
  agency uuid not null references agency (id),
  answer text not null check (answer in ('same', 'different', 'cannot-say')),
  by_person uuid not null references person (id),
  at timestamptz not null,
  primary key (question, agency)
);

-- Agencies whose people stand by somebody, in whichever record; where nobody does any more, whose people did. Nobody's own claim counts.
create function app_agencies_round(of uuid) returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
declare now_there uuid[];
begin
  now_there := array(select distinct person.agency from edge join person on person.id = edge.subject
    where edge.young_person in (select app_all_that_is(of)) and edge.locality = app_locality() and person.agency is not null
      and not edge.self_claimed and edge.starts <= now() and (edge.ends is null or now() < edge.ends));
  if cardinality(now_there) > 0 then
    return query select unnest(now_there);
    return;
  end if;
  return query select distinct person.agency from edge join person on person.id = edge.subject
    where edge.young_person in (select app_all_that_is(of)) and edge.locality = app_locality() and person.agency is not null
      and not edge.self_claimed;
end $$;

-- Whether the agency of whoever acts is asked: theirs asked, or its people stand by one of the two.
create function app_is_asked(question uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from same_person_question asked join person asker on asker.id = asked.asked_by
    where asked.id = question and asked.locality = app_locality() and (asker.agency = app_agency()
      or app_agency() in (select app_agencies_round(asked.one)) or app_agency() in (select app_agencies_round(asked.other))));
end $$;

-- Whether whoever acts stands by somebody as a worker or of a team, and somebody else says so too.
create function app_stands_by_word(of uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from edge where subject = app_person() and locality = app_locality() and kind in ('worker', 'team')
    and not self_claimed and young_person in (select app_all_that_is(of))
    and starts <= now() and (ends is null or now() < ends) and stopped_at is null);
end $$;

create function app_may_answer(question uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from same_person_question asked where asked.id = question and asked.locality = app_locality()
    and asked.answer is null and asked.asked_by <> app_person()
    and ((app_part() = 'privacy-officer' and app_is_asked(asked.id))
      or (app_part() in ('helper', 'team-lead', 'safeguarding-lead') and app_stands_by_word(asked.other))));
end $$;

-- One agency that stands by each said that they are one; and where there are several, these are two.
create function app_enough_say_same(which uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
declare asked same_person_question; round_one uuid[]; round_other uuid[]; are_several boolean;
begin
  select * into asked from same_person_question where id = which;
  round_one := array(select app_agencies_round(asked.one) union select agency from person where id = asked.asked_by and agency is not null);
  round_other := array(select app_agencies_round(asked.other));
  if cardinality(round_other) = 0 then round_other := round_one; end if;
  are_several := (select count(*) > 1 from (select unnest(round_one) union select unnest(round_other)) as each);
  return exists (select from same_person_answer a join same_person_answer b on b.question = a.question
    where a.question = which and a.answer = 'same' and b.answer = 'same' and a.agency = any (round_one) and b.agency = any (round_other)
      and (a.agency <> b.agency or not are_several));
end $$;

-- Who says no, or that it cannot be said, ends it; who says that they are one ends it when they are enough.
create function app_same_person_said() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform from same_person_question where id = new.question for update;
  if new.answer <> 'same' or app_enough_say_same(new.question) then
    update same_person_question set answer = new.answer, answered_by = new.by_person, answered_at = new.at
      where id = new.question and answer is null;
  end if;
  return null;
end $$;
create trigger is_said after insert on same_person_answer for each row execute function app_same_person_said();

-- Two young people of the place are joined by somebody who stands by both, or by one of them where it was asked and answered that they are one.
create or replace function app_may_join(one uuid, other uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app_part() in ('helper', 'team-lead', 'safeguarding-lead')
    and 2 = (select count(*) from person where id in (one, other) and is_a = 'young-person' and locality = app_locality())
    and ((app_stands_by_word(one) and app_stands_by_word(other)) or ((app_stands_by_word(one) or app_stands_by_word(other))
      and exists (select from same_person_question asked where asked.answer = 'same' and asked.locality = app_locality()
        and least(asked.one, asked.other) = least(app_may_join.one, app_may_join.other)
        and greatest(asked.one, asked.other) = greatest(app_may_join.one, app_may_join.other))))
$$;

create or replace function app_whom_to_ask(question uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct edge.subject from same_person_question asked join edge on edge.young_person in (asked.one, asked.other)
  where asked.id = question and asked.locality = app_locality() and app_part() = 'privacy-officer' and app_is_asked(asked.id)
    and edge.kind = 'worker' and edge.starts <= now() and (edge.ends is null or now() < edge.ends)
$$;

-- Nobody asks it any more.
drop function app_questions_waiting(uuid);

-- An agreement that one of the two proposed waits for the other, and counts for nobody until then. Those that were made before stay as they are.
alter table agency_agreement add column waits_for uuid references agency (id), add column agreed_by uuid references person (id),
  add column agreed_at timestamptz, add check (waits_for is null or (waits_for in (one, other) and agreed_by is null)),
  add check ((agreed_by is null) = (agreed_at is null));

create function agency_agreement_is_changed() returns trigger language plpgsql as $$
begin
  if (new.waits_for, new.agreed_by) is distinct from (old.waits_for, old.agreed_by)
    and not (old.waits_for is not distinct from app_agency() and old.waits_for is not null and new.waits_for is null
      and new.agreed_by is not distinct from app_person()) then
    raise exception 'the second agency says yes, and nobody for it' using errcode = '42501';
  end if;
  if new.until_day > old.until_day then
    raise exception 'one agency makes no agreement longer' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger is_changed before update on agency_agreement for each row when (app_person() is not null) execute function agency_agreement_is_changed();

-- Whether an agency knows somebody: it holds something of them, or its people stand or stood by them. Nobody's own claim counts.
create function app_agency_knows(one uuid[]) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from fact where fact.young_person = any (one) and fact.agency = app_agency() and fact.locality = app_locality())
    or exists (select from edge join person on person.id = edge.subject where edge.young_person = any (one)
      and edge.locality = app_locality() and person.agency = app_agency() and not edge.self_claimed);
end $$;

-- In a transaction that names a request which their agency is asked and has not answered yet, a privacy officer reads what is kept about
-- a young person whom their agency knows. In every other transaction, and for everybody else, it opens nothing.
create or replace function app_answers_for(whose uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
declare named text := coalesce(current_setting('app.answering', true), ''); one uuid[];
begin
  if named = '' or app_part() is distinct from 'privacy-officer' then return false; end if;
  select array(select app_joined_to(array[asked.young_person])) into one from access_request asked
    where asked.id = named::uuid and asked.locality = app_locality() and asked.agency = app_agency() and asked.answered_at is null;
  return coalesce(whose = any (one), false) and app_agency_knows(one);
end $$;

-- What no agency holds is answered for by those with whom it is shared as it stands: by the name of one of their people, teams or the agency, or as
-- the young person's worker or team since it was written.
create function app_answers_with(which uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
declare last fact;
begin
  if coalesce(current_setting('app.answering', true), '') = '' then return false; end if;
  select * into last from fact where fact.item = which and fact.locality = app_locality() order by fact.n desc limit 1;
  if not found then return false; end if;
  return exists (select from fact join person on person.id = fact.written_by where fact.item = which and fact.n = 1 and person.agency = app_agency())
    or exists (select from jsonb_array_elements(last.also) as added where (added ->> 'who')::uuid = app_agency()
      or (added ->> 'who')::uuid in (select id from person where agency = app_agency())
      or (added ->> 'who')::uuid in (select id from team where agency = app_agency()))
    or exists (select from person where id = any (last.named) and agency = app_agency())
    or (last.shared_with <> 'only-me' and exists (select from edge join person on person.id = edge.subject
      where edge.young_person in (select app_all_that_is(last.young_person)) and person.agency = app_agency() and not edge.self_claimed
        and (edge.kind = 'worker' or (edge.kind = 'team' and last.shared_with = 'my-team'))
        and (edge.ends is null or edge.ends > last.recorded_at)));
end $$;
alter policy while_answering on fact
  using ((agency = app_agency() or (agency is null and app_answers_with(item))) and app_answers_for(young_person));

-- Somebody of one's own agency.
create function app_is_colleague(whom uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from person where id = whom and agency = app_agency() and locality = app_locality());
end $$;

-- One's own agency works with a young person now: somebody else of it can go on.
create function app_own_agency_stands_by(whose uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from edge join person on person.id = edge.subject where edge.young_person = whose and edge.locality = app_locality()
    and person.agency = app_agency() and edge.kind in ('worker', 'team') and not edge.self_claimed
    and edge.starts <= now() and (edge.ends is null or now() < edge.ends));
end $$;

do $$
declare each text;
begin
  foreach each in array array['app_agencies_round(uuid)', 'app_enough_say_same(uuid)', 'app_same_person_said()', 'app_agency_knows(uuid[])'] loop
    execute format('revoke execute on function %s from public', each);
  end loop;
  foreach each in array array['app_is_asked(uuid)', 'app_stands_by_word(uuid)', 'app_may_answer(uuid)', 'app_answers_with(uuid)',
    'app_is_colleague(uuid)', 'app_own_agency_stands_by(uuid)'] loop
    execute format('revoke execute on function %s from public', each);
    execute format('grant execute on function %s to rightdoor_app', each);
  end loop;
  alter table same_person_answer enable row level security;
  alter table same_person_answer force row level security;
  create policy own_place on same_person_answer as restrictive for all to rightdoor_app
    using (locality = app_locality()) with check (locality = app_locality());
  -- The answers above are given as the owner.
  execute format('create policy answered_from on same_person_answer for select to %I using (true)', current_user);
  execute format('create policy answers_a_request on fact for select to %I
    using (coalesce(current_setting(''app.answering'', true), '''') <> '''')', current_user);
  execute format('create policy answers_a_request on team for select to %I
    using (coalesce(current_setting(''app.answering'', true), '''') <> '''')', current_user);
end $$;

create policy of_the_question on same_person_answer for select to rightdoor_app
  using (question in (select id from same_person_question));
create policy said_by_people on same_person_answer for insert to rightdoor_app
  with check (by_person = app_person() and agency = app_agency() and app_may_answer(question));
grant select, insert on same_person_answer to rightdoor_app;

alter policy seen_by_who_answers on same_person_question
  using ((app_part() = 'privacy-officer' and app_is_asked(id)) or (app_part() in ('helper', 'team-lead', 'safeguarding-lead')
    and other = any (array(select app_reached()))));
drop policy answered_by_people on same_person_question;
revoke update on same_person_question from rightdoor_app;
revoke update (answer, answered_by, answered_at) on same_person_question from rightdoor_app;

drop policy agreed_by_one_of_the_two on agency_agreement;
create policy proposed_by_one on agency_agreement for insert to rightdoor_app
  with check (app_part() = 'privacy-officer' and app_agency() in (one, other) and waits_for in (one, other) and waits_for <> app_agency());
create policy agreed_or_ended on agency_agreement for update to rightdoor_app
  using (app_part() = 'privacy-officer' and app_agency() in (one, other))
  with check (app_part() = 'privacy-officer' and app_agency() in (one, other));
create policy not_agreed on agency_agreement for delete to rightdoor_app
  using (app_part() = 'privacy-officer' and app_agency() in (one, other) and waits_for is not null);
grant update (waits_for, agreed_by, agreed_at), delete on agency_agreement to rightdoor_app;

-- A key is read and made. Whose it is destroys it, or the program where nobody acts and nobody stands by them; and nobody changes one.
revoke update on person_key from rightdoor_app;
drop policy of_those_reached on person_key;
create policy of_those_reached on person_key for select to rightdoor_app
  using (person = app_person() or app_reaches(person) or app_may_open(person));
create policy made_for_those on person_key for insert to rightdoor_app
  with check (person = app_person() or app_reaches(person) or app_may_open(person));
create policy destroyed_by_themselves on person_key for update to rightdoor_app
  using (person = app_person() or (app_part() = 'nobody' and app_is_unjoined(person)))
  with check (sealed_key is null and (person = app_person() or (app_part() = 'nobody' and app_is_unjoined(person))));
grant update (sealed_key, destroyed_at) on person_key to rightdoor_app;

-- A denial that was lifted is looked over where whoever lifted it works.
alter policy own_and_reviewed on lifting using (by_person = app_person()
  or (app_part() in ('privacy-officer', 'safeguarding-lead') and app_is_colleague(by_person))
  or (tell = 'yes' and (young_person = app_person() or (app_part() = 'young-person' and young_person = any (array(select app_reached()))))));
alter policy reviewed on lifting
  using (by_person <> app_person() and app_part() in ('privacy-officer', 'safeguarding-lead') and app_is_colleague(by_person));

-- Whoever sees to an agency's people joins them to those alone with whom the agency works already, to go on with them.
alter policy made_by_those on edge
  with check (made_by = app_person() and (kind <> 'proxy' or app_part() in ('helper', 'team-lead', 'safeguarding-lead'))
    and (app_stands_by(young_person) or young_person = any (array(select app_reached_with_network()))
      or (subject = any (array(select app_own_people())) and kind in ('worker', 'team') and app_own_agency_stands_by(young_person))
      or (subject = app_person() and (self_claimed or app_is_new(young_person)))));

-- What a carer sees is said by those who may see what shows that they may; and never by the front desk.
create function edge_proxy_is_reviewed() returns trigger language plpgsql as $$
begin
  if app_part() is distinct from 'helper' and app_part() is distinct from 'team-lead' and app_part() is distinct from 'safeguarding-lead' then
    raise exception 'what a carer sees is not theirs to say' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger proxy_is_reviewed before update on edge for each row
  when (app_person() is not null and (new.opens, new.reviewed_on) is distinct from (old.opens, old.reviewed_on))
  execute function edge_proxy_is_reviewed();
