-- Whom nobody had asked before a file brought their answers: they are not asked any more when the import is taken back.
alter table maturity.invitation add column import_id bigint;
