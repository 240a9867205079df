-- Comments that wait for a department are read before others: what was learned may place them.
alter table customer_voice.comment_to_read add column waits boolean default false not null;
update customer_voice.comment_to_read set waits = true
  where comment_id in (select id from customer_voice.comment where waiting = true);
