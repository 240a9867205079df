-- What customers have been led to expect, and whether it is so. Stale until somebody looks again after the world has changed.
create sequence customer_voice.expectation_id;
create table customer_voice.expectation (
  id bigint primary key,
  department_id bigint not null references organization.department (id),
  promise varchar(500) not null,
  source varchar(20) not null,
  said_where varchar(300) not null,
  reality varchar(2000) not null,
  gap varchar(10) not null,
  theme_id bigint references customer_voice.theme (id) on delete set null,
  link varchar(400) not null,
  validated_on date,
  validated_by varchar(160),
  stale_since date,
  written_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  version integer not null
);
create index expectation_of_department on customer_voice.expectation (department_id, id);
create table customer_voice.expectation_comment (
  expectation_id bigint not null references customer_voice.expectation (id) on delete cascade,
  comment_id bigint not null references customer_voice.comment (id),
  primary key (expectation_id, comment_id)
);
create index expectation_of_comment on customer_voice.expectation_comment (comment_id);

-- An innovation, a competitor's move, a trend: something after which promises have to be looked at again.
create sequence customer_voice.expectation_trigger_id;
create table customer_voice.expectation_trigger (
  id bigint primary key,
  kind varchar(12) not null,
  what varchar(500) not null,
  happened_on date not null,
  noted_by_name varchar(160) not null,
  noted_at timestamp with time zone not null
);
create table customer_voice.trigger_expectation (
  trigger_id bigint not null references customer_voice.expectation_trigger (id) on delete cascade,
  expectation_id bigint not null references customer_voice.expectation (id) on delete cascade,
  primary key (trigger_id, expectation_id)
);
create index trigger_of_expectation on customer_voice.trigger_expectation (expectation_id);
