-- Comments whose meaning is known and for which no theme was looked for yet.
create table customer_voice.comment_to_place (
  comment_id bigint primary key references customer_voice.comment (id) on delete cascade
);
insert into customer_voice.comment_to_place (comment_id) select comment_id from customer_voice.comment_embedding;

-- Phrases of the kind that belong to a theme before any comment does.
create table customer_voice.theme_seed (
  theme_id bigint not null references customer_voice.theme (id) on delete cascade,
  position integer not null,
  phrase varchar(300) not null,
  primary key (theme_id, position)
);

-- Looking for new themes: once a department and week, whichever server comes first, and whenever somebody asks.
create table customer_voice.theme_search (
  department_id bigint not null references organization.department (id),
  monday date not null,
  searched_at timestamp with time zone not null,
  -- comments that belonged to no theme, those of them whose meaning was known, and groups found
  free integer not null,
  looked_at integer not null,
  found integer not null,
  primary key (department_id, monday)
);

create sequence customer_voice.theme_proposal_id;
create table customer_voice.theme_proposal (
  id bigint primary key,
  department_id bigint not null references organization.department (id),
  name varchar(120) not null,
  -- its distinctive terms, separated by line feeds
  terms varchar(600) not null,
  comments integer not null,
  -- of all comments of the department in those weeks that belong to no theme
  share double precision not null,
  state varchar(10) not null,
  made_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by varchar(120),
  -- the theme that came of it
  theme_id bigint references customer_voice.theme (id) on delete cascade,
  -- an existing theme that it is like, and how much, in hundredths
  like_theme_id bigint references customer_voice.theme (id) on delete cascade,
  alike integer,
  -- size at which something like it was dismissed before; it has grown since
  dismissed_with integer,
  centre bytea not null,
  version integer not null,
  constraint theme_proposal_state check (state in ('OPEN', 'ACCEPTED', 'JOINED', 'DISMISSED'))
);
create index theme_proposal_of_department on customer_voice.theme_proposal (department_id, state);
create table customer_voice.theme_proposal_comment (
  proposal_id bigint not null references customer_voice.theme_proposal (id) on delete cascade,
  comment_id bigint not null references customer_voice.comment (id) on delete cascade,
  -- 1 is the one nearest the centre
  position integer not null,
  primary key (proposal_id, comment_id)
);
create index theme_proposal_comment_of_comment on customer_voice.theme_proposal_comment (comment_id);
