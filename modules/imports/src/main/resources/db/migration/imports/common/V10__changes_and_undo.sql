-- What a row of a run changed in what was there (a line for each field), and what it made, where the kind does not keep the
-- number of the run itself (one line without a field). A dry run writes what it would change.
create table imports.import_change (
  run_id bigint not null references imports.import_run (id),
  row_number bigint not null,
  place integer not null,
  subject bigint not null,
  field varchar(100) not null,
  before_value text not null,
  after_value text not null,
  primary key (run_id, row_number, place)
);
create index import_change_subject on imports.import_change (subject, run_id);

create table imports.import_undo (
  run_id bigint primary key references imports.import_run (id),
  asked_by varchar(100) not null,
  actor text not null,
  asked_at timestamp with time zone not null,
  removed bigint,
  restored bigint,
  stayed bigint,
  finished_at timestamp with time zone,
  failure varchar(1000)
);
