-- Whoever leaves hands over first: each young person to a colleague who says yes, one by one. Until then the colleague learns nothing of whom.
create table hand_over (
  id uuid primary key,
  locality text not null references locality (slug),
  young_person uuid not null references person (id),
  from_person uuid not null references person (id),
  to_person uuid not null references person (id),
  offered_by uuid not null references person (id),
  offered_at timestamptz not null default now(),
  answer text check (answer in ('taken', 'not-taken', 'withdrawn')),
  answered_at timestamptz,
  check (from_person <> to_person),
  check ((answer is null) = (answered_at is null))
);
create unique index hand_over_waiting on hand_over (young_person, from_person) where answer is null;
create index hand_over_for on hand_over (to_person) where answer is null;

-- In the transaction in which a colleague says yes, and in no other: they may join the young person whose worker asked them.
create function app_may_take_over(whose uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from hand_over join edge on edge.young_person = hand_over.young_person and edge.subject = hand_over.from_person
    where hand_over.locality = app_locality() and hand_over.young_person = whose and hand_over.to_person = app_person()
      and hand_over.answer = 'taken' and hand_over.answered_at = now() and edge.kind = 'worker'
      and edge.starts <= now() and (edge.ends is null or now() < edge.ends))
$$;
revoke execute on function app_may_take_over(uuid) from public;
grant execute on function app_may_take_over(uuid) to rightdoor_app;

alter table hand_over enable row level security;
alter table hand_over force row level security;
create policy own_place on hand_over as restrictive for all to rightdoor_app
  using (locality = app_locality()) with check (locality = app_locality());
do $$ begin
  execute format('create policy answered_from on hand_over for select to %I using (true)', current_user);
end $$;

create policy of_those_it_joins on hand_over for select to rightdoor_app
  using (app_person() in (from_person, to_person)
    or (app_part() = 'team-lead' and from_person = any (array(select app_own_people()))));
-- Whoever works with them offers it, or who leads a team of the same agency; to somebody of the same agency who is still there.
create policy offered on hand_over for insert to rightdoor_app
  with check (offered_by = app_person() and answer is null
    and (from_person = app_person() or (app_part() = 'team-lead' and from_person = any (array(select app_own_people()))))
    and exists (select from edge where edge.young_person = hand_over.young_person and edge.subject = hand_over.from_person
      and edge.kind = 'worker')
    and exists (select from person where person.id = hand_over.to_person and person.agency = app_agency() and person.left_on is null));
create policy answered_by_those on hand_over for update to rightdoor_app
  using (answer is null and (app_person() in (from_person, to_person)
    or (app_part() = 'team-lead' and from_person = any (array(select app_own_people())))))
  with check (answer = 'withdrawn' or to_person = app_person());

create policy taken_over on edge for insert to rightdoor_app
  with check (kind = 'worker' and subject = app_person() and made_by = app_person() and not self_claimed and app_may_take_over(young_person));

grant select, insert on hand_over to rightdoor_app;
grant update (answer, answered_at) on hand_over to rightdoor_app;

-- An administrator grants breaking the glass by name, also on the day on which a job began.
grant update (may_break_glass) on job to rightdoor_app;
