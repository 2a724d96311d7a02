-- People and agencies, who stands round a young person, what they say, and who looked. Two locks: decide() in the program, and
-- the policies below, which hold for the role `rightdoor_app`, neither owner nor superuser. Whoever acts is set at the start of
-- each transaction (app.locality, app.person, app.part, app.agency); where nothing is set, nothing is seen.

do $$ begin
  if not exists (select from pg_roles where rolname = 'rightdoor_app') then
    create role rightdoor_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;

create function app_locality() returns text language sql stable
  as $$ select nullif(current_setting('app.locality', true), '') $$;
create function app_person() returns uuid language sql stable
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function app_agency() returns uuid language sql stable
  as $$ select nullif(current_setting('app.agency', true), '')::uuid $$;
create function app_part() returns text language sql stable
  as $$ select nullif(current_setting('app.part', true), '') $$;

create table agency (
  id uuid primary key,
  locality text not null references locality (slug),
  name text not null check (name <> ''),
  sector text not null check (sector in ('health', 'education', 'social-care', 'voluntary')),
  -- The organisation of the directory that this agency is, where it is listed.
  organisation uuid,
  made_at timestamptz not null default now(),
  unique (locality, name)
);

create table team (
  id uuid primary key,
  locality text not null references locality (slug),
  agency uuid not null references agency (id),
  name text not null check (name <> ''),
  made_at timestamptz not null default now(),
  unique (agency, name)
);

-- Anybody with an account or a record of their own. Names of young people and carers, and the little else that is known of who they
-- are, are sealed in `sealed_record`; a professional's name is known to those they work with.
create table person (
  id uuid primary key,
  locality text not null references locality (slug),
  is_a text not null check (is_a in ('young-person', 'carer', 'professional')),
  agency uuid references agency (id),
  name text,
  sealed_record bytea,
  made_at timestamptz not null default now(),
  left_on date,
  check (is_a <> 'professional' or sealed_record is null),
  check ((is_a = 'professional') = (agency is not null)),
  check ((is_a = 'professional') = (name is not null))
);
create index person_by_agency on person (agency) where agency is not null;

-- Four keyed hashes of what is held of a young person, so that somebody who is here already can be found again while names are
-- sealed: given name, family name, birthday or age, home sector or school. Alike is asked about; nothing is ever joined by itself.
create table likeness (
  person uuid primary key references person (id),
  locality text not null references locality (slug),
  given bytea,
  family bytea,
  born bytea,
  home bytea
);
create index likeness_by_given on likeness (locality, given);
create index likeness_by_family on likeness (locality, family);
create index likeness_by_born on likeness (locality, born, home);

create table job (
  person uuid not null references person (id),
  locality text not null references locality (slug),
  is_a text not null check (is_a in ('helper', 'team-lead', 'front-desk', 'safeguarding-lead', 'privacy-officer', 'curator',
    'approver', 'place-lead', 'administrator')),
  may_break_glass boolean not null default false,
  from_day date not null,
  until_day date,
  primary key (person, is_a, from_day)
);

create table team_member (
  team uuid not null references team (id),
  person uuid not null references person (id),
  locality text not null references locality (slug),
  from_day date not null,
  until_day date,
  primary key (team, person, from_day)
);

-- The key of one person, sealed by the master key. Destroying it is erasure. It may be kept a moment before the person that it is of.
create table person_key (
  person uuid primary key references person (id) deferrable initially deferred,
  locality text not null references locality (slug),
  sealed_key bytea,
  made_at timestamptz not null default now(),
  destroyed_at timestamptz,
  check ((sealed_key is null) = (destroyed_at is not null))
);

