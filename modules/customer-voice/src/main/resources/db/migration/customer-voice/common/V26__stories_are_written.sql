-- Stories are written, changed and put away by people. A story outlives the theme it began with.
alter table customer_voice.story add column department_id bigint references organization.department (id);
update customer_voice.story set department_id =
  (select t.department_id from customer_voice.theme t where t.id = customer_voice.story.theme_id);
alter table customer_voice.story alter column department_id set not null;
alter table customer_voice.story add column about_theme_id bigint references customer_voice.theme (id) on delete set null;
update customer_voice.story set about_theme_id = theme_id;
alter table customer_voice.story drop column theme_id;
alter table customer_voice.story add column written_at timestamp with time zone default current_timestamp not null;
alter table customer_voice.story add column written_by varchar(80) default 'system' not null;
alter table customer_voice.story add column put_away_at timestamp with time zone;
alter table customer_voice.story add column version integer default 0 not null;
create index story_of_department on customer_voice.story (department_id, id);
create index story_of_theme on customer_voice.story (about_theme_id);
create index story_told_by on customer_voice.story (told_by_comment_id);
create index story_behind on customer_voice.story_comment (comment_id);

create index comment_thanks on customer_voice.comment (thanks, occurred_at desc, id desc);

-- That a meeting began with customers: kept as evidence of what is really done.
create sequence customer_voice.minute_id;
create table customer_voice.minute_use (
  id bigint primary key,
  -- null for the whole company
  department_id bigint references organization.department (id),
  story_id bigint references customer_voice.story (id) on delete set null,
  meeting varchar(160) not null,
  people integer not null,
  held_on date not null,
  noted_by varchar(80) not null,
  noted_by_name varchar(160) not null,
  noted_at timestamp with time zone not null,
  constraint minute_use_people check (people between 1 and 100000)
);
create index minute_use_by_day on customer_voice.minute_use (held_on, department_id);
