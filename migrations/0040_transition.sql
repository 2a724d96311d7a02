-- What was missing where a young person moves on to services for adults (R36): how often, by quarter and kind. No words, nobody, no day
-- and no agency: it cannot be read back to whom it was about. It is counted once for each young person and kind, which their own record says.
create table transition_gap (
  locality text not null references locality (slug),
  quarter_from date not null,
  gap text not null check (gap in ('nobody-named', 'adult-service-said-no', 'no-meeting', 'nothing-offered', 'nobody-holds-it-then')),
  times int not null default 1,
  primary key (locality, quarter_from, gap),
  check (quarter_from = date_trunc('quarter', quarter_from)::date)
);

-- Whoever acts counts, and reads nothing of it.
create function app_count_transition_gap(which text, on_day date) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if app_locality() is null or app_part() not in ('helper', 'team-lead', 'safeguarding-lead') then return; end if;
  insert into transition_gap (locality, quarter_from, gap) values (app_locality(), date_trunc('quarter', on_day)::date, which)
    on conflict (locality, quarter_from, gap) do update set times = transition_gap.times + 1;
end $$;
revoke execute on function app_count_transition_gap(text, date) from public;
grant execute on function app_count_transition_gap(text, date) to rightdoor_app;
