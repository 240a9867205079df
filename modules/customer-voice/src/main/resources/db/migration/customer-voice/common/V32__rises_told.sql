-- A rise of a theme: from the first week in which it was flagged rising or new to the last. Its department's lead is told once.
create table customer_voice.theme_rise (
  theme_id bigint not null references customer_voice.theme (id) on delete cascade,
  first_monday date not null,
  last_monday date not null,
  primary key (theme_id, first_monday),
  constraint theme_rise_weeks check (last_monday >= first_monday)
);
