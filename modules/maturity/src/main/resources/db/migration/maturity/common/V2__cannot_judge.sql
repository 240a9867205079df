-- Whoever cannot judge a quality says so, and is not counted.
alter table maturity.answer alter column answer_level drop not null;
