-- How many of the comments of a plan's baseline the rule for joining would have found by itself: looked up when the plan is handed over for its check, and
-- again when it finds clearly more or fewer. What joined before the next row counts by the row of its time. Plans that were handed over before this get
-- their first row when they are next looked at: what is found can only be told from the comments' vectors.
create table action_plans.found_by_rule (
  plan_id bigint not null references action_plans.plan (id),
  since timestamp with time zone not null,
  found bigint not null,
  known bigint not null,
  redrawn boolean not null,
  primary key (plan_id, since)
);
