-- What the desk keeps about young people beside the facts: why something was shared or not, what was seen of a carer's right, and a keyed hash
-- of an NHS number, by which somebody is found in an emergency.

create table known_by_number (
  person uuid primary key references person (id),
  locality text not null references locality (slug),
  number bytea not null
);
create index known_by_number_of on known_by_number (locality, number);

-- A share between agencies, or that somebody chose not to share: the same is written down of both.
create table share_record (
  id uuid primary key,
  locality text not null references locality (slug),
  young_person uuid not null references person (id),
  item uuid not null,
  by_person uuid not null references person (id),
  at timestamptz not null,
  outcome text not null check (outcome in ('shared', 'not-shared')),
  with_person uuid not null references person (id),
  fields text[] not null,
  basis text not null check (basis in ('agreed', 'best-interests', 'risk-of-harm', 'court', 'statute')),
  told text not null check (told in ('yes', 'no')),
  until_day date,
  -- What for; and why they were not told.
  sealed_words bytea not null,
  check ((outcome = 'shared') = (until_day is not null))
);
create index share_record_of on share_record (young_person, item);

-- On what a carer's standing rests: seen by whom, and when.
create table proxy_evidence (
  id uuid primary key,
  locality text not null references locality (slug),
  edge uuid not null references edge (id),
  young_person uuid not null references person (id),
  checked_on date not null,
  checked_by uuid not null references person (id),
  sealed_evidence bytea not null
);
create index proxy_evidence_of on proxy_evidence (edge);

-- Whoever was granted to break the glass finds one young person of the place by what they know of them: exactly one, or nobody.
create function app_find_in_emergency(in_given bytea, in_family bytea, in_born bytea, in_number bytea) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare found uuid[]; today date := (now() at time zone 'Europe/London')::date;
begin
  if not exists (select from job where person = app_person() and locality = app_locality() and is_a = app_part() and may_break_glass
    and from_day <= today and (until_day is null or today < until_day)) then
    return null;
  end if;
  if in_number is not null then
    select array_agg(distinct app_root(held.person)) into found from known_by_number held
    where held.locality = app_locality() and held.number = in_number;
  else
    select array_agg(distinct app_root(held.person)) into found from likeness held
    where held.locality = app_locality() and held.given = in_given and held.family = in_family and held.born = in_born;
  end if;
  return case when cardinality(found) = 1 then found[1] end;
end $$;

revoke execute on function app_find_in_emergency(bytea, bytea, bytea, bytea) from public;
grant execute on function app_find_in_emergency(bytea, bytea, bytea, bytea) to rightdoor_app;

do $$
declare each text;
begin
  foreach each in array array['known_by_number', 'share_record', 'proxy_evidence'] loop
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format('create policy own_place on %I as restrictive for all to rightdoor_app
      using (locality = app_locality()) with check (locality = app_locality())', each);
    execute format('grant select, insert on %I to rightdoor_app', each);
  end loop;
  -- The answer above is given as the owner.
  foreach each in array array['known_by_number', 'job'] loop
    execute format('create policy answered_for_an_emergency on %I for select to %I using (true)', each, current_user);
  end loop;
end $$;

create policy reached on known_by_number for all to rightdoor_app
  using (app_part() not in ('carer', 'link') and (app_stands_by(person) or person = any (array(select app_reached()))))
  with check (app_part() not in ('carer', 'link') and (app_stands_by(person) or person = any (array(select app_reached()))
    or app_is_unjoined(person)));
grant update (number) on known_by_number to rightdoor_app;
grant delete on known_by_number to rightdoor_app;

-- What they were not told of is not there for the young person; a carer and the holder of a link see none.
create policy reached on share_record for select to rightdoor_app
  using (app_part() not in ('carer', 'link') and (told = 'yes' or app_part() <> 'young-person') and (by_person = app_person()
    or app_part() = 'privacy-officer' or app_stands_by(young_person) or young_person = any (array(select app_reached()))));
create policy written_by_oneself on share_record for insert to rightdoor_app
  with check (by_person = app_person() and app_part() in ('helper', 'team-lead', 'safeguarding-lead')
    and (app_stands_by(young_person) or young_person = any (array(select app_reached_with_network()))));

create policy reached on proxy_evidence for select to rightdoor_app
  using (app_part() not in ('carer', 'link', 'young-person')
    and (app_stands_by(young_person) or young_person = any (array(select app_reached()))));
create policy checked_by_those on proxy_evidence for insert to rightdoor_app
  with check (app_part() in ('helper', 'team-lead', 'safeguarding-lead')
    and (app_stands_by(young_person) or young_person = any (array(select app_reached_with_network()))));

-- A safeguarding lead who looks at whether an override of their agency was right reads why it was done, which is sealed with the young
-- person's key. It opens nothing else that is not there for them already.
create policy reviews_overrides on person_key for select to rightdoor_app
  using (app_part() = 'safeguarding-lead' and exists (select from lifting join person on person.id = lifting.by_person
    where lifting.young_person = person_key.person and lifting.kind = 'override' and person.agency = app_agency()));
