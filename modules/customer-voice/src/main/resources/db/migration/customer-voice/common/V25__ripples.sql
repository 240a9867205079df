-- How often what began in one department was heard by another, week by week and harm by harm: the ripple map reads only this.
-- 0 stands for a department that nobody named; harm UNSAID for what nobody said. Thanks are no ripples. Every write of
-- comments and of whom they concern keeps it true.
create table customer_voice.ripple_week (
  monday date not null,
  originator_id bigint not null,
  receiver_id bigint not null,
  harm varchar(20) not null,
  comments integer not null,
  primary key (monday, originator_id, receiver_id, harm)
);
insert into customer_voice.ripple_week (monday, originator_id, receiver_id, harm, comments)
select c.monday, coalesce(o.department_id, 0), coalesce(r.department_id, 0), coalesce(c.harm, 'UNSAID'), count(*)
from customer_voice.comment c
left join customer_voice.comment_department o on o.comment_id = c.id and o.role = 'ORIGINATED'
left join customer_voice.comment_department r on r.comment_id = c.id and r.role = 'RECEIVED'
where c.thanks = false and (o.department_id is not null or r.department_id is not null)
group by c.monday, coalesce(o.department_id, 0), coalesce(r.department_id, 0), coalesce(c.harm, 'UNSAID');
