-- As before, but for what says nothing of the need itself nor of who holds it, which is nearly everything: of that only how many things there are
-- and when the last was kept can change, and neither has to be counted again. Whatever is not plainly so is folded as before: something that was
-- begun outside of the need, several facts of one thing that were kept by one statement, and what is taken away. A kind from which
-- app_needs_folded reads more than that has to be named here; a test holds the two together over random histories.
create or replace function app_keep_need_now() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare which uuid := case when tg_op = 'DELETE' then old.need else new.need end; counted int := 0;
begin
  perform set_config('app.folding', 'yes', true);
  if tg_op = 'INSERT' and new.kind not in ('need', 'network') then
    if new.n = 1 and not exists (select from fact where item = new.item and n > 1) then
      update need_now set things = things + 1, last_at = greatest(last_at, new.recorded_at) where need = which;
      get diagnostics counted = row_count;
    elsif new.n > 1 and exists (select from fact where item = new.item and n < new.n and need = which) then
      update need_now set last_at = greatest(last_at, new.recorded_at) where need = which;
      get diagnostics counted = row_count;
    end if;
    if counted > 0 then
      perform set_config('app.folding', '', true);
      return null;
    end if;
  end if;
  delete from need_now where need = which;
  insert into need_now select * from app_needs_folded(which);
  perform set_config('app.folding', '', true);
  return null;
end $$;
