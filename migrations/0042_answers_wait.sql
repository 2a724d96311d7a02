-- Answers to a set of questions are words as well: shared by a young person, they wait until somebody who works there has opened them. What 0035
-- says of words holds for them, whatever was answered; nothing in them is looked at.
drop index audit_said;
drop index audit_heard;
create index audit_said on audit (item, n) where did in ('write', 'share') and kind in ('own-words', 'view', 'measure');
create index audit_heard on audit (record, n) where did in ('read', 'print', 'export', 'write') and kind in ('own-words', 'view', 'measure')
  and part not in ('young-person', 'carer', 'link', 'nobody', 'program', 'operator', 'privacy-officer');

create or replace function app_unread_words(of_need uuid, whose uuid[], holders uuid[], upto timestamptz)
  returns table (need uuid, young_person uuid, owners uuid[], since timestamptz) language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
begin
  perform set_config('app.folding', 'yes', true);
  return query execute $q$
    select held.need, held.young_person, held.owners, min(written.at)
    from need_now as held,
      lateral (select distinct on (fact.item) fact.item, fact.young_person, fact.shared_with, fact.also from fact
        where fact.need = held.need and fact.kind in ('own-words', 'view', 'measure') order by fact.item, fact.n desc) as said,
      lateral (select audit.n, audit.at, audit.part from audit where audit.item = said.item and audit.record = said.young_person
        and audit.locality = held.locality and audit.did in ('write', 'share') and audit.kind in ('own-words', 'view', 'measure') and audit.outcome = 'allowed'
        order by audit.n desc limit 1) as written
    where held.locality = app_locality() and held.is_read $q$
      || case when of_need is null then '' else 'and held.need = $1 ' end
      || case when whose is null then '' else 'and held.young_person = any ($2) ' end
      || case when holders is null then '' else 'and held.owners && $3 ' end || $q$
      and written.part in ('young-person', 'carer') and written.at <= $4
      and (said.shared_with <> 'only-me' or exists (select from jsonb_array_elements(said.also) as added
        where not exists (select from person where person.id = (added ->> 'who')::uuid and person.is_a <> 'professional')))
      and not exists (select from audit as heard where heard.record = said.young_person and heard.locality = held.locality and heard.n > written.n
        and heard.did in ('read', 'print', 'export', 'write') and heard.kind in ('own-words', 'view', 'measure') and heard.outcome = 'allowed'
        and heard.part not in ('young-person', 'carer', 'link', 'nobody', 'program', 'operator', 'privacy-officer')
        and (heard.item = said.item or said.item = any (heard.also)))
    group by held.need, held.young_person, held.owners
    $q$ using of_need, whose, holders, upto;
  perform set_config('app.folding', '', true);
end $$;
