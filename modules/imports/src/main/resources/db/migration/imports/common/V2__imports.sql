create sequence imports.import_run_id;

create table imports.import_run (
  id bigint primary key,
  kind varchar(40) not null,
  source varchar(100) not null,
  file_name varchar(255) not null,
  file_hash varchar(64) not null,
  file_size bigint not null,
  spooled varchar(80),
  charset_name varchar(40) not null,
  damaged boolean not null,
  delimiter varchar(1) not null,
  quote_sign varchar(1) not null,
  date_order varchar(10) not null,
  decimal_sign varchar(1) not null,
  header text not null,
  column_mapping text not null,
  dry_run boolean not null,
  rehearsal_id bigint references imports.import_run (id),
  state varchar(20) not null,
  stop_requested boolean not null,
  rows_total bigint not null,
  rows_read bigint not null,
  rows_added bigint not null,
  rows_changed bigint not null,
  rows_unchanged bigint not null,
  rows_rejected bigint not null,
  started_by varchar(100) not null,
  actor text not null,
  created_at timestamp with time zone not null,
  running_since timestamp with time zone,
  rows_before bigint not null,
  finished_at timestamp with time zone,
  owner varchar(200),
  heartbeat timestamp with time zone,
  batch_instance bigint,
  batch_execution bigint,
  failure varchar(1000),
  constraint every_row_has_an_outcome
    check (rows_added + rows_changed + rows_unchanged + rows_rejected = rows_read and rows_read <= rows_total)
);
create index import_run_state on imports.import_run (state);
create index import_run_kind on imports.import_run (kind, source);

create table imports.import_reject (
  run_id bigint not null references imports.import_run (id),
  row_number bigint not null,
  field varchar(100),
  reason varchar(100) not null,
  arguments text not null,
  cells text not null,
  primary key (run_id, row_number)
);
create index import_reject_reason on imports.import_reject (run_id, reason, field);

create table imports.import_mapping (
  kind varchar(40) not null,
  source varchar(100) not null,
  column_mapping text not null,
  date_order varchar(10) not null,
  updated_at timestamp with time zone not null,
  updated_by varchar(100) not null,
  primary key (kind, source)
);
