-- What customers said. The text stands in the row (not as a large object): it is read with every list.
create sequence customer_voice.comment_id;
create table customer_voice.comment (
  id bigint primary key,
  source varchar(80) not null,
  external_id varchar(120) not null,
  occurred_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  -- the Monday of the week in which it occurred, UTC
  monday date not null,
  text varchar(50000) not null,
  -- its different words, lower case, without accents, between blanks: what the search reads
  words varchar(60000) not null,
  thanks boolean not null,
  harm varchar(20),
  judgement varchar(20),
  journey_stage varchar(12),
  segment varchar(80),
  product varchar(120),
  issue varchar(200),
  customer_reference varchar(120),
  -- true while nobody, man or rule, could say whom it concerns
  waiting boolean not null,
  import_id bigint,
  version integer not null,
  constraint comment_identity unique (source, external_id),
  constraint comment_thanks_harm_nobody check (not thanks or harm is null)
);
create index comment_by_time on customer_voice.comment (occurred_at desc, id desc);
create index comment_by_week on customer_voice.comment (monday);
create index comment_waiting on customer_voice.comment (waiting, occurred_at desc);

-- Rules that say whom a comment concerns, tried in the order of position; the first that fits decides its role.
create sequence customer_voice.routing_rule_id;
create table customer_voice.routing_rule (
  id bigint primary key,
  position integer not null,
  column_name varchar(12),
  column_value varchar(200),
  words_mode varchar(4),
  words varchar(1000),
  department_id bigint not null references organization.department (id),
  role varchar(10) not null,
  active boolean not null,
  version integer not null
);

create table customer_voice.comment_department (
  comment_id bigint not null references customer_voice.comment (id) on delete cascade,
  department_id bigint not null references organization.department (id),
  role varchar(10) not null,
  how varchar(8) not null,
  rule_id bigint,
  why_key varchar(80) not null,
  why_arguments varchar(600) not null,
  sureness integer not null,
  corrected_by varchar(80),
  -- as in the comment: a department's stream is read along this index
  occurred_at timestamp with time zone not null,
  primary key (comment_id, department_id, role),
  constraint comment_department_sureness check (sureness between 0 and 100)
);
create index comment_department_stream on customer_voice.comment_department (department_id, occurred_at desc, comment_id desc, role);

create sequence customer_voice.theme_id;
create table customer_voice.theme (
  id bigint primary key,
  department_id bigint not null references organization.department (id),
  name varchar(120) not null,
  definition varchar(1000) not null,
  created_at timestamp with time zone not null,
  created_by varchar(80) not null,
  version integer not null,
  constraint theme_name unique (department_id, name)
);

create table customer_voice.comment_theme (
  comment_id bigint not null references customer_voice.comment (id) on delete cascade,
  theme_id bigint not null references customer_voice.theme (id) on delete cascade,
  primary key (theme_id, comment_id)
);
create index comment_theme_of_comment on customer_voice.comment_theme (comment_id, theme_id);

-- Counts that trends and rates read; every write of comments, routings and themes keeps them true.
create table customer_voice.theme_week (
  theme_id bigint not null references customer_voice.theme (id) on delete cascade,
  monday date not null,
  comments integer not null,
  primary key (theme_id, monday)
);
create table customer_voice.department_week (
  department_id bigint not null references organization.department (id),
  monday date not null,
  comments integer not null,
  thanks integer not null,
  primary key (department_id, monday)
);
create table customer_voice.company_week (
  monday date primary key,
  comments integer not null,
  thanks integer not null
);

-- Short tales of a hassle, its cause and what changed; one is told each day.
create sequence customer_voice.story_id;
create table customer_voice.story (
  id bigint primary key,
  title varchar(160) not null,
  situation varchar(2000) not null,
  cause varchar(2000) not null,
  changed varchar(2000) not null,
  theme_id bigint not null references customer_voice.theme (id),
  told_by_comment_id bigint not null references customer_voice.comment (id)
);
create table customer_voice.story_comment (
  story_id bigint not null references customer_voice.story (id) on delete cascade,
  comment_id bigint not null references customer_voice.comment (id),
  primary key (story_id, comment_id)
);
