-- Plans. What was fixed when a plan began stands in baseline_week and plan_quote and is only ever inserted.
create sequence action_plans.plan_id start with 101;
create table action_plans.plan (
  id bigint primary key,
  version bigint not null,
  department_id bigint not null references organization.department (id),
  title varchar(200) not null,
  better_off varchar(400) not null,
  owner_id bigint not null references organization.person (id),
  checker_id bigint not null references organization.person (id),
  routine varchar(160),
  state varchar(24) not null,
  begun_on date not null,
  agreed_ratio double precision,
  window_weeks integer,
  effective_on date,
  state_since timestamp with time zone not null,
  reopenings integer not null,
  reopened_at timestamp with time zone,
  escalated_to bigint references organization.person (id),
  cancelled_because varchar(1000),
  constraint plan_checker_not_owner check (checker_id <> owner_id),
  constraint plan_started_with_criteria check (state in ('DRAFT', 'CANCELLED') or (agreed_ratio is not null and window_weeks is not null)),
  constraint plan_pending_took_effect check (state <> 'PENDING_VERIFICATION' or effective_on is not null)
);
create index plan_of_department on action_plans.plan (department_id, state);
create index plan_of_owner on action_plans.plan (owner_id);
create index plan_of_checker on action_plans.plan (checker_id);

create table action_plans.plan_theme (
  plan_id bigint not null references action_plans.plan (id),
  position integer not null,
  theme_id bigint not null references customer_voice.theme (id),
  primary key (plan_id, position),
  constraint plan_theme_once unique (plan_id, theme_id)
);
create index plan_of_theme on action_plans.plan_theme (theme_id);

create table action_plans.plan_quote (
  plan_id bigint not null references action_plans.plan (id),
  position integer not null,
  comment_id bigint not null references customer_voice.comment (id),
  text varchar(50000) not null,
  occurred_on date not null,
  primary key (plan_id, position)
);
create index plan_quote_of_comment on action_plans.plan_quote (comment_id);

create table action_plans.baseline_week (
  plan_id bigint not null references action_plans.plan (id),
  monday date not null,
  of_theme bigint not null,
  all_comments bigint not null,
  primary key (plan_id, monday)
);

create sequence action_plans.cause_id;
create table action_plans.cause (
  id bigint primary key,
  plan_id bigint not null references action_plans.plan (id),
  summary varchar(160) not null,
  category varchar(12) not null,
  written_at timestamp with time zone not null,
  set_aside_because varchar(400)
);
create index cause_of_plan on action_plans.cause (plan_id);
create table action_plans.cause_why (
  cause_id bigint not null references action_plans.cause (id),
  position integer not null,
  text varchar(1000) not null,
  primary key (cause_id, position)
);
create table action_plans.cause_comment (
  cause_id bigint not null references action_plans.cause (id),
  comment_id bigint not null references customer_voice.comment (id),
  primary key (cause_id, comment_id)
);
create index cause_of_comment on action_plans.cause_comment (comment_id);

create sequence action_plans.action_id;
create table action_plans.action (
  id bigint primary key,
  plan_id bigint not null references action_plans.plan (id),
  kind varchar(12) not null,
  text varchar(400) not null,
  owner_id bigint references organization.person (id),
  partner varchar(160),
  due_on date not null,
  progress integer not null,
  done_on date,
  evidence varchar(1000),
  evidence_link varchar(400),
  constraint action_one_owner check ((owner_id is null) <> (partner is null)),
  constraint action_progress check (progress between 0 and 100)
);
create index action_of_plan on action_plans.action (plan_id);
create index action_of_owner on action_plans.action (owner_id, done_on);

create sequence action_plans.plan_check_id;
create table action_plans.plan_check (
  id bigint primary key,
  plan_id bigint not null references action_plans.plan (id),
  verdict varchar(20) not null,
  events_before bigint not null,
  total_before bigint not null,
  events_after bigint not null,
  total_after bigint not null,
  weeks_after integer not null,
  ratio double precision,
  ratio_lower double precision,
  ratio_upper double precision,
  p_two_sided double precision,
  dispersion double precision not null,
  more_needed bigint,
  computed_at timestamp with time zone not null
);
create index plan_check_of_plan on action_plans.plan_check (plan_id);

create sequence action_plans.note_id;
create table action_plans.note (
  id bigint primary key,
  plan_id bigint not null references action_plans.plan (id),
  author_name varchar(200) not null,
  text varchar(2000) not null,
  written_at timestamp with time zone not null
);
create index note_of_plan on action_plans.note (plan_id);

create sequence action_plans.history_id;
create table action_plans.history (
  id bigint primary key,
  plan_id bigint not null references action_plans.plan (id),
  what varchar(20) not null,
  who varchar(200) not null,
  detail varchar(1000),
  happened_at timestamp with time zone not null
);
create index history_of_plan on action_plans.history (plan_id);
