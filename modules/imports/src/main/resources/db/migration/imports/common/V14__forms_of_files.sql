-- workbooks, lines of JSON, and files whose first row is no header; a sheet has a name of at most 31 characters
alter table imports.import_run add column file_format varchar(20) default 'TEXT' not null;
alter table imports.import_run add column sheet varchar(255) default '' not null;
alter table imports.import_run add column header_row integer default 1 not null;
