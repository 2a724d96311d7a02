-- Who wrote the first fact of an item, for whoever may read that fact. As whoever asks; in a function, because what stands in a statement is set up
-- whether or not it comes to be asked, and this is asked only of an item that was changed.
create function app_first_written_by(which uuid, records uuid[]) returns uuid language plpgsql stable as $$
begin
  return (select written_by from fact where item = which and n = 1 and young_person = any (records));
end $$;
