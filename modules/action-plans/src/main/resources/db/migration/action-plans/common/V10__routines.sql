-- Meetings that take place anyway, in which plans and actions are looked at. What was a text on each plan becomes one meeting of
-- its department; its rhythm and next date are guessed from its name and can be changed.
create sequence action_plans.routine_id;
create table action_plans.routine (
  id bigint primary key,
  version bigint not null,
  department_id bigint not null references organization.department (id),
  name varchar(160) not null,
  rhythm varchar(12) not null,
  next_on date not null,
  ended_on date
);
create index routine_of_department on action_plans.routine (department_id);

insert into action_plans.routine (id, version, department_id, name, rhythm, next_on)
select nextval('action_plans.routine_id'), 1, x.department_id, x.routine,
  case when lower(x.routine) like '%month%' then 'MONTHLY'
    when lower(x.routine) like '%quarter%' then 'QUARTERLY'
    when lower(x.routine) like '%dail%' or lower(x.routine) like '%huddle%' then 'DAILY'
    else 'WEEKLY' end,
  current_date + 1
from (select distinct department_id, routine from action_plans.plan where routine is not null) x;

alter table action_plans.plan add column routine_id bigint references action_plans.routine (id);
update action_plans.plan set routine_id = (select min(r.id) from action_plans.routine r
  where r.department_id = action_plans.plan.department_id and r.name = action_plans.plan.routine)
where routine is not null;
alter table action_plans.plan drop column routine;
create index plan_of_routine on action_plans.plan (routine_id);

alter table action_plans.action add column routine_id bigint references action_plans.routine (id);
create index action_of_routine on action_plans.action (routine_id);

create sequence action_plans.meeting_id;
create table action_plans.meeting (
  id bigint primary key,
  routine_id bigint not null references action_plans.routine (id),
  held_on date not null,
  note varchar(4000),
  agenda varchar(40000) not null,
  written_by varchar(200) not null,
  written_at timestamp with time zone not null
);
create index meeting_of_routine on action_plans.meeting (routine_id, held_on);
