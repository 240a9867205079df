-- When a comment joined by itself: the rule for it changes with the themes of its department. Null for those that people or files put there,
-- that were moved with a whole theme, or that joined before this.
alter table customer_voice.comment_theme add column joined_at timestamp with time zone;
