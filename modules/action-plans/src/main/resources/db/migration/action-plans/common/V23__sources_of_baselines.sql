-- Where the comments of a baseline came from, as it was when the plan began; only ever inserted. For plans that began before this, as the
-- comments stand now.
create table action_plans.baseline_source (
  plan_id bigint not null references action_plans.plan (id),
  monday date not null,
  source varchar(80) not null,
  of_theme bigint not null,
  all_comments bigint not null,
  primary key (plan_id, monday, source)
);
insert into action_plans.baseline_source (plan_id, monday, source, of_theme, all_comments)
select b.plan_id, b.monday, s.source, coalesce(t.comments, 0), s.comments
from action_plans.baseline_week b
join customer_voice.source_week s on s.monday = b.monday and s.comments > 0
left join (
  select p.plan_id, c.monday, c.source, count(distinct c.id) as comments
  from action_plans.plan_theme p
  join customer_voice.comment_theme ct on ct.theme_id = p.theme_id
  join customer_voice.comment c on c.id = ct.comment_id
  group by p.plan_id, c.monday, c.source) t
  on t.plan_id = b.plan_id and t.monday = b.monday and t.source = s.source;

-- How a check dealt with sources that changed; null for checks before this.
alter table action_plans.plan_check add column sources varchar(12);
