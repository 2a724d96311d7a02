-- The same law, asked for in fewer steps. Nothing here opens or closes anything.

-- What opens something only to a privacy officer who answers a request (app_answers_for says no to everybody else) is asked of nobody else. Of several
-- policies the last by its name is asked first, so this one came before those that nearly always say yes.
alter policy while_answering on fact using (app_part() = 'privacy-officer'
  and (agency = app_agency() or (agency is null and app_answers_with(item))) and app_answers_for(young_person));
alter policy while_answering on edge using (app_part() = 'privacy-officer' and app_answers_for(young_person));

-- As before; what is asked of carers and of the holders of a link alone is set up for them alone.
create or replace function app_reaches(whose uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  asked text := app_locality() || ' ' || app_person() || ' ' || app_part() || ' ' || whose;
  is_quick boolean;
begin
  if current_setting('app.reaches', true) = asked then return true; end if;
  is_quick := exists (select from edge where subject = app_person() and young_person = whose and locality = app_locality()
    and starts <= now() and (ends is null or now() < ends) and stopped_at is null);
  if is_quick and (app_part() in ('carer', 'link')) is not false then
    is_quick := not (exists (select from edge where subject = app_person() and young_person = whose and stopped_at is not null)
      or exists (select from merge where undone_at is null and (kept = whose or joined = whose)));
  end if;
  if is_quick then
    asked := set_config('app.reaches', asked, true);
    return true;
  end if;
  return whose in (select app_reached());
end $$;

-- As before; of one record, which nearly all ask of, without sorting.
create or replace function app_chain_ends(records uuid[]) returns table (record uuid, n int, hash text)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare is_held boolean;
begin
  if cardinality(records) = 1 then
    is_held := pg_advisory_xact_lock(hashtextextended('chain ' || records[1], 0)) is not null;
    return query select records[1], audit.n, encode(audit.hash, 'hex') from audit
      where audit.record = records[1] and audit.locality = app_locality() order by audit.n desc limit 1;
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('chain ' || each, 0))
    from (select distinct each from unnest(records) as each order by each) as ordered;
  return query select each, newest.n, encode(newest.hash, 'hex') from unnest(records) as each,
    lateral (select audit.n, audit.hash from audit where audit.record = each and audit.locality = app_locality()
      order by audit.n desc limit 1) as newest;
end $$;