-- What joins somebody to a young person: since when, until when, who made it and who says so.
create table edge (
  id uuid primary key,
  locality text not null references locality (slug),
  young_person uuid not null references person (id),
  subject uuid not null references person (id),
  kind text not null check (kind in ('self', 'proxy', 'link', 'worker', 'team', 'in-plan', 'asked')),
  starts timestamptz not null,
  ends timestamptz,
  made_by uuid references person (id),
  said_by text not null default '',
  self_claimed boolean not null default false,
  opens text check (opens in ('wide', 'narrow', 'chosen')),
  reviewed_on date,
  stopped_at timestamptz,
  stopped_by text check (stopped_by in ('court', 'young-person', 'worker')),
  check ((kind = 'proxy') = (opens is not null and reviewed_on is not null)),
  check (ends is null or ends > starts)
);
create index edge_by_subject on edge (subject, young_person);
create index edge_by_young_person on edge (young_person);

create table agency_agreement (
  id uuid primary key,
  locality text not null references locality (slug),
  one uuid not null references agency (id),
  other uuid not null references agency (id),
  kinds text[] not null,
  from_day date not null,
  until_day date not null,
  check (one <> other and from_day <= until_day)
);

-- Days on which somebody recorded that a young person can decide one thing: by whom, with which reasons. Never a flag.
create table competence (
  id uuid primary key,
  locality text not null references locality (slug),
  young_person uuid not null references person (id),
  decides text not null,
  is_able boolean not null,
  on_day date not null,
  judged_by uuid not null references person (id),
  sealed_reasons bytea not null
);
create index competence_of on competence (young_person);

-- A denial that was lifted: safeguarding outweighed a choice, or the glass was broken.
create table lifting (
  id uuid primary key,
  locality text not null references locality (slug),
  kind text not null check (kind in ('override', 'break-glass')),
  by_person uuid not null references person (id),
  young_person uuid not null references person (id),
  starts timestamptz not null,
  ends timestamptz not null,
  ground text check (ground in ('they-agreed', 'danger-of-serious-harm', 'the-law-requires-it')),
  sealed_reason bytea not null,
  tell text not null check (tell in ('yes', 'unsafe')),
  reviewed_at timestamptz,
  reviewed_by uuid references person (id),
  check ((kind = 'break-glass') = (ground is not null)),
  check (ends > starts)
);
create index lifting_by on lifting (by_person, young_person);

-- Everything that can be kept about a young person, one row a fact, never changed: a later fact of the same item replaces it
-- for readers, and the earlier one stays. Bodies that hold somebody's words are sealed with that person's key.
create table fact (
  locality text not null references locality (slug),
  item uuid not null,
  n int not null check (n > 0),
  young_person uuid not null references person (id),
  agency uuid references agency (id),
  kind text not null,
  version int not null default 1,
  sensitivity text not null check (sensitivity in ('open-to-team', 'named-people', 'sealed', 'private')),
  named uuid[] not null default '{}',
  shared_with text not null check (shared_with in ('only-me', 'my-worker', 'my-team')),
  also jsonb not null default '[]',
  sealed_body bytea,
  written_by uuid not null references person (id),
  on_day date not null,
  recorded_at timestamptz not null default now(),
  primary key (item, n)
);
create index fact_of on fact (young_person, kind);

-- Who looked, printed, sent, changed, was refused: ids and no content, one chain of hashes for each young person's record.
create table audit (
  locality text not null references locality (slug),
  record uuid not null,
  n int not null check (n > 0),
  at timestamptz not null,
  by_person uuid,
  part text not null,
  agency uuid,
  did text not null,
  kind text not null,
  item uuid,
  outcome text not null check (outcome in ('allowed', 'refused')),
  because text not null default '',
  show_them boolean not null default true,
  before bytea not null,
  hash bytea not null,
  primary key (record, n)
);
create index audit_by_person on audit (by_person, at);
create index audit_by_time on audit (locality, at);

-- What each record's chain ended with, sealed into the chain of the locality every few minutes.
create table audit_seal (
  locality text not null references locality (slug),
  n int not null check (n > 0),
  at timestamptz not null,
  heads int not null,
  before bytea not null,
  hash bytea not null,
  primary key (locality, n)
);

-- A write that was answered already: the same key again gets the same answer.
create table done_once (
  locality text not null references locality (slug),
  key text not null,
  person uuid not null,
  answer jsonb not null,
  at timestamptz not null default now(),
  primary key (locality, person, key)
);

