-- Which words wait, over all needs of those who are asked about. For one need app_unread_in_need has answered since 0036, so nobody gives it the need any more,
-- and it takes none. A program from before this step asks the two that follow, which take what they took.
create function app_unread_words(whose uuid[], holders uuid[], upto timestamptz)
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
      || case when whose is null then '' else 'and held.young_person = any ($1) ' end
      || case when holders is null then '' else 'and held.owners && $2 ' end || $q$
      and written.part in ('young-person', 'carer') and written.at <= $3
      and (said.shared_with <> 'only-me' or exists (select from jsonb_array_elements(said.also) as added
        where not exists (select from person where person.id = (added ->> 'who')::uuid and person.is_a <> 'professional')))
      and not exists (select from audit as heard where heard.record = said.young_person and heard.locality = held.locality and heard.n > written.n
        and heard.did in ('read', 'print', 'export', 'write') and heard.kind in ('own-words', 'view', 'measure') and heard.outcome = 'allowed'
        and heard.part not in ('young-person', 'carer', 'link', 'nobody', 'program', 'operator', 'privacy-officer')
        and (heard.item = said.item or said.item = any (heard.also)))
    group by held.need, held.young_person, held.owners
    $q$ using whose, holders, upto;
  perform set_config('app.folding', '', true);
end $$;
revoke execute on function app_unread_words(uuid[], uuid[], timestamptz) from public;

create or replace function app_words_waiting(of_need uuid, upto timestamptz) returns table (need uuid, young_person uuid, owners uuid[], since timestamptz)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if app_person() is null or app_part() in ('nobody', 'carer', 'link') then return; end if;
  if of_need is null then return query select * from app_unread_words(array(select app_reached()), null, upto);
  else return query select * from app_unread_in_need(of_need, array(select app_reached()), upto);
  end if;
end $$;

create or replace function app_words_waiting_with(upto timestamptz) returns table (holder uuid, many int, since timestamptz) language plpgsql volatile
  security definer set search_path = public, pg_temp as $$
declare ours uuid[];
begin
  if app_part() not in ('team-lead', 'administrator') then return; end if;
  ours := array(select app_own_people()) || array(select team from team_member where person in (select app_own_people()));
  return query select owner, count(*)::int, min(waits.since) from app_unread_words(null, ours, upto) as waits, unnest(waits.owners) as owner
    where owner = any (ours) group by owner order by 3, 1;
end $$;

drop function app_unread_words(uuid, uuid[], uuid[], timestamptz);
