-- Somebody asks for everything that is kept about a young person (UK GDPR, article 15): the request, what was gathered to answer it, what was
-- taken out of that and why, and what was given in the end. What is gathered is a copy, sealed with the young person's key and deleted
-- when the request is closed; the things themselves are never touched.

create table access_request (
  id uuid primary key,
  locality text not null references locality (slug),
  -- Which agency is asked: each answers for what it holds.
  agency uuid not null references agency (id),
  young_person uuid not null references person (id),
  -- Whose page it is answered on: the young person, or the carer who asked for what they themselves may see.
  for_person uuid not null references person (id),
  -- Every record that it is answered from: those that the sign-in opened, or that are one person.
  of_records uuid[] not null check (cardinality(of_records) > 0),
  how text not null check (how in ('own-page', 'paper', 'telephone')),
  entered_by uuid references person (id),
  -- Who asked and how it was checked who they are, where somebody wrote it down.
  sealed_asked bytea,
  received_on date not null,
  extended_on date,
  sealed_extension bytea,
  complaint uuid references complaint (id),
  complaint_about uuid references person (id),
  asked_to_look uuid references person (id),
  gathered_at timestamptz,
  gathered_by uuid references person (id),
  looked_through_at timestamptz,
  looked_through_by uuid references person (id),
  signed_at timestamptz,
  signed_by uuid references person (id),
  answered_at timestamptz,
  answered_by uuid references person (id),
  answer text check (answer in ('given', 'refused', 'nothing-kept')),
  -- Why it was refused, in words for whoever asked.
  sealed_answer bytea,
  given text check (given in ('own-page', 'paper')),
  until_day date,
  n int not null default 1,
  check ((how = 'own-page') = (entered_by is null) and (how = 'own-page') = (sealed_asked is null)),
  check (how = 'own-page' or for_person = young_person),
  check ((extended_on is null) = (sealed_extension is null)),
  check ((looked_through_at is null) = (looked_through_by is null) and (signed_at is null) = (signed_by is null)),
  check (signed_at is null or (looked_through_by is not null and signed_by <> looked_through_by)),
  check ((answered_at is null) = (answer is null)),
  check ((answer is not distinct from 'given') = (given is not null) and (given is null) = (until_day is null)),
  check (answer is distinct from 'given' or signed_at is not null),
  check ((answer is not distinct from 'refused') = (sealed_answer is not null)),
  check (complaint_about is null or complaint_about not in (coalesce(looked_through_by, young_person), coalesce(signed_by, young_person)))
);
-- Asked twice, it is one.
create unique index access_request_running on access_request (agency, young_person, for_person) where answered_at is null;
create index access_request_of on access_request (young_person);

-- One thing that was gathered, as it stood that day.
create table access_thing (
  request uuid not null references access_request (id),
  n int not null check (n > 0),
  locality text not null references locality (slug),
  -- The table that it stands in.
  source text not null,
  item uuid,
  -- Why somebody should look here, in fixed words. It decides nothing.
  look_here text[] not null default '{}',
  sealed_thing bytea not null,
  primary key (request, n)
);

-- What somebody said of one thing: left in, or taken out, whole or a passage.
create table access_mark (
  id uuid primary key,
  locality text not null references locality (slug),
  request uuid not null,
  thing int not null,
  does text not null check (does in ('leave-in', 'take-out-whole', 'take-out-passage')),
  ground text check (ground in ('about-somebody-else', 'serious-harm', 'legal-privilege')),
  -- Whether a mark stands where it was. Without one, nothing tells that it was there.
  is_shown boolean not null default true,
  -- The passage, the reason, and whose opinion it is that it would cause serious harm.
  sealed_words bytea,
  by_person uuid not null references person (id),
  at timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by uuid references person (id),
  foreign key (request, thing) references access_thing (request, n) on delete cascade,
  check ((does = 'leave-in') = (ground is null) and (does = 'leave-in') = (sealed_words is null)),
  check (is_shown or ground = 'serious-harm'),
  check ((taken_back_at is null) = (taken_back_by is null))
);
create index access_mark_of on access_mark (request, thing);

-- What was signed, and nothing else: what was taken out is not in it.
create table access_release (
  request uuid primary key references access_request (id) on delete cascade,
  locality text not null references locality (slug),
  sealed_release bytea not null
);