create table account (
  id uuid primary key,
  locality text not null references locality (slug),
  person uuid not null unique references person (id),
  state text not null default 'open' check (state in ('open', 'closed')),
  made_at timestamptz not null default now(),
  closed_at timestamptz
);

-- A way to sign in. `known_as` is a keyed hash of what is typed or shown, never the thing itself.
create table credential (
  id uuid primary key,
  locality text not null references locality (slug),
  account uuid not null references account (id),
  kind text not null check (kind in ('password', 'totp', 'recovery-code', 'passkey', 'oidc', 'five-words', 'link', 'handed-code')),
  known_as bytea,
  secret bytea,
  public jsonb,
  made_at timestamptz not null default now(),
  used_at timestamptz,
  ends_at timestamptz,
  unique (locality, kind, known_as)
);
create index credential_of on credential (account);

create table session (
  token_hash bytea primary key,
  locality text not null references locality (slug),
  account uuid not null references account (id),
  acting_as text not null,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  signed_in_at timestamptz not null,
  on_shared_computer boolean not null default false,
  left_at timestamptz
);
create index session_of on session (account);

create table tried (
  locality text not null,
  what bytea not null,
  at timestamptz not null default now()
);
create index tried_when on tried (locality, what, at);

-- The second lock. Locality always; for what belongs to a young person also a relationship, a standing by the job, or a lifting.
-- These answer as the role that owns the tables, so that the policy of `edge` can ask about edges without asking itself. A policy first asks
-- what is cheap of a row, and what asks for all only where that did not say yes. Facts and keys
-- are asked for of one young person at a time; of the rest, what asks for all is asked once in a statement, not once a row.
-- In PL/pgSQL, whose plans are kept for the connection; SQL that is not put into the statement is planned again each time.

-- Young people whom whoever acts stands by now: themselves, by an edge that counts, or while a denial is lifted.
create function app_reached() returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app_part() = 'young-person' and app_person() is not null then return next app_person(); end if;
  return query select young_person from edge where locality = app_locality() and subject = app_person()
    and starts <= now() and (ends is null or now() < ends) and stopped_at is null;
  return query select young_person from lifting where locality = app_locality() and by_person = app_person()
    and starts <= now() and now() < ends;
end $$;

