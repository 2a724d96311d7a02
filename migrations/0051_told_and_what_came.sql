-- How often what somebody was told of needed something, by place, month and kind; and what those who looked at a month together want to change. No
-- name, no day, no record and no word of anybody: it cannot be read back to what it was about.
create table told_count (
  locality text not null references locality (slug),
  month_from date not null check (month_from = date_trunc('month', month_from)::date),
  kind text not null check (kind in ('break-glass', 'override')),
  needed text not null check (needed in ('nothing', 'something', 'not-said')),
  times int not null default 1,
  primary key (locality, month_from, kind, needed)
);

create table told_month (
  locality text not null references locality (slug),
  agency uuid not null references agency (id),
  month_from date not null check (month_from = date_trunc('month', month_from)::date),
  looked text[] not null check (cardinality(looked) > 1),
  changes text not null check (length(changes) between 1 and 2000),
  kept_on date not null,
  primary key (agency, month_from)
);

create function app_looks_after_safety() returns boolean language sql stable set search_path = public, pg_temp as $$
  select app_locality() is not null and app_part() in ('safeguarding-lead', 'privacy-officer')
$$;

-- Whoever looked at one counts it, in the same transaction.
create function app_count_told(of_kind text, what_needed text, on_day date) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not app_looks_after_safety() then return; end if;
  insert into told_count (locality, month_from, kind, needed) values (app_locality(), date_trunc('month', on_day)::date, of_kind, what_needed)
    on conflict (locality, month_from, kind, needed) do update set times = told_count.times + 1;
end $$;

create function app_told_counts(since date) returns table (month_from date, kind text, needed text, times int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select told_count.month_from, told_count.kind, told_count.needed, told_count.times from told_count
  where app_looks_after_safety() and told_count.locality = app_locality() and told_count.month_from >= since
$$;

create function app_keep_told_month(of_month date, who_looked text[], what_changes text, on_day date) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare kept int;
begin
  if not app_looks_after_safety() or app_agency() is null then return false; end if;
  insert into told_month (locality, agency, month_from, looked, changes, kept_on)
    values (app_locality(), app_agency(), of_month, who_looked, what_changes, on_day) on conflict (agency, month_from) do nothing;
  get diagnostics kept = row_count;
  return kept = 1;
end $$;

create function app_told_months(since date) returns table (month_from date, looked text[], changes text, kept_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select told_month.month_from, told_month.looked, told_month.changes, told_month.kept_on from told_month
  where app_looks_after_safety() and told_month.agency = app_agency() and told_month.month_from >= since
$$;

do $$
declare each text;
begin
  foreach each in array array['app_count_told(text, text, date)', 'app_told_counts(date)', 'app_keep_told_month(date, text[], text, date)',
    'app_told_months(date)'] loop
    execute format('revoke execute on function %s from public', each);
    execute format('grant execute on function %s to rightdoor_app', each);
  end loop;
end $$;
