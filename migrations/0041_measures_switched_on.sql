-- What a place decided about a measure: that it is used here, or no more. A measure that has no row is off. Each decision is a row of its own, and none is
-- written over. There is no person in it: what somebody answered stays with their record, whatever is decided.
create table measure_decision (
  id uuid primary key,
  locality text not null references locality (slug),
  measure text not null,
  -- Of the rule for scoring: another version is another decision.
  version text not null,
  n int not null check (n > 0),
  turned text not null check (turned in ('on', 'off')),
  -- Which agency answers for it, and holds the licence where one is needed.
  agency uuid not null references agency (id),
  decided_by text not null check (decided_by <> ''),
  decided_on date not null,
  because text not null check (because <> ''),
  -- What was decided about the law on medical devices, and the licence that is held: its reference.
  device text,
  licence text,
  review_on date,
  at timestamptz not null,
  unique (locality, measure, n),
  check (turned = 'off' or (device is not null and review_on is not null))
);

alter table measure_decision enable row level security;
alter table measure_decision force row level security;
create policy own_place on measure_decision as restrictive for all to rightdoor_app
  using (locality = app_locality()) with check (locality = app_locality());
create policy known_in_the_place on measure_decision for select to rightdoor_app using (true);
grant select on measure_decision to rightdoor_app;

do $$ begin
  execute format('create policy read_by_operator on measure_decision for select to %I using (app_is_operator(locality))', current_user);
  execute format('create policy decided_by_operator on measure_decision for insert to %I with check (app_is_operator(locality))', current_user);
end $$;
