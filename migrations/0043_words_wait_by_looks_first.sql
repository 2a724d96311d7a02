-- Since when words wait in one need, as 0037 says it, and of answers as 0042 does, from the other end: what was in one of the newest looks, and was not
-- written or shared since, was opened, and nothing more is asked about it. Only for what is left is it asked when it was written, and looked for further back.
-- The newest looks are read from the end of their index: a plan that was made while there were few would fetch and sort all of them, each with hundreds of
-- things.
create index audit_said_in on audit (record, n) where did in ('write', 'share') and kind in ('own-words', 'view', 'measure');

create or replace function app_unread_in_need(of_need uuid, whose uuid[], upto timestamptz)
  returns table (need uuid, young_person uuid, owners uuid[], since timestamptz) language plpgsql volatile security definer
  set search_path = public, pg_temp set enable_sort = off set jit = off as $$
#variable_conflict use_column
declare
  held need_now;
  of_record uuid;
  items uuid[];
  again uuid[];
  numbers int[];
  instants timestamptz[];
  look record;
  oldest timestamptz;
begin
  perform set_config('app.folding', 'yes', true);
  select * into held from need_now where need = of_need and locality = app_locality() and is_read and young_person = any (whose);
  if found then
    for of_record, items in
      select said.young_person, array_agg(said.item)
      from (select distinct on (item) item, young_person, shared_with, also from fact
          where need = of_need and kind in ('own-words', 'view', 'measure') order by item, n desc) as said
      where said.shared_with <> 'only-me' or exists (select from jsonb_array_elements(said.also) as added
          where not exists (select from person where person.id = (added ->> 'who')::uuid and person.is_a <> 'professional'))
      group by said.young_person
    loop
      for look in
        select audit.n, audit.item || audit.also as things from audit where audit.record = of_record and audit.locality = held.locality
          and audit.did in ('read', 'print', 'export', 'write') and audit.kind in ('own-words', 'view', 'measure') and audit.outcome = 'allowed'
          and audit.part not in ('young-person', 'carer', 'link', 'nobody', 'program', 'operator', 'privacy-officer')
        order by audit.n desc limit 6
      loop
        again := array(select audit.item from audit where audit.record = of_record and audit.n > look.n and audit.locality = held.locality
          and audit.did in ('write', 'share') and audit.kind in ('own-words', 'view', 'measure') and audit.outcome = 'allowed');
        items := array(select word from unnest(items) as word
          where not exists (select from unnest(look.things) as thing where thing = word) or word = any (again));
        exit when items = '{}';
      end loop;
      continue when items = '{}';
      select array_agg(word.item), array_agg(written.n), array_agg(written.at) into items, numbers, instants
        from unnest(items) as word (item),
          lateral (select audit.n, audit.at, audit.part from audit where audit.item = word.item and audit.record = of_record
            and audit.locality = held.locality and audit.did in ('write', 'share') and audit.kind in ('own-words', 'view', 'measure') and audit.outcome = 'allowed'
            order by audit.n desc limit 1) as written
        where written.part in ('young-person', 'carer') and written.at <= upto;
      continue when items is null;
      for look in
        select audit.n, audit.item || audit.also as things from audit where audit.record = of_record and audit.locality = held.locality
          and audit.n > (select min(number) from unnest(numbers) as number)
          and audit.did in ('read', 'print', 'export', 'write') and audit.kind in ('own-words', 'view', 'measure') and audit.outcome = 'allowed'
          and audit.part not in ('young-person', 'carer', 'link', 'nobody', 'program', 'operator', 'privacy-officer')
        order by audit.n desc
      loop
        select array_agg(word.item), array_agg(word.n), array_agg(word.at) into items, numbers, instants
          from unnest(items, numbers, instants) as word (item, n, at)
          where word.n > look.n or not word.item = any (look.things);
        exit when items is null or look.n < (select min(number) from unnest(numbers) as number);
      end loop;
      oldest := least(oldest, (select min(instant) from unnest(instants) as instant));
    end loop;
  end if;
  perform set_config('app.folding', '', true);
  if oldest is not null then return query select held.need, held.young_person, held.owners, oldest; end if;
end $$;
