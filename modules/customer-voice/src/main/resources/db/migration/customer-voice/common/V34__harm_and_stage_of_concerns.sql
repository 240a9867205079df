-- Harm and journey stage stand beside each department that a comment concerns, as its time does: what a department asks for by
-- them is counted along its own index.
alter table customer_voice.comment_department add column harm varchar(20);
alter table customer_voice.comment_department add column journey_stage varchar(12);
update customer_voice.comment_department set
  harm = (select c.harm from customer_voice.comment c where c.id = customer_voice.comment_department.comment_id),
  journey_stage = (select c.journey_stage from customer_voice.comment c where c.id = customer_voice.comment_department.comment_id);
drop index customer_voice.comment_department_stream;
create index comment_department_stream on customer_voice.comment_department
  (department_id, occurred_at desc, comment_id desc, role, harm, journey_stage);
