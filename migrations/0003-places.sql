-- The middle of each postcode sector and outcode, shared by all localities. No full postcode is kept anywhere.
create table place (
  code text primary key check (code ~ '^[A-Z0-9]{2,4}( [0-9])?$'),
  kind text not null check (kind in ('sector', 'outcode')),
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  -- The local authority with the most postcodes (ONS code), and its share of them; null: not known.
  authority text,
  authority_share double precision check (authority_share between 0 and 1),
  -- How many postcodes the middle rests on, so that a part of a place never replaces the whole.
  postcodes int not null check (postcodes > 0),
  source text not null,
  loaded_on date not null,
  check ((kind = 'sector') = (code like '% %'))
);
