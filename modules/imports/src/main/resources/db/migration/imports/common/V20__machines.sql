-- whether the one who started it has still to be told how it ended
alter table imports.import_run add column to_tell boolean default false not null;

-- the file of the watched folder that it took, so that no file is taken twice
alter table imports.import_run add column claim varchar(80);
create unique index import_run_claim on imports.import_run (claim);
