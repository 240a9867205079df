create sequence organization.notice_id;

create table organization.notice (
    id bigint primary key,
    person_id bigint not null references organization.person (id),
    kind varchar(20) not null,
    title varchar(300) not null,
    body text not null,
    address varchar(1000) not null,
    once_key varchar(200) not null,
    created_at timestamp with time zone not null,
    -- false when the person does not want it in the product: it is kept so that it is not told again
    shown boolean not null,
    read_at timestamp with time zone,
    -- NONE, WAITING, SENT, FAILED
    mail_state varchar(10) not null,
    -- counts claims: who claimed the same one earlier can no longer write down what came of it
    attempts integer default 0 not null,
    -- while a server holds it, when others may take it again
    next_try_at timestamp with time zone,
    sent_at timestamp with time zone,
    failure varchar(500),
    constraint notice_once unique (person_id, once_key)
);
create index notice_of_person on organization.notice (person_id, id);
create index notice_unread on organization.notice (person_id, read_at);
create index notice_mail on organization.notice (mail_state, next_try_at);

-- what somebody wants otherwise than usual
create table organization.notice_choice (
    person_id bigint not null references organization.person (id),
    kind varchar(20) not null,
    in_app boolean not null,
    by_mail boolean not null,
    primary key (person_id, kind)
);

-- what all servers sign with; made when it is first needed
create table organization.secret (
    name varchar(40) primary key,
    -- 256 bits in hexadecimal
    secret_key varchar(64) not null,
    created_at timestamp with time zone not null
);
