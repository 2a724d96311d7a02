-- Two records that are one are read as one, everywhere. What is asked first is whether anything was joined at all: where nobody was, each of
-- these answers from one look into an index.

create or replace function app_one_and_the_same(of uuid) returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app_part() in ('carer', 'link')
    or not exists (select from merge where undone_at is null and (kept = of or joined = of)) then
    return next of;
    return;
  end if;
  return query
    with one as materialized (select id from app_joined_to(array[of]) as id
      where app_part() = 'privacy-officer' or of in (select app_reached()))
    select every.id from (select one.id from one union select of) as every
    order by exists (select from merge where merge.joined = every.id and merge.undone_at is null and merge.kept in (select one.id from one)),
      every.id;
end $$;

-- Every id that is one person with this one, whoever asks: for what is answered below, and for nobody else.
create function app_all_that_is(of uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  with recursive one as (
    select of as id
    union
    select case when merge.kept = one.id then merge.joined else merge.kept end
    from one join merge on one.id in (merge.kept, merge.joined)
    where merge.locality = app_locality() and merge.undone_at is null)
  select id from one
$$;
revoke execute on function app_all_that_is(uuid) from public;

-- What narrows what a carer sees of one record, wherever it was recorded: the last day on which somebody judged that the young person can
-- decide one thing, and whether one of the carer's standings by what is the same person was stopped. For the carer, and for those who may
-- know what the carer sees.
create function app_narrows_a_carer(of uuid, carer uuid, what text, on_or_before date)
  returns table (since date, is_stopped boolean) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare one uuid[] := array[of];
begin
  if not (app_person() = carer and exists (select from edge where subject = carer and young_person = of and locality = app_locality()))
    and not (app_part() not in ('carer', 'link') and of in (select app_reached())) then
    return;
  end if;
  if exists (select from merge where undone_at is null and (kept = of or joined = of)) then
    one := array(select app_all_that_is(of));
  end if;
  return query select
    (select max(competence.on_day) from competence where competence.young_person = any (one) and competence.decides = what
      and competence.is_able and competence.on_day <= on_or_before and competence.locality = app_locality()),
    exists (select from edge where edge.subject = carer and edge.young_person = any (one) and edge.kind = 'proxy'
      and edge.stopped_at is not null and edge.locality = app_locality());
end $$;
revoke execute on function app_narrows_a_carer(uuid, uuid, text, date) from public;
grant execute on function app_narrows_a_carer(uuid, uuid, text, date) to rightdoor_app;

-- Whether a record has been joined with another, and since when: for the young person whose it is. With which, it does not say.
create function app_joined_since(of uuid) returns timestamptz language sql stable security definer set search_path = public, pg_temp as $$
  select max(at) from merge where undone_at is null and (kept = of or joined = of) and locality = app_locality()
    and sign_ins_joined_at is null and app_part() = 'young-person' and of = app_person()
$$;
revoke execute on function app_joined_since(uuid) from public;
grant execute on function app_joined_since(uuid) to rightdoor_app;

do $$ begin
  -- The answer above is given as the owner.
  execute format('create policy answered_from on competence for select to %I using (true)', current_user);
end $$;

-- A denial that was lifted, for whoever it was lifted on, with either of their sign-ins once both are known to be theirs.
alter policy own_and_reviewed on lifting using (by_person = app_person() or app_part() in ('privacy-officer', 'safeguarding-lead')
  or (tell = 'yes' and (young_person = app_person() or (app_part() = 'young-person' and young_person = any (array(select app_reached()))))));
