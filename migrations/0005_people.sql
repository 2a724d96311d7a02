-- People and agencies, who stands round a young person, what they say, and who looked. Two locks: decide() in the program, and
-- the policies below, which hold for the role `rightdoor_app`, neither owner nor superuser. Whoever acts is set at the start of
-- each transaction (app.locality, app.person, app.part, app.agency); where nothing is set, nothing is seen.

do $$ begin
  create role rightdoor_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
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

-- Anybody with an account or a record of their own. Names of young people and carers are sealed in `record`; a professional's
-- is known to those they work with.
create table person (
  id uuid primary key,
  locality text not null references locality (slug),
  is_a text not null check (is_a in ('young-person', 'carer', 'professional')),
  agency uuid references agency (id),
  name text,
  made_at timestamptz not null default now(),
  left_on date,
  check ((is_a = 'professional') = (agency is not null)),
  check ((is_a = 'professional') = (name is not null))
);
create index person_by_agency on person (agency) where agency is not null;

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

-- The key of one person, sealed by the master key. Destroying it is erasure.
create table person_key (
  person uuid primary key references person (id),
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
create function app_may_reach(whose uuid, held_by uuid, is_kind text) returns boolean language sql stable as $$
  select whose = app_person() and app_part() = 'young-person'
    or exists (select 1 from edge where edge.young_person = whose and edge.subject = app_person()
      and edge.starts <= now() and (edge.ends is null or now() < edge.ends))
    or (held_by = app_agency() and ((app_part() = 'safeguarding-lead' and is_kind = 'safeguarding')
      or (app_part() = 'privacy-officer' and is_kind = 'looked')))
    or exists (select 1 from lifting where lifting.young_person = whose and lifting.by_person = app_person()
      and lifting.starts <= now() and now() < lifting.ends)
$$;

do $$
declare each text;
begin
  foreach each in array array['agency', 'team', 'person', 'job', 'team_member', 'person_key', 'edge', 'agency_agreement',
    'competence', 'lifting', 'fact', 'audit', 'audit_seal', 'done_once', 'account', 'credential', 'session', 'tried'] loop
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format('create policy own_place on %I as restrictive for all to rightdoor_app
      using (locality = app_locality()) with check (locality = app_locality())', each);
    execute format('grant select, insert on %I to rightdoor_app', each);
  end loop;
  foreach each in array array['agency', 'team', 'job', 'team_member', 'agency_agreement', 'person_key', 'edge', 'competence', 'lifting',
    'audit_seal', 'done_once', 'account', 'credential', 'session', 'tried'] loop
    execute format('create policy of_the_place on %I for all to rightdoor_app using (true) with check (true)', each);
  end loop;
end $$;

create policy professionals_and_own on person for select to rightdoor_app
  using (is_a = 'professional' or id = app_person() or app_may_reach(id, null, 'identity'));
create policy made_here on person for insert to rightdoor_app with check (true);
create policy changed_here on person for update to rightdoor_app using (true) with check (true);

create policy reached on fact for select to rightdoor_app using (app_may_reach(young_person, agency, kind) or written_by = app_person());
create policy written on fact for insert to rightdoor_app
  with check (written_by = app_person() and app_may_reach(young_person, agency, kind));

create policy own_record on audit for select to rightdoor_app
  using (record = app_person() or app_part() = 'privacy-officer' or by_person = app_person());
create policy always_written on audit for insert to rightdoor_app with check (true);

grant update on agency, team, person, job, team_member, person_key, edge, agency_agreement, lifting, account, credential, session
  to rightdoor_app;
grant delete on session, tried, done_once to rightdoor_app;
grant select on locality to rightdoor_app;
