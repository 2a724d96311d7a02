-- Pictures that young people give as their own words: a drawing, a photo, picture cards. Each belongs to one item, which names it and says what it
-- shows; the picture itself is sealed with the young person's key, as their words are, and stays as it was given.
create table picture (
  id uuid primary key,
  locality text not null references locality (slug),
  young_person uuid not null references person (id),
  item uuid not null unique,
  sealed_bytes bytea not null,
  media_type text not null check (media_type in ('image/jpeg', 'image/webp')),
  width int not null check (width > 0),
  height int not null check (height > 0),
  written_by uuid not null references person (id),
  made_at timestamptz not null default now()
);
-- What is sealed cannot be made smaller, so nobody tries.
alter table picture alter column sealed_bytes set storage external;

alter table picture enable row level security;
alter table picture force row level security;
create policy own_place on picture as restrictive for all to rightdoor_app
  using (locality = app_locality()) with check (locality = app_locality());
-- It is there for whomever the item is there for, and nobody puts one beside another's words.
create policy with_the_item on picture for select to rightdoor_app
  using (exists (select from fact where fact.item = picture.item and fact.young_person = picture.young_person));
create policy given_with_it on picture for insert to rightdoor_app
  with check (written_by = app_person() and exists (select from fact where fact.item = picture.item and fact.young_person = picture.young_person
    and fact.n = 1 and fact.written_by = app_person()));
grant select, insert on picture to rightdoor_app;

-- Lets the picture of an item that was carried over a moment ago go with it, sealed for whom it goes to by the program.
create function app_carry_picture(of_merge uuid, which uuid, new_item uuid, sealed bytea) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare ended merge; old_item uuid; moved int;
begin
  select * into ended from merge where id = of_merge and undone_at is null and locality = app_locality();
  if not found or app_part() not in ('helper', 'team-lead', 'safeguarding-lead') or ended.kept not in (select app_reached()) then
    return false;
  end if;
  select item into old_item from merge_moved where merge = of_merge and as_item = new_item;
  if not found then return false; end if;
  perform set_config('app.carrying', old_item::text || ' ' || new_item::text, true);
  update picture set item = new_item, young_person = ended.joined, sealed_bytes = sealed
    where id = which and item = old_item and young_person = ended.kept;
  get diagnostics moved = row_count;
  perform set_config('app.carrying', '', true);
  return moved = 1;
end $$;
revoke execute on function app_carry_picture(uuid, uuid, uuid, bytea) from public;
grant execute on function app_carry_picture(uuid, uuid, uuid, bytea) to rightdoor_app;

-- Of pictures, the owner reaches that of the item that is being carried over and no other.
do $$ begin
  execute format('create policy carried_over on picture for all to %I
    using (item::text = any (string_to_array(current_setting(''app.carrying'', true), '' '')))
    with check (item::text = any (string_to_array(current_setting(''app.carrying'', true), '' '')))', current_user);
end $$;
