-- What was learned about whom comments concern, the newest for each role in use; the ones before are kept to compare.
create sequence customer_voice.routing_model_id;
create table customer_voice.routing_model (
  id bigint primary key,
  role varchar(10) not null,
  learned_at timestamp with time zone not null,
  embedding_model varchar(60) not null,
  embedding_version integer not null,
  examples integer not null,
  -- of these, what people said
  by_people integer not null,
  -- department:examples, separated by commas
  departments text not null,
  model bytea not null
);

-- Which model has looked at the comment last; it does not look twice.
alter table customer_voice.comment_embedding add column seen_by bigint;

-- Every act by which people changed whom comments concern, with what stood before and after: for learning, for undoing, for counting.
create sequence customer_voice.routing_act_id;
create table customer_voice.routing_act (
  id bigint primary key,
  kind varchar(8) not null,
  done_at timestamp with time zone not null,
  done_by varchar(80) not null,
  rule_id bigint,
  undone_at timestamp with time zone
);
create index routing_act_by_person on customer_voice.routing_act (done_by, done_at);
create table customer_voice.routing_step (
  act_id bigint not null references customer_voice.routing_act (id) on delete cascade,
  comment_id bigint not null references customer_voice.comment (id) on delete cascade,
  waiting_before boolean not null,
  waiting_after boolean not null,
  primary key (act_id, comment_id)
);
create index routing_step_of_comment on customer_voice.routing_step (comment_id);
create table customer_voice.routing_step_department (
  act_id bigint not null,
  comment_id bigint not null,
  after boolean not null,
  department_id bigint not null,
  role varchar(10) not null,
  how varchar(8) not null,
  rule_id bigint,
  why_key varchar(80) not null,
  why_arguments varchar(600) not null,
  sureness integer not null,
  corrected_by varchar(80),
  primary key (act_id, comment_id, after, department_id, role),
  constraint routing_step_department_step foreign key (act_id, comment_id)
    references customer_voice.routing_step (act_id, comment_id) on delete cascade
);

-- Comments drawn by lot, week by week, to see whether they went where they belong.
create table customer_voice.routing_sample_week (
  monday date primary key,
  -- comments of the week that were routed without a person
  out_of integer not null
);
create table customer_voice.routing_sample (
  comment_id bigint primary key references customer_voice.comment (id) on delete cascade,
  monday date not null references customer_voice.routing_sample_week (monday),
  -- what had routed it: column, rule, name, model
  way varchar(8) not null,
  -- null until a person has looked
  confirmed boolean,
  judged_by varchar(80)
);
create index routing_sample_by_week on customer_voice.routing_sample (monday);
