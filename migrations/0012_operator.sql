-- Whoever runs a place, at the command line and at a start: it makes the first agency of a place and its first administrator, and plants the
-- people of a demonstration. It is the owner of the tables, on whom the lock is forced as well, in a transaction that says so (app.part) and
-- for which place (app.locality). None of these policies is given to `rightdoor_app`, as which every request is answered: whatever a request
-- calls itself, it is never this. An owner that passes every policy by (a superuser, the built-in engine) needs none of them.

-- SQL that is put into the statement; where nothing is set, it says no.
create function app_is_operator(place text) returns boolean language sql stable
  as $$ select app_part() = 'operator' and place = app_locality() $$;

-- The same, in a place that is made up: there it may plant people who are no professionals.
create function app_is_operator_of_made_up(place text) returns boolean language sql stable as $$
  select app_part() = 'operator' and place = app_locality() and exists (select from locality where slug = place and demonstration)
$$;

do $$
declare each text;
begin
  -- In every place: agencies, teams, people who work there, their jobs.
  foreach each in array array['agency', 'team', 'job', 'team_member', 'account'] loop
    execute format('create policy found_by_operator on %I for select to %I using (app_is_operator(locality))', each, current_user);
  end loop;
  foreach each in array array['agency', 'team', 'job', 'team_member'] loop
    execute format('create policy made_by_operator on %I for insert to %I with check (app_is_operator(locality))', each, current_user);
  end loop;
  execute format('create policy made_by_operator on person for insert to %I
    with check (app_is_operator(locality) and (is_a = ''professional'' or app_is_operator_of_made_up(locality)))', current_user);
  execute format('create policy made_by_operator on account for insert to %I with check (app_is_operator(locality)
    and (app_is_operator_of_made_up(locality) or exists (select from person where person.id = account.person
      and person.locality = account.locality and person.is_a = ''professional'')))', current_user);

  -- An invitation: a code for an account of somebody who works there. Of every other way in the operator learns that it is there and no more
  -- can be done with it: only codes are written.
  execute format('create policy found_by_operator on credential for select to %I
    using (app_is_operator(locality) and account in (select account.id from account join person on person.id = account.person
      where person.is_a = ''professional''))', current_user);
  execute format('create policy invited_by_operator on credential for insert to %I
    with check (app_is_operator(locality) and kind = ''handed-code'' and account in (select account.id from account
      join person on person.id = account.person where person.is_a = ''professional''))', current_user);
  execute format('create policy ended_by_operator on credential for update to %I
    using (app_is_operator(locality) and kind = ''handed-code'') with check (app_is_operator(locality) and kind = ''handed-code'')', current_user);

  -- What an operator did is written into the chain of the agency, as the operator's and nobody else's.
  execute format('create policy written_by_operator on audit for insert to %I
    with check (app_is_operator(locality) and part = ''operator'' and by_person is null)', current_user);

  -- Only in a place that is made up: young people and carers, their keys, who stands by them, and what agencies agreed.
  foreach each in array array['person_key', 'agency_agreement'] loop
    execute format('create policy found_by_operator on %I for select to %I using (app_is_operator_of_made_up(locality))', each, current_user);
  end loop;
  foreach each in array array['likeness', 'person_key', 'edge', 'agency_agreement'] loop
    execute format('create policy made_up_by_operator on %I for insert to %I with check (app_is_operator_of_made_up(locality))',
      each, current_user);
  end loop;
  foreach each in array array['agency', 'person'] loop
    execute format('create policy made_up_by_operator on %I for update to %I using (app_is_operator_of_made_up(locality))
      with check (app_is_operator_of_made_up(locality))', each, current_user);
  end loop;
end $$;
