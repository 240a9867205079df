-- How often an action was changed: a calendar that subscribed takes what has a higher number than what it knows.
alter table action_plans.action add column changes integer default 0 not null;
