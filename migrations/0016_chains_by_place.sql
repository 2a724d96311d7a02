-- A record's chain stands in one place. Somebody in another place may type its address: that is written down there, as a chain of its own, and
-- neither meets the other. With one number for both, the second could not be written, and so told that the record is somewhere.
alter table audit drop constraint audit_pkey;
alter table audit add primary key (record, locality, n);
