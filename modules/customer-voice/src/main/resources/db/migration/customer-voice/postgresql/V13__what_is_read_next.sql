-- What is read next is found without looking at all. (H2 belongs to one server and goes along the key.)
create index comment_to_read_next on customer_voice.comment_to_read (waits, comment_id desc);
