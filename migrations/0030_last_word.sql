-- When something was last said in a need is counted by what somebody else may read of it: what a young person keeps to themselves, or says in
-- private of what was agreed, moves no day that anybody else is shown. Where nobody else reads anything of it, it is the day on which it was begun.
-- What was taken in on a later day than it was said counts from the end of the day on which it was said.
create function app_said_at(on_day date, recorded_at timestamptz) returns timestamptz language sql immutable set search_path = public, pg_temp as $$
  select least(recorded_at, (on_day + interval '1 day' - interval '1 microsecond') at time zone 'Europe/London')
$$;
revoke execute on function app_said_at(date, timestamptz) from public;

create or replace function app_needs_folded(which uuid) returns setof need_now language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query execute $q$
    select item, latest.locality, young_person, coalesce(first.plain ->> 'opened', 'alone'), first.on_day,
      shared_with <> 'only-me' or exists (select from jsonb_array_elements(also) as added
        where not exists (select from person where person.id = (added ->> 'who')::uuid and person.is_a <> 'professional')),
      app_need_owners(item, array(select jsonb_array_elements_text(coalesce(latest.plain -> 'owners', '[]')))::uuid[]),
      of_it.things, coalesce(of_it.last_at, app_said_at(first.on_day, first.recorded_at))
    from (select distinct on (item) * from fact where kind = 'need' $q$ || case when which is null then '' else 'and item = $1' end || $q$
        order by item, n desc) as latest,
      lateral (select plain, on_day, recorded_at from fact where fact.item = latest.item and fact.n = 1) as first,
      lateral (select count(distinct fact.item)::int as things,
        max(app_said_at(fact.on_day, fact.recorded_at)) filter (where fact.kind <> 'network' and (fact.shared_with <> 'only-me' or fact.also <> '[]')) as last_at from fact where fact.need = latest.item) as of_it
    $q$ using which;
end $$;

create or replace function app_keep_need_now() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare which uuid := case when tg_op = 'DELETE' then old.need else new.need end; counted int := 0; is_shared boolean;
begin
  perform set_config('app.folding', 'yes', true);
  if tg_op = 'INSERT' and new.kind not in ('need', 'network') then
    is_shared := new.shared_with <> 'only-me' or new.also <> '[]';
    -- The first that somebody else may read takes the place of the day on which it was begun: that is folded.
    if is_shared and not exists (select from fact where need = which and item <> new.item and kind <> 'network'
        and (shared_with <> 'only-me' or also <> '[]')) then
      counted := 0;
    elsif new.n = 1 and not exists (select from fact where item = new.item and n > 1) then
      update need_now set things = things + 1, last_at = case when is_shared then greatest(last_at, app_said_at(new.on_day, new.recorded_at)) else last_at end where need = which;
      get diagnostics counted = row_count;
    elsif new.n > 1 and exists (select from fact where item = new.item and n < new.n and need = which) then
      update need_now set last_at = case when is_shared then greatest(last_at, app_said_at(new.on_day, new.recorded_at)) else last_at end where need = which;
      get diagnostics counted = row_count;
    end if;
    if counted > 0 then
      perform set_config('app.folding', '', true);
      return null;
    end if;
  end if;
  delete from need_now where need = which;
  insert into need_now select * from app_needs_folded(which);
  perform set_config('app.folding', '', true);
  return null;
end $$;

-- What stands there was counted otherwise.
do $$ begin
  perform app_needs_made_anew();
end $$;
