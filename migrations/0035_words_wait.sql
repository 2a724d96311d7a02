-- What was said in a need that is shared, by the young person or by somebody at home, and that nobody who works there has opened since. It goes by the
-- numbers of the chain alone, so that no clock is asked which came first.
create index audit_said on audit (item, n) where did in ('write', 'share') and kind in ('own-words', 'view');
create index audit_heard on audit (record, n) where did in ('read', 'print', 'export', 'write') and kind in ('own-words', 'view')
  and part not in ('young-person', 'carer', 'link', 'nobody', 'program', 'operator', 'privacy-officer');

-- Since when it waits, up to an instant: of one need, of whom one reaches, or of all that certain people and teams hold.
create function app_unread_words(of_need uuid, whose uuid[], holders uuid[], upto timestamptz)
  returns table (need uuid, young_person uuid, owners uuid[], since timestamptz) language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
begin
  perform set_config('app.folding', 'yes', true);
  return query execute $q$
    select held.need, held.young_person, held.owners, min(written.at)
    from need_now as held,
      lateral (select distinct on (fact.item) fact.item, fact.young_person, fact.shared_with, fact.also from fact
        where fact.need = held.need and fact.kind in ('own-words', 'view') order by fact.item, fact.n desc) as said,
      lateral (select audit.n, audit.at, audit.part from audit where audit.item = said.item and audit.record = said.young_person
        and audit.locality = held.locality and audit.did in ('write', 'share') and audit.kind in ('own-words', 'view') and audit.outcome = 'allowed'
        order by audit.n desc limit 1) as written
    where held.locality = app_locality() and held.is_read $q$
      || case when of_need is null then '' else 'and held.need = $1 ' end
      || case when whose is null then '' else 'and held.young_person = any ($2) ' end
      || case when holders is null then '' else 'and held.owners && $3 ' end || $q$
      and written.part in ('young-person', 'carer') and written.at <= $4
      and (said.shared_with <> 'only-me' or exists (select from jsonb_array_elements(said.also) as added
        where not exists (select from person where person.id = (added ->> 'who')::uuid and person.is_a <> 'professional')))
      and not exists (select from audit as heard where heard.record = said.young_person and heard.locality = held.locality and heard.n > written.n
        and heard.did in ('read', 'print', 'export', 'write') and heard.kind in ('own-words', 'view') and heard.outcome = 'allowed'
        and heard.part not in ('young-person', 'carer', 'link', 'nobody', 'program', 'operator', 'privacy-officer')
        and (heard.item = said.item or said.item = any (heard.also)))
    group by held.need, held.young_person, held.owners
    $q$ using of_need, whose, holders, upto;
  perform set_config('app.folding', '', true);
end $$;
revoke execute on function app_unread_words(uuid, uuid[], uuid[], timestamptz) from public;

-- For the young person themselves, and for those who stand by them as ones who help: of whom they reach, and of nobody else.
create function app_words_waiting(of_need uuid, upto timestamptz) returns table (need uuid, young_person uuid, owners uuid[], since timestamptz)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if app_person() is null or app_part() in ('nobody', 'carer', 'link') then return; end if;
  return query select * from app_unread_words(of_need, array(select app_reached()), null, upto);
end $$;
revoke execute on function app_words_waiting(uuid, timestamptz) from public;
grant execute on function app_words_waiting(uuid, timestamptz) to rightdoor_app;

-- For whoever leads a team: with which colleague, or team of the agency, words wait, in how many needs and since when. Of whom they are stays away.
create function app_words_waiting_with(upto timestamptz) returns table (holder uuid, many int, since timestamptz) language plpgsql volatile
  security definer set search_path = public, pg_temp as $$
declare ours uuid[];
begin
  if app_part() not in ('team-lead', 'administrator') then return; end if;
  ours := array(select app_own_people()) || array(select team from team_member where person in (select app_own_people()));
  return query select owner, count(*)::int, min(waits.since) from app_unread_words(null, null, ours, upto) as waits, unnest(waits.owners) as owner
    where owner = any (ours) group by owner order by 3, 1;
end $$;
revoke execute on function app_words_waiting_with(timestamptz) from public;
grant execute on function app_words_waiting_with(timestamptz) to rightdoor_app;
