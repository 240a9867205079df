-- When the comment was made stands in its theme, too, as it does in its departments: the newest of a theme are found along an
-- index, and not by putting all of them in order.
alter table customer_voice.comment_theme add column occurred_at timestamp with time zone;
update customer_voice.comment_theme set occurred_at =
  (select c.occurred_at from customer_voice.comment c where c.id = customer_voice.comment_theme.comment_id);
alter table customer_voice.comment_theme alter column occurred_at set not null;
create index comment_theme_newest on customer_voice.comment_theme (theme_id, occurred_at desc, comment_id desc);
