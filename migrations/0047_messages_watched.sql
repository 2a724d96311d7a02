-- Whether messages go out is looked at by the program itself: when it last went round, of which trouble the person who looks after it was told, and
-- what came back. Nobody stands in any of it, and nobody but the program has it.
create table program_round (
  only_one boolean primary key default true check (only_one),
  at timestamptz not null
);

-- One message an hour for each kind of trouble, however many programs run.
create table trouble_told (
  trouble text primary key check (trouble in ('messages-wait', 'messages-failed', 'stands-still')),
  at timestamptz not null
);

-- What came back from a mail server, by month: found and marked, known already, of none of ours, or no report at all.
create table message_returned (
  month_from date not null check (month_from = date_trunc('month', month_from)::date),
  was text not null check (was in ('marked', 'marked-before', 'not-ours', 'no-report')),
  times int not null default 1,
  primary key (month_from, was)
);

alter table outbox drop constraint outbox_state_check;
alter table outbox add constraint outbox_state_check check (state in ('queued', 'sent', 'failed', 'came-back'));
