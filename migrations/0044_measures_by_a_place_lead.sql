-- Whoever plans for a place writes down in the browser too what was decided about a measure, for an agency of the place: the same row as at the
-- command line, behind those before it. Nothing is written over, and nobody else writes one.
create policy decided_by_place_lead on measure_decision for insert to rightdoor_app
  with check (app_part() = 'place-lead' and exists (select from agency where agency.id = measure_decision.agency and agency.locality = measure_decision.locality));
grant insert on measure_decision to rightdoor_app;
