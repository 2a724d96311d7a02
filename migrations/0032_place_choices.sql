-- What a place writes of things to try, in the browser. Each change is a row of its own: nothing is written over, and an earlier one can be looked at.
-- Nothing of it is public before somebody else of the place has looked at it and said who signed it.
create table choice_version (
  id uuid primary key,
  locality text not null references locality (slug),
  -- The starting point that it stands in, and the choice: ids of the content, never of a person.
  point text not null,
  choice text not null,
  n int not null check (n > 0),
  -- In the shape of the files; none where it was taken away.
  written jsonb,
  by_person uuid not null references person (id),
  at timestamptz not null,
  -- The second person, and the clinical lead whose name they put to it.
  checked_by uuid references person (id),
  checked_at timestamptz,
  signed_by text,
  signed_on date,
  sent_back_by uuid references person (id),
  sent_back_at timestamptz,
  sent_back_because text,
  unique (locality, choice, n),
  check ((checked_at is null) = (checked_by is null) and (checked_at is null) = (signed_by is null) and (checked_at is null) = (signed_on is null)),
  check ((sent_back_at is null) = (sent_back_by is null) and (sent_back_at is null) = (sent_back_because is null)),
  check (checked_at is null or sent_back_at is null),
  check (written is not null or (checked_at is null and sent_back_at is null)),
  check (checked_by is null or checked_by <> by_person)
);

alter table choice_version enable row level security;
alter table choice_version force row level security;
create policy own_place on choice_version as restrictive for all to rightdoor_app
  using (locality = app_locality()) with check (locality = app_locality());
create policy read_by_those_who_keep on choice_version for select to rightdoor_app
  using (app_part() in ('curator', 'approver'));
create policy written_by_oneself on choice_version for insert to rightdoor_app
  with check (app_part() = 'curator' and by_person = app_person());
-- Whoever wrote it never lets it through.
create policy looked_at_by_another on choice_version for update to rightdoor_app
  using (app_part() = 'approver' and by_person <> app_person() and checked_at is null and sent_back_at is null)
  with check (app_part() = 'approver' and (checked_by is null or checked_by = app_person())
    and (sent_back_by is null or sent_back_by = app_person()));
grant select on choice_version to rightdoor_app;
grant insert (id, locality, point, choice, n, written, by_person, at) on choice_version to rightdoor_app;
grant update (checked_by, checked_at, signed_by, signed_on, sent_back_by, sent_back_at, sent_back_because) on choice_version to rightdoor_app;

-- What was let through is shown by the program as the owner.
do $$ begin
  execute format('create policy answered_from on choice_version for all to %I using (true) with check (true)', current_user);
end $$;
