-- A lesson is said better, or no longer offered. What departments answered stays.
alter table action_plans.lesson add column edited_by varchar(200);
alter table action_plans.lesson add column edited_at timestamp with time zone;
alter table action_plans.lesson add column withdrawn_by varchar(200);
alter table action_plans.lesson add column withdrawn_at timestamp with time zone;
alter table action_plans.lesson add column withdrawn_because varchar(1000);
