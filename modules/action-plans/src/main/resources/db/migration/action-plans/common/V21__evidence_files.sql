-- Files that show that something was done. What is the same is kept once, in parts that both databases take as they are.
create table action_plans.evidence_content (
  hash varchar(64) primary key,
  length bigint not null
);

create table action_plans.evidence_part (
  hash varchar(64) not null references action_plans.evidence_content (hash) on delete cascade,
  position integer not null,
  bytes bytea not null,
  primary key (hash, position)
);

create sequence action_plans.evidence_file_id;
create table action_plans.evidence_file (
  id bigint primary key,
  action_id bigint not null references action_plans.action (id),
  hash varchar(64) not null references action_plans.evidence_content (hash),
  name varchar(200) not null,
  media_type varchar(120) not null,
  attached_by varchar(200) not null,
  attached_at timestamp with time zone not null,
  constraint evidence_once unique (action_id, hash)
);
create index evidence_file_of_content on action_plans.evidence_file (hash);

-- Who changed an action last: whoever changes it at the same time is told.
alter table action_plans.action add column changed_by varchar(200);
