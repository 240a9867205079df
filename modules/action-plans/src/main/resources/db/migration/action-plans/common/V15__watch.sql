-- After an effective close a plan is watched for the return of its issue; one row per watch, the last one counts.
create sequence action_plans.watch_id;
create table action_plans.watch (
  id bigint primary key,
  version bigint not null,
  plan_id bigint not null references action_plans.plan (id),
  -- the first week that is watched, and the first of the present sum when it was begun anew
  since date not null,
  counted_from date not null,
  achieved_rate double precision not null,
  rate_before double precision not null,
  reference_rate double precision not null,
  decision_limit double precision not null,
  run_length double precision not null,
  weeks_to_signal double precision not null,
  state varchar(12) not null,
  -- the week in which the sum went above the limit
  signalled_in date,
  answer varchar(1000),
  answered_by varchar(200),
  answered_at timestamp with time zone,
  new_plan_id bigint references action_plans.plan (id)
);
create index watch_of_plan on action_plans.watch (plan_id, id);
create index watch_by_state on action_plans.watch (state);

-- Work that one of several servers does once in a while: whoever moves next_at on has the round.
create table action_plans.round (
  name varchar(40) primary key,
  next_at timestamp with time zone not null
);
insert into action_plans.round (name, next_at) values ('week', timestamp with time zone '2000-01-03 05:00:00+00:00');
