-- Complaints: sent by anybody without an account, read by the privacy officers of the place, answered, and found again by a code.
create table complaint (
  id uuid primary key,
  locality text not null references locality (slug),
  code_hash bytea not null unique,
  received_at timestamptz not null,
  sealed_words bytea not null,
  -- Where to say that there is an answer, and the code that it is read with; taken away when it has been answered.
  sealed_contact bytea,
  looked_at timestamptz,
  looked_by uuid references person (id),
  answered_at timestamptz,
  answered_by uuid references person (id),
  sealed_answer bytea,
  check ((looked_at is null) = (looked_by is null)),
  check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (sealed_answer is null)),
  check (answered_at is null or sealed_contact is null)
);
create index complaint_waiting on complaint (locality, received_at) where answered_at is null;

-- Whoever holds the code reads how far their own has come, and the answer; not what they wrote, for others may find the code.
create function app_complaint_of(code bytea) returns table (received_at timestamptz, looked_at timestamptz, answered_at timestamptz, sealed_answer bytea)
  language sql stable security definer set search_path = public, pg_temp as $$
  select complaint.received_at, complaint.looked_at, complaint.answered_at, complaint.sealed_answer from complaint
  where complaint.code_hash = code and complaint.locality = app_locality()
$$;
revoke execute on function app_complaint_of(bytea) from public;
grant execute on function app_complaint_of(bytea) to rightdoor_app;

alter table complaint enable row level security;
alter table complaint force row level security;
create policy own_place on complaint as restrictive for all to rightdoor_app
  using (locality = app_locality()) with check (locality = app_locality());
do $$ begin
  execute format('create policy answered_from on complaint for select to %I using (true)', current_user);
end $$;
create policy sent_by_anybody on complaint for insert to rightdoor_app with check (looked_at is null and answered_at is null);
create policy of_the_privacy_officer on complaint for select to rightdoor_app using (app_part() = 'privacy-officer');
create policy answered_by_the_privacy_officer on complaint for update to rightdoor_app
  using (app_part() = 'privacy-officer' and answered_at is null) with check (app_part() = 'privacy-officer'
    and looked_by is not null and (answered_by is null or answered_by = app_person()));
grant select, insert on complaint to rightdoor_app;
grant update (looked_at, looked_by, answered_at, answered_by, sealed_answer, sealed_contact) on complaint to rightdoor_app;
