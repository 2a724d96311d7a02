-- The same law, asked for in fewer steps: what stands in a policy is set up for every statement, whether or not it comes to be asked, so that
-- what seldom says yes stands in a function. Nothing here opens or closes anything.

-- Whether whoever acts stands by somebody. A quick yes by an edge of one's own that counts; else everything is asked, as before. What stops a
-- carer or the holder of a link may stand elsewhere, so to them it is quick only where nothing of it was stopped or joined.
create or replace function app_reaches(whose uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if exists (select from edge where subject = app_person() and young_person = whose and locality = app_locality()
      and starts <= now() and (ends is null or now() < ends) and stopped_at is null) then
    if app_part() not in ('carer', 'link') then return true; end if;
    if not exists (select from edge where subject = app_person() and young_person = whose and stopped_at is not null)
      and not exists (select from merge where undone_at is null and (kept = whose or joined = whose)) then return true; end if;
  end if;
  return whose in (select app_reached());
end $$;
revoke execute on function app_reaches(uuid) from public;
grant execute on function app_reaches(uuid) to rightdoor_app;

alter policy reached on fact
  using ((app_part() = 'young-person' and young_person = app_person()) or written_by = app_person() or app_stands(agency, kind)
    or app_reaches(young_person));
alter policy written on fact
  with check (written_by = app_person() and ((app_part() = 'young-person' and young_person = app_person())
    or app_stands(agency, kind) or app_reaches(young_person)));

-- As whoever asks, so that what is not there for them says yes to nothing.
create function app_reviews_override_of(whose uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from lifting join person on person.id = lifting.by_person
    where lifting.young_person = whose and lifting.kind = 'override' and person.agency = app_agency());
end $$;
create function app_was_claimed_by_own_people(edge_id uuid, by_whom uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from person where id = by_whom and agency = app_agency())
    and (edge_id is null or exists (select from claim_review where claim_review.edge = edge_id));
end $$;

alter policy of_those_reached on person_key
  using (person = app_person() or app_reaches(person) or app_may_open(person))
  with check (person = app_person() or app_reaches(person) or app_may_open(person));
alter policy reviews_overrides on person_key
  using (app_part() = 'safeguarding-lead' and app_reviews_override_of(person));

alter policy claimed_by_own_people on edge
  using (app_part() = 'privacy-officer' and app_was_claimed_by_own_people(case when self_claimed then null else id end, subject));
alter policy claimed_by_own_people_reviewed on edge
  using (app_part() = 'privacy-officer' and self_claimed and subject <> app_person() and app_was_claimed_by_own_people(null, subject));
