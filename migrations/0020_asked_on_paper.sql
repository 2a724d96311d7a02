-- A request that a privacy officer wrote down, on paper or by telephone, is gathered only once somebody else of their agency has said that it was
-- asked: nobody opens a whole record on their own word alone.
alter table access_request add column confirmed_at timestamptz, add column confirmed_by uuid references person (id);
alter table access_request add check ((confirmed_at is null) = (confirmed_by is null));
alter table access_request add check (confirmed_by is null or (how <> 'own-page' and confirmed_by <> entered_by));
grant update (confirmed_at, confirmed_by) on access_request to rightdoor_app;

-- It holds whatever the program says. What was gathered before this held stays as it is.
create function access_request_is_confirmed() returns trigger language plpgsql as $$
declare
  said uuid;
  gathered timestamptz;
begin
  if tg_op = 'UPDATE' then
    said := old.confirmed_by;
    gathered := old.gathered_at;
  end if;
  if new.confirmed_by is distinct from said and (said is not null or new.confirmed_by is distinct from app_person()) then
    raise exception 'nobody confirms for another' using errcode = '42501';
  end if;
  if new.how <> 'own-page' and new.confirmed_by is null and new.gathered_at is distinct from gathered then
    raise exception 'a second person says first that it was asked' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger is_confirmed before insert or update on access_request for each row when (app_person() is not null)
  execute function access_request_is_confirmed();
