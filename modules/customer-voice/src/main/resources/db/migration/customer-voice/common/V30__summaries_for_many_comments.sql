-- Thanks among the comments of a theme in a week, so that complaints are read from the summary, too; and how many comments a theme
-- has in all. Both are counted anew from the comments here, and kept true by every write.
alter table customer_voice.theme_week add column thanks integer default 0 not null;
delete from customer_voice.theme_week;
insert into customer_voice.theme_week (theme_id, monday, comments, thanks)
select t.theme_id, c.monday, count(*), sum(case when c.thanks then 1 else 0 end)
from customer_voice.comment_theme t join customer_voice.comment c on c.id = t.comment_id
group by t.theme_id, c.monday;
create index theme_week_by_week on customer_voice.theme_week (monday, theme_id);

create table customer_voice.theme_size (
  theme_id bigint primary key references customer_voice.theme (id) on delete cascade,
  comments integer not null
);
insert into customer_voice.theme_size (theme_id, comments)
select theme_id, count(*) from customer_voice.comment_theme group by theme_id;

-- Comments of a week by all departments that they concern, each comment once: what concerns any of several departments is the sum
-- of those rows that name one of them. departments: their numbers in order, between commas.
create table customer_voice.concern_week (
  monday date not null,
  departments varchar(2000) not null,
  comments integer not null,
  thanks integer not null,
  primary key (monday, departments)
);
insert into customer_voice.concern_week (monday, departments, comments, thanks)
select s.monday, s.departments, count(*), sum(s.thanks) from (
  select c.id, c.monday, case when c.thanks then 1 else 0 end as thanks,
    ',' || string_agg(cast(d.department_id as varchar), ',' order by d.department_id) || ',' as departments
  from customer_voice.comment c
  join (select distinct comment_id, department_id from customer_voice.comment_department) d on d.comment_id = c.id
  group by c.id, c.monday, c.thanks) s
group by s.monday, s.departments;

-- How sure the least sure of all departments of the comment is, beside each of them: those that a person should look at are
-- found without reading the others.
alter table customer_voice.comment_department add column least_sure integer default 100 not null;
update customer_voice.comment_department set least_sure =
  (select min(o.sureness) from customer_voice.comment_department o
    where o.comment_id = customer_voice.comment_department.comment_id);
