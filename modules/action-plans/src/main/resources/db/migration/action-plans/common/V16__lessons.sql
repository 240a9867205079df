-- What a plan that worked taught, and the departments it is offered to.
create sequence action_plans.lesson_id;
create table action_plans.lesson (
  id bigint primary key,
  version bigint not null,
  plan_id bigint not null references action_plans.plan (id),
  department_id bigint not null references organization.department (id),
  title varchar(200) not null,
  hassle varchar(1000) not null,
  cause varchar(1000) not null,
  fix varchar(1000) not null,
  prevention varchar(1000) not null,
  published_by varchar(200) not null,
  published_at timestamp with time zone not null,
  constraint lesson_once unique (plan_id)
);

create table action_plans.lesson_process (
  lesson_id bigint not null references action_plans.lesson (id),
  process varchar(60) not null,
  primary key (lesson_id, process)
);

create sequence action_plans.lesson_offer_id;
create table action_plans.lesson_offer (
  id bigint primary key,
  lesson_id bigint not null references action_plans.lesson (id),
  department_id bigint not null references organization.department (id),
  ground varchar(12) not null,
  ground_detail varchar(400) not null,
  -- the theme of that department that is most alike: its rate shows whether the lesson prevents
  theme_id bigint references customer_voice.theme (id) on delete set null,
  offered_on date not null,
  due_on date not null,
  answer varchar(16),
  reason varchar(1000),
  planned_for date,
  adopted_on date,
  answered_by varchar(200),
  answered_at timestamp with time zone,
  constraint lesson_offered_once unique (lesson_id, department_id),
  constraint lesson_answer_has_reason check (answer is null or reason is not null)
);
create index lesson_offer_of_department on action_plans.lesson_offer (department_id, answer);

-- What a department does, in words that several share: orders parts, visits customers.
create table action_plans.department_process (
  department_id bigint not null references organization.department (id),
  process varchar(60) not null,
  primary key (department_id, process)
);
