-- What somebody was writing when their time was up, or before they had to show again who they are: kept for them alone, sealed with
-- their key, for a week.
create table draft (
  locality text not null references locality (slug),
  person uuid not null references person (id),
  -- The page that the form stands on, inside the place: ids, no words.
  page text not null,
  sealed_fields bytea not null,
  kept_at timestamptz not null,
  primary key (person, page)
);
create index draft_by_age on draft (locality, kept_at);

alter table draft enable row level security;
alter table draft force row level security;
create policy own_place on draft as restrictive for all to rightdoor_app
  using (locality = app_locality()) with check (locality = app_locality());
create policy own on draft for all to rightdoor_app using (person = app_person()) with check (person = app_person());
-- Whoever tidies up is nobody in particular: they find what is past its week, and can open none of it.
create policy past_its_week on draft for all to rightdoor_app
  using (app_part() = 'nobody' and kept_at < now() - interval '7 days') with check (false);
grant select, insert, update, delete on draft to rightdoor_app;
