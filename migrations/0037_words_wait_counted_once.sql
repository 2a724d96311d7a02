-- Since when words wait in one need, as its page asks each time that it is opened, and of which 0036 says what it comes to. Where many words were
-- opened by nobody, each of them was looked for by itself in all that was looked at since; now what was looked at since the first of them is gone
-- through once, for all of them. The newest looks are those among the last rows of the chain, by their numbers, so that no plan reads more of it.
create or replace function app_unread_in_need(of_need uuid, whose uuid[], upto timestamptz)
  returns table (need uuid, young_person uuid, owners uuid[], since timestamptz) language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  perform set_config('app.folding', 'yes', true);
  return query
    with held as materialized (select * from need_now
        where need = of_need and locality = app_locality() and is_read and young_person = any (whose)),
    said as (select distinct on (item) item, young_person, shared_with, also from fact
        where need = of_need and kind in ('own-words', 'view') order by item, n desc),
    told as materialized (select said.item, said.young_person, held.locality, written.n, written.at from held, said,
        lateral (select audit.n, audit.at, audit.part from audit where audit.item = said.item and audit.record = said.young_person
          and audit.locality = held.locality and audit.did in ('write', 'share') and audit.kind in ('own-words', 'view') and audit.outcome = 'allowed'
          order by audit.n desc limit 1) as written
        where written.part in ('young-person', 'carer') and written.at <= upto
          and (said.shared_with <> 'only-me' or exists (select from jsonb_array_elements(said.also) as added
            where not exists (select from person where person.id = (added ->> 'who')::uuid and person.is_a <> 'professional')))),
    lately as materialized (select thing, max(heard.n) as n
        from (select young_person, locality, (select max(audit.n) from audit where audit.record = told.young_person) as last
          from told group by young_person, locality) as of_record,
        lateral (select audit.n, audit.item || audit.also as things from audit where audit.record = of_record.young_person
          and audit.locality = of_record.locality and audit.n > of_record.last - 30
          and audit.did in ('read', 'print', 'export', 'write') and audit.kind in ('own-words', 'view') and audit.outcome = 'allowed'
          and audit.part not in ('young-person', 'carer', 'link', 'nobody', 'program', 'operator', 'privacy-officer')) as heard,
        unnest(heard.things) as thing group by thing),
    unheard as materialized (select * from told
        where not exists (select from lately where lately.thing = told.item and lately.n > told.n)),
    since as materialized (select thing, max(heard.n) as n
        from (select young_person, locality, min(n) as first from unheard group by young_person, locality) as of_record,
        lateral (select audit.n, audit.item || audit.also as things from audit where audit.record = of_record.young_person
          and audit.locality = of_record.locality and audit.n > of_record.first
          and audit.did in ('read', 'print', 'export', 'write') and audit.kind in ('own-words', 'view') and audit.outcome = 'allowed'
          and audit.part not in ('young-person', 'carer', 'link', 'nobody', 'program', 'operator', 'privacy-officer')) as heard,
        unnest(heard.things) as thing group by thing)
    select held.need, held.young_person, held.owners, min(unheard.at) from held, unheard
    where not exists (select from since where since.thing = unheard.item and since.n > unheard.n)
    group by held.need, held.young_person, held.owners;
  perform set_config('app.folding', '', true);
end $$;
