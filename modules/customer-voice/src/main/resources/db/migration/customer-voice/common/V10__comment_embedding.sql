-- What a comment means, as the direction of a vector: computed once for each text, in the background.
create table customer_voice.comment_embedding (
  comment_id bigint primary key references customer_voice.comment (id) on delete cascade,
  model varchar(60) not null,
  model_version integer not null,
  -- figures of four bytes each, the lowest byte first
  vector bytea not null
);

-- Comments whose text has to be read (again). A server claims some for a while; when it dies, the claim runs out.
create table customer_voice.comment_to_read (
  comment_id bigint primary key references customer_voice.comment (id) on delete cascade,
  claimed_until timestamp with time zone
);
insert into customer_voice.comment_to_read (comment_id, claimed_until) select id, null from customer_voice.comment;
