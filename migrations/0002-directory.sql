-- Where listed services come from: a council's feed, a list, our own writing.
create table feed (
  locality text not null references locality (slug),
  name text not null check (name <> ''),
  form text not null,
  came_from text not null,
  first_read_at timestamptz not null default now(),
  last_read_at timestamptz not null default now(),
  primary key (locality, name)
);

-- One reading of a feed. Only complete readings count when a record is looked for and not found.
create table intake_run (
  id uuid primary key default gen_random_uuid(),
  locality text not null,
  feed text not null,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  outcome text not null default 'running' check (outcome in ('running', 'complete', 'partial', 'failed')),
  report jsonb,
  foreign key (locality, feed) references feed (locality, name)
);
create index intake_run_of_feed on intake_run (locality, feed, started_at desc);

-- Every record as it came, word for word. It is text and not jsonb because a feed may hold what jsonb refuses.
create table source_record (
  locality text not null,
  feed text not null,
  source_id text not null,
  service_id uuid not null,
  raw text not null,
  raw_hash text not null,
  first_run uuid not null references intake_run (id),
  last_run uuid not null references intake_run (id),
  times_missing int not null default 0,
  primary key (locality, feed, source_id),
  foreign key (locality, feed) references feed (locality, name)
);

-- What could not be kept, with the reason and the place in the feed, until a complete reading says otherwise.
create table quarantined (
  locality text not null,
  feed text not null,
  run uuid not null references intake_run (id),
  n int not null,
  because text not null,
  says text not null,
  place text not null,
  source_id text,
  name text,
  raw text not null,
  primary key (run, n)
);
create index quarantined_of_feed on quarantined (locality, feed);

-- A listed service: what is public (approved) and what waits for a person (proposed). Nothing here is ever deleted by a feed.
create table listed_service (
  locality text not null references locality (slug),
  id uuid not null,
  feed text not null,
  source_id text not null,
  approved jsonb,
  approved_hash text,
  approved_at timestamptz,
  proposed jsonb,
  proposed_hash text,
  proposed_at timestamptz,
  -- Why a person has to look before this becomes public: 'phone', 'link', 'e-mail'.
  needs_person text[] not null default '{}',
  primary key (locality, id),
  foreign key (locality, feed) references feed (locality, name),
  check (approved is not null or proposed is not null),
  check ((proposed is null) = (proposed_hash is null))
);
create index listed_service_of_feed on listed_service (locality, feed);
create index listed_service_waiting on listed_service (locality) where proposed is not null;

-- Goes up whenever something public changes, so that every finder knows when to be made anew.
create table directory_version (
  locality text primary key references locality (slug),
  version bigint not null default 0
);
