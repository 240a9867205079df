create sequence organization.private_link_id;

create table organization.private_link (
    id bigint primary key,
    person_id bigint not null references organization.person (id),
    -- the one address it opens, from the root of the product on
    address varchar(200) not null,
    token_hash varchar(64) not null unique,
    created_at timestamp with time zone not null,
    revoked_at timestamp with time zone
);
create index private_link_person on organization.private_link (person_id, address);