-- In a transaction that names a request which their agency is asked and has not answered yet, a privacy officer reads what is kept about
-- that young person, to gather it. In every other transaction, and for everybody else, it opens nothing.
create function app_answers_for(whose uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
declare named text := coalesce(current_setting('app.answering', true), '');
begin
  if named = '' or app_part() is distinct from 'privacy-officer' then return false; end if;
  return exists (select from access_request asked where asked.id = named::uuid and asked.locality = app_locality()
    and asked.agency = app_agency() and asked.answered_at is null
    and whose in (select app_joined_to(array[asked.young_person])));
end $$;

-- The same for who stands round them: what they are called stands in what is given.
create function app_answers_about(whom uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if coalesce(current_setting('app.answering', true), '') = '' then return false; end if;
  return app_answers_for(whom)
    or exists (select from edge where edge.subject = whom and edge.locality = app_locality() and app_answers_for(edge.young_person));
end $$;

-- Which ways in they have, and since when they are signed in: no secret, no hash, and nothing that opens anything.
create function app_ways_in_of(whose uuid) returns table (what text, kind text, since timestamptz, used timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not app_answers_for(whose) then return; end if;
  return query select 'credential', credential.kind, credential.made_at, credential.used_at from credential join account on account.id = credential.account
      where account.person = whose and account.locality = app_locality()
    union all
    select 'session', session.acting_as, session.began_at, session.seen_at from session join account on account.id = session.account
      where account.person = whose and account.locality = app_locality();
end $$;

-- Deletes what was gathered for requests that are closed. Who asked, when and how it was answered stays.
create function app_close_access_requests(today date) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare gone int;
begin
  delete from access_release where locality = app_locality() and request in (select id from access_request
    where answered_at is not null and (until_day is null or until_day < today));
  delete from access_thing where locality = app_locality() and request in (select id from access_request
    where answered_at is not null and (until_day is null or until_day < today));
  get diagnostics gone = row_count;
  return gone;
end $$;

do $$
declare each text;
begin
  foreach each in array array['app_answers_for(uuid)', 'app_answers_about(uuid)', 'app_ways_in_of(uuid)', 'app_close_access_requests(date)'] loop
    execute format('revoke execute on function %s from public', each);
    execute format('grant execute on function %s to rightdoor_app', each);
  end loop;
  foreach each in array array['access_request', 'access_thing', 'access_mark', 'access_release'] loop
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format('create policy own_place on %I as restrictive for all to rightdoor_app
      using (locality = app_locality()) with check (locality = app_locality())', each);
    -- The answers above are given, and what is closed is deleted, as the owner.
    execute format('create policy answered_from on %I for all to %I using (true) with check (true)', each, current_user);
    execute format('grant select, insert on %I to rightdoor_app', each);
  end loop;
  -- The ways in, while a request is named that is being answered.
  foreach each in array array['account', 'credential', 'session'] loop
    execute format('create policy answers_a_request on %I for select to %I
      using (coalesce(current_setting(''app.answering'', true), '''') <> '''')', each, current_user);
  end loop;
  -- What is kept about a young person, to be gathered.
  foreach each in array array['competence', 'proxy_evidence', 'hand_over', 'edge'] loop
    execute format('create policy while_answering on %I for select to rightdoor_app using (app_answers_for(young_person))', each);
  end loop;
  execute format('create policy while_answering on message_blocked for select to rightdoor_app using (app_answers_for(about))');
end $$;
-- Of another agency's things nothing is gathered: they are that agency's to answer for.
create policy while_answering on fact for select to rightdoor_app using ((agency is null or agency = app_agency()) and app_answers_for(young_person));
create policy while_answering on person for select to rightdoor_app using (app_answers_about(id));
create policy while_answering on account for select to rightdoor_app using (app_answers_for(person));

-- A request is there for its agency's privacy officers, for whom they asked to look through it, and for whoever asked; the young person finds
-- each about themselves, and a carer their own alone.
create policy of_those on access_request for select to rightdoor_app
  using ((app_part() = 'privacy-officer' and agency = app_agency())
    or (asked_to_look = app_person() and app_part() in ('helper', 'team-lead', 'safeguarding-lead') and agency = app_agency())
    or (app_part() = 'young-person' and (young_person = app_person() or young_person = any (array(select app_reached()))))
    or (app_part() = 'carer' and for_person = app_person() and young_person = any (array(select app_reached()))));
create policy asked_for on access_request for insert to rightdoor_app
  with check ((app_part() = 'privacy-officer' and agency = app_agency() and entered_by = app_person() and how <> 'own-page')
    or (app_part() = 'young-person' and young_person = app_person() and for_person = app_person() and how = 'own-page')
    or (app_part() = 'carer' and for_person = app_person() and gathered_by = app_person() and how = 'own-page' and young_person = any (array(select app_reached()))));
create policy seen_to on access_request for update to rightdoor_app
  using (answered_at is null and ((app_part() = 'privacy-officer' and agency = app_agency())
    or (asked_to_look = app_person() and app_part() in ('helper', 'team-lead', 'safeguarding-lead') and agency = app_agency())))
  with check (true);

-- What was gathered, and the marks, are for those alone who answer; a carer puts in what they themselves may read.
create policy of_who_answers on access_thing for select to rightdoor_app
  using (app_part() not in ('young-person', 'carer', 'link') and request in (select id from access_request));
create policy gathered_by on access_thing for insert to rightdoor_app
  with check (request in (select id from access_request where answered_at is null and (app_part() = 'privacy-officer'
    or (app_part() = 'carer' and for_person = app_person() and gathered_by = app_person()))));
create policy gathered_again on access_thing for delete to rightdoor_app
  using (app_part() = 'privacy-officer' and request in (select id from access_request where answered_at is null or answer <> 'given'));
create policy of_who_answers on access_mark for all to rightdoor_app
  using (app_part() not in ('young-person', 'carer', 'link') and request in (select id from access_request))
  with check (app_part() not in ('young-person', 'carer', 'link') and request in (select id from access_request where answered_at is null));
create policy of_those on access_release for select to rightdoor_app
  using (request in (select id from access_request where app_part() not in ('young-person', 'carer', 'link') or (answer = 'given' and given = 'own-page')));
create policy made_by on access_release for insert to rightdoor_app
  with check (app_part() not in ('young-person', 'carer', 'link') and request in (select id from access_request where answered_at is null));
create policy undone_by on access_release for delete to rightdoor_app
  using (app_part() not in ('young-person', 'carer', 'link') and request in (select id from access_request where answered_at is null));

grant update (extended_on, sealed_extension, complaint, complaint_about, asked_to_look, gathered_at, gathered_by, looked_through_at,
  looked_through_by, signed_at, signed_by, answered_at, answered_by, answer, sealed_answer, given, until_day, of_records, n) on access_request to rightdoor_app;
grant update (taken_back_at, taken_back_by) on access_mark to rightdoor_app;
grant delete on access_thing, access_release to rightdoor_app;

-- Two sign, each for themselves: the second is a privacy officer who made no mark on it. It holds whatever the program says.
create function access_request_is_signed() returns trigger language plpgsql as $$
begin
  if new.looked_through_by is distinct from old.looked_through_by and new.looked_through_by is not null and new.looked_through_by <> app_person() then
    raise exception 'nobody signs for another' using errcode = '42501';
  end if;
  if new.signed_by is distinct from old.signed_by and new.signed_by is not null and (new.signed_by <> app_person()
    or app_part() <> 'privacy-officer' or exists (select from access_mark where request = new.id and by_person = new.signed_by)) then
    raise exception 'a second person signs, who made no mark' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger is_signed before update on access_request for each row when (app_person() is not null) execute function access_request_is_signed();

-- Whatever changes afterwards undoes both signatures, and what was made of it.
create function access_request_is_changed() returns trigger language plpgsql as $$
declare changed uuid := coalesce(new.request, old.request);
begin
  delete from access_release where request = changed;
  update access_request set looked_through_at = null, looked_through_by = null, signed_at = null, signed_by = null, n = n + 1
    where id = changed and answered_at is null;
  return null;
end $$;
create trigger undoes_signatures after insert or update on access_mark for each row when (app_person() is not null) execute function access_request_is_changed();

-- A message that tells of an answer goes into the outbox, though a privacy officer stands by nobody; what could not go is written down.
create or replace function app_put_in_outbox(new_id uuid, by_channel text, to_whom bytea, says bytea, of uuid, seen_to_by uuid, until timestamptz)
  returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if of not in (select app_reached()) and not app_answers_for(of) then return false; end if;
  insert into outbox (id, locality, channel, sealed_to, sealed_body, about, task_for, until_at)
  values (new_id, app_locality(), by_channel, to_whom, says, of, seen_to_by, until);
  return true;
end $$;
create policy could_not_be_told on message_blocked for insert to rightdoor_app with check (app_answers_for(about));
