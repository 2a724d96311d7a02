-- What the program holds to already, held to by the database as well; and an answer that two are one, which counts no more once they were parted.

-- An answer from before two records were parted says nothing of them since.
create function app_is_outdated(question uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from same_person_question asked join merge on least(merge.kept, merge.joined) = least(asked.one, asked.other)
      and greatest(merge.kept, merge.joined) = greatest(asked.one, asked.other)
    where asked.id = question and asked.answered_at is not null and merge.undone_at > asked.answered_at);
end $$;

create or replace function app_may_join(one uuid, other uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app_part() in ('helper', 'team-lead', 'safeguarding-lead')
    and 2 = (select count(*) from person where id in (one, other) and is_a = 'young-person' and locality = app_locality())
    and ((app_stands_by_word(one) and app_stands_by_word(other)) or ((app_stands_by_word(one) or app_stands_by_word(other))
      and exists (select from same_person_question asked where asked.answer = 'same' and asked.locality = app_locality()
        and least(asked.one, asked.other) = least(app_may_join.one, app_may_join.other)
        and greatest(asked.one, asked.other) = greatest(app_may_join.one, app_may_join.other)
        and not app_is_outdated(asked.id))))
$$;

-- Two are asked about once at a time; anew where what was answered is outdated.
drop index same_person_asked_once;
create unique index same_person_asked_once on same_person_question (least(one, other), greatest(one, other)) where answer is null;
create index same_person_asked on same_person_question (least(one, other), greatest(one, other));

create or replace function app_ask_about(new_person uuid) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
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
    and not exists (select from same_person_question before where least(before.one, before.other) = least(new_person, held.person)
      and greatest(before.one, before.other) = greatest(new_person, held.person) and not app_is_outdated(before.id))
  on conflict do nothing;
  get diagnostics asked = row_count;
  return asked;
end $$;

-- What somebody asks on their own page, and what is asked for them on paper, are two requests: neither swallows the other.
drop index access_request_running;
create unique index access_request_running on access_request (agency, young_person, for_person, (how = 'own-page')) where answered_at is null;

-- While a request is answered, what is kept is opened for one that was asked on their own page, or that a second person says was asked.
create function app_gathers_for(whose uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
declare named text := coalesce(current_setting('app.answering', true), '');
begin
  return named <> '' and exists (select from access_request asked where asked.id = named::uuid
      and (asked.how = 'own-page' or asked.confirmed_by is not null))
    and app_answers_for(whose);
end $$;
alter policy while_answering on fact
  using (app_part() = 'privacy-officer' and (agency = app_agency() or (agency is null and app_answers_with(item))) and app_gathers_for(young_person));
alter policy while_answering on competence using (app_gathers_for(young_person));
alter policy while_answering on proxy_evidence using (app_gathers_for(young_person));
alter policy while_answering on hand_over using (app_gathers_for(young_person));
alter policy while_answering on message_blocked using (app_gathers_for(about));

revoke execute on function app_is_outdated(uuid), app_gathers_for(uuid) from public;
grant execute on function app_gathers_for(uuid) to rightdoor_app;

-- A mark is of whoever makes it, and taken back by whoever takes it back: so that nobody signs what they marked in another's name.
drop policy of_who_answers on access_mark;
create policy of_who_answers on access_mark for select to rightdoor_app
  using (app_part() not in ('young-person', 'carer', 'link') and request in (select id from access_request));
create policy made_by_oneself on access_mark for insert to rightdoor_app
  with check (app_part() not in ('young-person', 'carer', 'link') and by_person = app_person() and taken_back_by is null
    and request in (select id from access_request where answered_at is null));
create policy taken_back_by_oneself on access_mark for update to rightdoor_app
  using (app_part() not in ('young-person', 'carer', 'link') and request in (select id from access_request where answered_at is null))
  with check (taken_back_by = app_person());

-- Who was asked to look through it says that it was asked and that it was looked through, and nothing else of it: a privacy officer answers.
create function access_request_is_seen_to() returns trigger language plpgsql as $$
begin
  if app_part() is distinct from 'privacy-officer' and
    (new.extended_on, new.sealed_extension, new.complaint, new.complaint_about, new.asked_to_look, new.gathered_at, new.gathered_by, new.of_records,
      new.answered_at, new.answered_by, new.answer, new.sealed_answer, new.given, new.until_day) is distinct from
    (old.extended_on, old.sealed_extension, old.complaint, old.complaint_about, old.asked_to_look, old.gathered_at, old.gathered_by, old.of_records,
      old.answered_at, old.answered_by, old.answer, old.sealed_answer, old.given, old.until_day) then
    raise exception 'a privacy officer answers, and nobody for them' using errcode = '42501';
  end if;
  if new.answered_by is distinct from old.answered_by and new.answered_by is distinct from app_person() then
    raise exception 'nobody answers for another' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger is_seen_to before update on access_request for each row when (app_person() is not null) execute function access_request_is_seen_to();

-- What is given is put down by whoever signs second, before they sign, and by nobody after: to take it away is to take back their signature.
drop policy made_by on access_release;
create policy made_by_who_signs on access_release for insert to rightdoor_app
  with check (app_part() = 'privacy-officer' and request in (select id from access_request where agency = app_agency() and answered_at is null
    and signed_by is null and looked_through_by <> app_person()));
create function access_release_is_gone() returns trigger language plpgsql as $$
begin
  update access_request set signed_at = null, signed_by = null where id = old.request and answered_at is null and signed_by is not null;
  return null;
end $$;
create trigger takes_back_the_signature after delete on access_release for each row when (app_person() is not null)
  execute function access_release_is_gone();

-- What a court or a worker stopped runs for nobody again; what the young person stopped, for them alone, or a court or a worker stops it as well. And
-- nobody looks over what they claimed themselves.
create function edge_stop_holds() returns trigger language plpgsql as $$
declare theirs boolean := app_part() is not distinct from 'young-person';
begin
  if old.stopped_at is not null and old.stopped_by is distinct from 'young-person' then
    raise exception 'what a court or a worker stopped stays so' using errcode = '42501';
  end if;
  if theirs and new.stopped_by is distinct from (case when old.stopped_at is null then 'young-person' end)
    or not theirs and coalesce(new.stopped_by, '') not in ('court', 'worker')
    or (new.stopped_at is null) <> (new.stopped_by is null) then
    raise exception 'nobody stops or starts for another' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger stop_holds before update on edge for each row
  when (app_person() is not null and (new.stopped_at, new.stopped_by) is distinct from (old.stopped_at, old.stopped_by)) execute function edge_stop_holds();
create function edge_claim_is_looked_over() returns trigger language plpgsql as $$
begin
  raise exception 'nobody looks over what they claimed themselves' using errcode = '42501';
end $$;
create trigger claim_is_looked_over before update on edge for each row
  when (old.self_claimed and not new.self_claimed and new.subject = app_person()) execute function edge_claim_is_looked_over();
