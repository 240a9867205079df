-- A cycle or a criterion that an import made on the way goes with it when the import is taken back.
alter table performance_reviews.cycle add column import_id bigint;
alter table performance_reviews.criterion add column import_id bigint;
