-- A sign-in that was begun with a passkey or at an organisation's own door is sealed in the browser that began it, and works once: these
-- are the ones that came back. A keyed hash of chance, kept for some minutes.
create table came_back (
  locality text not null references locality (slug),
  what bytea not null,
  at timestamptz not null,
  primary key (locality, what)
);
create index came_back_when on came_back (locality, at);

alter table came_back enable row level security;
alter table came_back force row level security;
create policy own_place on came_back as restrictive for all to rightdoor_app
  using (locality = app_locality()) with check (locality = app_locality());
create policy of_the_place on came_back for all to rightdoor_app using (true) with check (true);
grant select, insert, delete on came_back to rightdoor_app;
