-- What was erased, ended or narrowed is also written into a ledger beside the database, so that a copy from before, put in its place, does not
-- bring it back. Whoever runs the place reads it off, and does it again at a start: the owner of the tables, in a transaction that says that it
-- keeps the ledger. No request acts as the operator, and nothing here is given to `rightdoor_app`.
create function app_keeps_ledger(place text) returns boolean language sql stable
  as $$ select app_part() = 'operator' and place = app_locality() and current_setting('app.ledger', true) = 'yes' $$;

do $$
declare each text;
begin
  foreach each in array array['fact', 'person_key', 'competence', 'credential', 'agency_agreement', 'session', 'outbox', 'merge'] loop
    execute format('create policy kept_in_ledger on %I for select to %I using (app_keeps_ledger(locality))', each, current_user);
  end loop;
  foreach each in array array['edge', 'person_key', 'account', 'credential', 'job', 'team_member', 'person', 'agency_agreement', 'outbox'] loop
    execute format('create policy done_again on %I for update to %I using (app_keeps_ledger(locality)) with check (app_keeps_ledger(locality))',
      each, current_user);
  end loop;
  -- A choice is never changed: the narrower one stands behind it.
  execute format('create policy chosen_again on fact for insert to %I with check (app_keeps_ledger(locality))', current_user);
  execute format('create policy erased_again on person_key for insert to %I
    with check (app_keeps_ledger(locality) and sealed_key is null)', current_user);
  execute format('create policy ended_again on session for delete to %I using (app_keeps_ledger(locality))', current_user);
end $$;
