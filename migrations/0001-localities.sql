-- A place that runs its own directory and doors. Every other table carries its slug: the key to part by.
create table locality (
  slug text primary key check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  demonstration boolean not null default false,
  is_default boolean not null default false,
  hosts text[] not null default '{}',
  authorities text[] not null default '{}',
  settings jsonb not null default '{}',
  made_at timestamptz not null default now()
);
create unique index locality_one_default on locality (is_default) where is_default;

-- Messages to be sent: written in the transaction of the change, sent by a worker, emptied after. Their address is personal
-- data: it is sealed, and deleted once used.
create table outbox (
  id uuid primary key,
  locality text not null references locality (slug),
  channel text not null check (channel in ('email', 'text')),
  sealed_to bytea,
  sealed_body bytea,
  run_at timestamptz not null default now(),
  attempts int not null default 0,
  locked_until timestamptz,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
  made_at timestamptz not null default now(),
  done_at timestamptz
);
create index outbox_due on outbox (run_at) where state = 'queued';
