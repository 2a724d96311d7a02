-- What a privacy officer and a safeguarding lead look at afterwards, and what they found.

-- What was found when a lifting was looked at, in the words of whoever looked; sealed with the young person's key.
alter table lifting add column sealed_review bytea;
grant update (sealed_review) on lifting to rightdoor_app;

-- Somebody said of themselves that they stand by a young person, and it was looked at: it was right, or it ended.
create table claim_review (
  edge uuid primary key references edge (id),
  locality text not null references locality (slug),
  found text not null check (found in ('right', 'ended')),
  reviewed_by uuid not null references person (id),
  reviewed_at timestamptz not null
);
alter table claim_review enable row level security;
alter table claim_review force row level security;
create policy own_place on claim_review as restrictive for all to rightdoor_app
  using (locality = app_locality()) with check (locality = app_locality());
create policy of_the_privacy_officer on claim_review for select to rightdoor_app using (app_part() = 'privacy-officer');

-- A privacy officer reads which people of their own agency claimed a standing, and whether it counts; who the young person is stays sealed.
create policy claimed_by_own_people on edge for select to rightdoor_app
  using (app_part() = 'privacy-officer' and subject in (select id from person where agency = app_agency())
    and (self_claimed or id in (select claim_review.edge from claim_review)));
create policy claimed_by_own_people_reviewed on edge for update to rightdoor_app
  using (app_part() = 'privacy-officer' and self_claimed and subject <> app_person()
    and subject in (select id from person where agency = app_agency())) with check (true);
create policy reviewed_by_another on claim_review for insert to rightdoor_app
  with check (app_part() = 'privacy-officer' and reviewed_by = app_person()
    and exists (select from edge where edge.id = claim_review.edge and edge.self_claimed and edge.subject <> app_person()));
grant select, insert on claim_review to rightdoor_app;

-- A privacy officer who is asked "who has looked at mine?" finds one young person of the place by what they know of them: exactly one, or
-- nobody. Thirty times an hour at most, so that nobody is found by trying.
create function app_find_for_an_answer(in_given bytea, in_family bytea, in_born bytea, in_number bytea) returns uuid
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare mine uuid := app_person(); found uuid[];
begin
  if mine is null or app_part() <> 'privacy-officer' then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended('ask ' || mine::text, 7));
  if (select count(*) from same_person_ask where by_person = mine and at > now() - interval '1 hour') >= 30 then return null; end if;
  insert into same_person_ask (locality, by_person) values (app_locality(), mine);
  if in_number is not null then
    select array_agg(distinct app_root(held.person)) into found from known_by_number held
    where held.locality = app_locality() and held.number = in_number;
  else
    select array_agg(distinct app_root(held.person)) into found from likeness held
    where held.locality = app_locality() and held.given = in_given and held.family = in_family and held.born = in_born;
  end if;
  return case when cardinality(found) = 1 then found[1] end;
end $$;
revoke execute on function app_find_for_an_answer(bytea, bytea, bytea, bytea) from public;
grant execute on function app_find_for_an_answer(bytea, bytea, bytea, bytea) to rightdoor_app;
