-- What one reading of a record leaves: one row for all that is alike but for the thing. The first thing stands in item, the further ones here, in
-- the order in which they were read; they are in the hash of the row. A row of one thing has none, and hashes as it always did.
alter table audit add column also uuid[] not null default '{}';
