-- What a place takes away of things to try holds only once somebody else of the place has said so, as what it writes does; to put it back is to write it again.
-- And a place writes starting points of its own. A row whose thing is its own starting point (choice = point) says what that one is called and who it is for.
alter table choice_version add column at_once boolean not null default false;
-- What was taken away before this stays away: it held at once then.
update choice_version set at_once = true where written is null;

alter table choice_version drop constraint choice_version_check;
alter table choice_version drop constraint choice_version_check3;
alter table choice_version
  add constraint looked_at_by_somebody check ((checked_at is null) = (checked_by is null)),
  add constraint signed_with_its_day check ((signed_by is null) = (signed_on is null)),
  -- Somebody signs what people come to read, and nothing else.
  add constraint signed_where_written check ((signed_by is not null) = (checked_at is not null and written is not null)),
  add constraint held_at_once_only_away check (not at_once or (written is null and checked_at is null and sent_back_at is null));
