-- Who was named in what somebody said about a plan: with an @, where it stands in the text.
create table action_plans.note_mention (
  note_id bigint not null references action_plans.note (id),
  position integer not null,
  person_id bigint not null references organization.person (id),
  starts_at integer not null,
  ends_at integer not null,
  primary key (note_id, position)
);
create index note_mention_of_person on action_plans.note_mention (person_id);
