-- A customer's thanks, passed on to a person or a team for what they did.
create sequence customer_voice.thanks_id;
create table customer_voice.thanks_passed (
  id bigint primary key,
  comment_id bigint not null references customer_voice.comment (id),
  person_id bigint references organization.person (id),
  department_id bigint references organization.department (id),
  behaviour varchar(300) not null,
  passed_by varchar(80) not null,
  passed_by_name varchar(160) not null,
  passed_at timestamp with time zone not null,
  constraint thanks_passed_to_one check ((person_id is null) <> (department_id is null))
);
create index thanks_passed_of_comment on customer_voice.thanks_passed (comment_id);
create index thanks_passed_to_person on customer_voice.thanks_passed (person_id, passed_at desc);
create index thanks_passed_to_department on customer_voice.thanks_passed (department_id, passed_at desc);

-- How customers define the experience in their own words: a sentence of a comment that somebody chose.
create sequence customer_voice.definition_id;
create table customer_voice.customer_definition (
  id bigint primary key,
  comment_id bigint not null references customer_voice.comment (id),
  -- null for the whole company
  department_id bigint references organization.department (id),
  quote varchar(600) not null,
  chosen_by varchar(80) not null,
  chosen_by_name varchar(160) not null,
  chosen_at timestamp with time zone not null,
  constraint definition_once unique (comment_id, quote)
);
create index definition_of_department on customer_voice.customer_definition (department_id, id);
-- Proposals that somebody did not want.
create table customer_voice.definition_set_aside (
  comment_id bigint primary key references customer_voice.comment (id) on delete cascade,
  set_aside_by varchar(80) not null,
  set_aside_at timestamp with time zone not null
);
