-- A contact is nobody's way in before the link that was sent there was opened by whoever says that it is theirs. Until then it is a claim: it ends by
-- itself, it opens nothing, several may have it, and it keeps nobody else from the contact.
alter table credential add column claims bytea check (claims is null or (kind = 'link' and known_as is null));
create index credential_claims on credential (locality, claims) where claims is not null;

-- Contacts to which no link was ever used were shown by nobody to be theirs: each is a claim that has ended, to be made anew.
alter table credential no force row level security;
update credential set known_as = null, secret = null, ends_at = now()
  where kind = 'link' and ends_at is null and not exists (select from credential used where used.account = credential.account
    and used.kind = 'link' and used.used_at is not null and used.made_at >= credential.made_at);
alter table credential force row level security;
