-- Who keeps a listed service right: what they propose, what became of it, and how the others are asked. The tables of the directory
-- stay the program's own; what belongs to an agency's organisation is opened to its curators, and all of the place to its approvers.

alter table listed_service
  -- Whose it is: the organisation that is public, or that of the proposal where nothing is public yet.
  add column organisation text generated always as (coalesce(approved #>> '{organization,id}', proposed #>> '{organization,id}')) stored,
  -- The person who proposed; none where a feed did.
  add column proposed_by uuid references person (id),
  add column sent_back_at timestamptz,
  add column sent_back_by uuid references person (id),
  add column sent_back_because text,
  -- Since when the service's own words are public: what its feed says then only becomes a proposal.
  add column kept_here_at timestamptz,
  add column paused_until date,
  add check ((sent_back_at is null) = (sent_back_because is null)),
  add check (proposed is not null or (proposed_by is null and sent_back_at is null));
create index listed_service_of_organisation on listed_service (locality, organisation);

-- What was done with a listed service, when and by whom. Without a person: by the link that was sent to the service.
create table offer_act (
  id uuid primary key,
  locality text not null references locality (slug),
  service uuid not null,
  at timestamptz not null default now(),
  by_person uuid references person (id),
  did text not null check (did in ('proposed', 'taken-back', 'approved', 'sent-back', 'still-right', 'paused', 'opened-again', 'asked', 'not-right')),
  -- Names of the fields that it changed.
  changed text[] not null default '{}',
  because text not null default '',
  foreign key (locality, service) references listed_service (locality, id)
);
create index offer_act_of on offer_act (locality, service, at desc);

-- A question to a service whether its listing is still right. The code is kept only as its hash, and opens once.
create table offer_ask (
  id uuid primary key,
  locality text not null references locality (slug),
  service uuid not null,
  code_hash bytea not null unique,
  asked_by uuid not null references person (id),
  asked_at timestamptz not null,
  until_at timestamptz not null,
  answered_at timestamptz,
  answer text check (answer in ('still-right', 'not-right')),
  check ((answer is null) = (answered_at is null)),
  foreign key (locality, service) references listed_service (locality, id)
);
create index offer_ask_of on offer_ask (locality, service, asked_at desc);

-- Says that something public has changed. Whoever acts can say so of their own place only.
create function app_directory_changed(place text) returns void language sql volatile security definer set search_path = public, pg_temp as $$
  insert into directory_version (locality, version) select place, 1 where place = coalesce(app_locality(), place)
  on conflict (locality) do update set version = directory_version.version + 1
$$;
revoke execute on function app_directory_changed(text) from public;
grant execute on function app_directory_changed(text) to rightdoor_app;

do $$
declare each text;
begin
  foreach each in array array['listed_service', 'offer_act', 'offer_ask'] loop
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format('create policy own_place on %I as restrictive for all to rightdoor_app
      using (locality = app_locality()) with check (locality = app_locality())', each);
    -- Feeds are read in, and the public directory is read, by the program as the owner.
    execute format('create policy answered_from on %I for all to %I using (true) with check (true)', each, current_user);
  end loop;
end $$;

create policy kept_by_its_own on listed_service for select to rightdoor_app
  using (app_part() = 'approver' or (app_part() in ('curator', 'team-lead')
    and organisation = (select agency.organisation::text from agency where agency.id = app_agency())));
-- Nobody gives a listing to another organisation but by an approver.
create policy changed_by_its_own on listed_service for update to rightdoor_app
  using (app_part() = 'approver' or (app_part() in ('curator', 'team-lead')
    and organisation = (select agency.organisation::text from agency where agency.id = app_agency())))
  with check (app_part() = 'approver' or (app_part() in ('curator', 'team-lead')
    and organisation = (select agency.organisation::text from agency where agency.id = app_agency())));
create policy with_the_service on offer_act for select to rightdoor_app
  using (exists (select from listed_service kept where kept.locality = offer_act.locality and kept.id = offer_act.service));
create policy done_by_oneself on offer_act for insert to rightdoor_app
  with check (by_person = app_person()
    and exists (select from listed_service kept where kept.locality = offer_act.locality and kept.id = offer_act.service));
create policy with_the_service on offer_ask for select to rightdoor_app
  using (exists (select from listed_service kept where kept.locality = offer_ask.locality and kept.id = offer_ask.service));
create policy asked_by_oneself on offer_ask for insert to rightdoor_app
  with check (asked_by = app_person() and answer is null
    and exists (select from listed_service kept where kept.locality = offer_ask.locality and kept.id = offer_ask.service));

grant select on listed_service to rightdoor_app;
grant update (approved, approved_hash, approved_at, proposed, proposed_hash, proposed_at, proposed_by, needs_person, sent_back_at,
  sent_back_by, sent_back_because, kept_here_at, paused_until) on listed_service to rightdoor_app;
grant select, insert on offer_act to rightdoor_app;
grant select (id, locality, service, asked_by, asked_at, until_at, answered_at, answer) on offer_ask to rightdoor_app;
grant insert (id, locality, service, code_hash, asked_by, asked_at, until_at) on offer_ask to rightdoor_app;