-- A quick yes to most of the same: by an edge of one's own that counts, or while a denial is lifted. Carers and the holders of a link get none:
-- what stops them may stand elsewhere, so of them everything is asked.
create function app_stands_by(whose uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return app_part() not in ('carer', 'link') and (
    exists (select from edge where subject = app_person() and young_person = whose and locality = app_locality()
      and starts <= now() and (ends is null or now() < ends) and stopped_at is null)
    or exists (select from lifting where by_person = app_person() and young_person = whose and locality = app_locality()
      and starts <= now() and now() < ends));
end $$;

-- Those whose network they see: a carer and the holder of a link never see who else stands round a young person.
create function app_reached_with_network() returns setof uuid language sql stable security definer set search_path = public, pg_temp
  as $$ select app_reached() where app_part() not in ('carer', 'link') $$;

-- Everybody who stands, or stood, round these.
create function app_around() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select subject from edge where locality = app_locality() and young_person in (select app_reached_with_network())
$$;

-- Everybody of one's own agency, for those who see to its people.
create function app_own_people() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from person where locality = app_locality() and agency = app_agency()
    and app_part() in ('administrator', 'team-lead')
$$;

-- Nobody stands by them yet: they were made a moment ago.
create function app_is_new(whose uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select not exists (select 1 from edge where young_person = whose) $$;

-- They stand by nobody and nobody by them: they are about to be made.
create function app_is_unjoined(whose uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return not exists (select from edge where young_person = whose) and not exists (select from edge where subject = whose);
end $$;

-- Where the chains of these records end, held until the transaction is over, so that numbers have no gaps; taken in the order of the ids, so
-- that two who write to several never wait for each other. Whoever appends a row must know the last, though they may not read it: a number
-- and a hash, which say nothing. Volatile, so that each statement sees what was kept while it waited.
create function app_chain_ends(records uuid[]) returns table (record uuid, n int, hash text)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('chain ' || each, 0))
    from (select distinct each from unnest(records) as each order by each) as ordered;
  return query select each, newest.n, encode(newest.hash, 'hex') from unnest(records) as each,
    lateral (select audit.n, audit.hash from audit where audit.record = each and audit.locality = app_locality()
      order by audit.n desc limit 1) as newest;
end $$;

-- Young people who would have no worker at an instant if somebody of one's own agency left then.
create function app_left_alone(leaver uuid, at timestamptz) returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select theirs.young_person from edge theirs
  where theirs.locality = app_locality() and theirs.kind = 'worker' and theirs.subject = leaver
    and (theirs.ends is null or theirs.ends > at) and leaver in (select app_own_people())
    and not exists (select 1 from edge other where other.young_person = theirs.young_person and other.kind = 'worker'
      and other.subject <> leaver and other.starts <= at and (other.ends is null or other.ends > at))
$$;

do $$
declare each text;
begin
  foreach each in array array['app_reached()', 'app_reached_with_network()', 'app_around()', 'app_own_people()',
    'app_stands_by(uuid)', 'app_is_new(uuid)', 'app_is_unjoined(uuid)', 'app_chain_ends(uuid[])',
    'app_left_alone(uuid, timestamptz)'] loop
    execute format('revoke execute on function %s from public', each);
    execute format('grant execute on function %s to rightdoor_app', each);
  end loop;
  foreach each in array array['agency', 'team', 'person', 'likeness', 'job', 'team_member', 'person_key', 'edge',
    'agency_agreement', 'competence', 'lifting', 'fact', 'audit', 'audit_seal', 'done_once', 'account', 'credential', 'session',
    'tried'] loop
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format('create policy own_place on %I as restrictive for all to rightdoor_app
      using (locality = app_locality()) with check (locality = app_locality())', each);
    execute format('grant select, insert on %I to rightdoor_app', each);
  end loop;
  -- Hashes, and answers without words, that nobody finds who does not know the key already.
  foreach each in array array['audit_seal', 'done_once', 'tried'] loop
    execute format('create policy of_the_place on %I for all to rightdoor_app using (true) with check (true)', each);
  end loop;
  -- Who works where, and which agencies agreed, everybody of the place may know; an administrator sees to it for their own agency.
  foreach each in array array['agency', 'team', 'job', 'team_member', 'agency_agreement'] loop
    execute format('create policy known_in_the_place on %I for select to rightdoor_app using (true)', each);
  end loop;
  -- The lock is forced on the owner as well, and the answers above are given as the owner: it may read these four.
  foreach each in array array['person', 'edge', 'lifting', 'audit'] loop
    execute format('create policy answered_from on %I for select to %I using (true)', each, current_user);
  end loop;
end $$;

create policy professionals_and_own on person for select to rightdoor_app
  using (is_a = 'professional' or id = app_person() or app_stands_by(id) or id = any (array(select app_reached()))
    or id = any (array(select app_around())));
create policy made_here on person for insert to rightdoor_app
  with check (is_a <> 'professional' or (app_part() = 'administrator' and agency = app_agency()));
create policy own_and_reached on person for update to rightdoor_app
  using (id = app_person() or app_stands_by(id) or id = any (array(select app_reached())) or id = any (array(select app_own_people())))
  with check (true);

create policy renamed_by_its_own on agency for update to rightdoor_app
  using (app_part() = 'administrator' and id = app_agency()) with check (true);
create policy seen_to_by_its_own on team for all to rightdoor_app
  using (app_part() = 'administrator' and agency = app_agency()) with check (app_part() = 'administrator' and agency = app_agency());
create policy given_by_its_own on job for all to rightdoor_app
  using (app_part() = 'administrator' and person = any (array(select app_own_people())))
  with check (app_part() = 'administrator' and person = any (array(select app_own_people())));
create policy given_by_its_own on team_member for all to rightdoor_app
  using (app_part() = 'administrator' and person = any (array(select app_own_people())))
  with check (app_part() = 'administrator' and person = any (array(select app_own_people())));
create policy agreed_by_one_of_the_two on agency_agreement for all to rightdoor_app
  using (app_part() = 'privacy-officer' and app_agency() in (one, other))
  with check (app_part() = 'privacy-officer' and app_agency() in (one, other));

create policy reached on likeness for select to rightdoor_app using (app_stands_by(person) or person = any (array(select app_reached())));
create policy made_here on likeness for insert to rightdoor_app with check (true);
create policy changed_by_those on likeness for update to rightdoor_app
  using (app_stands_by(person) or person = any (array(select app_reached()))) with check (true);
create policy forgotten_by_those on likeness for delete to rightdoor_app using (app_stands_by(person) or person = any (array(select app_reached())));

create policy of_those_it_joins on edge for select to rightdoor_app
  using (subject = app_person() or (app_part() = 'young-person' and young_person = app_person()) or app_stands_by(young_person)
    or young_person = any (array(select app_reached_with_network())) or subject = any (array(select app_own_people())));
-- Somebody who makes an edge for themselves claims it, and it is looked at, unless they have just made the young person.
create policy made_by_those on edge for insert to rightdoor_app
  with check (made_by = app_person() and (app_stands_by(young_person) or young_person = any (array(select app_reached_with_network()))
    or subject = any (array(select app_own_people())) or (subject = app_person() and (self_claimed or app_is_new(young_person)))));
-- A carer and the holder of a link change no edge, their own least of all.
create policy changed_by_those on edge for update to rightdoor_app
  using (app_part() not in ('carer', 'link') and (subject = app_person() or app_stands_by(young_person)
    or young_person = any (array(select app_reached_with_network())) or subject = any (array(select app_own_people()))))
  with check (true);

create policy reached on competence for select to rightdoor_app
  using (app_stands_by(young_person) or young_person = any (array(select app_reached())));
create policy judged on competence for insert to rightdoor_app
  with check (judged_by = app_person() and (app_stands_by(young_person) or young_person = any (array(select app_reached_with_network()))));

create policy own_and_reviewed on lifting for select to rightdoor_app
  using (by_person = app_person() or app_part() in ('privacy-officer', 'safeguarding-lead')
    or (young_person = app_person() and tell = 'yes'));
create policy lifted_by_oneself on lifting for insert to rightdoor_app with check (by_person = app_person()
  and ((kind = 'override' and app_part() in ('helper', 'team-lead', 'safeguarding-lead'))
    or (kind = 'break-glass' and exists (select from job where job.person = app_person() and job.is_a = app_part()
      and job.may_break_glass and (job.until_day is null or current_date < job.until_day)))));
-- Nobody looks over what they lifted themselves.
create policy reviewed on lifting for update to rightdoor_app
  using (by_person <> app_person() and app_part() in ('privacy-officer', 'safeguarding-lead')) with check (true);

-- Standing by the job: safeguarding for its lead, who has looked for the privacy officer, in the agency that holds it.
create function app_stands(held_by uuid, is_kind text) returns boolean language sql stable as $$
  select held_by = app_agency() and ((app_part() = 'safeguarding-lead' and is_kind = 'safeguarding')
    or (app_part() = 'privacy-officer' and is_kind = 'looked'))
$$;
create function app_reaches(whose uuid) returns boolean language plpgsql stable as $$
begin
  return whose in (select app_reached());
end $$;
create policy reached on fact for select to rightdoor_app
  using ((app_part() = 'young-person' and young_person = app_person()) or written_by = app_person() or app_stands(agency, kind)
    or app_stands_by(young_person) or app_reaches(young_person));
create policy written on fact for insert to rightdoor_app
  with check (written_by = app_person() and ((app_part() = 'young-person' and young_person = app_person())
    or app_stands(agency, kind) or app_stands_by(young_person) or app_reaches(young_person)));

-- What the quick ones do not say yes to, asked in full. As whoever asks, so that what is not there for them says yes to nothing; in a function,
-- because what stands in a policy is set up for every statement, whether or not it comes to be asked.
create function app_may_open(whose uuid) returns boolean language plpgsql stable as $$
begin
  return app_part() = 'privacy-officer' or app_is_unjoined(whose) or whose in (select app_reached()) or whose in (select app_around())
    or exists (select from fact where fact.young_person = whose);
end $$;

-- The key of somebody for those who may read something that is sealed with it, for themselves, and for whoever is about to write them down.
-- Whoever sees to erasure destroys keys of people whom they do not stand by; a key opens nothing without the secret, nor rows that are
-- not there for them.
create policy of_those_reached on person_key for all to rightdoor_app
  using (person = app_person() or app_stands_by(person) or app_may_open(person))
  with check (person = app_person() or app_stands_by(person) or app_may_open(person));

-- Accounts and ways to sign in. While somebody signs in, nobody acts yet, and what they show is looked up among all of the place: to
-- `nobody` these three stay open, and a transaction begins as `nobody` only in access/sign-in. What is found there is hashes, and secrets
-- that are sealed or slow to try. Whoever is known finds their own; those who see to somebody find that there is an account, to hand over a
-- code or to close it, and an administrator closes what belongs to it.
create policy own_and_seen_to on account for all to rightdoor_app
  using (app_part() = 'nobody' or person = app_person() or (app_part() not in ('carer', 'link', 'young-person')
    and (app_stands_by(person) or person = any (array(select app_reached())) or person = any (array(select app_own_people())))))
  with check (app_part() = 'nobody' or person = app_person() or (app_part() not in ('carer', 'link', 'young-person')
    and (app_is_unjoined(person) or app_stands_by(person) or person = any (array(select app_reached()))
      or person = any (array(select app_own_people())))));
do $$
declare each text;
begin
  foreach each in array array['credential', 'session'] loop
    execute format('create policy own_and_seen_to on %1$I for all to rightdoor_app
      using (app_part() = ''nobody'' or account in (select id from account where person = app_person()
        or (app_part() = ''administrator'' and person = any (array(select app_own_people())))))
      with check (app_part() = ''nobody'' or account in (select id from account where person = app_person()
        or (app_part() = ''administrator'' and person = any (array(select app_own_people())))))', each);
  end loop;
end $$;

create policy own_record on audit for select to rightdoor_app
  using (record = app_person() or app_part() = 'privacy-officer' or by_person = app_person());
create policy always_written on audit for insert to rightdoor_app with check (true);

-- Which organisation of the directory an agency is, and so whose offers it keeps, is set by whoever runs the place.
grant update (name, sector) on agency to rightdoor_app;
grant update (name) on team to rightdoor_app;
grant update (until_day) on job, team_member, agency_agreement to rightdoor_app;
grant update on person_key, account, credential, session to rightdoor_app;
grant update (name, sealed_record, left_on) on person to rightdoor_app;
grant update (given, family, born, home) on likeness to rightdoor_app;
grant update (ends, self_claimed, opens, reviewed_on, stopped_at, stopped_by) on edge to rightdoor_app;
grant update (reviewed_at, reviewed_by) on lifting to rightdoor_app;
grant delete on likeness, session, tried, done_once to rightdoor_app;
grant delete on credential to rightdoor_app;
grant select on locality to rightdoor_app;

-- A message that tells of a change goes into the outbox with it. Nobody reads there but the program's own sender, as the owner.
alter table outbox enable row level security;
create policy own_place on outbox as restrictive for all to rightdoor_app
  using (locality = app_locality()) with check (locality = app_locality());
create policy put_in on outbox for insert to rightdoor_app with check (state = 'queued');
grant insert (id, locality, channel, sealed_to, sealed_body, run_at) on outbox to rightdoor_app;
