-- how often comments came into a theme, left it or changed in it: what was read of a theme holds as long as this and its version stay
alter table customer_voice.theme_size add column changes bigint default 0 not null;
