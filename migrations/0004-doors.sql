-- The key that seals own words in an address, one an hour, deleted after the next: then nobody can read them.
create table words_key (hour int primary key, key bytea not null);

-- A search that found nothing (R7), or a "nothing here fits": what was missing, counted by day. No words, nobody.
create table unmet_search (
  locality text not null references locality (slug),
  on_day date not null,
  topic text not null default '',
  area text not null default '',
  age_band text not null default '',
  language text not null default '',
  how text not null check (how in ('nothing-found', 'nothing-fits')),
  times int not null default 1,
  primary key (locality, on_day, topic, area, age_band, language, how)
);

-- "This is wrong", in one tap and without words.
create table wrong_report (
  locality text not null references locality (slug),
  offer uuid not null,
  what text not null check (what in ('closed', 'contact', 'who-for', 'how-to-start', 'something-else')),
  on_day date not null,
  times int not null default 1,
  primary key (locality, offer, what, on_day)
);

-- A signpost that somebody asked us to follow up (R9). The code is kept only as its hash. A contact, where one was left, is
-- sealed, used once and deleted.
create table signpost (
  id uuid primary key,
  locality text not null references locality (slug),
  code_hash bytea not null unique,
  offers uuid[] not null,
  made_on date not null,
  ask_on date,
  sealed_contact bytea,
  asked_on date,
  became text check (became in ('reached', 'not-suitable', 'could-not-get-in', 'did-not-want')),
  became_on date
);
create index signpost_to_ask on signpost (ask_on) where became is null and asked_on is null;
