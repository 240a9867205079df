-- Comments of a week by where they came from: what a rate is taken of changes when a source begins or ends. Kept true by every write.
create table customer_voice.source_week (
  monday date not null,
  source varchar(80) not null,
  comments integer not null,
  primary key (monday, source)
);
insert into customer_voice.source_week (monday, source, comments)
select monday, source, count(*) from customer_voice.comment group by monday, source;
