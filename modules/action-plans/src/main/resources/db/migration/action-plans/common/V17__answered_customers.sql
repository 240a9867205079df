-- You said, we did: which customers behind a plan were told what became of it, and in which words.
create table action_plans.answered_customer (
  plan_id bigint not null references action_plans.plan (id),
  customer_reference varchar(120) not null,
  answered_by varchar(200) not null,
  answered_at timestamp with time zone not null,
  primary key (plan_id, customer_reference)
);
create index answered_customer_reference on action_plans.answered_customer (customer_reference);

create table action_plans.answer_text (
  plan_id bigint primary key references action_plans.plan (id),
  text varchar(4000) not null
);
