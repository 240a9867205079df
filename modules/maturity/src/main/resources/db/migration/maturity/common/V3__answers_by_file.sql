-- Answers that came in by file may be corrected by file; what somebody answered here is not touched by one.
alter table maturity.invitation add column from_file boolean default false not null;
