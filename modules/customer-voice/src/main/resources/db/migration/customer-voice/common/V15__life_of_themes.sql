-- A theme is never deleted: it is merged into another, which takes its place wherever it is referred to, or it is dissolved.
alter table customer_voice.theme add column state varchar(10) default 'ACTIVE' not null;
alter table customer_voice.theme add column locked boolean default false not null;
-- the theme that took its place, always the last of a chain: what was merged into it follows when it is merged itself
alter table customer_voice.theme add column successor_id bigint references customer_voice.theme (id);
-- which of the categories that come ready it is
alter table customer_voice.theme add column starter varchar(30);
alter table customer_voice.theme add constraint theme_state check (state in ('ACTIVE', 'MERGED', 'DISSOLVED'));
alter table customer_voice.theme add constraint theme_successor check ((state = 'MERGED') = (successor_id is not null));
create index theme_by_successor on customer_voice.theme (successor_id);
-- names are unique among the active ones only, see the next script
alter table customer_voice.theme drop constraint theme_name;

-- Who put a comment into a theme, and how much it is like the theme's centre when it joined by itself, in hundredths.
alter table customer_voice.comment_theme add column how varchar(8) default 'HAND' not null;
alter table customer_voice.comment_theme add column alike integer;
-- whether its vector is part of the theme's centre
alter table customer_voice.comment_theme add column counted boolean default false not null;

-- A person said that it does not belong there: it never joins by itself again.
create table customer_voice.comment_theme_never (
  theme_id bigint not null references customer_voice.theme (id) on delete cascade,
  comment_id bigint not null references customer_voice.comment (id) on delete cascade,
  said_by varchar(80) not null,
  said_at timestamp with time zone not null,
  primary key (theme_id, comment_id)
);
create index comment_theme_never_of_comment on customer_voice.comment_theme_never (comment_id);

-- What people did to themes, so that it can be taken back: how each theme was before, and which comments came and went.
create sequence customer_voice.theme_operation_id;
create table customer_voice.theme_operation (
  id bigint primary key,
  kind varchar(12) not null,
  department_id bigint not null references organization.department (id),
  done_at timestamp with time zone not null,
  done_by varchar(120) not null,
  moved integer not null,
  undone_at timestamp with time zone,
  undone_by varchar(120)
);
create table customer_voice.theme_operation_theme (
  operation_id bigint not null references customer_voice.theme_operation (id),
  theme_id bigint not null references customer_voice.theme (id) on delete cascade,
  position integer not null,
  -- false when this made it
  existed boolean not null,
  name varchar(120) not null,
  definition varchar(1000) not null,
  state varchar(10) not null,
  locked boolean not null,
  successor_id bigint,
  -- what it was called afterwards
  name_after varchar(120) not null,
  primary key (operation_id, theme_id)
);
create index theme_operation_of_theme on customer_voice.theme_operation_theme (theme_id, operation_id);
create table customer_voice.theme_operation_comment (
  operation_id bigint not null references customer_voice.theme_operation (id),
  theme_id bigint not null references customer_voice.theme (id) on delete cascade,
  comment_id bigint not null references customer_voice.comment (id) on delete cascade,
  -- true: it joined the theme; false: it left it
  came boolean not null,
  how varchar(8) not null,
  alike integer,
  primary key (operation_id, theme_id, comment_id)
);
create index theme_operation_comment_of_comment on customer_voice.theme_operation_comment (comment_id);

-- The centre of a theme: the sum of its comments' vectors, kept up as comments come; a missing row is computed anew.
create table customer_voice.theme_centre (
  theme_id bigint primary key references customer_voice.theme (id) on delete cascade,
  model varchar(60) not null,
  model_version integer not null,
  members integer not null,
  thanks integer not null,
  -- doubles, little endian
  total bytea not null
);
