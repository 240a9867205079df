-- The words that the search reads, ready to be compared: made once when a comment is written, not at each search.
drop index customer_voice.comment_words;
alter table customer_voice.comment add column said tsvector
  generated always as (array_to_tsvector(string_to_array(btrim(words), ' '))) stored;
create index comment_words on customer_voice.comment using gin (said);

-- What the usual filters ask for stands in the index by time: comments are counted without being read.
drop index customer_voice.comment_by_time;
create index comment_by_time on customer_voice.comment (occurred_at desc, id desc)
  include (harm, thanks, journey_stage, source, waiting);

-- Only those of which nobody is sure (the threshold of the router).
create index comment_department_unsure on customer_voice.comment_department (comment_id, department_id) where least_sure < 70;
