-- Rejected rows that somebody mended here. The cells as they came stay in import_reject; here is what they became, by whom,
-- and the import of mended rows that took them. Of a dry run they are only kept, for the import that follows it.
alter table imports.import_run add column mends bigint;
alter table imports.import_run add constraint import_run_mends_fk foreign key (mends) references imports.import_run (id);
create index import_run_mends on imports.import_run (mends);
create index import_run_rehearsal on imports.import_run (rehearsal_id);

-- how many of its rejected rows came in since, mended, by what became of them
alter table imports.import_run add column mended_added bigint default 0 not null;
alter table imports.import_run add column mended_changed bigint default 0 not null;
alter table imports.import_run add column mended_unchanged bigint default 0 not null;
alter table imports.import_run add constraint only_rejected_rows_are_mended
  check (mended_added >= 0 and mended_changed >= 0 and mended_unchanged >= 0
    and mended_added + mended_changed + mended_unchanged <= rows_rejected);

create table imports.import_mended (
  run_id bigint not null,
  row_number bigint not null,
  cells text not null,
  state varchar(10) not null,
  outcome varchar(10),
  mended_by varchar(200) not null,
  mended_at timestamp with time zone not null,
  mended_in bigint references imports.import_run (id),
  place bigint not null,
  field varchar(100),
  reason varchar(100),
  arguments text,
  primary key (run_id, row_number),
  foreign key (run_id, row_number) references imports.import_reject (run_id, row_number)
);
create index import_mended_in on imports.import_mended (mended_in);
