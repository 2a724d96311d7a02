-- Whether whoever acts stands by somebody is asked of the same person several times in a transaction: of their facts, their key, what is written.
-- A quick yes is remembered until the transaction ends, for this one who acts, in this part and place, and forgotten as soon as an edge is changed.
-- Whoever could write app.reaches could write app.person as well: only the program speaks to the database, and it never does.
create or replace function app_reaches(whose uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  asked text := app_locality() || ' ' || app_person() || ' ' || app_part() || ' ' || whose;
begin
  if current_setting('app.reaches', true) = asked then return true; end if;
  if exists (select from edge where subject = app_person() and young_person = whose and locality = app_locality()
      and starts <= now() and (ends is null or now() < ends) and stopped_at is null)
    and (app_part() not in ('carer', 'link') or not (
      exists (select from edge where subject = app_person() and young_person = whose and stopped_at is not null)
      or exists (select from merge where undone_at is null and (kept = whose or joined = whose)))) then
    asked := set_config('app.reaches', asked, true);
    return true;
  end if;
  return whose in (select app_reached());
end $$;

create function app_forget_who_is_reached() returns trigger language plpgsql as $$
begin
  perform set_config('app.reaches', '', true);
  return null;
end $$;
create trigger forgets_who_is_reached after update or delete on edge for each statement execute function app_forget_who_is_reached();
create trigger forgets_who_is_reached after insert or update on merge for each statement execute function app_forget_who_is_reached();
